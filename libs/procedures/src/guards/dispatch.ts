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

/** The paper by which the end that the case came to is told. */
const endPaperOf = ({ case: { stage } }: Facts): string | undefined =>
  Object.entries(END_PAPERS).find(([end]) => end === stage)?.[1];

/** Sent, and not known to have failed: the failure of an attempt is put on record after it. */
function isOnItsWay(facts: Facts, papers: readonly string[], party: string, since: string): boolean {
  const told = recordsOf(facts.file, 'service').filter((s) => papers.includes(s.document) && s.party === party);
  return told.some(
    (s, at) =>
      !s.failed && s.sentOn >= since && !told.slice(at + 1).some((later) => later.failed && later.sentOn === s.sentOn),
  );
}

/** From when on a paper was sent for the duty at hand: that of a hearing counts backward from its day. */
const sinceOf = (facts: Facts, clock: string, party: string): string =>
  clock === 'hearing-notice'
    ? (recordsOf(facts.file, 'hearing').findLast((h) => h.state === 'scheduled')?.scheduledOn ?? '')
    : (facts.clocks.findLast((c) => c.clock === clock && c.subject === party)?.anchoredOn ?? '');

/** A paper that has not gone out to somebody who is to have it, named as the form of its dispatch names it. */
interface Awaiting {
  /** Absent where it is no longer told by the stage which paper it is. */
  readonly document?: string;
  readonly party: string;
}

function awaitedBy(facts: Facts, party: string, duties: Readonly<Record<string, readonly string[]>>): Awaiting[] {
  const owed = Object.entries(duties).filter(
    ([clock, papers]) => isOwed(facts, clock, party) && !isOnItsWay(facts, papers, party, sinceOf(facts, clock, party)),
  );
  return owed.map(([, papers]) => {
    const [only, ...others] = papers;
    const document = others.length > 0 ? endPaperOf(facts) : only;
    return { ...(document ? { document } : {}), party };
  });
}

/** Notices that set a time, by what was opened with them. */
const NOTICES = [
  ['claims-clarification', 'claims-notice'],
  ['identity-papers', 'identity-papers-notice'],
  ['evidence-notice', 'evidence-notice'],
] as const satisfies readonly (readonly [MatterKind, string])[];

/** Notices to one party, or to any of the requesters, that were made and have neither gone out nor come in. */
const awaitingNotices = (facts: Facts): Awaiting[] =>
  NOTICES.flatMap(([kind, document]) =>
    openMatters(facts.file, kind)
      .filter((m) => !m.receivedOn && (kind === 'evidence-notice' || !isOwed(facts, kind)))
      .flatMap((m) => {
        const told = partiesIn(facts).filter(({ id, role }) => (m.byParty ? m.byParty === id : role === 'requester'));
        const isSent = told.some(({ id }) => isOnItsWay(facts, [document], id, m.openedOn));
        return isSent ? [] : told.map(({ id }) => ({ document, party: id }));
      }),
  );

/** Every paper that has yet to go out, to whom. */
function awaitingDispatch(facts: Facts): Awaiting[] {
  const review = openReview(facts.file);
  const owed = partiesIn(facts).flatMap(({ id, role }) => [
    ...awaitedBy(facts, id, SENT),
    ...(role === 'respondent' ? awaitedBy(facts, id, SENT_TO_RESPONDENTS) : []),
    ...(review &&
    !hasReviewNotice(facts.file, review, id) &&
    !isOnItsWay(facts, ['written-review-notice'], id, review.openedOn)
      ? [{ document: 'written-review-notice', party: id }]
      : []),
  ]);
  return [...awaitingNotices(facts), ...owed];
}

export const dispatchGuards = {
  aPaperAwaitsDispatch: {
    ...guard(
      '有文书尚未向应受送达的当事人发出',
      'A paper has not gone out to a party',
      (facts) => awaitingDispatch(facts).length > 0,
    ),
    names: (facts: Facts) => awaitingDispatch(facts).map((one) => ({ ...one })),
  },
};
