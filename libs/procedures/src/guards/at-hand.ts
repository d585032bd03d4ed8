import type { ClockView, Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type MatterKind } from '../facts/file.js';
import { END_PAPERS } from '../shared/end-papers.js';
import { demandCounts } from './demand.js';
import { receivedThisRound } from './ending.js';
import { hasReviewNotice, openReview } from './rounds.js';
import {
  clockOf,
  clocksOf,
  guard,
  guardAbout,
  isOpenAndUnused,
  isOpenToActor,
  isRunning,
  partiesIn,
  receiptOf,
  textOf,
} from './look.js';

const replyOf = (facts: Facts): ClockView | undefined => clockOf(facts, 'written-reply', textOf(facts, 'party'));
/** A time to reply to a review in whose place another was announced is nobody's any more. */
const belongsToTheReview = (facts: Facts, reply: ClockView | undefined): boolean =>
  (reply?.anchoredOn ?? '') >= (openReview(facts.file)?.openedOn ?? '');

const isAsked = (facts: Facts, kind: MatterKind, party: string): boolean =>
  openMatters(facts.file, kind).some((m) => m.byParty === party);

/** Papers that go to the requester alone: nobody else was in the case when it ended. */
const TO_REQUESTERS: readonly string[] = ['refused', 'withdrawn'];
const PAPERS_OF_AN_END: readonly string[] = Object.values(END_PAPERS);
const lacksEndPaper = (facts: Facts, party: string): boolean =>
  !PAPERS_OF_AN_END.some((document) => receivedThisRound(facts, document, party));

