import { INSTRUMENTS } from '../api/generated/instruments';
import { defineWords, inMarks, useLanguage, type Language } from './words';

const words = defineWords('cited', { own: '内部目标,法律没有专门规定' }, { own: 'own target, not laid down by law' });

/** The longest first: the title of one instrument may stand within that of another. */
const TITLES = [...INSTRUMENTS].sort((a, b) => b.zh.length - a.zh.length);
const OWN: ReadonlySet<string> = new Set(INSTRUMENTS.filter(({ own }) => own).map(({ zh }) => zh));

/** Whether what something rests on is no article but a target that the office has set itself. */
export const isOwnTarget = (citation: string): boolean => OWN.has(citation);

/** A citation such as an article, which the API tells in Chinese, as a page of this language writes it. */
export function citedIn(language: Language, text: string): string {
  const said = isOwnTarget(text) ? words[language].own : text;
  if (language === 'zh') return inMarks(said);
  const titled = TITLES.reduce((told, { zh, en }) => told.replaceAll(zh, en), said);
  return titled
    .replace(/ ?第([^第条]+)条/g, ', art. $1')
    .replace(/第(\d+)款/g, ' para. $1')
    .replace(/第\((\d+)\)项/g, ' item ($1)');
}

export function useCited(): (text: string) => string {
  const language = useLanguage();
  return (text) => citedIn(language, text);
}
