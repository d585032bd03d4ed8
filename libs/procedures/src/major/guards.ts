import { makeGuards, type GuardName } from '../guards/table.js';
import { guard, guardOnInput, isTrue, partiesIn, receiptOf } from '../guards/look.js';
import type { Guard } from '../engine/model.js';
import { recordOf } from '../facts/file.js';

/** 严重影响 and the other three of article 3, as the request states them. */
export const MAJOR_GROUNDS: readonly string[] = ['public-interest', 'industry', 'cross-province', 'other'];

const SHARED = [
  'requesterIsEntitled',
  'respondentIsDefinite',
  'requestIsConcrete',
  'neitherHasSued',
  'requestIsSigned',
  'patentIsProved',
  'copiesMatchRespondents',
  'docketingNotYetExtended',
  'requestStillStands',
  'panelIsOdd',
  'panelHasOneLeader',
  'panelIsCertified',
  'panelIsNotRecused',
  'sittingPanelIsLawful',
  'actorIsNotPaused',
  'noRecusalIsOpen',
  'matterIsOpenRecusal',
  'personIsNotAskedTwice',
  'actsForItself',
  'electronicServiceIsAgreed',
  'rulingIsServedOnPaper',
  'copyNotYetReceived',
  'answerIsInTime',
  'answerIsLate',
  'answerAwaitsForwarding',
  'answersAreIn',
  'invalidityIsAccepted',
  'suspensionDayIsPossible',
  'resumptionDayIsPossible',
  'noPublicNoticeIsOpen',
  'publicNoticeIsOpen',
  'noAppraisalIsOpen',
  'appraisalIsOpen',
  'nothingRests',
  'closingIsStillRunning',
  'notYetExtended',
  'firstExtensionWasUsed',
  'beforeTheHearing',
  'noHearingIsScheduled',
  'hearingIsScheduled',
  'hearingDayHasCome',
  'noticeFitsIn',
  'absenteesWereNoticed',
  'requesterIsThere',
  'requesterIsAbsent',
  'absenceIsUnexcused',
  'hearingRecordIsSigned',
  'writtenReviewNotYetNotified',
  'everyoneCouldReply',
  'heardOrReviewed',
  'allMembersVoted',
  'majorityAgrees',
  'deliberationIsSigned',
  'findingFitsDeliberation',
  'rulingIsDrafted',
  'sealIsAffixed',
  'madeAfterDeliberation',
  'rulingNotYetReceived',
  'rulingNotYetPublished',
  'redactionIsConfirmed',
  'stopOrderBinds',
  'suitPeriodRuns',
  'litigationIsOpen',
  'agreementIsSealed',
] as const satisfies readonly GuardName[];

/** The clear working days of a hearing notice are the stricter five of article 16. */
const all = makeGuards({ hearingNotice: 5, recusal: 3 });
const shared = Object.fromEntries(SHARED.map((name) => [name, all[name]])) as Record<(typeof SHARED)[number], Guard>;

/** What only the major procedure asks. */
const own = {
  situationIsMajor: guard(
    '应当属于重大专利侵权纠纷的四种情形之一',
    'One of the four situations of a major dispute must be stated',
    ({ file }) => MAJOR_GROUNDS.includes(recordOf(file, 'request')?.majorGround ?? ''),
  ),
  provincialCertificateIsFiled: guard(
    '应当附具省级管理专利工作的部门出具的证明',
    'The certificate of the provincial department must be filed',
    ({ file }) => !!recordOf(file, 'request')?.provincialCertificate,
  ),
  adviceWasGiven: guardOnInput(
    '不属于重大专利侵权纠纷的,应当告知请求人可以向有管辖权的地方部门提出请求',
    'The requester must be told that it may go to the competent local department',
    (facts) => isTrue(facts, 'advised'),
  ),
  everybodyHasRuling: guard('裁决书应当已送达全部当事人', 'Every party must have the ruling', (facts) =>
    partiesIn(facts).every((p) => receiptOf(facts, 'ruling', p.id) !== null),
  ),
  nobodyCanSueAnyMore: guard('起诉期限应当已经届满', 'The periods to sue must be over', ({ clocks }) => {
    const periods = clocks.filter((c) => c.clock === 'suit');
    return periods.length > 0 && periods.every((c) => c.state !== 'armed' && c.state !== 'paused');
  }),
  demandHasRunOut: guard(
    '应当先行催告,且催告期限已经届满',
    'Performance must have been demanded and the time run out',
    ({ clocks }) => clocks.some((c) => c.clock === 'demand' && c.state === 'fired'),
  ),
};

export const guards = { ...shared, ...own };
