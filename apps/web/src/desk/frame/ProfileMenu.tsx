import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { useSignOut, type Me } from '../../api/session';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { desk } from '../words';
import { PasswordDialog } from './PasswordDialog';

export function ProfileMenu({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const both = useBoth();
  const { message } = App.useApp();
  const signOut = useSignOut();
  const go = useNavigate();
  const [changing, setChanging] = useState(false);
  const acts: Readonly<Record<string, () => void>> = {
    own: () => void go('/profile'),
    password: () => setChanging(true),
    out: () =>
      signOut.mutate(undefined, {
        onError: (error) => void message.error(say('stillIn', { why: both(problemOf(error).titles) }), 10),
      }),
  };
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'own', label: say('own') },
            { key: 'password', label: say('password') },
            { type: 'divider' },
            { key: 'out', label: say('signOut') },
          ],
          onClick: ({ key }) => acts[key]?.(),
        }}
      >
        <Button
          type="text"
          icon={<UserOutlined />}
          aria-label={say('profile', { name: me.name })}
          className="hz-desk-profile"
        >
          <span className="hz-desk-person">{me.name}</span>
        </Button>
      </Dropdown>
      <PasswordDialog open={changing} close={() => setChanging(false)} />
    </>
  );
}
