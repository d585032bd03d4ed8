import type { ClockView } from '../engine/model.js';
import type { GuardName } from '../guards/table.js';
import {
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
  type Parts,
  type Row,
} from './guard-facts.js';

/** A receipt of party 2 from which a period of its own counts, or would have counted. */
const counting = (name: string, document: string, run: Partial<ClockView> = {}, more = {}): Parts =>
  on(
    two,
    { ...sides, ...received(document, '2', TODAY), ...more },
    { clocks: [clock(name, { subject: '2', ...run })] },
  );
const applied = matter('enforcement', { byParty: '2' });
const asked = (kind: string, name: string, run: Partial<ClockView> = {}): Parts =>
  has(matter(kind), { clocks: [clock(name, run)] });
const ended = (run: Partial<ClockView> = {}): Parts => ({
  ...at('cancelled', { ...sides, ...decision(), ...received('cancellation-decision', '2', TODAY) }, [
    clock('general-suit', { subject: '2', ...run }),
  ]),
  input: two,
});
const extended = {
  ...counting('evidence', 'evidence-notice'),
  clocks: [
    clock('evidence', { subject: '2', state: 'fired', settledOn: '2026-03-20' }),
    clock('evidence-extension', { subject: '2', anchoredOn: '2026-03-20' }),
  ],
} satisfies Parts;

/** A notice that sets a time, made and not yet received; a row of each where it is received, and where none was made. */
const ofNotice = (is: GuardName, kind: string): Row[] => {
  const made = has(matter(kind, { byParty: '2' }));
  return [
    [is, { ...made, input: two }, { ...has(matter(kind, { byParty: '2', receivedOn: TODAY })), input: two }],
    [is, { ...made, input: two }, { ...has({}), input: two }],
  ];
};

/** Whether a day of receipt is on record and can still be corrected. */
export const ROWS_CORRECTIONS: readonly Row[] = [
  ...ofNotice('supplementNoticeAwaitsReceipt', 'supplement'),
  ...ofNotice('reportNoticeAwaitsReceipt', 'evaluation-report'),
  ...ofNotice('claimsNoticeAwaitsReceipt', 'claims-clarification'),
  ...ofNotice('identityNoticeAwaitsReceipt', 'identity-papers'),
  ...ofNotice('evidenceNoticeAwaitsReceipt', 'evidence-notice'),
  // A case of before: its time runs, so the notice was received.
  ['supplementNoticeAwaitsReceipt', has(matter('supplement')), asked('supplement', 'supplement')],
  [
    'supplementPeriodHasBegun',
    has({}, { actor: { capacities: ['requester'] }, clocks: [clock('supplement')] }),
    has({}, { actor: { capacities: ['requester'] } }),
  ],
  ['supplementNoticeIsSent', has(received('supplement-notice', '1', TODAY)), has({})],
  ['claimsPeriodIsOver', has({}), has(matter('claims-clarification'))],
  ['papersPeriodIsOver', has({}), has(matter('identity-papers'))],
  ['reportPeriodIsOver', has({}), has(matter('evaluation-report'))],
  ['rulingReceiptCanBeCorrected', counting('suit', 'ruling'), counting('suit', 'ruling', { state: 'met' })],
  ['rulingReceiptCanBeCorrected', counting('suit', 'ruling'), counting('suit', 'ruling', {}, applied)],
  // A period that counts from another day than the receipt.
  [
    'rulingReceiptCanBeCorrected',
    counting('suit', 'ruling', { state: 'fired' }),
    counting('suit', 'ruling', { anchoredOn: '2026-03-05' }),
  ],
  ['endPaperReceiptCanBeCorrected', ended(), ended({ state: 'met' })],
  ['changeReceiptCanBeCorrected', counting('change-suit', 'change-decision'), counting('change-suit', 'ruling')],
  [
    'revocationReceiptCanBeCorrected',
    counting('change-suit', 'revocation-decision'),
    counting('change-suit', 'revocation-decision', { state: 'met' }),
  ],
  [
    'demandReceiptCanBeCorrected',
    counting('demand', 'demand-letter'),
    counting('demand', 'demand-letter', {}, applied),
  ],
  ['evidenceReceiptCanBeCorrected', counting('evidence', 'evidence-notice'), on(two, sides)],
  ['evidenceReceiptCanBeCorrected', counting('evidence', 'evidence-notice', { state: 'fired' }), extended],
  [
    'supplementNoticeCanBeCorrected',
    has(matter('supplement', { state: 'refused' }), { clocks: [clock('supplement', { state: 'fired' })] }),
    has(matter('supplement', { state: 'granted' }), { clocks: [clock('supplement', { state: 'met' })] }),
  ],
  [
    'reportNoticeCanBeCorrected',
    asked('evaluation-report', 'evaluation-report'),
    asked('evaluation-report', 'evaluation-report', { state: 'cancelled' }),
  ],
  [
    'claimsNoticeCanBeCorrected',
    asked('claims-clarification', 'claims-clarification', { state: 'fired' }),
    has({}, { clocks: [clock('claims-clarification')] }),
  ],
  ['identityNoticeCanBeCorrected', asked('identity-papers', 'identity-papers'), has(matter('identity-papers'))],
  [
    'docketingCountsFromFiling',
    has({}, { clocks: [clock('docketing', { state: 'fired' })] }),
    has({}, { clocks: [clock('docketing', { state: 'met' })] }),
  ],
  [
    'filingPrecedesTheRest',
    on({ receivedOn: TODAY }, {}, { clocks: [clock('evaluation-report')] }),
    on({ receivedOn: '2026-03-03' }, {}, { clocks: [clock('evaluation-report')] }),
  ],
  [
    'filingDayKeepsTheEdition',
    on({ receivedOn: '2025-02-01' }, {}, { case: { filedOn: TODAY } }),
    on({ receivedOn: '2025-01-31' }, {}, { case: { filedOn: TODAY } }),
  ],
  // A demand from before the end of the period to sue, as corrected, is none.
  [
    'demandNotYetMade',
    on(two, sides, {
      clocks: [
        clock('suit', { subject: '2', dueOn: '2026-03-03' }),
        clock('demand', { subject: '2', anchoredOn: TODAY }),
      ],
    }),
    on(two, sides, {
      clocks: [clock('suit', { subject: '2', dueOn: TODAY }), clock('demand', { subject: '2', anchoredOn: TODAY })],
    }),
  ],
];
