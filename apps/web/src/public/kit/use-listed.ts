import { useWords } from '../../i18n/words';
import { kit } from './words';

/** Several things one after the other, with the mark that the language of the page puts between them. */
export function useListed(): (things: readonly (string | number)[]) => string {
  const say = useWords(kit);
  return (things) => things.join(say('between'));
}
