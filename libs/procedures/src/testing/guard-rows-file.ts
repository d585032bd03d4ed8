import { REQUESTER, RESPONDENT, clock, has, matter, on, sides, two, type Row } from './guard-facts.js';

const agent = (more: object = {}) => ({
  'agent/1': { partyId: '1', name: '丙', authority: 'special', powers: ['waive', 'settle'], ...more },
});
const by = { byAgent: '1' };
const body = { ...sides, 'party/2': { ...RESPONDENT, kind: 'legal' } };

/** Agents, and what else the later steps ask of the file. */
export const ROWS_FILE: readonly Row[] = [
  ['agentMayWaive', on(by, agent()), on(by, agent({ authority: 'general', powers: [] }))],
  ['agentMayWaive', on({}, agent({ authority: 'general' })), on(by, agent({ endedOn: '2026-03-01' }))],
  ['agentMayWaive', on({ ...by, party: '1' }, agent()), on({ ...by, party: '2' }, agent())],
  ['agentMayChangeTheRequest', on(by, agent({ powers: ['change-request'] })), on(by, agent())],
  ['agentMayAdmit', on({ ...by, admits: false }, agent()), on({ ...by, admits: true }, agent())],
  ['agentMaySettle', on({ byAgents: ['1'] }, agent()), on({ byAgents: ['1'] }, agent({ powers: ['waive'] }))],
  [
    'agentsAreAtMostTwo',
    on(two, { ...agent(), 'agent/2': { partyId: '2' }, 'agent/3': { partyId: '2', endedOn: '2026-03-01' } }),
    on(two, { 'agent/2': { partyId: '2' }, 'agent/3': { partyId: '2' } }),
  ],
  ['specialAuthorityNamesItsActs', on({ authority: 'special', powers: ['settle'] }), on({ authority: 'special' })],
  ['specialAuthorityNamesItsActs', on({ authority: 'general' }), on({ authority: 'general', powers: ['settle'] })],
  [
    'powerFormedAbroadIsFormal',
    on({ formedAbroad: true, formalitiesDone: true }),
    on({ formedAbroad: true, formalitiesDone: false }),
  ],
  ['agentsAreEmpowered', has(agent({ paper: 'p1' })), has(agent({ paper: null }))],
  ['agentsAreEmpowered', has(agent({ paper: null, endedOn: '2026-03-02' })), has(agent({ paper: null }))],
  ['agentLacksPower', on({ agent: '1' }, agent({ paper: null })), on({ agent: '1' }, agent({ paper: 'p1' }))],
  ['agencyIsOfTheParty', on({ party: '1', agent: '1' }, agent()), on({ party: '2', agent: '1' }, agent())],
  [
    'foreignPapersAreFormal',
    has({ 'party/1': { ...REQUESTER, origin: 'foreign', formality: 'notarised-and-authenticated' } }),
    has({ 'party/1': { ...REQUESTER, origin: 'taiwan' } }),
  ],
  ['foreignPapersAreFormal', has(sides), has({ 'party/1': { ...REQUESTER, origin: 'foreign' } })],
  ['twoOfficersActed', on({ officers: ['a', 'b'] }), on({ officers: ['a', 'a'] })],
  [
    'actingOfficersAreNotPaused',
    on({ officers: ['a', 'b'] }, matter('recusal', { person: 'c' })),
    on({ officers: ['a', 'b'] }, matter('recusal', { person: 'b' })),
  ],
  [
    'actingOfficersAreNotPaused',
    on({ officers: ['b'], urgent: true }, matter('recusal', { person: 'b' })),
    on({ officers: ['b'] }, matter('recusal', { person: 'b', state: 'granted' })),
  ],
  [
    'recordIsSignedOrRefused',
    on({ signedByOfficers: true, signedByInvestigated: false, refusalNoted: true }),
    on({ signedByOfficers: true, signedByInvestigated: false }),
  ],
  ['recordIsSignedOrRefused', on({ signedByOfficers: true, signedByInvestigated: true }), on({ refusalNoted: true })],
  ['listWasHandedOver', on({ listHandedOver: true }), on({ listHandedOver: false })],
  ['noSecretsAreSought', on({ noSecrets: true }), on({ noSecrets: false })],
  ['holdingIsShownPrimaFacie', on({ preliminaryProof: true }), on({ preliminaryProof: false })],
  [
    'matterIsOpenProduction',
    on({ matter: '1' }, matter('production')),
    on({ matter: '1' }, matter('production', { state: 'closed' })),
  ],
  ['matterIsOpenProduction', on({ matter: '1' }, matter('production')), on({ matter: '1' }, matter('appraisal'))],
  ['entrustingIsOpen', has(matter('entrusting')), has(matter('entrusting', { state: 'granted' }))],
  [
    'appraisalHasOpinion',
    on({ matter: '1' }, matter('appraisal', { state: 'closed', outcome: 'opinion' })),
    on({ matter: '1' }, matter('appraisal')),
  ],
  [
    'appraiserWasSummoned',
    on({ summonedInWriting: true, refusedToAttend: true }),
    on({ summonedInWriting: false, refusedToAttend: true }),
  ],
  ['someoneIsNamed', on({ role: 'clerk', name: '丁' }), on({ role: 'clerk' })],
  ['someoneIsNamed', on({ person: 'a' }), on({})],
  [
    'recusalWasDecided',
    on({ matter: '1' }, matter('recusal', { state: 'refused' })),
    on({ matter: '1' }, matter('recusal', { state: 'granted' })),
  ],
  [
    'recusalWasDecided',
    on({ matter: '1' }, matter('recusal', { state: 'refused' })),
    on({ matter: '1' }, matter('recusal', { state: 'refused', reviewedOn: '2026-03-01' })),
  ],
  [
    'aRecusalReviewIsPending',
    on({}, {}, { clocks: [clock('recusal-review', { subject: '1' })] }),
    on({}, {}, { clocks: [clock('recusal-review', { subject: '1', state: 'met' })] }),
  ],
  [
    'aRecusalReviewIsPending',
    on({}, {}, { clocks: [clock('recusal-review', { subject: '1', state: 'fired' })] }),
    on({}, {}, { clocks: [clock('recusal-review', { subject: '1', state: 'fired', settledOn: '2026-03-09' })] }),
  ],
  [
    'recusalReviewRuns',
    on({ matter: '1' }, {}, { clocks: [clock('recusal-review', { subject: '1', state: 'fired' })] }),
    on(
      { matter: '1' },
      {},
      { clocks: [clock('recusal-review', { subject: '1', state: 'fired', settledOn: '2026-03-09' })] },
    ),
  ],
  [
    'recusalReviewRuns',
    on({ matter: '1' }, {}, { clocks: [clock('recusal-review', { subject: '1' })] }),
    on({ matter: '1' }, {}, { clocks: [clock('recusal-review', { subject: '1', state: 'met' })] }),
  ],
  ['provincialLevelIsJustified', on({ level: 'prefecture' }, sides), on({ level: 'province' }, sides)],
  [
    'provincialLevelIsJustified',
    on({ level: 'province', connection: 'taken-up' }, sides),
    on({ level: 'province', connection: 'place-of-act' }, sides),
  ],
  [
    'provincialLevelIsJustified',
    on({ level: 'province', provincialGround: 'foreign' }, { 'party/2': { ...RESPONDENT, domicileInChina: false } }),
    on({ level: 'province', provincialGround: 'foreign' }, sides),
  ],
  [
    'provincialLevelIsJustified',
    on(
      { level: 'province', provincialGround: 'hong-kong-macao-taiwan' },
      { 'party/2': { ...RESPONDENT, origin: 'macao' } },
    ),
    on({ level: 'province', provincialGround: 'hong-kong-macao-taiwan' }, sides),
  ],
  [
    'provincialLevelIsJustified',
    on({ level: 'province', provincialGround: 'several-prefectures', prefectures: '甲市、乙市', majorImpact: true }),
    on({ level: 'province', provincialGround: 'several-prefectures', prefectures: '甲市、乙市' }),
  ],
  ['noCompetenceDisputeIsOpen', has({}), has(matter('competence-dispute'))],
  ['competenceDisputeIsOpen', has(matter('competence-dispute')), has({})],
  ['entrustedBodyIsPublic', on({ hasPublicFunctions: true }), on({ hasPublicFunctions: false })],
  [
    'thirdPartyIsAffected',
    on({ affected: true, requesterRefused: true, applied: true }),
    on({ affected: false, requesterRefused: true, applied: true }),
  ],
  ['reportPeriodIsOver', has({}), has({}, { clocks: [clock('evaluation-report')] })],
  [
    'claimsAreMissingOrUnclear',
    on({}, { 'request/1': { claimsReliedOn: [] } }),
    on({}, { 'request/1': { claimsReliedOn: [1] } }),
  ],
  [
    'patentIsProvedEitherWay',
    has({ 'right/1': { certificate: 'p1', feeReceipt: 'p2' } }),
    has({ 'right/1': { certificate: 'p1' } }),
  ],
  [
    'refusalGroundIsRipe',
    on({ ground: 'supplement-late' }, matter('supplement', { state: 'refused' })),
    on({ ground: 'supplement-late' }, matter('supplement')),
  ],
  [
    'refusalGroundIsRipe',
    on({ reasonCode: 'supplement-insufficient' }, matter('supplement', { state: 'granted' })),
    on({ reasonCode: 'supplement-insufficient' }, matter('supplement', { state: 'refused' })),
  ],
  [
    'refusalGroundIsRipe',
    on({ reasonCode: 'sued' }, matter('supplement')),
    on({ reasonCode: 'papers-missing' }, matter('supplement')),
  ],
  [
    'resumptionFitsGround',
    on({ reason: 'invalidity-decided' }, matter('suspension', { ground: 'invalidity' })),
    on({ reason: 'obstacle-gone' }, matter('suspension', { ground: 'invalidity' })),
  ],
  [
    'resumptionFitsGround',
    on({ reason: 'other', causeGone: true, note: '已消除' }, matter('suspension', { ground: 'other' })),
    on({ reason: 'other', causeGone: false, note: '已消除' }, matter('suspension', { ground: 'other' })),
  ],
  [
    'resumptionFitsGround',
    on(
      { reason: 'successor-joined' },
      {
        ...matter('suspension', { ground: 'party-died' }),
        'matter/2': { matter: 'succession', state: 'closed', openedOn: '2026-02-20', closedOn: '2026-03-02' },
      },
    ),
    on({ reason: 'successor-joined' }, matter('suspension', { ground: 'party-died' })),
  ],
  ['causeFitsTheParty', on({ party: '2', cause: 'merged' }, body), on({ party: '2', cause: 'died' }, body)],
  ['heirTakesPart', on({ cause: 'died', takesPart: true }), on({ cause: 'died' })],
  ['successorIsNoPartyYet', on({ ...two, name: '丁' }, sides), on({ ...two, name: '甲' }, sides)],
  ['reportWasWithheld', on({ noGoodReason: true }), on({ noGoodReason: false })],
  ['claimsPeriodIsOver', has({}), has({}, { clocks: [clock('claims-clarification')] })],
  ['onlineIsForThePanel', on({ online: false }), on({ online: true })],
  ['onlineIsForThePanel', on({ online: true }, {}, { actor: { capacities: ['panel'] } }), on({ online: true })],
  [
    'suitWasFiledInTime',
    on({ ...two, filedOn: '2026-03-20' }, {}, { clocks: [clock('suit', { subject: '2', state: 'fired' })] }),
    on({ ...two, filedOn: '2026-03-21' }, {}, { clocks: [clock('suit', { subject: '2', state: 'fired' })] }),
  ],
  [
    'suitWasFiledInTime',
    on({ ...two, filedOn: '2026-03-20' }, {}, { clocks: [clock('suit', { subject: '2' })] }),
    on({ ...two, filedOn: '2026-03-20' }, {}, { clocks: [clock('suit', { subject: '2', state: 'met' })] }),
  ],
  ['mediationIsOpen', has(matter('mediation')), has({})],
  ['everybodyWantsMediation', on({ allConsent: true }), on({ allConsent: false })],
];
