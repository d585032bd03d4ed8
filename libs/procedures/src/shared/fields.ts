import type { Citation } from '#libs/legal';
import type { Field, Fields, FieldType, PaperKind, Suggestion } from '../engine/fields.js';

const field =
  (type: FieldType) =>
  (zh: string, en: string, article?: { readonly citation: Citation }): Field => ({
    type,
    label: { zh, en },
    ...(article ? { article: article.citation } : {}),
  });

export const optional = (given: Field): Field => ({ ...given, optional: true });
/** A field for which a text is at hand. */
export const suggesting = (suggest: Suggestion, given: Field): Field => ({ ...given, suggest });
/** A day before which the time of a clock has to be left. */
export const leaving = (clock: string, given: Field): Field => ({ ...given, leaves: clock });
export const text = (max: number) => field({ kind: 'text', max });
export const line = text(200);
export const contact = (max: number) => field({ kind: 'text', max, contact: true })('联系方式', 'Contact');
export const passage = text(2_000);
export const prose = text(20_000);
/** A day on which something has happened. */
export const pastDay = field({ kind: 'date', not: 'future' });
export const anyDay = field({ kind: 'date' });
export const timeOfDay = field({ kind: 'time' });
export const whole = (min: number, max: number) => field({ kind: 'integer', min, max });
export const yesNo = field({ kind: 'boolean' });
export const choice = (...of: readonly string[]) => field({ kind: 'choice', of });
export const paper = field({ kind: 'paper' });
/** A paper that was handed in as what the step is about. */
export const paperAs = (...paperKinds: readonly PaperKind[]) => field({ kind: 'paper', paperKinds });
export const person = field({ kind: 'person' });
/** Somebody of the office or of its roster. */
export const rostered = field({ kind: 'person', rostered: true });
export const record = (of: string) => field({ kind: 'record', of });
export const clock = field({ kind: 'clock' });
export const party = field({ kind: 'party' });
export const respondent = field({ kind: 'party', role: 'respondent' });
export const requester = field({ kind: 'party', role: 'requester' });
export const list = (of: FieldType | Fields, max: number) => field({ kind: 'list', max, of });

export const reason = prose('理由', 'Reasons');
export const aboutParty = party('当事人', 'Party');
export const aboutRespondent = respondent('被请求人', 'Respondent');
export const receivedOn = pastDay('收到日期', 'Received on');
export const proof = paper('送达凭证', 'Proof of receipt');
/**
 * How a paper is sent or comes into somebody's hands. One that is announced counts as served when its notice has run,
 * and the steps of the notice enter that: nobody records it as a receipt on a day of his or her own choice.
 */
export const METHODS: readonly string[] = ['direct', 'mail', 'leaving', 'electronic', 'entrusted'];
export const method = choice(...METHODS)('送达方式', 'Method of service');

/** What a receipt of any document is recorded with. */
export const receipt = { party: aboutParty, receivedOn, method, proof } as const;
