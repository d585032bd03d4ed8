import { INSTRUMENTS } from '../api/generated/instruments';
import { inMarks, useLanguage, type Language } from './words';

/** The longest first: the title of one instrument may stand within that of another. */
const TITLES = [...INSTRUMENTS].sort((a, b) => b.zh.length - a.zh.length);

/** A citation such as an article, which the API tells in Chinese, as a page of this language writes it. */
export function citedIn(language: Language, text: string): string {
  if (language === 'zh') return inMarks(text);
  const titled = TITLES.reduce((said, { zh, en }) => said.replaceAll(zh, en), text);
  return titled
    .replace(/ ?第([^第条]+)条/g, ', art. $1')
    .replace(/第(\d+)款/g, ' para. $1')
    .replace(/第\((\d+)\)项/g, ' item ($1)');
}

export function useCited(): (text: string) => string {
  const language = useLanguage();
  return (text) => citedIn(language, text);
}
