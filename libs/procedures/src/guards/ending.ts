import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { END_PAPERS } from '../shared/end-papers.js';
import {
  clockOf,
  guard,
  guardAbout,
  guardOnInput,
  isOwed,
  isRunning,
  isTrue,
  namesOf,
  partiesIn,
  receiptOf,
  textOf,
  unless,
  words,
} from './look.js';

const PAPER_OF: Readonly<Record<string, string>> = END_PAPERS;

/** Receipts of a decision that has since been set aside do not count for the one in its place. */
export function receivedThisRound(facts: Facts, document: string, party: string): boolean {
  const round = recordOf(facts.file, 'decision')?.round ?? null;
  return recordsOf(facts.file, 'service').some(
    (s) => s.document === document && s.party === party && !!s.receivedOn && (s.about ?? null) === round,
  );
}

const subjectOf = (facts: Facts) => recordOf(facts.file, 'party', textOf(facts, 'subject'));
const hasCopy = (facts: Facts, party: string): boolean => receiptOf(facts, 'answer-notice', party) !== null;
const copyIsWithAll = (facts: Facts): boolean => partiesIn(facts, 'respondent').every((p) => hasCopy(facts, p.id));
const setDays = (facts: Facts): boolean => typeof facts.input['newDecisionDays'] === 'number';
const awaitsNewDecision = (facts: Facts): boolean =>
  isOwed(facts, 'new-decision') || isOwed(facts, 'new-decision-by-court');
/** A quashed ruling whose court ordered nothing needs no new one, and what already counts is not counted twice. */
const needsNewDecisionClock = (facts: Facts): boolean =>
  !awaitsNewDecision(facts) && (facts.case.stage !== 'in-litigation' || isTrue(facts, 'ordersNewDecision'));
const lastQuashed = (facts: Facts) =>
  recordsOf(facts.file, 'decision')
    .filter((d) => d.supersededOn && d.quashedOn)
    .at(-1);

