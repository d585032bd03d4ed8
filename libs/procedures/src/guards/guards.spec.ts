import type { ClockView, Facts, Guard, PersonFact } from '../engine/model.js';
import type { CaseFile } from '../facts/file.js';
import { factsOf } from '../testing/facts.js';
import { makeGuards, type GuardName } from './table.js';

const guards: Readonly<Record<GuardName, Guard>> = makeGuards({ hearingNotice: 3, recusal: 3 });

type Parts = Parameters<typeof factsOf>[0];
type Row = readonly [guard: GuardName, holds: Parts, fails: Parts];

const TODAY = '2026-03-02';
const on = (input: Facts['input'], file: CaseFile = {}, rest: Parts = {}): Parts => ({ ...rest, input, file });
const has = (file: CaseFile, rest: Parts = {}): Parts => ({ ...rest, file });
const at = (stage: string, file: CaseFile = {}, clocks: ClockView[] = []): Parts => ({ case: { stage }, file, clocks });
const clock = (name: string, more: Partial<ClockView> = {}): ClockView => ({
  ...{
    clock: name,
    subject: '',
    state: 'armed',
    anchoredOn: TODAY,
    dueOn: '2026-03-20',
    dueAt: null,
    extensions: [],
    pauses: [],
  },
  ...more,
});
const matter = (kind: string, more: object = {}): CaseFile => ({
  'matter/1': { matter: kind, state: 'open', openedOn: TODAY, ...more },
});
const extended = (...ids: string[]) => clock('closing', { extensions: ids.map((id) => ({ id })) });

const REQUESTER = {
  role: 'requester',
  name: '甲',
  address: '一号',
  domicileInChina: true,
  entitlement: 'patentee',
  statusProof: 'p',
};
const RESPONDENT = { role: 'respondent', name: '乙', address: '二号', domicileInChina: true };
const sides: CaseFile = { 'party/1': REQUESTER, 'party/2': RESPONDENT };
const request = (more: object): CaseFile => ({
  'request/1': { matters: '停止', factsAndReasons: '事实', claimsReliedOn: [1], copies: 1, signed: true, ...more },
});
const right = (more: object = {}): CaseFile => ({
  'right/1': { patentNumber: 'ZL1', type: 'utility-model', claimsTotal: 3, registerCopy: 'p', ...more },
});
const person = (id: string, more: Partial<PersonFact> = {}): PersonFact => ({
  id,
  name: id,
  agency: '990000',
  certificate: 'c',
  certificateValidUntil: '2027-01-01',
  recused: false,
  ...more,
});
const listed = (...ids: string[]) => ({ members: ids.map((id, i) => ({ person: id, leads: i === 0 })) });
const panel = (...ids: string[]): CaseFile => ({
  'panel/1': { members: ids.map((id) => ({ person: id, name: id, validUntil: '2027-01-01' })) },
});
const votes = (...agrees: boolean[]) => ({
  votes: agrees.map((a, i) => ({ person: 'abc'[i], opinion: '意见', agrees: a })),
});
const received = (document: string, party: string, day = '2026-03-01', more: object = {}): CaseFile => ({
  [`service/${party}`]: { document, party, receivedOn: day, ...more },
});
const hearing = (more: object = {}): CaseFile => ({ 'hearing/1': { on: '2026-03-12', state: 'scheduled', ...more } });
const decision = (more: object = {}): CaseFile => ({
  'decision/1': { form: 'ruling', state: 'made', finding: 'infringement', ...more },
});
const five = { parties: '甲乙', statements: '陈述', reasons: '理由', order: '停止', remedy: '起诉' };
const two = { party: '2' };

