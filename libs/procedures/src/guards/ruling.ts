import type { ClockView, Facts } from '../engine/model.js';
import { demandCounts, sinceRuling } from './demand.js';
import { receivedThisRound } from './ending.js';
import { AGENCY_TIMES, openSuits } from './litigation.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import {
  clockOf,
  clocksOf,
  guard,
  guardAbout,
  guardOnInput,
  isOwed,
  isRunning,
  isTrue,
  partiesIn,
  textOf,
} from './look.js';
import { words } from '../shared/words.js';
import { timeIsOver } from './notices.js';

const decisionOf = (facts: Facts) => recordOf(facts.file, 'decision');
const rulingReceivedBy = (facts: Facts, party: string): boolean => receivedThisRound(facts, 'ruling', party);
/** Publication of what a court, or the agency itself, made of a ruling. */
const CHANGES: readonly string[] = ['publication-of-change', 'publication-of-own-change'];
/** Where the law has only some rulings published, no clock was started for the others. */
const publicationIsOwed = (facts: Facts): boolean =>
  clocksOf(facts, 'publication').some((c) => sinceRuling(facts, c.anchoredOn));
const isStopOrder = (facts: Facts): boolean => {
  const decision = decisionOf(facts);
  return decision?.finding === 'infringement' && decision.state !== 'revoked';
};

export const rulingGuards = {
  rulingIsDrafted: guard('裁决书五项内容应当齐全', 'The ruling must have its five contents', (facts) => {
    const decision = decisionOf(facts);
    return !!decision?.parties && !!decision.statements && !!decision.reasons && !!decision.order && !!decision.remedy;
  }),
  draftAwaitsSubmission: guard(
    '裁决书已拟写,待报批',
    'The ruling is drafted and not submitted',
    (facts) => decisionOf(facts)?.state === 'draft',
  ),
  findingFitsDeliberation: guardOnInput(
    '裁决结论应当与合议结论一致',
    'The finding must be the one deliberated',
    (facts) => {
      const concluded = recordsOf(facts.file, 'deliberation').at(-1)?.conclusion;
      return (
        concluded === textOf(facts, 'finding') ||
        words(
          `合议结论为${concluded === 'infringement' ? '侵权成立' : concluded === 'no-infringement' ? '侵权不成立' : '撤销案件'}`,
          `The panel concluded: ${concluded ?? 'nothing'}`,
        )
      );
    },
  ),
  sealIsAffixed: guardOnInput('裁决书应当加盖本机关公章', 'The ruling must bear the agency’s seal', (facts) =>
    isTrue(facts, 'sealed'),
  ),
  rulingNotYetMade: guard(
    '裁决应当尚未作出',
    'The ruling must not have been made',
    (facts) => !decisionOf(facts)?.madeOn,
  ),
  rulingNotYetReceived: guardAbout(
    ['party'],
    '该当事人应当尚未收到裁决书',
    'This party must not have had the ruling before',
    (facts) => !rulingReceivedBy(facts, textOf(facts, 'party')),
  ),
  rulingIsWithEverybody: guard(
    '裁决书已送达全部当事人',
    'Everybody has the ruling',
    (facts) => facts.case.stage === 'ruled' && partiesIn(facts).every((p) => rulingReceivedBy(facts, p.id)),
  ),
  redactionIsConfirmed: guardOnInput(
    '公开前应当删除国家秘密、商业秘密和个人隐私',
    'Secrets and privacy must be removed before publication',
    (facts) => isTrue(facts, 'redacted'),
  ),
  rulingNotYetPublished: guard(
    '裁决书应当尚未公开',
    'The ruling must not have been published before',
    (facts) => !decisionOf(facts)?.publishedOn,
  ),
  publicationIsDone: guard(
    '裁决书及其变更、撤销应当已经公开',
    'The ruling and what changed it must have been published',
    (facts) =>
      (!!decisionOf(facts)?.publishedOn || !publicationIsOwed(facts)) && !CHANGES.some((clock) => isOwed(facts, clock)),
  ),
  changeAwaitsPublication: guard(
    '应当有待公开的变更或者撤销',
    'A change or revocation must wait to be published',
    (facts) => CHANGES.some((clock) => isOwed(facts, clock)),
  ),
  performedPartsAreLeft: guardOnInput(
    '对已经履行或者强制执行的裁决不具有追溯力',
    'What was performed or enforced stays untouched',
    (facts) => isTrue(facts, 'leavesPerformedParts'),
  ),
  priorRulingBinds: guardOnInput(
    '前一裁决或者判决应当已经生效并责令停止侵权',
    'The earlier ruling or judgment must be in effect and have ordered the stop',
    (facts) => isTrue(facts, 'priorInEffect') && isTrue(facts, 'priorOrderedStop'),
  ),
  infringementIsTheSame: guardOnInput(
    '应当为同一侵权人、同一专利、相同类型的行为',
    'It must be the same infringer, patent and type of act',
    (facts) => isTrue(facts, 'sameInfringer') && isTrue(facts, 'samePatent') && isTrue(facts, 'sameTypeOfAct'),
  ),
  repeatIsRequested: guard(
    '重复侵权应当由专利权人或者利害关系人提出请求',
    'Repeated infringement needs a request that says so',
    ({ file }) => !!recordOf(file, 'request')?.repeatOf,
  ),
};