/** After the end of a case: its last paper, the ways against it, and the case taken up again. */
export const afterEndGuards = {
  subjectKnowsOfTheCase: guard(
    '该当事人已知悉本案',
    'This party knows of the case',
    (facts) => subjectOf(facts)?.role !== 'respondent' || hasCopy(facts, textOf(facts, 'subject')),
  ),
  endPaperNotYetReceived: guardAbout(
    ['party'],
    '该当事人应当尚未收到结案文书',
    'This party must not have had the paper that ended the case',
    (facts) => !receivedThisRound(facts, PAPER_OF[facts.case.stage] ?? '', textOf(facts, 'party')),
  ),
  agreementIsHandedOver: guardOnInput(
    '调解协议书应当由当事人本人或者其指定的代收人签收,不得留置或者电子送达',
    'The agreement is handed to the party or its named receiver, not left or sent electronically',
    (facts) => !['electronic', 'leaving'].includes(textOf(facts, 'method')),
  ),
  agreementAcceptsEnforcement: guard(
    '调解协议应当载明愿意接受强制执行',
    'The agreement must say that the parties accept enforcement',
    ({ file }) => recordOf(file, 'decision')?.acceptsEnforcement === true,
  ),
  challengeIsInTime: guardOnInput(
    '起诉、申请行政复议应当在期限内提出',
    'A suit or a request for reconsideration must come within its period',
    (facts) => {
      const clock = textOf(facts, 'way') === 'suit' ? 'general-suit' : 'reconsideration';
      const period = clockOf(facts, clock, textOf(facts, 'party'));
      if (!period) return words('该当事人尚未收到决定,或者该决定不可诉', 'No period to challenge runs for this party');
      if (period.state === 'met') return words('该当事人已经提起', 'This party has challenged it already');
      const late = period.dueOn !== null && textOf(facts, 'filedOn') > period.dueOn;
      return !late || words(`期限已于${period.dueOn ?? '—'}届满`, `The period ended on ${period.dueOn ?? '—'}`);
    },
  ),
  aReopeningNoticeIsOwed: guard(
    '应当有待送达的恢复处理通知书',
    'A notice that the case goes on must wait to be served',
    (facts) => isOwed(facts, 'reopening-service'),
  ),
  reopeningNoticeIsOwed: guardAbout(
    ['party'],
    '该当事人应当尚未收到恢复处理通知书',
    'This party must not have had the notice that the case goes on',
    (facts) => isOwed(facts, 'reopening-service', textOf(facts, 'party')),
  ),
  everybodyKnowsItGoesOn: guard(
    '恢复处理通知书应当已送达知悉本案的当事人',
    'Whoever knows of the case must have the notice that it goes on',
    (facts) =>
      unless(
        partiesIn(facts).filter((p) => isOwed(facts, 'reopening-service', p.id)),
        (who) =>
          words(`${namesOf(who)}尚未收到恢复处理通知书`, `${namesOf(who)} has not had the notice that it goes on`),
      ),
  ),
  newDecisionTimeIsNotSetYet: guardOnInput(
    '重作期限已经起算的,不得另行指定',
    'Where the time for the new decision runs already, no other is set',
    (facts) => !setDays(facts) || !awaitsNewDecision(facts),
  ),
  copyIsWithEverybody: guard('请求书副本已送达全部被请求人', 'Every respondent has the copy', copyIsWithAll),
  subjectLacksTheCopy: guard(
    '该被请求人尚未收到请求书副本',
    'This respondent has not had the copy',
    (facts) => !hasCopy(facts, textOf(facts, 'subject')),
  ),
  subjectHasNotAnswered: guard(
    '该被请求人已收到副本而尚未答辩',
    'This respondent has the copy and has not answered',
    // Whoever let the window pass has had it; only one that the end cut off is opened again.
    (facts) =>
      subjectOf(facts)?.role === 'respondent' &&
      hasCopy(facts, textOf(facts, 'subject')) &&
      !recordOf(facts.file, 'answer', textOf(facts, 'subject')),
  ),
  newDecisionHasNoSetTime: guard(
    '需要重新作出决定且未指定期限',
    'A new decision is needed and nobody set its time',
    (facts) => needsNewDecisionClock(facts) && !setDays(facts),
  ),
  newDecisionHasASetTime: guard(
    '需要重新作出决定且指定了期限',
    'A new decision is needed within a time that was set',
    (facts) => needsNewDecisionClock(facts) && setDays(facts),
  ),
  rulingStands: guard(
    '裁决应当有效存在',
    'There must be a ruling that stands',
    ({ file }) => recordOf(file, 'decision')?.form === 'ruling' && recordOf(file, 'decision')?.state !== 'revoked',
  ),
  aChangeAwaitsService: guard(
    '应当有待送达的更正、变更或者撤销决定',
    'A correction, change or revocation must wait to be served',
    (facts) => isOwed(facts, 'change-service') || isRunning(facts, 'change-notice'),
  ),
  changeAwaitsService: guardAbout(
    ['party'],
    '应当有待送达该当事人的更正、变更或者撤销决定',
    'A correction, change or revocation must wait to be served on this party',
    // Who comes for it while its notice runs has it from that day.
    (facts) =>
      isOwed(facts, 'change-service', textOf(facts, 'party')) ||
      isRunning(facts, 'change-notice', textOf(facts, 'party')),
  ),
  decisionChangesTheOrder: guard(
    '该决定变更或者撤销裁决',
    'The decision changes or revokes the ruling',
    (facts) => textOf(facts, 'decision') !== 'correction-decision',
  ),
  requestIsUndecidedAgain: guardOnInput(
    '裁决并非因专利权被宣告无效而撤销,请求仍待处理',
    'The ruling was not revoked because the patent fell, so the request is still to be decided on',
    (facts) => textOf(facts, 'reason') !== 'patent-invalidated',
  ),
  rulingIsUndone: guard(
    '裁决应当已被撤销',
    'The ruling must have been quashed or revoked',
    ({ file }) => recordOf(file, 'decision')?.form === 'ruling' && recordOf(file, 'decision')?.state === 'revoked',
  ),
  noLitigationIsOpen: guard(
    '不得有未结的诉讼或者复议',
    'No suit or reconsideration may be pending',
    ({ file }) => openMatters(file, 'litigation').length === 0,
  ),
  undoneRulingIsPublished: guard(
    '已公开的裁决被撤销的,应当先公开撤销情况',
    'Where the ruling was published, what undid it must be published first',
    (facts) =>
      !recordOf(facts.file, 'decision')?.publishedOn ||
      (!isOwed(facts, 'publication-of-change') && !isOwed(facts, 'publication-of-own-change')),
  ),
  originalOrderIsNamed: guardOnInput(
    '恢复的内容应当与变更前的裁决一致',
    'What binds again must be the order before the change',
    (facts) => recordOf(facts.file, 'decision')?.state === 'changed' && isTrue(facts, 'confirmed'),
  ),
  newRulingDiffers: guardOnInput(
    '不得以同一事实和理由作出与被撤销裁决基本相同的裁决,因程序违法被撤销的除外',
    'The new ruling must not repeat the quashed one on the same facts and reasons, unless only the procedure was at fault',
    (facts) => {
      const quashed = lastQuashed(facts);
      return !quashed || quashed.procedureOnly === true || isTrue(facts, 'differsFromQuashed');
    },
  ),
  noNewDecisionIsOwed: guard(
    '判决要求重新作出裁决的,不得直接归档',
    'Where the court ordered a new ruling, the case cannot be archived without it',
    ({ file }) => {
      const decision = recordOf(file, 'decision');
      return !(decision?.state === 'revoked' && decision.ordersNewDecision === true);
    },
  ),
};
