import type { ReactNode } from 'react';
import { useMe } from '../api/session';
import { defineWords, useWords } from '../i18n/words';
import { useTitle } from '../shell/head';
import { SignInPage } from '../shell/SignIn';
import { Reading } from '../shell/states/States';

const words = defineWords('desk', { title: '办案端' }, { title: 'Desk' });

export function DeskEntry(): ReactNode {
  const say = useWords(words);
  const me = useMe();
  useTitle(say('title'));
  return (
    <Reading of={me}>
      {(person) =>
        person ? (
          <main id="content">
            <h1>{person.name}</h1>
          </main>
        ) : (
          <SignInPage name={say('title')} />
        )
      }
    </Reading>
  );
}
