import { defineWords, useWords } from '../../i18n/words';
import { en } from './en';
import { zh } from './zh';

const words = defineWords('codes', zh, en);

/** A code in words. One that is not in the table is shown as it is: the edition may be newer than this page. */
export function useCode(): (code: string) => string {
  const say = useWords(words);
  return (code) => (code in words.zh ? say(code as keyof typeof words.zh) : code);
}
