import {
  RESPONDENT,
  TODAY,
  at,
  clock,
  decision,
  has,
  matter,
  on,
  received,
  sides,
  two,
  type Row,
} from './guard-facts.js';

const subject = { subject: '2' };
const challenge = (more: object = {}) =>
  on({ matter: '1' }, matter('litigation', { ground: 'suit', byParty: '2', against: 'end', ...more }));
const ended = (more: object, clocks = [clock('general-suit', { subject: '2', state: 'met', dueOn: '2026-09-01' })]) =>
  on(
    { matter: '1', outcome: 'withdrawn' },
    matter('litigation', { ground: 'reconsideration', byParty: '2', state: 'closed', ...more }),
    { clocks },
  );
const revoked = (more: object = {}) =>
  decision({ state: 'revoked', changedOn: TODAY, changedBecause: 'other-need', ...more });
const cut = { clocks: [clock('suit', { subject: '2', state: 'cancelled', settledOn: TODAY })] };
const changedBack = { 'party/2': RESPONDENT, ...decision({ finding: 'infringement', changedOn: TODAY }) };
const quashed = (more: object) => ({
  'decision/1': { form: 'ruling', state: 'draft', round: '2' },
  'decision/2': { form: 'ruling', state: 'revoked', supersededOn: TODAY, quashedOn: TODAY, ...more },
});
const upheld = matter('litigation', {
  ...{ state: 'closed', ground: 'reconsideration', byParty: '2', against: 'change', outcome: 'decision-upheld' },
});

/** The ways against a decision that is no ruling, and the new decision that follows what came of them. */
export const ROWS_CHALLENGE: readonly Row[] = [
  [
    'challengeIsInTime',
    on(
      { ...two, against: 'change', way: 'suit', filedOn: TODAY },
      { ...sides, ...upheld },
      {
        clocks: [
          clock('change-suit', { subject: '2', state: 'met' }),
          clock('suit-after-reconsideration', { subject: '2' }),
        ],
      },
    ),
    on(
      { ...two, against: 'end', way: 'suit', filedOn: TODAY },
      { ...sides, ...upheld },
      {
        clocks: [
          clock('general-suit', { subject: '2', state: 'met' }),
          clock('suit-after-reconsideration', { subject: '2' }),
        ],
      },
    ),
  ],
  ['challengesTheEnd', on({ against: 'end' }), on({ against: 'change' })],
  ['challengesAChange', on({ against: 'change' }), on({ against: 'end' })],
  [
    'challengesTheRevocation',
    { case: { stage: 'ruling-revoked' }, input: { against: 'change' } },
    { case: { stage: 'ruling-served' }, input: { against: 'change' } },
  ],
  ['endIsChallenged', challenge(), challenge({ against: 'change' })],
  ['changeIsChallenged', challenge({ against: 'change' }), challenge({ against: 'change', state: 'closed' })],
  ['reconsiderationUpheldIt', challenge({ ground: 'reconsideration' }), challenge()],
  ['endSuitOutlivesIt', ended({ against: 'end' }), ended({ against: 'end' }, [])],
  [
    'changeSuitOutlivesIt',
    ended({ against: 'change' }, [clock('change-suit', { subject: '2', state: 'met' })]),
    ended({ against: 'end' }),
  ],
  [
    'newDecisionHasNoSetTime',
    { case: { stage: 'in-litigation' } },
    { case: { stage: 'in-litigation' }, file: matter('litigation') },
  ],
  ['noTimeForANewDecisionRuns', has({}), has({}, { clocks: [clock('new-decision', { state: 'fired' })] })],
  [
    'requestAwaitsNewDecision',
    at('ruling-revoked', revoked()),
    at('ruling-revoked', revoked({ changedBecause: 'patent-wholly-invalidated' })),
  ],
  [
    'requestAwaitsNewDecision',
    at('ruling-revoked', revoked()),
    at('ruling-revoked', { ...revoked(), ...matter('litigation') }),
  ],
  [
    'groundFitsTheRecord',
    on({ ground: 'revoked-by-agency' }, revoked()),
    on({ ground: 'ordered-by-court' }, revoked()),
  ],
  [
    'groundFitsTheRecord',
    on({ ground: 'quashed-by-court' }, revoked({ quashedOn: TODAY })),
    on({ ground: 'quashed-by-court' }, revoked({ quashedOn: TODAY, ordersNewDecision: true })),
  ],
  ['newRulingDiffers', on({ differsFromQuashed: true }, quashed({})), on({}, quashed({}))],
  ['requestIsDecided', has(decision()), has(revoked())],
  [
    'requestIsDecided',
    has(revoked({ changedBecause: 'patent-wholly-invalidated' })),
    has({}, { clocks: [clock('new-decision')] }),
  ],
  ['agencyRevokedTheRuling', has(revoked()), has(revoked({ quashedOn: TODAY }))],
  ['subjectLacksTheRuling', on(subject, sides), on(subject, received('ruling', '2'))],
  [
    'subjectHadTimeToSue',
    on(subject, { ...sides, ...revoked() }, cut),
    on({ subject: '1' }, { ...sides, ...revoked() }, cut),
  ],
  [
    'someoneHadTimeToSue',
    has({ ...sides, ...revoked() }, cut),
    has({ ...sides, ...revoked({ changedOn: '2026-02-01' }) }, cut),
  ],
  [
    'respondentIsBoundAgain',
    on(
      subject,
      { 'party/2': RESPONDENT, ...decision() },
      { clocks: [clock('suit', { subject: '2', state: 'fired' })] },
    ),
    on(subject, { 'party/2': RESPONDENT, ...decision() }, { clocks: [clock('suit', { subject: '2' })] }),
  ],
  [
    'agencyMayEnforceAgain',
    on(subject, changedBack, {
      clocks: [clock('enforcement', { subject: '2', state: 'cancelled', settledOn: TODAY })],
    }),
    on(subject, changedBack, { clocks: [clock('enforcement', { subject: '2', state: 'fired', settledOn: TODAY })] }),
  ],
  [
    'rightHolderMayEnforceAgain',
    on(subject, changedBack, {
      clocks: [clock('right-holder-enforcement', { subject: '2', state: 'cancelled', settledOn: TODAY })],
    }),
    on(subject, changedBack, {
      clocks: [clock('right-holder-enforcement', { subject: '2', state: 'cancelled', settledOn: '2026-02-01' })],
    }),
  ],
  [
    'someoneMayEnforceAgain',
    on(subject, changedBack, {
      clocks: [clock('enforcement', { subject: '2', state: 'cancelled', settledOn: TODAY })],
    }),
    on(
      subject,
      { 'party/2': RESPONDENT, ...decision({ finding: 'no-infringement', changedOn: TODAY }) },
      { clocks: [clock('enforcement', { subject: '2', state: 'cancelled', settledOn: TODAY })] },
    ),
  ],
];
