import type { ClockView, Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type Filed } from '../facts/file.js';
import { AGAINST_A_CHANGE, AGAINST_THE_END, type ChallengeClocks } from '../shared/challenge-clocks.js';
import {
  clockOf,
  guard,
  guardAbout,
  guardOnInput,
  isOpenAndUnused,
  isOwed,
  isRunning,
  isTrue,
  textOf,
} from './look.js';
import { words } from '../shared/words.js';
import { receivedThisRound } from './ending.js';
import { ENDED_WITHOUT_JUDGMENT } from './litigation.js';

const AGAINST: Readonly<Record<string, ChallengeClocks>> = { end: AGAINST_THE_END, change: AGAINST_A_CHANGE };
const AFTER_RECONSIDERATION = 'suit-after-reconsideration';

const decisionOf = (facts: Facts) => recordOf(facts.file, 'decision');
const named = (facts: Facts): Filed<'matter'> | undefined => recordOf(facts.file, 'matter', textOf(facts, 'matter'));

/** A reconsideration that upheld the decision opens the courts for fifteen days (行政诉讼法 45). */
const wasUpheldOnReconsideration = (facts: Facts, party: string, against: string): boolean =>
  recordsOf(facts.file, 'matter').some(
    (m) =>
      m.matter === 'litigation' &&
      m.ground === 'reconsideration' &&
      m.byParty === party &&
      (m.against ?? 'end') === against &&
      m.outcome === 'decision-upheld',
  );

/** The clocks within which a party may go this way against a decision; the first that is open counts. */
function periodsOf(facts: Facts): ClockView[] {
  const [party, way, against] = [textOf(facts, 'party'), textOf(facts, 'way'), textOf(facts, 'against')];
  const [suit, reconsideration] = AGAINST[against] ?? [];
  const names = [(way === 'suit' ? suit : reconsideration) ?? ''];
  if (way === 'suit' && wasUpheldOnReconsideration(facts, party, against)) names.unshift(AFTER_RECONSIDERATION);
  return names.flatMap((name) => clockOf(facts, name, party) ?? []);
}

/** The agency’s or a court’s end of a ruling leaves its request undecided, unless nothing is left of the patent. */
const isUndecidedAgain = (facts: Facts): boolean => {
  const decision = decisionOf(facts);
  if (decision?.form !== 'ruling' || decision.state !== 'revoked') return false;
  return !!decision.quashedOn || decision.changedBecause !== 'patent-wholly-invalidated';
};

const awaitsNewDecision = (facts: Facts): boolean =>
  isOwed(facts, 'new-decision') || isOwed(facts, 'new-decision-by-court');
const setDays = (facts: Facts): boolean => typeof facts.input['newDecisionDays'] === 'number';
/** What already counts is not counted twice; without an order of the court, it counts from the end of the last suit. */
const needsNewDecisionClock = (facts: Facts): boolean =>
  !awaitsNewDecision(facts) &&
  (facts.case.stage !== 'in-litigation' ||
    isTrue(facts, 'ordersNewDecision') ||
    openMatters(facts.file, 'litigation').length === 0);

const lastQuashed = (facts: Facts) =>
  recordsOf(facts.file, 'decision')
    .filter((d) => d.supersededOn && d.quashedOn)
    .at(-1);

/** Why a case is taken up again, as the record of its former ruling has it. */
function groundOnRecord(facts: Facts): string {
  const decision = decisionOf(facts);
  if (!decision?.quashedOn) return 'revoked-by-agency';
  return decision.ordersNewDecision ? 'ordered-by-court' : 'quashed-by-court';
}

/** A reconsideration that was taken back leaves what is left of the time to sue, as if it had never been asked for. */
const suitOutlives = (against: 'end' | 'change') =>
  guard(
    '复议未经决定而终结,该当事人的起诉期限尚未届满',
    'The reconsideration ended without a decision, and the period of this party to sue is not over',
    (facts) => {
      const matter = named(facts);
      if (matter?.ground !== 'reconsideration' || (matter.against ?? 'end') !== against) return false;
      const period = clockOf(facts, AGAINST[against]?.[0] ?? '', matter.byParty ?? '');
      const without = ENDED_WITHOUT_JUDGMENT.some((how) => how === textOf(facts, 'outcome'));
      return without && period?.state === 'met' && (period.dueOn ?? '') >= facts.today;
    },
  );