/** One case in which each guard holds and one in which it does not. */
const ROWS: readonly Row[] = [
  ['requesterIsEntitled', has(sides), has({ 'party/1': { ...REQUESTER, entitlement: 'ordinary-licensee' } })],
  [
    'requesterIsEntitled',
    has({ 'party/1': { ...REQUESTER, entitlement: 'sole-licensee', patenteeDoesNotAct: true } }),
    has({ 'party/1': { ...REQUESTER, entitlement: 'sole-licensee' } }),
  ],
  ['respondentIsDefinite', has(sides), has({ 'party/1': REQUESTER })],
  ['requestIsConcrete', has({ ...request({}), ...right() }), has({ ...request({ matters: ' ' }), ...right() })],
  ['neitherHasSued', has(request({ declaresNotSued: true })), has(request({}))],
  ['noOtherRouteAgreed', has(request({ declaresNoOtherRoute: true })), has(request({}))],
  ['requestIsSigned', has(request({})), has(request({ signed: false }))],
  ['statusIsProved', has(sides), has({ 'party/1': { ...REQUESTER, statusProof: null } })],
  ['patentIsProved', has(right()), has(right({ registerCopy: null }))],
  ['copiesMatchRespondents', has({ ...sides, ...request({}) }), has({ ...sides, ...request({ copies: 0 }) })],
  ['claimsAreNamed', has({ ...request({}), ...right() }), has({ ...request({ claimsReliedOn: [] }), ...right() })],
  [
    'claimsAreNamed',
    has({ ...request({ claimsReliedOn: [] }), ...right({ type: 'design' }) }),
    has({ ...request({ claimsReliedOn: [] }), ...right() }),
  ],
  ['reportWasProduced', has({}), has(matter('evaluation-report'))],
  ['reportWasAskedFor', has(matter('evaluation-report')), has({})],
  ['isUtilityModelOrDesign', has(right()), has(right({ type: 'invention' }))],
  ['competenceIsConfirmed', on({ withinCompetence: true }), on({ withinCompetence: false })],
  ['noSupplementAskedYet', has({}), has(matter('supplement', { state: 'granted' }))],
  ['supplementWasInTime', has(matter('supplement')), has(matter('supplement', { state: 'refused' }))],
  [
    'docketingNotYetExtended',
    { clocks: [clock('docketing')] },
    { clocks: [clock('docketing', { extensions: [{ id: 'by-head' }] })] },
  ],
  [
    'requesterWasToldFirst',
    on({ requesterToldOn: '2026-03-01', leadsSentOn: TODAY }),
    on({ requesterToldOn: TODAY, leadsSentOn: '2026-03-01' }),
  ],
  ['requestStillStands', has(request({})), has(request({ withdrawnOn: TODAY }))],
  ['panelIsOdd', on(listed('a', 'b', 'c')), on(listed('a', 'b'))],
  ['panelIsOdd', on(listed('a', 'b', 'c')), on(listed('a', 'b', 'b'))],
  ['panelHasOneLeader', on(listed('a', 'b', 'c')), on({ members: [{ person: 'a', leads: false }] })],
  [
    'panelIsCertified',
    on(listed('a'), {}, { people: [person('a')] }),
    on(listed('a'), {}, { people: [person('a', { certificateValidUntil: '2026-03-01' })] }),
  ],
  [
    'panelIsNotRecused',
    on(listed('a'), {}, { people: [person('a')] }),
    on(listed('a'), matter('recusal', { state: 'granted', person: 'a' }), { people: [person('a')] }),
  ],
  [
    'sittingPanelIsLawful',
    has(panel('a', 'b', 'c')),
    has({ ...panel('a', 'b', 'c'), ...matter('recusal', { state: 'granted', person: 'b' }) }),
  ],
  ['sittingPanelIsLawful', has(panel('a', 'b', 'c')), has(panel('a'))],
  ['actorIsNotPaused', has(matter('recusal', { person: 'x' })), has(matter('recusal', { person: 'officer-1' }))],
  ['noRecusalIsOpen', has({}), has(matter('recusal'))],
  ['recusalIsOpen', has(matter('recusal')), has({})],
  ['matterIsOpenRecusal', on({ matter: '1' }, matter('recusal')), on({ matter: '1' }, matter('appraisal'))],
  [
    'personIsNotAskedTwice',
    on({ person: 'b' }, matter('recusal', { person: 'a' })),
    on({ person: 'a' }, matter('recusal', { person: 'a' })),
  ],
  ['recusalIsInTime', on({ knewOn: TODAY, receivedOn: '2026-03-05' }), on({ knewOn: TODAY, receivedOn: '2026-03-06' })],
  [
    'recusalIsInTime',
    on({ knewOn: TODAY, receivedOn: '2026-03-11' }, hearing()),
    on({ knewOn: TODAY, receivedOn: TODAY }, hearing({ state: 'held' })),
  ],
  [
    'hasNoDomicileInChina',
    on({ subject: '2' }, { 'party/2': { ...RESPONDENT, domicileInChina: false } }),
    on({ subject: '2' }, sides),
  ],
  ['caseAwaitsService', at('docketed'), at('answering')],
  ['actsForItself', on(two, sides, { actor: { party: '2' } }), on({ party: '1' }, sides, { actor: { party: '2' } })],
  ['electronicServiceIsAgreed', on({ ...two, method: 'mail' }, sides), on({ ...two, method: 'electronic' }, sides)],
  ['rulingIsServedOnPaper', on({ method: 'direct' }), on({ method: 'electronic' })],
  ['copyNotYetReceived', on(two, sides), on(two, received('answer-notice', '2'))],
  ['copyWasReceived', on(two, received('answer-notice', '2')), on(two, sides)],
  [
    'answerIsInTime',
    on({ ...two, receivedOn: '2026-03-20' }, sides, { clocks: [clock('answer', { subject: '2' })] }),
    on({ ...two, receivedOn: '2026-03-21' }, sides, { clocks: [clock('answer', { subject: '2' })] }),
  ],
  [
    'answerIsLate',
    on({ ...two, receivedOn: '2026-03-21' }, sides, { clocks: [clock('answer', { subject: '2' })] }),
    on({ ...two, receivedOn: TODAY }, sides, { clocks: [clock('answer', { subject: '2' })] }),
  ],
  [
    'answerPeriodRuns',
    on(two, sides, { clocks: [clock('answer', { subject: '2' })] }),
    on(two, sides, { clocks: [clock('answer', { subject: '2', state: 'met' })] }),
  ],
  [
    'answerAwaitsForwarding',
    on(two, { 'answer/2': { receivedOn: TODAY } }),
    on(two, { 'answer/2': { receivedOn: TODAY, forwardedOn: TODAY } }),
  ],
  ['answersAreIn', has({ ...sides, 'answer/2': { receivedOn: TODAY } }), has(sides)],
  [
    'answersAreIn',
    has({ ...sides, 'answer/2': { receivedOn: null } }),
    has({ ...sides, 'answer/2': { receivedOn: null } }, { clocks: [clock('answer', { subject: '2' })] }),
  ],
  [
    'answeringIsOver',
    at('answering', { ...sides, 'answer/2': { receivedOn: TODAY } }),
    at('heard', { ...sides, 'answer/2': { receivedOn: TODAY } }),
  ],
  [
    'objectionIsInWindow',
    on({ ...two, receivedOn: TODAY }, sides, { clocks: [clock('answer', { subject: '2' })] }),
    on({ ...two, receivedOn: TODAY }, sides),
  ],
  ['timeBarWasRaised', has({ ...sides, 'answer/2': { timeBarRaised: true } }), has({ ...sides, 'answer/2': {} })],
  ['noPublicNoticeIsOpen', has({}), has(matter('public-notice'))],
  ['publicNoticeIsOpen', has(matter('public-notice')), has({})],
  ['noAppraisalIsOpen', has({}), has(matter('appraisal'))],
  ['appraisalIsOpen', has(matter('appraisal')), has({})],
  ['noSettlementIsOpen', has({}), has(matter('settlement'))],
  ['settlementIsOpen', has(matter('settlement')), has({})],
  [
    'noEvidenceExtensionIsOpen',
    has(matter('evidence-extension', { state: 'closed' })),
    has(matter('evidence-extension')),
  ],
  ['noRegistrationIsOpen', has({}), has(matter('registration'))],
  ['registrationIsOpen', has(matter('registration')), has({})],
  ['nothingRests', has(matter('demand')), has(matter('settlement'))],
  ['evidencePeriodRuns', on(two, sides, { clocks: [clock('evidence', { subject: '2' })] }), on(two, sides)],
  [
    'samplingIsImpossible',
    on({ mayBeLost: true, samplingImpossible: true }),
    on({ mayBeLost: true, samplingImpossible: false }),
  ],
  [
    'appraisalIsAppliedInTime',
    on({ byParty: '2', appliedOn: TODAY }),
    on({ byParty: '2', appliedOn: '2026-03-21' }, {}, { clocks: [clock('evidence', { subject: '2' })] }),
  ],
  ['appraisalIsAppliedInTime', on({ publicInterest: true }), on({})],
  ['appraisalCostIsAgreed', on({ costAgreed: true }), on({ costAgreed: false })],
  [
    'inventionIsNotSuspended',
    on({ ground: 'invalidity' }, right()),
    on({ ground: 'invalidity' }, right({ type: 'invention' })),
  ],
  [
    'inventionIsNotSuspended',
    on({ ground: 'party-died' }, right({ type: 'invention' })),
    on({ ground: 'invalidity' }, right({ type: 'invention' })),
  ],
  ['invalidityIsAccepted', on({ ground: 'invalidity', paper: 'p' }), on({ ground: 'invalidity' })],
  [
    'nonSuspensionGroundHolds',
    on({ ground: 'invention' }, right({ type: 'invention' })),
    on({ ground: 'invention' }, right()),
  ],
  [
    'nonSuspensionGroundHolds',
    on({ ground: 'clean-report' }, right({ evaluationReport: { clean: true } })),
    on({ ground: 'clean-report' }, right()),
  ],
  [
    'nonSuspensionGroundHolds',
    on({ ground: 'refiled-after-withdrawal' }, matter('suspension', { reason: 'invalidity-withdrawn' })),
    on({ ground: 'refiled-after-withdrawal' }),
  ],
  ['nonSuspensionGroundHolds', on({ ground: 'upheld', paper: 'p' }), on({ ground: 'upheld' })],
  [
    'suspensionDayIsPossible',
    on({ from: TODAY }, {}, { case: { docketedOn: TODAY } }),
    on({ from: '2026-03-01' }, {}, { case: { docketedOn: TODAY } }),
  ],
  ['resumptionDayIsPossible', on({ on: TODAY }, matter('suspension')), on({ on: '2026-03-01' }, matter('suspension'))],
  [
    'closingIsStillRunning',
    { clocks: [clock('closing', { state: 'paused' })] },
    { clocks: [clock('closing', { state: 'fired' })] },
  ],
  ['notYetExtended', { clocks: [clock('closing')] }, { clocks: [extended('first')] }],
  ['firstExtensionWasUsed', { clocks: [extended('first')] }, { clocks: [clock('closing')] }],
  ['notYetExtendedTwice', { clocks: [extended('first')] }, { clocks: [extended('first', 'second')] }],
  ['hearingIsScheduled', on({ hearing: '1' }, hearing()), on({ hearing: '1' }, hearing({ state: 'held' }))],
  ['noHearingIsScheduled', has(hearing({ state: 'cancelled' })), has(hearing())],
  ['beforeTheHearing', has(hearing()), has(hearing({ state: 'held' }))],
  ['hearingDayHasCome', on({ hearing: '1' }, hearing({ on: TODAY })), on({ hearing: '1' }, hearing())],
  [
    'absenteesWereNoticed',
    on(
      { hearing: '1', absent: ['2'] },
      { ...sides, ...hearing(), ...received('hearing-notice', '2', '2026-03-06', { about: '2026-03-12' }) },
      { clocks: [clock('hearing-notice', { subject: '2', dueOn: '2026-03-06' })] },
    ),
    on(
      { hearing: '1', absent: ['2'] },
      { ...sides, ...hearing(), ...received('hearing-notice', '2', '2026-03-07', { about: '2026-03-12' }) },
      { clocks: [clock('hearing-notice', { subject: '2', dueOn: '2026-03-06' })] },
    ),
  ],
  ['requesterIsThere', on({ absent: ['2'] }, sides), on({ absent: ['1'] }, sides)],
  ['requesterIsAbsent', on({ absent: ['1'] }, sides), on({ absent: ['2'] }, sides)],
  ['absenceIsUnexcused', on({ withoutGoodReason: true }), on({ withoutGoodReason: false })],
  ['hearingRecordIsSigned', on({ recordSigned: true }), on({ recordSigned: false })],
  ['tradeSecretsNeedApplication', on({ ground: 'privacy' }), on({ ground: 'trade-secret' })],
  ['writtenReviewWasNotified', has(matter('written-review')), has({})],
  ['writtenReviewNotYetNotified', has({}), has(matter('written-review'))],
  [
    'everyoneCouldReply',
    has({ 'party/2': RESPONDENT, ...matter('written-review'), ...received('written-review-notice', '2') }),
    has({ 'party/2': RESPONDENT, ...matter('written-review') }),
  ],
  ['heardOrReviewed', has(hearing({ state: 'held' })), has(hearing())],
  ['heardOrReviewed', has(matter('repeat', { state: 'granted' })), has(matter('repeat', { state: 'refused' }))],
  ['allMembersVoted', on(votes(true, true, false), panel('a', 'b', 'c')), on(votes(true, true), panel('a', 'b', 'c'))],
  [
    'allMembersVoted',
    on(votes(true, true, true), panel('a', 'b', 'c')),
    on(votes(true, true, true), panel('a', 'b', 'x')),
  ],
  [
    'majorityAgrees',
    on(votes(true, true, false), panel('a', 'b', 'c')),
    on(votes(true, false, false), panel('a', 'b', 'c')),
  ],
  ['deliberationIsSigned', on({ signed: true }), on({ signed: false })],
  ['noticeFitsIn', on({ on: '2026-03-12' }), on({ on: '2026-03-05' })],
  ['rulingIsDrafted', has(decision(five)), has(decision({ ...five, remedy: '' }))],
  [
    'findingFitsDeliberation',
    on({ finding: 'infringement' }, { 'deliberation/1': { conclusion: 'infringement' } }),
    on({ finding: 'no-infringement' }, { 'deliberation/1': { conclusion: 'infringement' } }),
  ],
  ['sealIsAffixed', on({ sealed: true }), on({ sealed: false })],
  [
    'madeAfterDeliberation',
    on({ madeOn: TODAY }, { 'deliberation/1': { on: TODAY } }),
    on({ madeOn: '2026-03-01' }, { 'deliberation/1': { on: TODAY } }),
  ],
  ['rulingNotYetMade', has(decision({ state: 'draft' })), has(decision({ madeOn: TODAY }))],
  ['rulingNotYetReceived', on(two, sides), on(two, received('ruling', '2'))],
  ['rulingIsWithEverybody', at('ruled', { 'party/2': RESPONDENT, ...received('ruling', '2') }), at('ruled', sides)],
  ['redactionIsConfirmed', on({ redacted: true }), on({ redacted: false })],
  ['rulingNotYetPublished', has(decision()), has(decision({ publishedOn: TODAY }))],
  [
    'publicationIsDone',
    has(decision({ publishedOn: TODAY })),
    has(decision({ publishedOn: TODAY }), { clocks: [clock('publication-of-change')] }),
  ],
  ['changeAwaitsPublication', { clocks: [clock('publication-of-change', { state: 'fired' })] }, { clocks: [] }],
  ['performedPartsAreLeft', on({ leavesPerformedParts: true }), on({ leavesPerformedParts: false })],
  [
    'priorRulingBinds',
    on({ priorInEffect: true, priorOrderedStop: true }),
    on({ priorInEffect: false, priorOrderedStop: true }),
  ],
  [
    'infringementIsTheSame',
    on({ sameInfringer: true, samePatent: true, sameTypeOfAct: true }),
    on({ sameInfringer: true, samePatent: true }),
  ],
  ['repeatIsRequested', has(request({ repeatOf: '一号' })), has(request({}))],
  ['suitPeriodRuns', on(two, sides, { clocks: [clock('suit', { subject: '2' })] }), on(two, sides)],
  [
    'rulingIsFinal',
    at('ruling-served', { 'party/2': RESPONDENT, ...received('ruling', '2') }),
    at('ruling-served', { 'party/2': RESPONDENT, ...received('ruling', '2') }, [clock('suit', { subject: '2' })]),
  ],
  ['stopOrderBinds', has(decision()), has(decision({ finding: 'no-infringement' }))],
  [
    'respondentMustStop',
    on({ subject: '2' }, { ...sides, ...decision() }),
    on({ subject: '1' }, { ...sides, ...decision() }),
  ],
  [
    'respondentMustPerformByDay',
    on({ subject: '2' }, { ...sides, ...decision({ performBy: TODAY }) }),
    on({ subject: '2' }, { ...sides, ...decision() }),
  ],
  [
    'suitPeriodIsOver',
    on(two, sides, { clocks: [clock('suit', { subject: '2', state: 'fired' })] }),
    on(two, sides, { clocks: [clock('suit', { subject: '2' })] }),
  ],
  [
    'demandIsOver',
    on(two, sides, { clocks: [clock('demand', { subject: '2', dueOn: '2026-03-01' })] }),
    on(two, sides, { clocks: [clock('demand', { subject: '2' })] }),
  ],
  [
    'agencyCanStillApply',
    on(two, sides, { clocks: [clock('enforcement', { subject: '2' })] }),
    on(two, sides, {
      clocks: [
        clock('enforcement', { subject: '2' }),
        clock('enforcement-after-performance', { subject: '2', state: 'fired' }),
      ],
    }),
  ],
  ['rightHolderMayApply', { clocks: [clock('right-holder-enforcement')] }, { clocks: [] }],
  ['rightHolderNotYetInTurn', { clocks: [] }, { clocks: [clock('right-holder-enforcement')] }],
  ['litigationIsOpen', has(matter('litigation')), has({})],
  ['nothingIsOwed', on({ outcome: 'performed' }, decision()), on({ outcome: 'nothing-to-perform' }, decision())],
  ['requesterHasWithdrawn', has(request({ withdrawnOn: TODAY })), has(request({}))],
  ['claimsWereAskedFor', has(matter('claims-clarification')), has(matter('claims-clarification', { state: 'closed' }))],
  ['papersWereAskedFor', has(matter('identity-papers')), has({})],
  [
    'papersPeriodIsOver',
    { clocks: [clock('identity-papers', { state: 'fired' })] },
    { clocks: [clock('identity-papers')] },
  ],
  ['noTollingFound', on({ noTollingFound: true }), on({ noTollingFound: false })],
  ['agreementIsSealed', on({ sealed: true, signedByAll: true }), on({ sealed: true, signedByAll: false })],
  ['roleFitsBasis', on({ basis: 'requester-motion' }), on({ basis: 'respondent-motion', requesterConsents: false })],
];

