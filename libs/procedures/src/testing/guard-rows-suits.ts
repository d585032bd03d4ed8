import type { CaseFile } from '../facts/file.js';
import {
  RESPONDENT,
  TODAY,
  clock,
  decision,
  has,
  matter,
  on,
  received,
  sides,
  two,
  type Parts,
  type Row,
} from './guard-facts.js';

const LATER = '2026-09-01';
const subject = { subject: '2', matter: '1', resultOn: TODAY };
const ruling = decision({ madeOn: '2026-02-01' });
const suit = (more: object = {}): CaseFile => matter('litigation', { byParty: '2', ...more });
const closed = (outcome: string, more: object = {}): CaseFile =>
  suit({ state: 'closed', closedOn: TODAY, outcome, ...more });
const challenge = (more: object = {}): CaseFile => suit({ ground: 'suit', ...more });
const period = (state: 'armed' | 'fired' | 'met', dueOn: string) => clock('suit', { subject: '2', state, dueOn });
const over = { clocks: [period('met', '2026-02-20')] };
const within = { clocks: [period('met', LATER)] };
const enforcement = (dueOn: string, more: object = {}) => clock('enforcement', { subject: '2', dueOn, ...more });
const byDay = (dueOn: string, more: object = {}) =>
  clock('enforcement-after-performance', { subject: '2', dueOn, ...more });
const expiring = (dueOn: string, ...others: ReturnType<typeof clock>[]): Parts => ({
  file: { ...sides, ...ruling },
  clocks: [enforcement(dueOn), ...others],
  expiring: enforcement(dueOn),
});

