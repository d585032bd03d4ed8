import type { Words } from '#libs/kernel';
import { articleOf, notice426, officePolicy, patentLaw, rulingGuide2019, type Citation } from '#libs/legal';
import type { Field, FieldType } from '../engine/fields.js';
import { METHODS } from '../ordinary/fields.js';

export const words = (zh: string, en: string): Words => ({ zh, en });

/** 重大专利侵权纠纷行政裁决办法 (公告426). */
export const major = (article: number, paragraph?: number | string): Citation =>
  articleOf(notice426, article, paragraph);
export const suitLimit: Citation = articleOf(patentLaw, 65);
export const guide: Citation = articleOf(rulingGuide2019, '');
export const policy: Citation = articleOf(officePolicy, '');

export const field = (type: FieldType, zh: string, en: string): Field => ({ type, label: words(zh, en) });
export const optional = (of: Field): Field => ({ ...of, optional: true });

export const day = (zh: string, en: string): Field => field({ kind: 'date', not: 'future' }, zh, en);
export const anyDay = (zh: string, en: string): Field => field({ kind: 'date' }, zh, en);
export const text = (zh: string, en: string, max = 2000): Field => field({ kind: 'text', max }, zh, en);
export const paper = (zh: string, en: string): Field => field({ kind: 'paper' }, zh, en);
export const yes = (zh: string, en: string): Field => field({ kind: 'boolean' }, zh, en);
export const reason: Field = text('理由', 'Reasons');

export const today = { the: 'today' } as const;
export const typed = (name: string) => ({ input: name }) as const;
export const is = <const V extends string | boolean>(value: V) => ({ value }) as const;

/** The use of a guard under an article. */
export const needs = <const G extends string>(
  guard: G,
  under: Citation,
): { readonly is: G; readonly under: Citation } => ({
  is: guard,
  under,
});

export const party = (zh: string, en: string): Field => field({ kind: 'party' }, zh, en);
export const respondent: Field = field({ kind: 'party', role: 'respondent' }, '被请求人', 'Respondent');
export const choice = (of: readonly string[], zh: string, en: string): Field => field({ kind: 'choice', of }, zh, en);

/** The fields of a service 送达 and how they are kept. */
export const serviceFields = {
  party: party('受送达人', 'Recipient'),
  method: choice(METHODS, '送达方式', 'Method'),
  sentOn: day('发出日期', 'Sent on'),
  receivedOn: day('收到日期', 'Received on'),
  proof: optional(paper('送达回证', 'Proof of service')),
};
export const SERVICE_FIELDS = ['party', 'method', 'sentOn', 'receivedOn', 'proof'] as const;
