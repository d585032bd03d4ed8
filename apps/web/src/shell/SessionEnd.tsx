import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { onSessionEnd } from '../api/client';
import { beginAnew, isAnother, readMe, useMe } from '../api/session';
import { useWords } from '../i18n/words';
import { SignInForm } from './SignIn';
import { shell } from './words';

interface End {
  readonly ended: boolean;
  readonly done: () => void;
}

/** Whether the session has ended under a page that is open. Only for those who had been signed in. */
export function useSessionEnd(): End {
  const { data: me } = useMe();
  const [ended, setEnded] = useState(false);
  const was = Boolean(me);
  useEffect(() => onSessionEnd(() => was && setEnded(true)), [was]);
  const done = useCallback(() => setEnded(false), []);
  return { ended, done };
}

/** Signs in again over the page, so that nothing typed there is lost. */
export function SessionEnd({ of: { ended, done } }: { of: End }): ReactNode {
  const say = useWords(shell);
  return (
    <Modal
      open={ended}
      title={say('sessionEnded')}
      footer={null}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      destroyOnHidden
    >
      <Again done={done} />
    </Modal>
  );
}

/** There only while it is asked for: what an earlier end was answered with says nothing about this one. */
function Again({ done }: { done: () => void }): ReactNode {
  const { data: me } = useMe();
  // Somebody may have signed in again in another tab: looked at whenever this one is shown.
  const { data: now, refetch } = useQuery({
    queryKey: ['signed-in-again'],
    queryFn: readMe,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  });
  useEffect(() => {
    if (isAnother(now, me)) beginAnew();
    else if (now) done();
  }, [now, me, done]);
  return <SignInForm done={() => void refetch()} />;
}
