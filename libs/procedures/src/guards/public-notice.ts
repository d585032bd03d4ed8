import type { Facts } from '../engine/model.js';
import { recordOf, recordsOf } from '../facts/file.js';
import { guard, guardOnInput, isOwed, isRunning, receiptOf, textOf } from './look.js';
import { openReview } from './rounds.js';

/** The papers by which a party learns of the case. */
export const TELLING_OF_THE_CASE: readonly string[] = ['answer-notice', 'third-party-notice', 'addition-ruling'];

/** The service that was recorded last, where it is one by public notice. */
export function announced(facts: Facts) {
  const service = recordsOf(facts.file, 'service').at(-1);
  return service?.method === 'public-notice' ? service : undefined;
}

/** Whoever had the copy in hand meanwhile answers within the period that ran from there. */
function announcedCopy(facts: Facts): boolean {
  const service = announced(facts);
  if (service?.document !== 'answer-notice') return false;
  const receipts = recordsOf(facts.file, 'service').filter(
    (s) => s.document === 'answer-notice' && s.party === service.party && s.receivedOn,
  );
  return receipts.length === 1;
}

const subjectOf = (facts: Facts): string => textOf(facts, 'subject');
const lastNoticeTo = (facts: Facts, party: string) =>
  recordsOf(facts.file, 'matter').findLast((m) => m.matter === 'public-notice' && m.byParty === party);

/** Public notice while the case is undecided: what is announced, what it served, and what is owed again when it ends early. */
export const publicNoticeGuards = {
  announcesTheCopy: guardOnInput(
    '公告的是请求书副本,或者通知参加案件的文书',
    'What is announced is the copy of the request, or the notice to who joined',
    (facts) => TELLING_OF_THE_CASE.includes(textOf(facts, 'document')),
  ),
  announcedCopyIsOwed: guard(
    '提前结束的公告是为送达请求书副本或者通知参加案件,该当事人仍未收到',
    'The notice that ended early was to serve the copy, or to tell who joined, and the party still lacks it',
    (facts) => {
      const party = textOf(facts, 'subject');
      const notice = recordsOf(facts.file, 'matter').findLast(
        (m) => m.matter === 'public-notice' && m.byParty === party,
      );
      const paper = notice?.document ?? '';
      return TELLING_OF_THE_CASE.includes(paper) && receiptOf(facts, paper, party) === null;
    },
  ),
  noticeServedTheCopy: guard(
    '公告送达的是请求书副本,且该被请求人此前未收到',
    'What was announced is the copy of the request, which the respondent had not had',
    announcedCopy,
  ),
  noticeOpensAnswering: guard(
    '案件待送达,请求书副本经公告送达',
    'The case awaits service, and the copy was served by public notice',
    (facts) => facts.case.stage === 'docketed' && announcedCopy(facts),
  ),
  noticeServedTheReview: guard(
    '公告送达的是书面审理告知书',
    'What was announced is the notice of written review',
    (facts) => {
      const [service, review] = [announced(facts), openReview(facts.file)];
      // A notice that went out before another review was announced told of the former one.
      return service?.document === 'written-review-notice' && !!review && service.sentOn >= review.openedOn;
    },
  ),
  noticeServedTheHearing: guard(
    '公告送达的是所排期口头审理的通知',
    'What was announced is the notice of the hearing that is scheduled',
    (facts) => {
      const [service, hearing] = [announced(facts), recordsOf(facts.file, 'hearing').at(-1)];
      // A notice that went out before the day was put off told of another day.
      return (
        service?.document === 'hearing-notice' &&
        hearing?.state === 'scheduled' &&
        service.sentOn >= (hearing.scheduledOn ?? '')
      );
    },
  ),
  announcedPaperIsOutstanding: guardOnInput(
    '所公告的文书应当尚未送达该当事人',
    'What is announced must still be owed to this party',
    (facts) =>
      (textOf(facts, 'document') !== 'answer-notice' ||
        receiptOf(facts, 'answer-notice', textOf(facts, 'party')) === null) &&
      (textOf(facts, 'document') !== 'reopening-notice' || isOwed(facts, 'reopening-service', textOf(facts, 'party'))),
  ),
  comesForWhatWasAnnounced: guardOnInput(
    '该当事人在公告期内领取了所公告的文书',
    'The party came for what was announced while the notice ran',
    (facts) => {
      const notice = lastNoticeTo(facts, textOf(facts, 'party'));
      return notice?.outcome === 'in-hand' && notice.closedOn === textOf(facts, 'receivedOn');
    },
  ),
  announcesTheReopening: guardOnInput(
    '公告的是重新处理通知书',
    'What is announced is the notice that the case goes on',
    (facts) => textOf(facts, 'document') === 'reopening-notice',
  ),
  announcedReopeningIsOwed: guard(
    '提前结束的公告是为送达重新处理通知书',
    'The notice that ended early was to tell that the case goes on',
    (facts) => lastNoticeTo(facts, subjectOf(facts))?.document === 'reopening-notice',
  ),
  noticeServedTheReopening: guard(
    '公告送达的是重新处理通知书,且该被请求人尚未答辩',
    'What was announced is the notice that the case goes on, and the respondent has not answered',
    (facts) =>
      announced(facts)?.document === 'reopening-notice' &&
      recordOf(facts.file, 'party', subjectOf(facts))?.role === 'respondent' &&
      receiptOf(facts, 'answer-notice', subjectOf(facts)) !== null &&
      !recordOf(facts.file, 'answer', subjectOf(facts)) &&
      !isRunning(facts, 'answer', subjectOf(facts)),
  ),
};
