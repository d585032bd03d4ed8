import { correction } from './correcting.js';
import { receipt } from '../shared/fields.js';
import { fixed, given, OFFICER, under } from '../shared/step-parts.js';
import type { Law } from './law.js';
import { received, type Effect, type Step } from './parts.js';
import { inHand } from './public-notice.js';
import { UNDECIDED_OR_HELD } from './stages.js';

const counts = { on: given('receivedOn'), subject: given('party'), proof: given('proof') };

/** The notice of the panel goes out with the copy of the request, and to who joins: who has these knows who handles the case. */
export const learnsOfThePanel: Effect = { start: 'recusal-request', ...counts, when: 'learnsWhoHandles' };

/** The time to ask for recusal that counted from a wrong day of the copy. */
export const learnedWithTheCopy: Effect = { reanchor: 'recusal-request', ...counts, when: 'panelWasToldWithTheCopy' };

const first = inHand(fixed('panel-notice'));
const anew = inHand(fixed('panel-change-notice'));
const ofTheChange = { about: { field: 'change', of: 'panel' } } as const;

/**
 * By its own notice whoever gets no copy of the request learns who handles the case, and everybody of a change: from there the
 * time to ask for recusal counts (Order 81 art. 5).
 */
export const panelReceipts = (law: Law): Step[] => [
  {
    id: 'record-panel-receipt',
    beside: 'service',
    title: { zh: '登记收到合议组组成通知书', en: 'Record receipt of the notice of the panel' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICER,
    guards: [...under(law.methods, 'electronicServiceIsAgreed'), ...under(law.recusalTime, 'panelIsNewToParty')],
    input: receipt,
    writes: [received('panel-notice'), ...first.writes],
    clocks: [...first.clocks, { start: 'recusal-request', ...counts }],
    documents: ['service-record'],
    event: 'service.panel-received',
    ...law.recusalTime,
    rank: 84,
  },
  {
    id: 'record-panel-change-receipt',
    beside: 'service',
    title: { zh: '登记收到合议组变更通知书', en: 'Record receipt of the notice of a change of panel' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.methods, 'electronicServiceIsAgreed'),
      ...under(law.recusalTime, 'panelHasChanged', 'panelChangeIsNewToParty'),
    ],
    input: receipt,
    writes: [received('panel-change-notice', ofTheChange), ...anew.writes],
    clocks: [
      ...anew.clocks,
      // The new list is known from a later day, and the time that still ran for the old one goes up in it.
      { stop: 'recusal-request', outcome: 'cancelled', subject: given('party') },
      { start: 'recusal-request', ...counts },
    ],
    documents: ['service-record'],
    event: 'service.panel-change-received',
    ...law.recusalTime,
    rank: 84,
  },
  correction(law.recusalTime, {
    id: 'correct-panel-receipt-date',
    title: { zh: '更正合议组组成通知书收到日期', en: 'Correct the day of receipt of the notice of the panel' },
    from: UNDECIDED_OR_HELD,
    guards: ['panelReceiptCounts'],
    writes: [received('panel-notice')],
    clocks: ['recusal-request'],
    event: 'service.panel-receipt-corrected',
  }),
  correction(law.recusalTime, {
    id: 'correct-panel-change-receipt-date',
    title: {
      zh: '更正合议组变更通知书收到日期',
      en: 'Correct the day of receipt of the notice of the change of panel',
    },
    from: UNDECIDED_OR_HELD,
    guards: ['panelChangeReceiptCounts'],
    writes: [received('panel-change-notice', ofTheChange)],
    clocks: ['recusal-request'],
    event: 'service.panel-change-receipt-corrected',
  }),
];
