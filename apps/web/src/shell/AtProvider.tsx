import { Button, Divider } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { useBeginAtProvider, useFinishAtProvider, useProvider } from '../api/provider';
import { defineWords, useWords } from '../i18n/words';
import { ProblemView } from './states/ProblemView';
import { Loading } from './states/States';

const words = defineWords(
  'at-provider',
  { or: '或者', enter: '使用本机关统一身份登录', again: '返回登录' },
  { or: 'or', enter: 'Sign in with your agency’s account', again: 'Back to signing in' },
);

/** The other way in, where the installation has one. */
export function AtProvider({ apart }: { apart: boolean }): ReactNode {
  const say = useWords(words);
  const offered = useProvider();
  const begin = useBeginAtProvider(apart);
  if (!offered) return null;
  return (
    <>
      <Divider plain>{say('or')}</Divider>
      <ProblemView error={begin.error} />
      <Button block loading={begin.isPending} onClick={() => begin.mutate()}>
        {say('enter')}
      </Button>
    </>
  );
}

/** Where the identity provider sends people back to. */
export const isReturn = (): boolean => location.pathname === '/desk/signed-in';

export function Returning({ done }: { done: () => void }): ReactNode {
  const say = useWords(words);
  const finish = useFinishAtProvider();
  const asked = useRef(false);
  useEffect(() => {
    // An answer serves once, and React runs an effect twice while developing.
    if (asked.current) return;
    asked.current = true;
    finish.mutate(undefined, { onSuccess: done });
  }, [finish, done]);
  if (!finish.isError) return <Loading />;
  return (
    <main id="content" style={{ maxWidth: 400, margin: '10vh auto', padding: 16 }}>
      <ProblemView error={finish.error} />
      <Button block onClick={done}>
        {say('again')}
      </Button>
    </main>
  );
}