/** Suits against a ruling, and how they bear on its enforcement. */
export const ROWS_SUITS: readonly Row[] = [
  [
    'agencyHasAppliedOrLetPass',
    on({ outcome: 'not-enforced' }, { ...sides, ...ruling }, { clocks: [enforcement(LATER, { state: 'fired' })] }),
    on({ outcome: 'not-enforced' }, { ...sides, ...ruling }, { clocks: [enforcement(LATER)] }),
  ],
  [
    'agencyHasAppliedOrLetPass',
    on({ outcome: 'performed' }, { ...sides, ...ruling }, { clocks: [enforcement(LATER)] }),
    on({ outcome: 'enforced' }, { ...sides, ...ruling }, { clocks: [byDay(LATER)] }),
  ],
  [
    'agencyHasAppliedOrLetPass',
    on({ outcome: 'enforced' }, { ...sides, ...ruling }, { clocks: [enforcement(LATER, { state: 'met' })] }),
    on({ outcome: 'enforced' }, { ...sides, ...ruling }, { clocks: [enforcement(TODAY)] }),
  ],
  ['rulingWasPerformed', on({ outcome: 'performed' }), on({ outcome: 'not-enforced' })],
  ['suitIsNamed', on({ matter: '1' }, suit()), on({ matter: '1' }, closed('decision-upheld'))],
  ['suitIsNamed', on({ matter: '1' }, suit()), on({ matter: '1' }, challenge())],
  ['challengeIsNamed', on({ matter: '1' }, challenge()), on({ matter: '1' }, suit())],
  ['challengeIsNamed', on({ matter: '1' }, challenge()), on({ matter: '1' }, challenge({ state: 'closed' }))],
  ['aSuitIsOpen', has(suit()), has(challenge())],
  ['someoneLacksTheRuling', has(sides), has({ 'party/2': RESPONDENT, ...received('ruling', '2') })],
  ['someoneMayStillSue', has(sides, { clocks: [period('armed', LATER)] }), has(sides, over)],
  ['someoneMayStillSue', has({ ...sides, ...closed('withdrawn') }, within), has({ ...sides, ...suit() }, within)],
  ['rulingBindsEverybody', has(sides), has({ ...sides, ...suit() })],
  ['rulingBindsEverybody', has(sides, over), has(sides, { clocks: [period('armed', LATER)] })],
  ['enforcementIsUnderWay', has(matter('enforcement')), has(matter('enforcement', { state: 'closed' }))],
  [
    'suitPeriodOutlivesTheSuit',
    on(subject, closed('withdrawn'), within),
    on(subject, closed('decision-upheld'), within),
  ],
  ['suitPeriodOutlivesTheSuit', on(subject, closed('withdrawn'), within), on(subject, closed('withdrawn'), over)],
  [
    'respondentIsBoundByTheEnd',
    on(subject, { ...sides, ...ruling, ...closed('decision-upheld') }, over),
    on(subject, { ...sides, ...ruling, ...closed('decision-upheld', { byParty: '1' }) }, over),
  ],
  [
    'respondentIsBoundByTheEnd',
    on(subject, { ...sides, ...ruling, ...closed('changed', { byParty: '1' }) }, { clocks: [period('fired', TODAY)] }),
    on(
      subject,
      { ...sides, ...ruling, ...closed('changed', { byParty: '1' }) },
      { clocks: [period('fired', TODAY), enforcement(LATER)] },
    ),
  ],
  [
    'respondentIsBoundByTheEnd',
    on(subject, { ...sides, ...ruling, ...closed('withdrawn') }, over),
    on(subject, { ...sides, ...ruling, ...closed('withdrawn') }, within),
  ],
  [
    'respondentMustPerformAfterTheEnd',
    on(subject, { ...sides, ...decision({ performBy: LATER }), ...closed('decision-upheld') }, over),
    on(subject, { ...sides, ...decision({ performBy: TODAY }), ...closed('decision-upheld') }, over),
  ],
  [
    'respondentHasNoTimeYet',
    on(subject, { ...sides, ...ruling }),
    on(subject, { ...sides, ...ruling }, { clocks: [enforcement(LATER)] }),
  ],
  ['noStopIsOrdered', has(decision({ finding: 'no-infringement' })), has(decision())],
  [
    'suitPeriodIsOver',
    on(two, sides, { clocks: [clock('suit', { subject: '2', state: 'fired' })] }),
    on(two, sides, { clocks: [clock('suit', { subject: '2' })] }),
  ],
  [
    'suitPeriodIsOver',
    on(two, { ...sides, ...closed('decision-upheld') }, over),
    on(two, { ...sides, ...closed('decision-upheld', { byParty: '1' }) }, over),
  ],
  [
    'suitPeriodIsOver',
    on(two, { ...sides, ...closed('decision-upheld') }, over),
    on(two, { ...sides, ...suit() }, over),
  ],
  ['performancePeriodIsOver', has(decision()), has(decision({ performBy: TODAY }))],
  [
    'performancePeriodIsOver',
    on({ appliedOn: TODAY }, decision({ performBy: '2026-03-01' })),
    on({ appliedOn: '2026-03-01' }, decision({ performBy: '2026-03-01' })),
  ],
  ['performancePeriodIsOver', has(decision({ performBy: '2026-03-01' })), has(decision({ performBy: LATER }))],
  ['agencyCanStillApply', on(two, sides, { clocks: [enforcement(LATER)] }), on(two, sides)],
  [
    'agencyCanStillApply',
    on(two, sides, { clocks: [enforcement(TODAY, { state: 'fired' }), byDay(LATER)] }),
    on(two, sides, { clocks: [enforcement(TODAY, { state: 'fired' }), byDay(TODAY, { state: 'fired' })] }),
  ],
  [
    'rightHolderMayApply',
    on({ respondent: '2' }, sides, { clocks: [clock('right-holder-enforcement', { subject: '2' })] }),
    on({ respondent: '3' }, sides, { clocks: [clock('right-holder-enforcement', { subject: '2' })] }),
  ],
  ['rightHolderComesIntoTurn', expiring(TODAY), expiring(TODAY, byDay(LATER))],
  [
    'rightHolderComesIntoTurn',
    expiring(TODAY, byDay('2026-02-01')),
    expiring(TODAY, clock('right-holder-enforcement', { subject: '2' })),
  ],
];
