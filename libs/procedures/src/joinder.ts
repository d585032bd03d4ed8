/** The transition that joins, the one that splits, and the one by which those who stay take note. */
export const JOIN = 'join-cases';
export const SPLIT = 'split-case';
export const STAY_JOINED = 'stay-joined';

/**
 * What joined cases may do in one act, recorded in each of them: the hearing and the deliberation. Service, answers
 * and every clock stay each case's own (Order 81 art. 21).
 */
export const TRIED_TOGETHER: readonly string[] = [
  'schedule-hearing',
  'postpone-hearing',
  'cancel-hearing',
  'hold-hearing',
  'notify-written-review',
  'announce-written-review',
  'deliberate',
];

/** Steps that exist for several cases at once only. */
export const SEVERAL_ONLY: readonly string[] = [JOIN, SPLIT, STAY_JOINED];

/** The condition that keeps such a step from being taken in one case by itself. */
export const NOT_ALONE = 'casesAreTakenTogether';

const compact = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** One form for one patent, however its number was typed: `ZL 2021 2 0123456.X` and `202120123456X` are the same. */
export const patentKey = (number: string): string =>
  compact(number)
    .replace(/^(ZL|CN)/, '')
    .replace(/[^0-9X]/g, '');

/** One form for one party: by credit code, else by identity number, else by name. */
export const partyKey = (party: {
  readonly name: string;
  readonly creditCode?: string | null;
  readonly idNumber?: string | null;
}): string => compact(party.creditCode || party.idNumber || party.name);

export const productKey = compact;