describe('guards', () => {
  it.each(ROWS)('%s holds in one case and not in another', (name, holds, fails) => {
    expect(guards[name].holds(factsOf(holds))).toBe(true);
    expect(guards[name].holds(factsOf(fails))).not.toBe(true);
  });

  it('are all in the table, and each says something in both languages', () => {
    const named = new Set<string>(ROWS.map(([name]) => name));
    expect(Object.keys(guards).filter((name) => !named.has(name))).toEqual([]);
    for (const { says } of Object.values(guards))
      expect([says.zh, says.en].every((text) => text.length > 2)).toBe(true);
  });

  it('say which member’s certificate ran out, and when', () => {
    const held = guards.panelIsCertified.holds(
      factsOf(on(listed('a'), {}, { people: [person('a', { name: '王某', certificateValidUntil: '2026-01-31' })] })),
    );
    expect(held).toMatchObject({ zh: '王某的证件已于2026-01-31到期' });
  });

  it('say by which day a hearing notice had to be received', () => {
    const held = guards.absenteesWereNoticed.holds(
      factsOf(
        on(
          { hearing: '1', absent: ['2'] },
          { ...sides, ...hearing() },
          { clocks: [clock('hearing-notice', { subject: '2', dueOn: '2026-03-06' })] },
        ),
      ),
    );
    expect(held).toMatchObject({ zh: '乙最迟应于2026-03-06收到口头审理通知,尚无送达记录' });
  });
});
