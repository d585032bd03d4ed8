import { choice, list, optional, paper, pastDay, reason, whole, yesNo } from '../shared/fields.js';
import type { Law } from './law.js';
import { ends, fixed, given, HEAD, OFFICE, opens, PANEL, ROUND, under } from '../shared/step-parts.js';
import { concludesOn, type Step } from './parts.js';
import { UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

/** The head's extension of the closing limit (Order 81 art. 37; 2015 art. 21). */
export const firstExtension = (law: Law): Step => ({
  id: 'extend-closing',
  title: { zh: '批准延长办案期限', en: 'Extend the closing limit' },
  from: UNDECIDED_OR_HELD,
  to: 'same',
  by: HEAD,
  guards: [
    ...under(law.closing, 'notYetExtended', 'oneLengthIsNamed'),
    ...under(law.beforeExpiry, 'closingIsStillRunning'),
  ],
  input: {
    months: optional(whole(1, 1)('延长(月)', 'Months', law.closing)),
    days: optional(whole(1, 31)('延长(日)', 'Days', law.closing)),
    ground: choice('complex')('延长事由', 'Ground', law.closing),
    reason,
  },
  writes: [opens('closing-extension', { state: fixed('granted') }, ['months', 'days', 'ground', 'reason'])],
  clocks: [{ extend: 'closing', extension: 'first', length: given('months'), days: given('days') }],
  documents: ['closing-extension-first'],
  event: 'clock.extended',
  ...law.closing,
  rank: 80,
});

/** The next-higher agency's extension, only after the first (Order 81 art. 37). */
export const secondExtension = (law: Law): Step => ({
  id: 'extend-closing-again',
  title: { zh: '批准再次延长办案期限', en: 'Extend the closing limit again' },
  from: UNDECIDED_OR_HELD,
  to: 'same',
  by: ['superior'],
  guards: [
    ...under(law.closing, 'firstExtensionWasUsed', 'notYetExtendedTwice', 'oneLengthIsNamed'),
    ...under(law.beforeExpiry, 'closingIsStillRunning'),
  ],
  input: {
    months: optional(whole(1, 2)('延长(月)', 'Months', law.closing)),
    days: optional(whole(1, 62)('延长(日)', 'Days', law.closing)),
    ground: choice('especially-complex', 'special-circumstances')('延长事由', 'Ground', law.closing),
    reason,
  },
  writes: [opens('closing-extension', { state: fixed('granted') }, ['months', 'days', 'ground', 'reason'])],
  clocks: [{ extend: 'closing', extension: 'second', length: given('months'), days: given('days') }],
  documents: ['closing-extension-second'],
  event: 'clock.extended',
  ...law.closing,
  rank: 81,
});

/** Agreement of the parties inside the case (Order 81 art. 35). */
export const mediation = (law: Law): Step => ({
  id: 'close-by-agreement',
  title: { zh: '调解结案', en: 'Close by agreement' },
  from: UNDECIDED_OR_HELD,
  to: 'mediated',
  by: OFFICE,
  guards: [...under(law.mediation, 'agreementIsSealed'), ...under(law.agency, 'agentMaySettle')],
  input: {
    signedOn: pastDay('签订日期', 'Signed on'),
    paper: paper('调解协议书', 'Agreement', law.mediation),
    signedByAll: yesNo('各方已签名或者盖章', 'Signed by all', law.mediation),
    sealed: yesNo('已加盖公章', 'Sealed', law.mediation),
    byAgents: optional(list({ kind: 'record', of: 'agent' }, 10)('代为签署的代理人', 'Agents who signed')),
    acceptsEnforcement: optional(yesNo('载明愿意接受强制执行', 'Accepts enforcement')),
  },
  writes: [
    {
      record: 'decision',
      id: 'sole',
      take: ['paper', 'acceptsEnforcement'],
      set: { form: fixed('mediation'), state: fixed('made'), madeOn: given('signedOn'), round: ROUND },
    },
  ],
  clocks: concludesOn(given('signedOn')),
  documents: ['mediation-agreement'],
  event: 'case.mediated',
  ...law.mediation,
  rank: 69,
});

/** Mediation on the parties' wish; where it fails the case is ruled on at once, and no clock waited (Order 81 art. 35). */
export const mediationAttempts = (law: Law): Step[] => [
  {
    id: 'begin-mediation',
    title: { zh: '开始调解', en: 'Begin a mediation' },
    from: UNDECIDED,
    to: 'same',
    by: PANEL,
    guards: under(law.mediation, 'noMediationIsOpen', 'everybodyWantsMediation'),
    input: {
      allConsent: yesNo('各方同意调解', 'Everybody consents', law.mediation),
      on: pastDay('开始日期', 'Begun on'),
    },
    writes: [opens('mediation', { openedOn: given('on') })],
    event: 'mediation.begun',
    ...law.mediation,
    rank: 92,
  },
  {
    id: 'end-mediation',
    title: { zh: '登记调解不成', en: 'Record that the mediation failed' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: PANEL,
    guards: under(law.mediation, 'mediationIsOpen'),
    input: { on: pastDay('结束日期', 'Ended on'), reason },
    writes: [ends('mediation', 'closed', { closedOn: given('on'), outcome: given('reason') })],
    event: 'mediation.failed',
    ...law.mediation,
    rank: 18,
    onEvent: true,
  },
];
