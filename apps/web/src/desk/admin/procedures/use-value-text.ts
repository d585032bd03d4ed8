import { useBoth, useWords } from '../../../i18n/words';
import { useTerm } from './use-term';
import { words } from './words';

/** A value of the data of a procedure as text: a term with its unit, words in the language of the page, lists in a row. */
export function useValueText(): (value: unknown) => string {
  const say = useWords(words);
  const both = useBoth();
  const termOf = useTerm();
  const textOf = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return say('empty');
    if (Array.isArray(value)) return value.length === 0 ? say('empty') : value.map(textOf).join('、');
    if (typeof value !== 'object') return String(value);
    const term = termOf(value);
    if (term !== null && Object.keys(value).length === 2) return term;
    if ('zh' in value && 'en' in value) return both({ zh: String(value.zh), en: String(value.en) });
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${textOf(one)}`)
      .join('; ');
  };
  return textOf;
}
