import type { CaseFile } from '../facts/file.js';
import {
  clock,
  has,
  hearing,
  listed,
  matter,
  on,
  panel,
  person,
  REQUESTER,
  sides,
  TODAY,
  votes,
  type Row,
} from './guard-facts.js';

const about = (person: string): CaseFile => matter('recusal', { person });
const head = { id: 'h', capacities: ['head'] } as const;
const wants = (kind: string) => ({ party: '2', kind });
const applied = (kind: string): CaseFile => matter('application', { ground: kind, byParty: '2' });
const KINDS = [
  ['answersAnswerExtension', 'answer-extension'],
  ['answersEvidenceExtension', 'evidence-extension'],
  ['answersSettlement', 'settlement'],
  ['answersSuspension', 'suspension'],
  ['answersAppraisal', 'appraisal'],
  ['answersClosedHearing', 'closed-hearing'],
  ['answersPostponement', 'postponement'],
] as const;
const chosen = { officer: 'a' };
const auditor = { offices: [{ agency: '990000', role: 'auditor' }] };
const away = { hearing: '1', party: '1' };
const stayed = hearing({ state: 'held', absent: ['1'] });
const two: CaseFile = { ...sides, 'party/3': { ...REQUESTER, name: '丙' } };
const held = hearing({ state: 'held' });

