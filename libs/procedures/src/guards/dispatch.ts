import type { Facts } from '../engine/model.js';
import { openMatters, recordsOf, type MatterKind } from '../facts/file.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { guard, isOwed, partiesIn } from './look.js';
import { hasReviewNotice, openReview } from './rounds.js';

/** Duties to serve, and the paper that has to go out for each. */
const SENT: Readonly<Record<string, readonly string[]>> = {
  'hearing-notice': ['hearing-notice'],
  'reopening-service': ['reopening-notice'],
  'ruling-service': ['ruling'],
  'correction-service': ['correction-decision'],
  'change-service': ['change-decision'],
  'revocation-service': ['revocation-decision'],
  'end-paper-service': Object.values(END_PAPERS),
};
/** Only who is to answer is sent the copy of the request. */
const SENT_TO_RESPONDENTS: Readonly<Record<string, readonly string[]>> = {
  service: ['answer-notice'],
  sending: ['answer-notice'],
};

const isOnItsWay = (facts: Facts, papers: readonly string[], party: string, since: string): boolean =>
  recordsOf(facts.file, 'service').some(
    (s) => papers.includes(s.document) && s.party === party && !s.failed && s.sentOn >= since,
  );

/** From when on a paper was sent for the duty at hand: that of a hearing counts backward from its day. */
const sinceOf = (facts: Facts, clock: string, party: string): string =>
  clock === 'hearing-notice'
    ? (recordsOf(facts.file, 'hearing').findLast((h) => h.state === 'scheduled')?.scheduledOn ?? '')
    : (facts.clocks.findLast((c) => c.clock === clock && c.subject === party)?.anchoredOn ?? '');

const awaits = (facts: Facts, party: string, duties: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.entries(duties).some(
    ([clock, papers]) => isOwed(facts, clock, party) && !isOnItsWay(facts, papers, party, sinceOf(facts, clock, party)),
  );

/** Notices that set a time, by what was opened with them. */
const NOTICES = [
  ['claims-clarification', 'claims-notice'],
  ['identity-papers', 'identity-papers-notice'],
  ['evidence-notice', 'evidence-notice'],
] as const satisfies readonly (readonly [MatterKind, string])[];

/** A notice to one party, or to any of the requesters, that was made and has neither gone out nor come in. */
const aNoticeAwaits = (facts: Facts): boolean =>
  NOTICES.some(([kind, document]) =>
    openMatters(facts.file, kind).some(
      (m) =>
        !m.receivedOn &&
        (kind === 'evidence-notice' || !isOwed(facts, kind)) &&
        !partiesIn(facts)
          .filter(({ id, role }) => (m.byParty ? m.byParty === id : role === 'requester'))
          .some(({ id }) => isOnItsWay(facts, [document], id, m.openedOn)),
    ),
  );

export const dispatchGuards = {
  aPaperAwaitsDispatch: guard('有文书尚未向应受送达的当事人发出', 'A paper has not gone out to a party', (facts) => {
    const review = openReview(facts.file);
    if (aNoticeAwaits(facts)) return true;
    return partiesIn(facts).some(
      ({ id, role }) =>
        awaits(facts, id, SENT) ||
        (role === 'respondent' && awaits(facts, id, SENT_TO_RESPONDENTS)) ||
        (review !== undefined &&
          !hasReviewNotice(facts.file, review, id) &&
          !isOnItsWay(facts, ['written-review-notice'], id, review.openedOn)),
    );
  }),
};
