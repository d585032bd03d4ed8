import { UserOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState, type ReactNode } from 'react';
import { useSignOut, type Me } from '../../api/session';
import { useWords } from '../../i18n/words';
import { desk } from '../words';
import { AbsenceDialog } from './AbsenceDialog';
import { PasswordDialog } from './PasswordDialog';

export function ProfileMenu({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const signOut = useSignOut();
  const [dialog, setDialog] = useState<'password' | 'absence' | null>(null);
  const close = (): void => setDialog(null);
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            { key: 'password', label: say('password') },
            { key: 'absence', label: say('absence') },
            { type: 'divider' },
            { key: 'out', label: say('signOut') },
          ],
          onClick: ({ key }) => {
            if (key === 'out') signOut.mutate();
            else setDialog(key === 'password' ? 'password' : 'absence');
          },
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
      <PasswordDialog open={dialog === 'password'} close={close} />
      <AbsenceDialog me={me} open={dialog === 'absence'} close={close} />
    </>
  );
}
