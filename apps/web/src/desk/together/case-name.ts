import { useWords } from '../../i18n/words';
import { words } from './words';

/** A case by its number and title. */
export function useCaseName(): (of: { readonly number: string | null; readonly title: string }) => string {
  const say = useWords(words);
  return ({ number, title }) => `${number ?? say('unnumbered')} ${title}`;
}
