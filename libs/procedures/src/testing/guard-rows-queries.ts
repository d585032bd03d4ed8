import { clock, matter, on, sides, type Row } from './guard-facts.js';

const answer = { clocks: [clock('answer', { subject: '2', duty: 'respondent' })] };
const closing = { clocks: [clock('closing')] };
const query = (more: object) => matter('deadline-query', { clock: 'answer', byParty: '2', ...more });
const about = { clock: 'answer', party: '2' };

/** Objections to the last day of a time limit. */
export const ROWS_QUERIES: readonly Row[] = [
  // The other side’s own time is not this one’s business; the office’s on the case as a whole is everybody’s.
  ['clockConcernsParty', on(about, sides, answer), on({ clock: 'answer', party: '1' }, sides, answer)],
  ['clockConcernsParty', on({ clock: 'closing', party: '1' }, sides, closing), on({ clock: 'closing' }, sides)],
  [
    'clockConcernsParty',
    on({ clock: 'answer' }, sides, answer),
    on({ clock: 'answer' }, sides, { clocks: [clock('answer', { state: 'cancelled' })] }),
  ],
  // A clock about a matter bears the number of the matter, which may be that of a party whose matter it is not.
  [
    'clockConcernsParty',
    on({ clock: 'a', party: '1' }, sides, { clocks: [clock('a', { subject: '2', about: '1' })] }),
    on({ clock: 'a', party: '2' }, sides, { clocks: [clock('a', { subject: '2', about: '1' })] }),
  ],
  ['clockIsNotQueriedYet', on(about, query({ state: 'closed' })), on(about, query({}))],
  ['clockIsNotQueriedYet', on({ clock: 'answer' }, query({})), on({ clock: 'answer' }, query({ byParty: null }))],
  [
    'claimedDayIsAnother',
    on({ ...about, claimedOn: '2026-03-19' }, {}, answer),
    on({ ...about, claimedOn: '2026-03-20' }, {}, answer),
  ],
  ['queryGivesReasons', on({ reason: '收到的日期登记早了一天' }), on({ reason: '日期不对' })],
  ['deadlineQueryIsOpen', on({ matter: '1' }, query({})), on({ matter: '1' }, query({ state: 'closed' }))],
  ['deadlineQueryIsOpen', on({ matter: '1' }, query({})), on({ matter: '1' }, matter('application'))],
];
