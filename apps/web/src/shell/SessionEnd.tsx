import { Modal } from 'antd';
import { useEffect, useState, type ReactNode } from 'react';
import { onSessionEnd } from '../api/client';
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