/** Whether no other time of the agency against the same respondent still runs when this one ends. */
const isLastTimeOfTheAgency = (facts: Facts, ending: ClockView): boolean =>
  !AGENCY_TIMES.filter((name) => name !== ending.clock)
    .flatMap((name) => clocksOf(facts, name, ending.subject))
    .some((c) => c.state === 'armed' && (c.dueOn === null || c.dueOn >= (ending.dueOn ?? '')));
const hadItsTurn = (facts: Facts, respondent: string): boolean =>
  clocksOf(facts, 'right-holder-enforcement', respondent).some(
    (c) => c.state !== 'cancelled' && sinceRuling(facts, c.anchoredOn),
  );

const isFinal = (facts: Facts): boolean =>
  ['ruled', 'ruling-served'].includes(facts.case.stage) &&
  openSuits(facts).length === 0 &&
  partiesIn(facts).every((p) => rulingReceivedBy(facts, p.id) && !isRunning(facts, 'suit', p.id));

export const afterRulingGuards = {
  suitPeriodRuns: guardOnInput(
    '该当事人的起诉期限应当在计算中',
    'The period to sue of this party must be running',
    (facts) => isRunning(facts, 'suit', textOf(facts, 'party')),
  ),
  rulingIsFinal: guard('各方起诉期限届满且无人起诉,裁决生效', 'The periods to sue are over and nobody sued', isFinal),
  enforcedRulingIsFinal: guard(
    '各方起诉期限届满且无人起诉,并已对部分被请求人申请强制执行',
    'The periods to sue are over, nobody sued, and enforcement against somebody has begun',
    (facts) => isFinal(facts) && openMatters(facts.file, 'enforcement').length > 0,
  ),
  stopOrderBinds: guard('裁决应当责令停止侵权', 'The ruling must order a stop', isStopOrder),
  respondentMustStop: guard('裁决责令该被请求人停止侵权', 'The ruling orders this respondent to stop', (facts) => {
    const party = facts.expiring?.subject ?? textOf(facts, 'subject');
    return isStopOrder(facts) && recordOf(facts.file, 'party', party)?.role === 'respondent';
  }),
  respondentMustPerformByDay: guard('裁决定有履行期限', 'The ruling sets a day for performance', (facts) => {
    const party = facts.expiring?.subject ?? textOf(facts, 'subject');
    return (
      isStopOrder(facts) &&
      !!decisionOf(facts)?.performBy &&
      recordOf(facts.file, 'party', party)?.role === 'respondent'
    );
  }),
  demandIsOver: guardAbout(
    ['party'],
    '应当先催告,催告期满仍不履行的才可以申请强制执行',
    'Performance must first be demanded and the period have passed',
    (facts) => {
      const demand = clockOf(facts, 'demand', textOf(facts, 'party'));
      if (!demand || !demandCounts(facts, demand)) return words('尚未催告', 'Performance was not demanded');
      const over =
        !isRunning(facts, 'demand', textOf(facts, 'party')) || (demand.dueOn !== null && demand.dueOn < facts.today);
      return over || words(`催告期至${demand.dueOn ?? '—'}`, `The time given runs until ${demand.dueOn ?? '—'}`);
    },
  ),
  performancePeriodIsOver: guard(
    '裁决定有履行期限的,该期限应当已届满',
    'Where the ruling sets a day for performance, that day must be over',
    (facts) => {
      const by = decisionOf(facts)?.performBy;
      const on = textOf(facts, 'appliedOn') || facts.today;
      return !by || by < on || words(`履行期限至${by}`, `Performance is due by ${by}`);
    },
  ),
  agencyCanStillApply: guardAbout(
    ['party'],
    '应当在本机关申请强制执行的期限内',
    'The agency must still be within its time to apply',
    (facts) => AGENCY_TIMES.some((clock) => isRunning(facts, clock, textOf(facts, 'party'))),
  ),
  rightHolderMayApply: guardAbout(
    ['respondent'],
    '对该被请求人应当在权利人申请强制执行的期限内',
    'The right holder must be within its time to apply against this respondent',
    (facts) => isRunning(facts, 'right-holder-enforcement', textOf(facts, 'respondent')),
  ),
  rightHolderComesIntoTurn: guard(
    '机关对该被请求人申请强制执行的期限均已届满',
    'Every time of the agency to apply against this respondent has ended',
    (facts) => {
      const ending = facts.expiring;
      return (
        !!ending && isStopOrder(facts) && isLastTimeOfTheAgency(facts, ending) && !hadItsTurn(facts, ending.subject)
      );
    },
  ),
  nothingIsOwed: guardOnInput(
    '裁决责令停止侵权的,应当写明履行或者执行结果',
    'Where a stop was ordered, what became of it must be said',
    (facts) =>
      !isStopOrder(facts) ||
      textOf(facts, 'outcome') !== 'nothing-to-perform' ||
      words(
        '裁决责令停止侵权,请填写履行或者执行结果',
        'The ruling orders a stop: say whether it was performed or enforced',
      ),
  ),
};

