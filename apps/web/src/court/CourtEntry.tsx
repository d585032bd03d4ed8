import type { ReactNode } from 'react';
import { useMe } from '../api/session';
import { defineWords, useWords } from '../i18n/words';
import { SettingsMenu } from '../shell/SettingsMenu';
import { SignInPage } from '../shell/SignIn';
import { Notice } from '../shell/states/Notice';
import { Reading } from '../shell/states/States';
import { useTitle } from '../shell/head';

const words = defineWords(
  'court',
  { title: '法院端', empty: '目前没有交给您的事项' },
  { title: 'Court', empty: 'Nothing has been sent to you yet' },
);

/** The frame of this entry: whoever works here signs in and finds an empty queue until mediation brings its matters. */
export function CourtEntry(): ReactNode {
  const say = useWords(words);
  const me = useMe();
  useTitle(say('title'));
  return (
    <>
      <header className="hz-head">
        <strong>{say('title')}</strong>
        <SettingsMenu />
      </header>
      <Reading of={me}>
        {(person) =>
          person ? (
            <main id="content">
              <Notice title={say('empty')} />
            </main>
          ) : (
            <SignInPage name={say('title')} />
          )
        }
      </Reading>
    </>
  );
}
