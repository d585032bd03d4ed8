import { useQuery } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { api, onSessionEnd, take } from '../api/client';
import { useMe } from '../api/session';
import { useWords } from '../i18n/words';
import { SignInForm } from './SignIn';
import { shell } from './words';

/** Signs in again over the page, so that nothing typed there is lost. Only for those who had been signed in. */
export function SessionEnd(): ReactNode {
  const say = useWords(shell);
  const { data: me } = useMe();
  const [ended, setEnded] = useState(false);
  const was = Boolean(me);
  useEffect(() => onSessionEnd(() => was && setEnded(true)), [was]);
  // Somebody may have signed in again in another tab: looked at whenever this one is shown.
  const again = useQuery({
    queryKey: ['signed-in-again'],
    queryFn: async () => (await take(api.GET('/api/v1/sessions/browser'))).me,
    enabled: ended,
    refetchOnWindowFocus: 'always',
    gcTime: 0,
  });
  const back = ended && Boolean(again.data);
  useEffect(() => {
    if (back) setEnded(false);
  }, [back]);
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
      <SignInForm done={() => setEnded(false)} />
    </Modal>
  );
}
