import type { CaseFile, Filed } from '../facts/file.js';
import { openMatters, recordsOf } from '../facts/file.js';

/**
 * The day on which a ruling was set aside and the case taken up for a new one; '' before that. What was said on the former
 * ruling was used up by it: the new one needs a hearing, or a review in writing, of its own. An end without a ruling that
 * was undone decided on nothing, so what was heard before it still stands.
 */
const roundBegan = (file: CaseFile): string =>
  recordsOf(file, 'decision').reduce((day, d) => {
    const on = d.form === 'ruling' ? (d.supersededOn ?? '') : '';
    return on > day ? on : day;
  }, '');

export const heardThisRound = (file: CaseFile): boolean =>
  recordsOf(file, 'hearing').some((h) => h.state === 'held' && h.on >= roundBegan(file));

const reviews = (file: CaseFile): Filed<'matter'>[] =>
  recordsOf(file, 'matter').filter((m) => m.matter === 'written-review');

/**
 * Announced for the ruling to come, be it still open or closed by a deliberation that is held again; not where an end of the
 * case that was undone cut the time to reply off.
 */
export const reviewedThisRound = (file: CaseFile): boolean =>
  reviews(file).some((m) => m.openedOn >= roundBegan(file) && m.outcome !== 'interrupted');

export const openReview = (file: CaseFile): Filed<'matter'> | undefined => openMatters(file, 'written-review').at(-1);

/** Whether a party has the notice of this review; one that told of an earlier review does not count for it. */
export const hasReviewNotice = (file: CaseFile, review: Filed<'matter'>, party: string): boolean =>
  recordsOf(file, 'service').some(
    (s) =>
      s.document === 'written-review-notice' &&
      s.party === party &&
      !!s.receivedOn &&
      (s.about === review.id || (!reviews(file).some((m) => m.id === s.about) && s.sentOn >= review.openedOn)),
  );

/** Whether the case rested, or had ended, on a day: nobody had to appear on it. */
export function restedOn(file: CaseFile, day: string): boolean {
  const undone = recordsOf(file, 'decision').filter((d) => !!d.supersededOn && d.form !== 'ruling');
  // A case that was taken up again runs, though an objection of before is still to be decided.
  const goesOn = (m: Filed<'matter'>): string => {
    const closed = m.state === 'open' ? [] : [m.closedOn ?? ''];
    return (
      [...closed, ...undone.flatMap((d) => ((d.madeOn ?? '') >= m.openedOn ? [d.madeOn ?? ''] : []))].sort()[0] ??
      '9999'
    );
  };
  const rests = recordsOf(file, 'matter').filter(
    (m) =>
      ['suspension', 'jurisdiction-objection'].includes(m.matter) &&
      !(m.matter === 'suspension' && m.state === 'refused'),
  );
  return (
    rests.some((m) => m.openedOn <= day && day < goesOn(m)) ||
    undone.some((d) => (d.madeOn ?? '') <= day && day < (d.supersededOn ?? ''))
  );
}

/** Whether a party was heard on what a review had put to it: it stayed at a hearing held since. */
export const wasHeardSince = (file: CaseFile, review: Filed<'matter'>, party: string): boolean =>
  recordsOf(file, 'hearing').some(
    (h) => h.state === 'held' && h.on > review.openedOn && ![...(h.absent ?? []), ...(h.left ?? [])].includes(party),
  );
