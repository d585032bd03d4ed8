import { UserOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { useSignOut, type Me } from '../../api/session';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { forgetUnfinished, OF_SESSION } from '../../parts/papers/unfinished';
import { shell } from '../../shell/words';
import { forgetDrafts, unsentDrafts } from '../step/draft';
import { desk } from '../words';
import { PasswordDialog } from './PasswordDialog';

export function ProfileMenu({ me }: { me: Me }): ReactNode {
  const say = useWords(desk);
  const both = useBoth();
  const { message } = App.useApp();
  const signOut = useSignOut(() => {
    forgetDrafts();
    forgetUnfinished(OF_SESSION);
  });
  const go = useNavigate();
  const [changing, setChanging] = useState(false);
  const [unsent, setUnsent] = useState<ReturnType<typeof unsentDrafts>>([]);
  const leave = (): void =>
    signOut.mutate(undefined, {
      onError: (error) => void message.error(say('stillIn', { why: both(problemOf(error).titles) }), 10),
      onSettled: () => setUnsent([]),
    });
  const acts: Readonly<Record<string, () => void>> = {
    own: () => void go('/profile'),
    password: () => setChanging(true),
    // What is typed on a computer that others use as well is not left there, nor thrown away unasked.
    out: () => {
      const drafts = unsentDrafts();
      if (drafts.length > 0) setUnsent(drafts);
      else leave();
    },
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
      <Unsent of={unsent} busy={signOut.isPending} leave={leave} stay={() => setUnsent([])} />
    </>
  );
}

/** Before somebody leaves: what of theirs was never submitted, with the way to each, since it goes with them. */
function Unsent({
  of,
  busy,
  leave,
  stay,
}: {
  of: ReturnType<typeof unsentDrafts>;
  busy: boolean;
  leave: () => void;
  stay: () => void;
}): ReactNode {
  const say = useWords(desk);
  const both = useBoth();
  const common = useWords(shell);
  return (
    <Modal
      open={of.length > 0}
      title={say('unsent', { count: of.length })}
      okText={say('dropAndOut')}
      okButtonProps={{ danger: true, loading: busy }}
      cancelText={common('cancel')}
      onOk={leave}
      onCancel={stay}
      destroyOnHidden
    >
      <p>{say('unsentHint')}</p>
      <ul className="hz-unsent">
        {of.map(({ path, step, caseName, at }) => (
          <li key={path}>
            <Link to={path} onClick={stay}>
              {both(step)}
            </Link>
            <span className="hz-quiet">{caseName}</span>
            <span className="hz-quiet">{moment(new Date(at).toISOString())}</span>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