/** Whether a step still has something to act on, so that it is not offered where every way to take it is refused. */
export const atHandGuards = {
  answerPeriodHasBegun: guardAbout(
    ['party'],
    '该被请求人的答辩期应当已经开始;当事人本人应当在期内办理',
    'The answer period of this respondent must have begun; the party itself acts within it',
    (facts) => isOpenToActor(facts, 'answer', textOf(facts, 'party')),
  ),
  answerPeriodHasEnded: guardAbout(
    ['party'],
    '该被请求人的答辩期应当已届满',
    'The answer period of this respondent must have ended',
    (facts) => {
      const due = clockOf(facts, 'answer', textOf(facts, 'party'))?.dueOn ?? null;
      return due !== null && due < facts.today;
    },
  ),
  hearingNoticeNotYetReceived: guardAbout(
    ['hearing', 'party'],
    '该当事人应当尚未收到本次口头审理通知;日期登记错误的,请更正',
    'This party must not have had the notice of this hearing day; a wrong date is corrected instead',
    (facts) => {
      const on = recordOf(facts.file, 'hearing', textOf(facts, 'hearing'))?.on;
      return on !== undefined && receiptOf(facts, 'hearing-notice', textOf(facts, 'party'), on) === null;
    },
  ),
  reviewNoticeNotYetReceived: guardAbout(
    ['party'],
    '该当事人应当尚未收到书面审理告知书;日期登记错误的,请更正',
    'This party must not have had the notice of written review; a wrong date is corrected instead',
    ({ file, input: { party } }) => {
      const review = openReview(file);
      return review !== undefined && !hasReviewNotice(file, review, String(party));
    },
  ),
  replyPeriodHasBegun: guardAbout(
    ['party'],
    '该当事人的书面答复期应当已经开始且尚未答复',
    'The time of this party to reply must have begun, and no reply have come',
    (facts) =>
      belongsToTheReview(facts, replyOf(facts)) && isOpenAndUnused(facts, 'written-reply', textOf(facts, 'party')),
  ),
  evidencePeriodDoesNotRun: guardAbout(
    ['party'],
    '该当事人应当没有正在计算的举证期限',
    'No evidence period of this party may be running',
    (facts) =>
      !isRunning(facts, 'evidence', textOf(facts, 'party')) &&
      !isRunning(facts, 'evidence-extension', textOf(facts, 'party')),
  ),
  agreedPeriodDoesNotRun: guard(
    '应当没有正在计算的协商举证期限',
    'No agreed evidence period may be running',
    (facts) => !isRunning(facts, 'evidence-agreed'),
  ),
  suitIsOpenToParty: guardAbout(
    ['party'],
    '该当事人应当已收到裁决书且尚未起诉;当事人本人应当在起诉期限内',
    'This party must have the ruling and not have sued; the party itself acts within its period',
    (facts) => {
      const period = clockOf(facts, 'suit', textOf(facts, 'party'));
      // The period to sue over a ruling that was set aside is not that of the ruling made in its place.
      const ofThisRuling = (period?.anchoredOn ?? '') >= (recordOf(facts.file, 'decision')?.madeOn ?? '');
      return ofThisRuling && isOpenAndUnused(facts, 'suit', textOf(facts, 'party'));
    },
  ),
  demandNotYetMade: guardAbout(
    ['party'],
    '对该被请求人应当尚未催告',
    'Performance must not have been demanded of this respondent before',
    (facts) => !clocksOf(facts, 'demand', textOf(facts, 'party')).some((c) => demandCounts(facts, c)),
  ),
  endPaperIsForTheParty: guardAbout(
    ['party'],
    '不予立案、立案前撤回的,文书送达请求人',
    'What ends a case before docketing is served on the requester',
    (facts) =>
      !TO_REQUESTERS.includes(facts.case.stage) ||
      recordOf(facts.file, 'party', textOf(facts, 'party'))?.role === 'requester',
  ),
  endPaperIsWhereItMustGo: guard(
    '结案文书已送达全部知悉本案的当事人',
    'Everybody who knows of the case has the paper that ended it',
    (facts) =>
      partiesIn(facts)
        .filter((p) =>
          TO_REQUESTERS.includes(facts.case.stage)
            ? p.role === 'requester'
            : p.role !== 'respondent' || receiptOf(facts, 'answer-notice', p.id) !== null,
        )
        .every((p) => !lacksEndPaper(facts, p.id)),
  ),
  endServiceNotYetGivenUp: guardAbout(
    ['party'],
    '对该当事人应当尚未登记无法送达',
    'Service on this party must not have been given up before',
    (facts) => {
      const round = recordOf(facts.file, 'decision')?.round ?? null;
      return !recordsOf(facts.file, 'service').some(
        (s) =>
          PAPERS_OF_AN_END.includes(s.document) &&
          s.party === textOf(facts, 'party') &&
          !!s.failed &&
          (s.about ?? null) === round,
      );
    },
  ),
  anOfficerIsAssigned: guard(
    '应当已指定承办人',
    'An officer must be assigned',
    ({ file }) => !!recordOf(file, 'assignment')?.officer,
  ),
  fileNotYetHandedOver: guard(
    '案卷应当尚未移交',
    'The file must not have been handed over',
    ({ file }) => !recordOf(file, 'decision')?.handedOverOn,
  ),
  agreementNotYetNotarised: guard(
    '调解协议应当尚未公证',
    'The agreement must not have been notarised',
    ({ file }) => !recordOf(file, 'decision')?.notarisedOn,
  ),
  claimsNotYetAskedFor: guard(
    '同一时间只能有一次明确权利要求通知',
    'Only one notice to name the claims waits at a time',
    ({ file }) => openMatters(file, 'claims-clarification').length === 0,
  ),
  identityPapersNotYetAskedFor: guard(
    '同一时间只能有一次补充主体资格材料通知',
    'Only one notice to complete the papers of identity waits at a time',
    ({ file }) => openMatters(file, 'identity-papers').length === 0,
  ),
  identityPapersAreDueFrom: guardAbout(
    ['party'],
    '应当已要求该请求人补充主体资格材料',
    'Papers of identity must have been asked of this requester',
    (facts) => isAsked(facts, 'identity-papers', textOf(facts, 'party')),
  ),
  noMediationIsOpen: guard(
    '同一时间只能有一次调解',
    'Only one mediation runs at a time',
    ({ file }) => openMatters(file, 'mediation').length === 0,
  ),
  rightTakesAReport: guardAbout(
    ['right'],
    '所选专利应当是实用新型或者外观设计',
    'The patent chosen must be a utility model or a design',
    (facts) => {
      const right = recordOf(facts.file, 'right', textOf(facts, 'right'));
      return right !== undefined && right.type !== 'invention';
    },
  ),
  reviewReceiptCanBeCorrected: guardAbout(
    ['party'],
    '该当事人收到书面审理告知书的日期应当已登记,且其尚未答复',
    'The day on which this party had the notice of written review must be on record, and no reply have come',
    (facts) => {
      const reply = replyOf(facts);
      return reply !== undefined && reply.state !== 'met' && belongsToTheReview(facts, reply);
    },
  ),
  hearingNoticeWasReceived: guardAbout(
    ['hearing', 'party'],
    '该当事人收到本次口头审理通知的日期应当已登记',
    'The day on which this party had the notice of this hearing day must be on record',
    (facts) => {
      const on = recordOf(facts.file, 'hearing', textOf(facts, 'hearing'))?.on;
      return on !== undefined && receiptOf(facts, 'hearing-notice', textOf(facts, 'party'), on) !== null;
    },
  ),
};
