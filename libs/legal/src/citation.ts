import type { Words } from '#libs/kernel';
import type { LegalDate } from './legal-date.js';

/** A statute, regulation, rule or guide in one edition; or the office's own targets. */
export interface Instrument {
  readonly id: string;
  readonly title: Words;
  /** Document number 文号 where it is known for certain. */
  readonly number?: string;
  readonly effectiveFrom: LegalDate;
  /** Last day in force; absent while it is. */
  readonly effectiveTo?: LegalDate;
}

/**
 * How far a rule can be relied on. `statute`: the text was read; `guide`: a guide of the national office;
 * `policy`: the office's own target 内部目标; `unverified`: known only second-hand, shown as 待法制审核.
 */
export type Standing = 'statute' | 'guide' | 'policy' | 'unverified';

export interface Citation {
  readonly instrument: Instrument;
  /** Article without 第…条, e.g. `37`; empty where the instrument has no articles. */
  readonly article: string;
  /** Paragraph, and item where there is one, e.g. `1` or `1(3)`. */
  readonly paragraph?: string;
  readonly effectiveFrom: LegalDate;
  readonly effectiveTo?: LegalDate;
}

/** Cites an article in force as long as its instrument is. */
export function articleOf(instrument: Instrument, article: number | string, paragraph?: number | string): Citation {
  return {
    instrument,
    article: String(article),
    ...(paragraph === undefined ? {} : { paragraph: String(paragraph) }),
    effectiveFrom: instrument.effectiveFrom,
    ...(instrument.effectiveTo === undefined ? {} : { effectiveTo: instrument.effectiveTo }),
  };
}

const PARAGRAPH = /^(\d+)(?:\((\d+)\))?$/;

/** `专利纠纷行政裁决和调解办法 第37条`, with 第1款 and 第(3)项 where the citation has them. */
export function cite(citation: Citation): string {
  const { instrument, article, paragraph } = citation;
  if (article === '') return instrument.title.zh;
  const [, number, item] = PARAGRAPH.exec(paragraph ?? '') ?? [];
  const part = number ? `第${number}款${item ? `第(${item})项` : ''}` : (paragraph ?? '');
  return `${instrument.title.zh} 第${article}条${part}`;
}

/** The same in English: `Patent Law (2020 amendment), art. 65 para. 1 item (3)`. */
export function citeInEnglish({ instrument, article, paragraph }: Citation): string {
  if (article === '') return instrument.title.en;
  const [, number, item] = PARAGRAPH.exec(paragraph ?? '') ?? [];
  const part = number ? ` para. ${number}${item ? ` item (${item})` : ''}` : '';
  return `${instrument.title.en}, art. ${article}${part}`;
}