export const endingGuards = {
  requesterHasWithdrawn: guard(
    '请求人应当已撤回请求',
    'The requester must have taken the request back',
    ({ file }) => !!recordOf(file, 'request')?.withdrawnOn,
  ),
  claimsAreMissingOrUnclear: guardOnInput(
    '请求人未写明所依据的权利要求,或者写明的不明确',
    'The claims relied on must be missing, or not clear as named',
    (facts) => (recordOf(facts.file, 'request')?.claimsReliedOn ?? []).length === 0 || isTrue(facts, 'unclear'),
  ),
  claimsWereAskedFor: guard(
    '应当已要求请求人明确权利要求,且其尚未明确',
    'The requester must have been asked to name the claims and not have done so',
    ({ file }) => openMatters(file, 'claims-clarification').length > 0,
  ),
  papersWereAskedFor: guard(
    '应当先限期要求补充主体资格材料',
    'Papers of identity must first be asked for, with a period',
    ({ file }) => openMatters(file, 'identity-papers').length > 0,
  ),
  papersPeriodIsOver: guard('补充材料的期限应当已届满', 'The period for the papers must be over', (facts) =>
    timeIsOver(facts, 'identity-papers'),
  ),
  noTollingFound: guardOnInput(
    '应当查明无中止、中断或者延长的情形',
    'It must be found that nothing suspended, interrupted or extended the period',
    (facts) => isTrue(facts, 'noTollingFound'),
  ),
  agreementIsSealed: guardOnInput(
    '调解协议书应当由各方签名或者盖章并加盖本机关公章',
    'The agreement must be signed by all and bear the agency’s seal',
    (facts) => isTrue(facts, 'sealed') && isTrue(facts, 'signedByAll'),
  ),
  roleFitsBasis: guardOnInput(
    '被请求人申请追加的,应当经请求人同意',
    'On a respondent’s motion the requester must consent',
    (facts) =>
      textOf(facts, 'basis') !== 'respondent-motion' ||
      isTrue(facts, 'requesterConsents') ||
      words(
        '请求人不同意的,不得追加为被请求人,可通知其作为第三人',
        'Without the requester’s consent the person may only join as third party',
      ),
  ),
};
