import type { Words } from '#libs/kernel';
import { lastDueOf } from '../engine/effects.js';
import type { ClockView, Facts, Guard } from '../engine/model.js';
import { recordsOf, type Filed, type PartyRole, type FieldValues } from '../facts/file.js';
import { countingReceipt } from '../facts/receipts.js';

/** A guard judged on the file alone. */
export const guard = (zh: string, en: string, holds: Guard['holds']): Guard => ({ says: { zh, en }, holds });

/** A guard that also judges what was typed. */
export const guardOnInput = (zh: string, en: string, holds: Guard['holds']): Guard => ({
  says: { zh, en },
  needsInput: true,
  holds,
});

/** A guard that judges only what the step is about, as these fields of its input pick it. */
export const guardAbout = (fields: readonly string[], zh: string, en: string, holds: Guard['holds']): Guard => ({
  ...guardOnInput(zh, en, holds),
  about: fields,
});

/** A guard on the answers of a form, whose reason stands at a field of it. */
export const guardAt = (fields: readonly string[], zh: string, en: string, holds: Guard['holds']): Guard => ({
  ...guardOnInput(zh, en, holds),
  at: fields,
});

/** A guard on the answers of a form that asks for one of these fields at least; any of the form where none is named. */
export const guardOneOf = (fields: readonly string[], at: readonly string[], zh: string, en: string): Guard => ({
  ...guardAt(at, zh, en, (facts) =>
    (fields.length > 0 ? fields : Object.keys(facts.input).filter((field) => field !== 'receivedOn')).some((field) =>
      isGiven(facts, field),
    ),
  ),
  oneOf: fields,
});

/** True when nothing is wrong, otherwise the sentence made of what is. */
export const unless = <T>(wrong: readonly T[], say: (wrong: readonly T[]) => Words): true | Words =>
  wrong.length === 0 || say(wrong);

export const textOf = (facts: Facts, field: string): string => {
  const value = facts.input[field];
  return typeof value === 'string' ? value : '';
};

export const textsOf = (facts: Facts, field: string): string[] => {
  const value = facts.input[field];
  return Array.isArray(value) ? value.filter((v) => typeof v === 'string') : [];
};

/** Whether something was written, chosen or declared: a “no” is nothing handed in. */
export const isGiven = (facts: Facts, field: string): boolean => {
  const value = facts.input[field];
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value === true || typeof value === 'number';
};

export const isTrue = (facts: Facts, field: string): boolean => facts.input[field] === true;

/** The entries of an input list of objects. */
export const entriesOf = (facts: Facts, field: string): FieldValues[] => {
  const value = facts.input[field];
  return Array.isArray(value) ? value.filter((v) => typeof v === 'object' && v !== null) : [];
};

/** Everybody still in the case, or those of one role. */
export const partiesIn = (facts: Facts, role?: PartyRole): Filed<'party'>[] =>
  recordsOf(facts.file, 'party').filter((p) => !p.left && (role === undefined || p.role === role));

export const namesOf = (parties: readonly { readonly name: string }[]): string => parties.map((p) => p.name).join('、');

/** A clock counts as over for the transition that its own expiry brings about. */
const isExpiring = (facts: Facts, clock: ClockView): boolean =>
  facts.expiring?.clock === clock.clock && facts.expiring.subject === clock.subject;

export const clocksOf = (facts: Facts, clock: string, subject?: string): ClockView[] =>
  facts.clocks.filter((c) => c.clock === clock && (subject === undefined || c.subject === subject));

/** The run of a clock that counts: the latest that was not called off. */
export const clockOf = (facts: Facts, clock: string, subject = ''): ClockView | undefined =>
  clocksOf(facts, clock, subject)
    .filter((c) => c.state !== 'cancelled')
    .at(-1);

/** After 24:00 of its last day a period is over, whether its expiry has been written yet or not. */
const isOver = (facts: Facts, { state, dueOn }: ClockView): boolean =>
  state === 'armed' && dueOn !== null && dueOn < facts.today;

export const isRunning = (facts: Facts, clock: string, subject?: string): boolean =>
  clocksOf(facts, clock, subject).some(
    (c) => (c.state === 'armed' || c.state === 'paused') && !isExpiring(facts, c) && !isOver(facts, c),
  );

/** Periods in which parties may still bring evidence (art. 54). */
export const EVIDENCE_PERIODS = ['evidence', 'evidence-agreed', 'evidence-extension'] as const;

/** The last day for evidence of a party: of the period set for it, as extended, or of what all agreed on. */
export const lastEvidenceDay = (facts: Facts, party: string): string | undefined =>
  lastDueOf(facts, EVIDENCE_PERIODS, party);

/** Whether what a clock watches is still to be done, be it late: a clock that ran out stays so, and is settled when it is done. */
export const isOwed = (facts: Facts, clock: string, subject?: string): boolean =>
  clocksOf(facts, clock, subject).some((c) => c.state === 'armed' || (c.state === 'fired' && c.settledOn === null));

/** Day on which a party received a document, by the record of it that counts. */
export const receiptOf = (facts: Facts, document: string, party: string, about?: string): string | null =>
  countingReceipt(facts.file, document, party, about)?.receivedOn ?? null;

const PARTIES: readonly string[] = ['requester', 'respondent', 'third-party'];
/** Whether the party itself acts, and not the office for it. */
export const isByParty = (facts: Facts): boolean => facts.actor.capacities.every((c) => PARTIES.includes(c));

/** Once a day is typed, the guard of the period itself judges it and says which day was the last. */
const dayIsTyped = (facts: Facts): boolean => ['receivedOn', 'filedOn'].some((day) => textOf(facts, day) !== '');

/** A party can use a period while it runs; the office still enters later what came before its end. */
export const isOpenToActor = (facts: Facts, clock: string, subject: string): boolean => {
  const run = clockOf(facts, clock, subject);
  if (run === undefined) return false;
  return dayIsTyped(facts) || !isByParty(facts) || run.dueOn === null || run.dueOn >= facts.today;
};
export const isOpenAndUnused = (facts: Facts, clock: string, subject: string): boolean =>
  isOpenToActor(facts, clock, subject) && clockOf(facts, clock, subject)?.state !== 'met';
