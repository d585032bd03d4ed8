import type { Words } from '#libs/kernel';
import type { Standing } from '#libs/legal';
import type { AnyClock } from '../engine/model.js';

/** One cell of a Markdown table: no line break, no bare bar. */
export const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').trim();

export const both = (words: Words): string => (words.zh === words.en ? words.zh : `${words.zh} / ${words.en}`);

/** Several entries in one cell; a dash where there is none. */
export const lines = (entries: readonly string[]): string =>
  entries.length === 0 ? '–' : entries.map(cell).join('<br>');

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '–\n';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n') + '\n';
}

export const code = (name: string): string => `\`${name}\``;

/** How the standing of a rule is shown, here as on every screen. */
export const STANDINGS: Readonly<Record<Standing, Words>> = {
  statute: { zh: '法定', en: 'statute' },
  guide: { zh: '办案指南', en: 'practice guide' },
  policy: { zh: '内部目标', en: 'office target' },
  unverified: { zh: '待法制审核', en: 'awaiting legal review' },
};

type Length = { readonly count: number; readonly unit: Units; readonly direction?: FixedTerm['direction'] };
type FixedTerm = Exclude<AnyClock['term'], { readonly set: unknown }>;
type Units = FixedTerm['unit'];

const UNITS: Readonly<Record<Units, { readonly zh: string; readonly en: string }>> = {
  hour: { zh: '小时', en: 'hour' },
  'calendar-day': { zh: '日', en: 'calendar day' },
  'working-day': { zh: '个工作日', en: 'working day' },
  month: { zh: '个月', en: 'month' },
  year: { zh: '年', en: 'year' },
};

/** A length in both languages; one that is counted back from its event says so. */
export function lengthWords({ count, unit, direction }: Length): Words {
  const zh = `${count}${UNITS[unit].zh}`;
  const en = `${count} ${UNITS[unit].en}${count === 1 ? '' : 's'}`;
  return direction === 'before' ? { zh: `此前${zh}`, en: `${en} before it` } : { zh, en };
}

/** How long a clock runs, or between which bounds the authority sets it. */
export function termWords(term: AnyClock['term']): Words {
  if (!('set' in term)) return lengthWords(term);
  const { unit, min, max } = term.set;
  return {
    zh: `由机关指定(${min}至${max}${UNITS[unit].zh})`,
    en: `set by the authority (${min} to ${max} ${UNITS[unit].en}s)`,
  };
}
