import type { ClockView } from '../engine/model.js';
import type { CaseFile } from '../facts/file.js';
import { factsOf } from './facts.js';
import {
  TODAY,
  at,
  clock,
  decision,
  has,
  hearing,
  matter,
  on,
  received,
  request,
  right,
  sides,
  two,
  type Parts,
  type Row,
} from './guard-facts.js';

const runs = (name: string, more: Partial<ClockView> = {}): Parts =>
  on(two, sides, { clocks: [clock(name, { subject: '2', ...more })] });
const ofHearing = { hearing: '1', party: '2' };
const told = { ...hearing(), ...received('hearing-notice', '2', TODAY, { about: '2026-03-12' }) };
const respondent = { actor: { capacities: ['respondent'] } } as const;
const sentOut: CaseFile = { 'service/9': { document: 'ruling', party: '2', method: 'mail', sentOn: TODAY } };
const chosen = { right: '1' };
const officer = (id: string | null): CaseFile => ({ 'assignment/1': { officer: id, on: TODAY } });

/** Whether a step still has something to act on. */
export const ROWS_AT_HAND: readonly Row[] = [
  ['answerSaysSomething', on({ ...two, gist: '不侵权' }), on({ ...two, gist: ' ', admits: true })],
  ['answerSaysSomething', on({ ...two, paper: 'p' }), on({ ...two, papers: [] })],
  ['aPaperAwaitsDispatch', runs('ruling-service'), on(two, { ...sides, ...sentOut }, runs('ruling-service'))],
  ['draftAwaitsSubmission', has(decision({ state: 'draft' })), has(decision({ state: 'returned' }))],
  ['answerPeriodHasBegun', runs('answer', { dueOn: '2026-02-20' }), on(two, sides)],
  ['answerPeriodHasBegun', runs('answer'), { ...runs('answer', { dueOn: '2026-02-20' }), ...respondent }],
  [
    'receiptPrecedesTheAnswer',
    on({ ...two, receivedOn: '2026-02-20' }, { 'answer/2': { party: '2', receivedOn: '2026-02-21' } }),
    on({ ...two, receivedOn: '2026-02-22' }, { 'answer/2': { party: '2', receivedOn: '2026-02-21' } }),
  ],
  ['answerPeriodHasEnded', runs('answer', { dueOn: '2026-02-20', state: 'fired' }), runs('answer')],
  ['hearingNoticeNotYetReceived', on(ofHearing, { ...sides, ...hearing() }), on(ofHearing, { ...sides, ...told })],
  ['hearingNoticeWasReceived', on(ofHearing, { ...sides, ...told }), on(ofHearing, { ...sides, ...hearing() })],
  [
    'reviewNoticeNotYetReceived',
    on(two, { ...sides, ...matter('written-review') }),
    on(two, {
      ...sides,
      ...matter('written-review'),
      ...received('written-review-notice', '2', TODAY, { about: '1' }),
    }),
  ],
  ['reviewReceiptCanBeCorrected', runs('written-reply'), runs('written-reply', { state: 'met' })],
  ['replyPeriodHasBegun', runs('written-reply'), runs('written-reply', { state: 'met' })],
  ['evidencePeriodDoesNotRun', on(two, sides), runs('evidence')],
  ['evidencePeriodDoesNotRun', runs('evidence', { state: 'fired' }), runs('evidence-extension')],
  ['agreedPeriodDoesNotRun', has({}), has({}, { clocks: [clock('evidence-agreed')] })],
  ['suitIsOpenToParty', runs('suit'), runs('suit', { state: 'met' })],
  [
    'suitIsOpenToParty',
    on(two, { ...sides, ...decision({ madeOn: TODAY }) }, { clocks: [clock('suit', { subject: '2' })] }),
    on(two, { ...sides, ...decision({ madeOn: '2026-03-03' }) }, { clocks: [clock('suit', { subject: '2' })] }),
  ],
  [
    'challengeIsOpenToParty',
    on({ ...two, against: 'end', way: 'suit' }, sides, { clocks: [clock('general-suit', { subject: '2' })] }),
    on({ ...two, against: 'end', way: 'reconsideration' }, sides, {
      clocks: [clock('general-suit', { subject: '2' })],
    }),
  ],
  ['demandNotYetMade', on(two, { ...sides, ...decision({ madeOn: TODAY }) }), runs('demand')],
  [
    'endPaperIsForTheParty',
    { ...at('refused', sides), input: { party: '1' } },
    { ...at('refused', sides), input: two },
  ],
  [
    'endPaperIsWhereItMustGo',
    at('refused', { ...sides, ...received('refusal-notice', '1') }),
    at('cancelled', { ...sides, ...received('answer-notice', '2'), 'service/3': { party: '1', receivedOn: TODAY } }),
  ],
  [
    'endServiceNotYetGivenUp',
    on(two, sides),
    on(two, { ...sides, 'service/1': { document: 'cancellation-decision', party: '2', failed: 'dead' } }),
  ],
  ['trackIsAnother', on({ track: 'rapid' }), on({ track: 'rapid' }, matter('track', { ground: 'rapid' }))],
  [
    'trackTestHolds',
    on({ track: 'simplified', factsAreClear: true, bothConsent: true }),
    on({ track: 'simplified', factsAreClear: true }),
  ],
  [
    'trackTestHolds',
    on({ track: 'simplified', factsAreClear: true }, right({ evaluationReport: { paper: 'p', clean: true } })),
    on({ track: 'simplified', bothConsent: true }, right({ evaluationReport: { paper: 'p', clean: true } })),
  ],
  [
    'trackTestHolds',
    on({ track: 'green-channel', urgency: 'season' }, request({ majorGround: 'industry' })),
    on({ track: 'green-channel', urgency: 'season' }, request({})),
  ],
  [
    'trackTestHolds',
    on({ track: 'rapid', urgency: 'prior-ruling' }, request({ repeatOf: '前案' })),
    on({ track: 'rapid', urgency: 'prior-ruling' }, request({})),
  ],
  ['trackTestHolds', on({ track: 'standard' }), on({ track: 'rapid' })],
  ['simplifiedTrackIsChosen', on({ track: 'simplified' }), on({ track: 'rapid' })],
  ['rapidTrackIsChosen', on({ track: 'green-channel' }), on({ track: 'standard' })],
  ['referralIsOfACrime', on({ matter: '1' }, matter('referral', { ground: 'crime' })), on({ ground: 'public-order' })],
  ['referralAwaitsDecision', on({ matter: '1' }, matter('referral')), on({ matter: '1' }, matter('track'))],
  [
    'referralAwaitsSending',
    on({ matter: '1' }, matter('referral', { state: 'granted' })),
    on({ matter: '1' }, matter('referral', { state: 'granted', sentOn: TODAY })),
  ],
  [
    'referralAwaitsReply',
    on({ matter: '1' }, matter('referral', { state: 'granted', sentOn: TODAY })),
    on({ matter: '1' }, matter('referral', { state: 'closed', sentOn: TODAY })),
  ],
  [
    'confidentialityIsInForce',
    on({ matter: '1' }, matter('confidentiality')),
    on({ matter: '1' }, matter('confidentiality', { state: 'closed' })),
  ],
  [
    'translatorIsAgreedOrAppointed',
    on({ agreed: false, noAgreement: true }),
    on({ agreed: false, noAgreement: false }),
  ],
  ['agencyIsProvincial', factsOf(), factsOf({ case: { agencyLevel: 'prefecture' } })],
  ['nationalImportanceNotYetReported', has({}), has(matter('major-report'))],
  [
    'answersConfidentiality',
    on({ application: '1', byParty: '2' }, matter('application', { ground: 'confidentiality', byParty: '2' })),
    on({ application: '1', byParty: '2' }, matter('application', { ground: 'suspension', byParty: '2' })),
  ],
  ['docketingCountsFromTheRequest', has({}), has(matter('supplement', { state: 'granted' }))],
  [
    'docketingCountsFromTheSupplement',
    has(matter('supplement')),
    has(matter('supplement'), { clocks: [clock('docketing-anew')] }),
  ],
  ['docketingCountsAnew', has({}, { clocks: [clock('docketing-anew', { state: 'met' })] }), has({})],
  ['anOfficerIsAssigned', has(officer('a')), has(officer(null))],
  ['fileNotYetHandedOver', has(decision()), has(decision({ handedOverOn: TODAY }))],
  ['agreementNotYetNotarised', has(decision()), has(decision({ notarisedOn: TODAY }))],
  ['claimsNotYetAskedFor', has({}), has(matter('claims-clarification'))],
  ['identityPapersNotYetAskedFor', has({}), has(matter('identity-papers'))],
  [
    'identityPapersAreDueFrom',
    on(two, { ...sides, ...matter('identity-papers', { byParty: '2' }) }),
    on(two, { ...sides, ...matter('identity-papers', { byParty: '1' }) }),
  ],
  ['noMediationIsOpen', has({}), has(matter('mediation'))],
  ['rightTakesAReport', on(chosen, right()), on(chosen, right({ type: 'invention' }))],
];
