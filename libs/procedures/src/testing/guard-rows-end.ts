import {
  RESPONDENT,
  TODAY,
  at,
  clock,
  decision,
  has,
  hearing,
  matter,
  on,
  received,
  sides,
  two,
  type Row,
} from './guard-facts.js';

const subject = { subject: '2' };
const refusedWith = (file: object) => ({ case: { stage: 'refused' }, file: { ...sides, ...file }, input: two });
const quashed = (more: object) => ({
  'decision/1': { form: 'ruling', state: 'draft', round: '2' },
  'decision/2': { form: 'ruling', state: 'revoked', supersededOn: TODAY, quashedOn: TODAY, ...more },
});
const period = (more: object = {}) => ({ clocks: [clock('general-suit', { subject: '2', ...more })] });

/** After the end of a case, and for a ruling made anew. */
export const ROWS_END: readonly Row[] = [
  ...(
    [
      ['hearing-notice', hearing()],
      ['ruling', decision({ madeOn: TODAY })],
      ['suspension-notice', matter('suspension')],
      ['resumption-notice', matter('suspension', { state: 'closed' })],
      ['evidence-notice', matter('evidence-notice')],
    ] as const
  ).map(([document, made]): Row => ['documentWasMade', on({ document }, made), on({ document }, {})]),
  [
    'documentWasMade',
    { ...at('cancelled', {}), input: { document: 'cancellation-decision' } },
    { ...at('cancelled', {}), input: { document: 'refusal-notice' } },
  ],
  [
    'documentWasMade',
    on({ document: 'change-decision' }, {}, { clocks: [clock('change-service')] }),
    on({ document: 'change-decision' }, {}, { clocks: [clock('correction-service')] }),
  ],
  ['subjectKnowsOfTheCase', on(subject, { ...sides, ...received('answer-notice', '2') }), on(subject, sides)],
  ['subjectKnowsOfTheCase', on({ subject: '1' }, sides), on(subject, sides)],
  ['endPaperNotYetReceived', refusedWith({}), refusedWith(received('refusal-notice', '2'))],
  [
    'endPaperNotYetReceived',
    refusedWith({ ...received('refusal-notice', '2'), 'decision/1': { form: 'refusal', round: '2' } }),
    refusedWith({
      ...received('refusal-notice', '2', TODAY, { about: '2' }),
      'decision/1': { form: 'refusal', round: '2' },
    }),
  ],
  ['onlyRequesterLeft', on({ party: '1' }, sides), on({ party: '2' }, sides)],
  ['onlyRespondentLeft', on({ party: '2' }, sides), on({ party: '1' }, sides)],
  ['nobodyFollows', on({ nobodyFollows: true }), on({ nobodyFollows: false })],
  ['nobodyIsBound', on({ nobodyIsBound: true }), on({})],
  ['agreementIsHandedOver', on({ method: 'direct' }), on({ method: 'leaving' })],
  ['agreementAcceptsEnforcement', has(decision({ acceptsEnforcement: true })), has(decision())],
  [
    'challengeIsInTime',
    on({ ...two, against: 'end', way: 'suit', filedOn: '2026-03-20' }, sides, period()),
    on({ ...two, against: 'end', way: 'suit', filedOn: '2026-03-21' }, sides, period()),
  ],
  [
    'challengeIsInTime',
    on({ ...two, against: 'end', way: 'suit', filedOn: TODAY }, sides, period()),
    on({ ...two, against: 'end', way: 'reconsideration', filedOn: TODAY }, sides, period()),
  ],
  [
    'challengeIsInTime',
    on({ ...two, against: 'end', way: 'suit', filedOn: '2026-03-20' }, sides, period({ state: 'fired' })),
    on({ ...two, against: 'end', way: 'suit', filedOn: '2026-03-20' }, sides, period({ state: 'met' })),
  ],
  ['copyIsWithEverybody', has({ ...sides, ...received('answer-notice', '2') }), has(sides)],
  ['subjectLacksTheCopy', on(subject, sides), on(subject, { ...sides, ...received('answer-notice', '2') })],
  [
    'subjectHasNotAnswered',
    on(subject, { ...sides, ...received('answer-notice', '2') }),
    on(subject, { 'party/2': RESPONDENT, ...received('answer-notice', '2'), 'answer/2': { receivedOn: TODAY } }),
  ],
  ['subjectHasNotAnswered', on(subject, { ...sides, ...received('answer-notice', '2') }), on(subject, sides)],
  ['newDecisionHasNoSetTime', on({}), on({ newDecisionDays: 60 })],
  ['newDecisionHasNoSetTime', on({}), on({}, {}, { clocks: [clock('new-decision')] })],
  ['newDecisionHasNoSetTime', on({}), on({}, {}, { clocks: [clock('new-decision-by-court', { state: 'fired' })] })],
  [
    'newDecisionHasNoSetTime',
    { case: { stage: 'in-litigation' }, input: { ordersNewDecision: true }, file: matter('litigation') },
    { case: { stage: 'in-litigation' }, file: matter('litigation') },
  ],
  ['newDecisionHasASetTime', on({ newDecisionDays: 60 }), on({})],
  ['rulingStands', has(decision()), has(decision({ state: 'revoked' }))],
  [
    'changeAwaitsService',
    on(two, sides, { clocks: [clock('change-service', { subject: '2' })] }),
    on(two, sides, { clocks: [clock('change-service', { subject: '1' })] }),
  ],
  [
    'changeAwaitsService',
    on(two, sides, { clocks: [clock('change-service', { subject: '2', state: 'fired' })] }),
    on(two, sides, { clocks: [clock('change-service', { subject: '2', state: 'fired', settledOn: '2026-03-09' })] }),
  ],
  ['rulingIsUndone', has(decision({ state: 'revoked' })), has(decision())],
  ['rulingIsUndone', has(decision({ state: 'revoked' })), has(decision({ form: 'cancellation', state: 'revoked' }))],
  ['noLitigationIsOpen', has({}), has(matter('litigation'))],
  [
    'undoneRulingIsPublished',
    has(decision(), { clocks: [clock('publication-of-change')] }),
    has(decision({ publishedOn: TODAY }), { clocks: [clock('publication-of-change')] }),
  ],
  [
    'undoneRulingIsPublished',
    has(decision({ publishedOn: TODAY }), { clocks: [clock('publication-of-change', { state: 'met' })] }),
    has(decision({ publishedOn: TODAY }), { clocks: [clock('publication-of-own-change', { state: 'fired' })] }),
  ],
  [
    'originalOrderIsNamed',
    on({ confirmed: true }, decision({ state: 'changed' })),
    on({ confirmed: true }, decision({ state: 'made' })),
  ],
  ['newRulingDiffers', on({ differsFromQuashed: true }, quashed({})), on({}, quashed({}))],
  ['newRulingDiffers', on({}, quashed({ procedureOnly: true })), on({ differsFromQuashed: false }, quashed({}))],
  [
    'caseRanOnTheHearingDay',
    on({ hearing: '1' }, { ...hearing(), ...matter('suspension', { state: 'closed', closedOn: '2026-03-12' }) }),
    on({ hearing: '1' }, { ...hearing(), ...matter('suspension', { state: 'closed', closedOn: '2026-03-13' }) }),
  ],
  [
    'caseRanOnTheHearingDay',
    on({ hearing: '1' }, { ...hearing(), ...matter('suspension', { state: 'refused' }) }),
    on({ hearing: '1' }, { ...hearing(), ...matter('jurisdiction-objection') }),
  ],
  [
    'caseRanOnTheHearingDay',
    on(
      { hearing: '1' },
      {
        ...hearing(),
        'decision/2': { form: 'mediation', state: 'made', madeOn: '2026-03-13', supersededOn: '2026-03-20' },
      },
    ),
    on(
      { hearing: '1' },
      {
        ...hearing(),
        'decision/2': { form: 'mediation', state: 'made', madeOn: '2026-03-12', supersededOn: '2026-03-20' },
      },
    ),
  ],
  [
    'subjectAwaitsHearingNotice',
    on({ subject: '2' }, { ...sides, ...hearing() }),
    on(
      { subject: '2' },
      { ...sides, ...hearing(), ...received('hearing-notice', '2', '2026-03-06', { about: '2026-03-12' }) },
    ),
  ],
  [
    'subjectAwaitsHearingNotice',
    on({ subject: '2' }, hearing()),
    on({ subject: '2' }, hearing({ state: 'cancelled' })),
  ],
];
