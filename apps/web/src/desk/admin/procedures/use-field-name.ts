import { useWords } from '../../../i18n/words';
import { fieldWords } from './field-words';
import { words } from './words';

/** What a part of a rule is called. The server may be newer than this page, and know of one that has no name here. */
export function useFieldName(): (field: string) => string {
  const say = useWords(fieldWords);
  const common = useWords(words);
  return (field) => (field in fieldWords.zh ? say(field as keyof typeof fieldWords.zh) : common('field'));
}
