import type { ReactNode } from 'react';
import { useMe } from '../api/session';
import { useTitle } from './head';
import { SessionEnd, useSessionEnd } from './SessionEnd';
import { SettingsMenu } from './SettingsMenu';
import { SignInPage } from './SignIn';
import { Notice } from './states/Notice';
import { Reading } from './states/States';

/** An entry whose matters are still to come: whoever works there signs in and finds an empty queue. */
export function WaitingRoom({ title, empty }: { title: string; empty: string }): ReactNode {
  const me = useMe();
  const end = useSessionEnd();
  useTitle(title);
  return (
    <>
      <header className="hz-head">
        <strong>{title}</strong>
        <SettingsMenu />
      </header>
      <Reading of={me}>
        {(person) =>
          person ? (
            <main id="content">
              <Notice title={empty} />
            </main>
          ) : (
            <SignInPage name={title} />
          )
        }
      </Reading>
      <SessionEnd of={end} />
    </>
  );
}
