import { useEffect } from 'react';
import { useWords } from '../i18n/words';
import { shell } from './words';

/** The title of the browser's tab: what this page is, then the application. */
export function useTitle(title: string): void {
  const say = useWords(shell);
  const app = say('app');
  useEffect(() => {
    document.title = `${title} · ${app}`;
  }, [title, app]);
}