const challengeOf = (against: 'end' | 'change', zh: string, en: string) =>
  guardAbout(['matter'], zh, en, (facts) => {
    const matter = named(facts);
    return matter?.state === 'open' && !!matter.ground && (matter.against ?? 'end') === against;
  });

/** The ways against a decision that is no ruling, what came of them, and the new decision that follows. */
export const challengeGuards = {
  challengeIsInTime: guardOnInput(
    '起诉、申请行政复议应当在期限内提出',
    'A suit or a request for reconsideration must come within its period',
    (facts) => {
      const periods = periodsOf(facts);
      const [period] = periods;
      if (!period) return words('该当事人尚未收到决定,或者该决定不可诉', 'No period to challenge runs for this party');
      if (period.state === 'met') return words('该当事人已经提起', 'This party has challenged it already');
      const late = period.dueOn !== null && textOf(facts, 'filedOn') > period.dueOn;
      return !late || words(`期限已于${period.dueOn ?? '—'}届满`, `The period ended on ${period.dueOn ?? '—'}`);
    },
  ),
  challengeIsOpenToParty: guardAbout(
    ['against', 'way', 'party'],
    '该当事人应当已收到决定且尚未以此途径提起;当事人本人应当在期限内',
    'This party must have the decision and not have gone this way; the party itself acts within its period',
    (facts) => {
      const [period] = periodsOf(facts);
      return period !== undefined && isOpenAndUnused(facts, period.clock, textOf(facts, 'party'));
    },
  ),
  challengesTheEnd: guardOnInput(
    '不服的是结案决定',
    'What is challenged is the decision that ended the case',
    (facts) => textOf(facts, 'against') === 'end',
  ),
  challengesAChange: guardOnInput(
    '不服的是裁决的变更、撤销',
    'What is challenged is a change or revocation of the ruling',
    (facts) => textOf(facts, 'against') === 'change',
  ),
  challengesTheRevocation: guardOnInput(
    '不服的是裁决的撤销',
    'What is challenged is the revocation of the ruling',
    (facts) => textOf(facts, 'against') === 'change' && facts.case.stage === 'ruling-revoked',
  ),
  endIsChallenged: challengeOf(
    'end',
    '应当选择一件未结的对结案决定的起诉或者复议',
    'A pending challenge to the decision that ended the case must be named',
  ),
  changeIsChallenged: challengeOf(
    'change',
    '应当选择一件未结的对裁决变更、撤销的起诉或者复议',
    'A pending challenge to a change or revocation of the ruling must be named',
  ),
  reconsiderationUpheldIt: guard(
    '复议决定维持',
    'The decision was upheld on reconsideration',
    (facts) => named(facts)?.ground === 'reconsideration',
  ),
  endSuitOutlivesIt: suitOutlives('end'),
  changeSuitOutlivesIt: suitOutlives('change'),
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
  noTimeForANewDecisionRuns: guard(
    '重作期限尚未起算',
    'No time for a new decision runs yet',
    (facts) => !awaitsNewDecision(facts),
  ),
  requestAwaitsNewDecision: guard(
    '裁决已被撤销,没有未结的诉讼或者复议,请求仍待处理',
    'The ruling is undone, no suit or reconsideration is pending, and the request is still to be decided on',
    (facts) =>
      isUndecidedAgain(facts) && openMatters(facts.file, 'litigation').length === 0 && !awaitsNewDecision(facts),
  ),
  groundFitsTheRecord: guardOnInput(
    '重新处理的依据应当与案卷记载相符',
    'The ground must be the one on record',
    (facts) =>
      groundOnRecord(facts) === textOf(facts, 'ground') ||
      words('案卷记载的撤销原因与所选依据不符', 'The record has another reason for the end of the former ruling'),
  ),
  newRulingDiffers: guardOnInput(
    '不得以同一事实和理由作出与被撤销裁决基本相同的裁决,因程序违法被撤销的除外',
    'The new ruling must not repeat the quashed one on the same facts and reasons, unless only the procedure was at fault',
    (facts) => {
      const quashed = lastQuashed(facts);
      return !quashed || quashed.procedureOnly === true || isTrue(facts, 'differsFromQuashed');
    },
  ),
  requestIsDecided: guard(
    '裁决被撤销后请求仍待处理的,应当重新处理后再归档',
    'A request that is undecided since the ruling was undone must be decided on before the case is archived',
    (facts) => !isUndecidedAgain(facts) && !awaitsNewDecision(facts),
  ),
  agencyRevokedTheRuling: guard(
    '裁决应当是由本机关撤销的',
    'The agency itself must have revoked the ruling',
    (facts) => decisionOf(facts)?.state === 'revoked' && !decisionOf(facts)?.quashedOn,
  ),
  subjectLacksTheRuling: guard(
    '该当事人尚未收到裁决书',
    'This party has not had the ruling',
    (facts) => !receivedThisRound(facts, 'ruling', textOf(facts, 'subject')),
  ),
  subjectHadTimeToSue: guard(
    '裁决被撤销时,该当事人的起诉期限尚未届满',
    'The period of this party to sue was not over when the ruling was revoked',
    (facts) => hadTimeToSue(facts, textOf(facts, 'subject')),
  ),
  someoneHadTimeToSue: guard(
    '裁决被撤销时,有当事人的起诉期限尚未届满',
    'The period of somebody to sue was not over when the ruling was revoked',
    (facts) => recordsOf(facts.file, 'party').some((p) => !p.left && hadTimeToSue(facts, p.id)),
  ),
  respondentIsBoundAgain: guard(
    '裁决责令该被请求人停止侵权,且其起诉期限在裁决被撤销前已届满',
    'The ruling orders this respondent to stop, and its period to sue was over before the revocation',
    (facts) => {
      const [party, decision] = [textOf(facts, 'subject'), decisionOf(facts)];
      return (
        decision?.finding === 'infringement' &&
        clockOf(facts, 'suit', party)?.state === 'fired' &&
        !hadTimeToSue(facts, party)
      );
    },
  ),
  agencyMayEnforceAgain: guard(
    '裁决又责令该被请求人停止侵权,而机关申请强制执行的期限因变更停止计算',
    'The ruling orders this respondent to stop again, and the change had ended the agency’s time to apply',
    (facts) => endedWithTheStop(facts, OF_THE_AGENCY),
  ),
  rightHolderMayEnforceAgain: guard(
    '裁决又责令该被请求人停止侵权,而权利人申请强制执行的期限因变更停止计算',
    'The ruling orders this respondent to stop again, and the change had ended the right holder’s time to apply',
    (facts) => endedWithTheStop(facts, OF_THE_RIGHT_HOLDER),
  ),
  someoneMayEnforceAgain: guard(
    '裁决又责令该被请求人停止侵权,而申请强制执行的期限因变更停止计算',
    'The ruling orders this respondent to stop again, and the change had ended the time to apply for enforcement',
    (facts) => endedWithTheStop(facts, [...OF_THE_AGENCY, ...OF_THE_RIGHT_HOLDER]),
  ),
};

const OF_THE_AGENCY = ['enforcement', 'enforcement-after-performance'];
const OF_THE_RIGHT_HOLDER = ['right-holder-enforcement'];

/** One of these clocks of the party was called off since the ruling was changed, and it is ordered to stop again. */
function endedWithTheStop(facts: Facts, clocks: readonly string[]): boolean {
  const [party, decision] = [textOf(facts, 'subject'), decisionOf(facts)];
  if (decision?.finding !== 'infringement') return false;
  return clocks.some((name) => {
    const last = facts.clocks.filter((c) => c.clock === name && c.subject === party).at(-1);
    return last?.state === 'cancelled' && (last.settledOn ?? '') >= (decision.changedOn ?? '9999');
  });
}

/** Its run was called off by the revocation, on its day. */
function hadTimeToSue(facts: Facts, party: string): boolean {
  const last = facts.clocks.filter((c) => c.clock === 'suit' && c.subject === party).at(-1);
  return !isRunning(facts, 'suit', party) && last?.state === 'cancelled' && last.settledOn === revokedOn(facts);
}
const revokedOn = (facts: Facts): string | null => decisionOf(facts)?.changedOn ?? null;