/** Who may act and decide in a case, and until when that can be challenged. */
export const ROWS_OFFICE: readonly Row[] = [
  ['officersTakeForThemselves', on(chosen, {}, { actor: { id: 'a' } }), on(chosen)],
  [
    'officersTakeForThemselves',
    on(chosen, about('b'), { actor: { id: 'a' } }),
    on(chosen, about('a'), { actor: { id: 'a' } }),
  ],
  [
    'officersTakeForThemselves',
    on(chosen, {}, { actor: head }),
    on(chosen, {}, { actor: { id: 'a' }, case: { officer: 'b' } }),
  ],
  [
    'officerCanBeAssigned',
    on(chosen, {}, { people: [person('a')] }),
    on(chosen, {}, { people: [person('a', auditor)] }),
  ],
  [
    'officerCanBeAssigned',
    on(chosen, {}, { people: [person('a', { offices: [...auditor.offices, ...person('a').offices] })] }),
    on(chosen, {}, { people: [person('a', { offices: [{ agency: '440000', role: 'officer' }] })] }),
  ],
  [
    'officerCanBeAssigned',
    on(chosen, about('b'), { people: [person('a')] }),
    on(chosen, about('a'), { people: [person('a')] }),
  ],
  [
    'officerCanBeAssigned',
    on(chosen, {}, { people: [person('a'), person('b', { absent: true })] }),
    on(chosen, {}, { people: [person('a', { absent: true })] }),
  ],
  [
    'officerCanBeAssigned',
    on(chosen, {}, { people: [person('a'), person('b', { recused: true })] }),
    on(chosen, {}, { people: [person('a', { recused: true })] }),
  ],
  [
    'panelHoldsOffice',
    on(listed('a'), {}, { people: [person('a', { offices: [{ agency: '440000', role: 'officer' }] })] }),
    on(listed('a'), {}, { people: [person('a', auditor)] }),
  ],
  // Leave during the case costs nobody the seat, but nobody is newly seated while away.
  [
    'panelHoldsOffice',
    on(listed('a'), panel('a'), { people: [person('a', { absent: true })] }),
    on(listed('a'), panel('b'), { people: [person('a', { absent: true })] }),
  ],
  [
    'sittingPanelDeliberated',
    has({ ...panel('a', 'b', 'c'), 'deliberation/1': votes(true, true, false) }),
    has({ ...panel('a', 'b', 'd'), 'deliberation/1': votes(true, true, false) }),
  ],
  // The last deliberation counts.
  [
    'sittingPanelDeliberated',
    has({
      ...panel('b'),
      'deliberation/1': { votes: [{ person: 'a' }] },
      'deliberation/2': { votes: [{ person: 'b' }] },
    }),
    has({
      ...panel('a'),
      'deliberation/1': { votes: [{ person: 'a' }] },
      'deliberation/2': { votes: [{ person: 'b' }] },
    }),
  ],
  ...(['evidence', 'evidence-agreed', 'evidence-extension'] as const).map((period): Row => [
    'evidencePeriodsAreOver',
    has({}, { clocks: [clock(period, { dueOn: '2026-03-01' })] }),
    has({}, { clocks: [clock(period, { subject: '2' })] }),
  ]),
  [
    'actingOfficersHoldOffice',
    on({ officers: ['a'] }, {}, { people: [person('a'), person('b', auditor)] }),
    on({ officers: ['a', 'b'] }, {}, { people: [person('a'), person('b', auditor)] }),
  ],
  [
    'deliberatedAfterHearing',
    has({ 'deliberation/1': { from: 'heard' } }),
    has({ 'deliberation/1': { from: 'preparing' } }),
  ],
  ['deliberatedAfterHearing', has({ ...held, 'deliberation/1': {} }), has({ 'deliberation/1': {} })],
  [
    'deliberatedInWriting',
    has({ ...held, 'deliberation/1': { from: 'written-review' } }),
    has({ 'deliberation/1': { from: 'heard' } }),
  ],
  ['deliberatedInWriting', has({ ...matter('written-review'), 'deliberation/1': {} }), has({ 'deliberation/1': {} })],
  ['requesterStayedAway', on(away, { ...sides, ...stayed }), on({ ...away, party: '2' }, { ...sides, ...stayed })],
  ['requesterStayedAway', on(away, hearing({ state: 'held', left: ['1'] })), on(away, hearing({ absent: ['1'] }))],
  ['anotherRequesterStays', on(away, { ...sides, 'party/3': REQUESTER }), on(away, sides)],
  ['anotherRequesterStays', on(away, two), on(away, { ...sides, 'party/3': { ...REQUESTER, left: true } })],
  ['requesterIsThere', on({ absent: ['1'] }, two), on({ absent: ['1', '3'] }, two)],
  ['requesterIsAbsent', on({ absent: ['1'], left: ['3'] }, two), on({ absent: ['1'] }, two)],
  ['applicationHasItsOccasion', on(wants('settlement')), on(wants('answer-extension'))],
  [
    'applicationHasItsOccasion',
    on(wants('evidence-extension'), {}, { clocks: [clock('evidence', { subject: '2' })] }),
    on(wants('evidence-extension'), {}, { clocks: [clock('evidence', { subject: '1' })] }),
  ],
  // A party asks while the period runs; what came in its time the office still enters.
  ...[{}, { receivedOn: TODAY }].map((day): Row => [
    'applicationHasItsOccasion',
    on(wants('evidence-extension'), {}, { clocks: [clock('evidence', { subject: '2', dueOn: '2026-03-01' })] }),
    on(
      { ...wants('evidence-extension'), ...day },
      {},
      {
        actor: { capacities: ['respondent'], party: '2' },
        clocks: [clock('evidence', { subject: '2', state: 'fired', dueOn: '2026-03-01' })],
      },
    ),
  ]),
  ['applicationHasItsOccasion', on(wants('postponement'), hearing()), on(wants('postponement'), held)],
  ['notYetAppliedFor', on(wants('settlement'), applied('appraisal')), on(wants('settlement'), applied('settlement'))],
  ['applicationIsOpen', on({ matter: '1' }, applied('settlement')), on({ matter: '1' }, about('b'))],
  [
    'suspensionIsAnsweredOnItsGrounds',
    on({ matter: '1' }, applied('settlement')),
    on({ matter: '1' }, applied('suspension')),
  ],
  ['noSuspensionIsAsked', has(applied('settlement')), has(applied('suspension'))],
  [
    'noSuspensionIsAsked',
    has(matter('application', { ground: 'suspension', state: 'refused' })),
    has(applied('suspension')),
  ],
  ...KINDS.map(([guard, kind]): Row => [
    guard,
    on({ party: '2', application: '1' }, applied(kind)),
    on({ party: '1', application: '1' }, applied(kind)),
  ]),
  ['answersSettlement', on({}), on({ application: '1' }, applied('appraisal'))],
  ['answersSettlement', on({ application: '1' }, applied('settlement')), on({ application: '1' }, about('b'))],
  [
    'clerkIsNotRecused',
    on({ clerk: '己' }, matter('recusal', { name: '戊' })),
    on({ clerk: '戊' }, matter('recusal', { name: '戊' })),
  ],
  [
    'clerkIsNotRecused',
    on({ clerk: '戊' }, matter('recusal', { name: '戊', state: 'refused' })),
    on({ clerk: '戊' }, matter('recusal', { name: '戊', state: 'granted' })),
  ],
  ['actorIsNotPaused', has(about('b')), has(about('officer-1'))],
  [
    'decidesOnAnother',
    on({ matter: '1' }, about('b'), { actor: head }),
    on({ matter: '1' }, about('h'), { actor: head }),
  ],
  [
    'decidesOnAnother',
    on({ matter: '1' }, about('b'), { actor: { ...head, onBehalfOf: 'g' } }),
    on({ matter: '1' }, about('g'), { actor: { ...head, onBehalfOf: 'g' } }),
  ],
  [
    'recusalConcernsAHead',
    on({ matter: '1' }, { ...about('h'), ...panel('a', 'b', 'c') }),
    on({ matter: '1' }, { ...about('b'), ...panel('a', 'b', 'c') }),
  ],
  [
    'recusalConcernsAHead',
    on({ matter: '1' }, { ...about('h'), 'assignment/1': { officer: 'o', on: TODAY } }),
    on({ matter: '1' }, { ...about('o'), 'assignment/1': { officer: 'o', on: TODAY } }),
  ],
];
