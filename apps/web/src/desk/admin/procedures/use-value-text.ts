import { useListed } from '../../../i18n/use-listed';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { fieldWords } from './field-words';
import { words } from './words';

/** The name of a field, or of a standing; what has none here keeps its own. */
export function useFieldName(): (field: string) => string {
  const say = useWords(fieldWords);
  return (field) => (field in fieldWords.zh ? say(field as keyof typeof fieldWords.zh) : field);
}

const STANDINGS = ['statute', 'guide', 'policy', 'unverified'];

/** A value of the data of a procedure as text: words in the language of the page, lists in a row. */
export function useValueText(): (value: unknown) => string {
  const say = useWords(words);
  const both = useBoth();
  const listed = useListed();
  const code = useCode();
  const nameOf = useFieldName();
  const textOf = (value: unknown): string => {
    if (value === null || value === undefined || value === '') return say('empty');
    if (Array.isArray(value)) return value.length === 0 ? say('empty') : listed(value.map(textOf));
    if (typeof value === 'string') return STANDINGS.includes(value) ? nameOf(value) : code(value);
    if (typeof value !== 'object') return String(value);
    if ('zh' in value && 'en' in value) return both({ zh: String(value.zh), en: String(value.en) });
    return Object.entries(value)
      .map(([name, one]) => `${nameOf(name)}: ${textOf(one)}`)
      .join('; ');
  };
  return textOf;
}
