import { useLanguage } from './words';

const BETWEEN = { zh: '、', en: ', ' } as const;

/** Several things one after the other, with the mark that the language of the page puts between them. */
export function useListed(): (things: readonly (string | number)[]) => string {
  const language = useLanguage();
  return (things) => things.join(BETWEEN[language]);
}
