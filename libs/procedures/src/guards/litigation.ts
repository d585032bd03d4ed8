import type { Facts } from '../engine/model.js';
import { recordOf, recordsOf, type Filed } from '../facts/file.js';
import {
  clockOf,
  clocksOf,
  guard,
  guardAbout,
  guardOnInput,
  isRunning,
  namesOf,
  partiesIn,
  textOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';
import { sinceRuling } from './demand.js';
import { receivedThisRound } from './ending.js';

type Matter = Filed<'matter'>;

/** How a suit ends without a judgment on the ruling: taken back, taken as taken back, or not admitted. */
export const ENDED_WITHOUT_JUDGMENT = ['withdrawn', 'deemed-withdrawn', 'action-dismissed'] as const;

const decisionOf = (facts: Facts) => recordOf(facts.file, 'decision');

/** A suit against the ruling names no way; what challenges another decision names one, suit or reconsideration. */
const isSuit = (m: Matter): boolean => m.matter === 'litigation' && !m.ground;
const isChallenge = (m: Matter): boolean => m.matter === 'litigation' && !!m.ground;

const suitsOf = (facts: Facts, party: string): Matter[] =>
  recordsOf(facts.file, 'matter').filter((m) => isSuit(m) && m.byParty === party);
const hasOpenSuit = (facts: Facts, party: string): boolean => suitsOf(facts, party).some((m) => m.state === 'open');
/** The suits against the ruling that are still before a court. */
export const openSuits = (facts: Facts): Matter[] =>
  recordsOf(facts.file, 'matter').filter((m) => isSuit(m) && m.state === 'open');

const lastSuitFellAway = (facts: Facts, party: string): boolean => {
  const last = suitsOf(facts, party).at(-1);
  return last?.state === 'closed' && ENDED_WITHOUT_JUDGMENT.some((how) => how === last.outcome);
};

/** A suit that fell away leaves what is left of its period, as if it had never been brought. */
const periodOutlivesTheSuit = (facts: Facts, party: string): boolean => {
  const period = clockOf(facts, 'suit', party);
  return period?.state === 'met' && (period.dueOn ?? '') >= facts.today && lastSuitFellAway(facts, party);
};
const mayStillSue = (facts: Facts, party: string): boolean =>
  isRunning(facts, 'suit', party) || periodOutlivesTheSuit(facts, party);

const ownSuitIsDecided = (facts: Facts, party: string): boolean =>
  !hasOpenSuit(facts, party) &&
  suitsOf(facts, party).some((m) => m.state === 'closed' && sinceRuling(facts, m.closedOn));

const suitPeriodRanOut = (facts: Facts, party: string): boolean => {
  const period = clockOf(facts, 'suit', party);
  return period !== undefined && period.state !== 'met' && !isRunning(facts, 'suit', party);
};

const isStopOrder = (facts: Facts): boolean => {
  const decision = decisionOf(facts);
  return decision?.finding === 'infringement' && decision.state !== 'revoked';
};
const subjectOf = (facts: Facts): string => textOf(facts, 'subject');
const isRespondent = (facts: Facts, party: string): boolean =>
  recordOf(facts.file, 'party', party)?.role === 'respondent';
const named = (facts: Facts): Matter | undefined => recordOf(facts.file, 'matter', textOf(facts, 'matter'));

const hasTimeOfTheAgency = (facts: Facts, party: string): boolean =>
  clocksOf(facts, 'enforcement', party).some((c) => c.state !== 'cancelled' && sinceRuling(facts, c.anchoredOn));

/**
 * Whom the end of a suit binds from its own day: who brought it, and who let the period pass while there was no order to
 * stop. Everybody else was bound when the own period to sue ended (行诉解释 156), or is not yet.
 */
const isBoundByTheEnd = (facts: Facts): boolean => {
  const party = subjectOf(facts);
  if (!isStopOrder(facts) || !isRespondent(facts, party)) return false;
  if (named(facts)?.byParty === party) return !hasOpenSuit(facts, party) && !mayStillSue(facts, party);
  const settled = clockOf(facts, 'suit', party)?.state === 'fired' || ownSuitIsDecided(facts, party);
  return settled && !hasOpenSuit(facts, party) && !hasTimeOfTheAgency(facts, party);
};

/**
 * Article 80 counts the agency's three months from the end of the period of performance, 行诉解释 156 from the end of the
 * period to sue. Each of the two ends warns, the earlier one first; the right to apply is lost only with the later one. Where
 * the day for performance lies behind, article 80, the special rule, still gives time; where it lies before, nobody may
 * apply until the period to sue is over (行政强制法 53), so the three months that follow it must be whole.
 */
export const AGENCY_TIMES = ['enforcement', 'enforcement-after-performance'] as const;

/** The two ends of the agency's time to apply; one that ran out but was not written yet still ends. */
const timeToApply = (facts: Facts, party: string) =>
  AGENCY_TIMES.flatMap((clock) => clocksOf(facts, clock, party)).filter(
    (c) => c.state === 'armed' || c.state === 'paused',
  );
const wasPerformed = (facts: Facts): boolean => textOf(facts, 'outcome') === 'performed';

export const suitGuards = {
  agencyHasAppliedOrLetPass: guardOnInput(
    '裁决未履行的,应当已申请强制执行,或者本机关申请期限已届满',
    'A ruling not performed must have been applied for, or the time of the agency to apply have ended',
    (facts) => {
      if (!isStopOrder(facts) || wasPerformed(facts)) return true;
      const open = partiesIn(facts, 'respondent').filter((p) => timeToApply(facts, p.id).length > 0);
      const last = open.flatMap((p) => timeToApply(facts, p.id).map((c) => c.dueOn ?? '—')).sort();
      return unless(open, (who) =>
        words(
          `对${namesOf(who)}申请强制执行的期限至${last.at(-1) ?? '—'},请先申请,或者待期限届满,或者登记已履行`,
          `The time to apply against ${namesOf(who)} runs until ${last.at(-1) ?? '—'}: apply, let it end, or say that it was performed`,
        ),
      );
    },
  ),
  rulingWasPerformed: guardOnInput('裁决已履行', 'The ruling was performed', wasPerformed),
  suitIsNamed: guardAbout(
    ['matter'],
    '应当选择一件未结的对裁决的行政诉讼',
    'A suit against the ruling that is still pending must be named',
    (facts) => {
      const matter = named(facts);
      return matter !== undefined && isSuit(matter) && matter.state === 'open';
    },
  ),
  challengeIsNamed: guardAbout(
    ['matter'],
    '应当选择一件未结的对决定的起诉或者复议',
    'A pending suit or reconsideration against the decision must be named',
    (facts) => {
      const matter = named(facts);
      return matter !== undefined && isChallenge(matter) && matter.state === 'open';
    },
  ),
  aSuitIsOpen: guard(
    '尚有未结的对裁决的行政诉讼',
    'A suit against the ruling is still pending',
    (facts) => openSuits(facts).length > 0,
  ),
  someoneLacksTheRuling: guard('尚有当事人未收到裁决书', 'Somebody has not had the ruling yet', (facts) =>
    partiesIn(facts).some((p) => !receivedThisRound(facts, 'ruling', p.id)),
  ),
  someoneMayStillSue: guard('尚有当事人的起诉期限未届满', 'The period of somebody to sue is not over', (facts) =>
    partiesIn(facts).some((p) => mayStillSue(facts, p.id)),
  ),
  rulingBindsEverybody: guard(
    '没有未结的诉讼,各方起诉期限均已届满',
    'No suit is pending, and the periods of everybody to sue are over',
    (facts) => openSuits(facts).length === 0 && !partiesIn(facts).some((p) => mayStillSue(facts, p.id)),
  ),
  enforcementIsUnderWay: guard('已申请强制执行', 'Enforcement has been applied for', ({ file }) =>
    recordsOf(file, 'matter').some((m) => m.matter === 'enforcement' && m.state === 'open'),
  ),
  suitPeriodOutlivesTheSuit: guard(
    '诉讼未经判决而终结,该当事人的起诉期限尚未届满',
    'The suit ended without a judgment, and the period of this party to sue is not over',
    (facts) => periodOutlivesTheSuit(facts, subjectOf(facts)),
  ),
  respondentIsBoundByTheEnd: guard(
    '裁决责令该被请求人停止侵权,且自本次裁判起对其可以执行',
    'The ruling orders this respondent to stop, and binds it from the end of this suit',
    isBoundByTheEnd,
  ),
  respondentMustPerformAfterTheEnd: guard(
    '对该被请求人自本次裁判起可以执行,且履行期限届满在后',
    'This respondent is bound from the end of this suit, and its day for performance comes later',
    (facts) => isBoundByTheEnd(facts) && (decisionOf(facts)?.performBy ?? '') > textOf(facts, 'resultOn'),
  ),
  respondentHasNoTimeYet: guard(
    '裁决责令该被请求人停止侵权,且对其申请执行的期限尚未起算',
    'The ruling orders this respondent to stop, and no time to enforce it has begun',
    (facts) =>
      isStopOrder(facts) && !hasOpenSuit(facts, subjectOf(facts)) && !hasTimeOfTheAgency(facts, subjectOf(facts)),
  ),
  noStopIsOrdered: guard('裁决未责令停止侵权', 'The ruling orders no stop', (facts) => !isStopOrder(facts)),
  suitPeriodIsOver: guardAbout(
    ['party'],
    '该被请求人的起诉期限应当已届满,且没有未结的诉讼',
    'The period of this respondent to sue must be over, and no suit of its own pending',
    (facts) => {
      const party = textOf(facts, 'party');
      if (hasOpenSuit(facts, party))
        return words('该被请求人提起的诉讼尚未审结', 'The suit of this respondent is still pending');
      if (suitPeriodRanOut(facts, party)) return true;
      if (ownSuitIsDecided(facts, party) && !mayStillSue(facts, party)) return true;
      const due = clockOf(facts, 'suit', party)?.dueOn ?? '—';
      return words(`起诉期限至${due}`, `The period to sue runs until ${due}`);
    },
  ),
};
