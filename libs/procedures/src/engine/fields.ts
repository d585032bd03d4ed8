import type { Words } from '#libs/kernel';
import type { Citation } from '#libs/legal';
import type { DayFact } from './day-facts.js';

/** What a paper 材料 can be to a case; said when it is handed in. */
export const PAPER_KINDS = {
  evidence: { zh: '证据材料', en: 'evidence' },
  'status-proof': { zh: '主体资格证明', en: 'proof of status' },
  'register-copy': { zh: '专利登记簿副本', en: 'copy of the patent register' },
  'evaluation-report': { zh: '专利权评价报告', en: 'patent evaluation report' },
  'power-of-attorney': { zh: '授权委托书', en: 'power of attorney' },
  answer: { zh: '答辩书', en: 'answer' },
  application: { zh: '申请书', en: 'application' },
  agreement: { zh: '协议书', en: 'agreement' },
  opinion: { zh: '鉴定意见、技术意见', en: 'expert opinion' },
  'service-receipt': { zh: '送达回证等送达凭证', en: 'receipt or other proof of service' },
  decision: { zh: '决定、判决、受理通知', en: 'decision, judgment or notice of acceptance' },
  record: { zh: '笔录、录像', en: 'minutes or recording' },
  other: { zh: '其他材料', en: 'other paper' },
} as const satisfies Readonly<Record<string, Words>>;

/** Kinds that say nothing of what the paper is: whoever enters it says so by the step. */
const GENERAL: readonly string[] = ['evidence', 'other'];

export const mayServeAs = (kind: string, wanted: readonly PaperKind[]): boolean =>
  GENERAL.includes(kind) || wanted.some((w) => w === kind);

export type PaperKind = keyof typeof PAPER_KINDS;
export const isPaperKind = (kind: string): kind is PaperKind => Object.hasOwn(PAPER_KINDS, kind);

/** What a transition asks of the person who performs it. The API, the documentation and the screens read it. */
export type FieldType =
  /** `contact`: a telephone or the like, which is shown masked and must not be written back so. */
  | { readonly kind: 'text'; readonly max: number; readonly contact?: true }
  | { readonly kind: 'date'; readonly not?: 'future' }
  | { readonly kind: 'time' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  /** `tick`: a sentence that somebody stands for by ticking it, not a question. */
  | { readonly kind: 'boolean'; readonly tick?: true }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'party'; readonly role?: 'requester' | 'respondent' | 'third-party' }
  /** Somebody of the office; with `rostered` also a technical investigator or an appraisal body of the roster. */
  | { readonly kind: 'person'; readonly rostered?: true }
  /** `paperKinds`: what the paper must be. One handed in as evidence or `other` may be it; one that says it is something else is not. */
  | { readonly kind: 'paper'; readonly paperKinds?: readonly PaperKind[] }
  | { readonly kind: 'record'; readonly of: string }
  /** A time limit of the case, by the id of its run. */
  | { readonly kind: 'clock' }
  | { readonly kind: 'list'; readonly max: number; readonly of: FieldType | { readonly [name: string]: Field } };

/** What a typed day may not precede: a day on record, or another field of the same form. */
export type Floor = DayFact | { readonly field: string; readonly title: Words };

/** The place of a typed day in the order of the case's days, and the article it follows from; or why it has none. */
export type DayOrder =
  { readonly notBefore: readonly Floor[]; readonly under: Citation } | { readonly unbounded: Words };

/** What a field could say by the case file, or by the rules: how, and in what time, one sues after a document. */
export type Suggestion =
  | { readonly from: 'parties' | 'statements' | 'facts-of-the-request' | 'decision' }
  | { readonly wayToSueAfter: string };

export interface Field {
  readonly type: FieldType;
  readonly label: Words;
  readonly optional?: boolean;
  /** The article that asks for this field, where one does. */
  readonly article?: Citation;
  /** The clock that counts back from this day: its time has to be left before it. */
  readonly leaves?: string;
  /** The text that is offered for it. */
  readonly suggest?: Suggestion;
  /** Every field of a day has one; the check of the procedures asks for it. */
  readonly order?: DayOrder;
}

export type Fields = { readonly [name: string]: Field };
