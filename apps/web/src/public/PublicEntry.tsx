import type { ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { useTitle } from '../shell/head';
import { words } from './words';

export function PublicEntry(): ReactNode {
  const say = useWords(words);
  useTitle(say('title'));
  return (
    <main id="content">
      <h1>{say('title')}</h1>
    </main>
  );
}
