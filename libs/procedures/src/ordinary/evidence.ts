import { aboutParty, optional, paper, pastDay, reason, receipt, whole } from '../shared/fields.js';
import { EVIDENCE_PERIODS } from '../guards/look.js';
import { EVIDENCE_DAYS } from './clocks.js';
import type { Law } from './law.js';
import { ends, expired, fixed, given, OFFICE, OFFICER, opens, today, under } from '../shared/step-parts.js';
import { received, type Step } from './parts.js';
import { BEFORE_DELIBERATION, NUMBERED, UNDECIDED_OR_HELD } from './stages.js';
import { goesOn, rests } from '../shared/deciding-limits.js';

const days = whole(1, 180)('期限(日)', 'Days');

/** An extension follows the period that was set or agreed on, and any extension before it. */
const endOfEvidence = { lastDueOf: EVIDENCE_PERIODS, subject: given('party') } as const;

/** The evidence period and what may prolong it (Order 81 art. 54). */
export const evidencePeriods = (law: Law): Step[] => [
  {
    id: 'give-evidence-notice',
    title: { zh: '指定举证期限', en: 'Set the evidence period' },
    from: BEFORE_DELIBERATION,
    to: 'same',
    by: OFFICER,
    guards: under(law.evidencePeriod, 'evidencePeriodDoesNotRun'),
    input: {
      party: aboutParty,
      days: whole(EVIDENCE_DAYS.min, EVIDENCE_DAYS.max)('期限(日)', 'Days', law.evidencePeriod),
    },
    writes: [
      // A notice takes the place of the one before it.
      {
        record: 'matter',
        id: { openMatter: 'evidence-notice', byParty: given('party') },
        merge: true,
        set: { state: fixed('closed'), closedOn: today },
      },
      opens('evidence-notice', { byParty: given('party') }, ['days']),
    ],
    documents: ['evidence-notice'],
    event: 'evidence.period-set',
    ...law.evidencePeriod,
    rank: 64,
  },
  {
    id: 'record-evidence-notice-receipt',
    title: { zh: '登记举证通知书收到', en: 'Record receipt of the evidence notice' },
    from: [...BEFORE_DELIBERATION, 'objection-pending', 'suspended'],
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.methods, 'electronicServiceIsAgreed'),
      ...under(law.evidencePeriod, 'evidenceNoticeAwaitsReceipt', 'evidencePeriodDoesNotRun'),
    ],
    input: receipt,
    writes: [
      received('evidence-notice'),
      {
        record: 'matter',
        id: { openMatter: 'evidence-notice', byParty: given('party') },
        merge: true,
        take: ['receivedOn', 'proof'],
      },
    ],
    clocks: [
      {
        start: 'evidence',
        on: given('receivedOn'),
        subject: given('party'),
        proof: given('proof'),
        length: { field: 'days', ofOpen: 'evidence-notice', byParty: given('party') },
      },
    ],
    documents: ['service-record'],
    event: 'evidence.notice-received',
    ...law.evidencePeriod,
    rank: 6,
  },
  {
    id: 'approve-agreed-evidence-period',
    title: { zh: '认可协商的举证期限', en: 'Approve an agreed evidence period' },
    from: BEFORE_DELIBERATION,
    to: 'same',
    by: OFFICE,
    guards: under(law.evidencePeriod, 'agreedPeriodDoesNotRun'),
    input: { days, paper: paper('各方协商一致的书面材料', 'The parties’ written agreement', law.evidencePeriod) },
    writes: [
      opens('evidence-extension', { state: fixed('granted'), ground: fixed('agreed-period') }, ['days', 'paper']),
    ],
    clocks: [{ start: 'evidence-agreed', on: today, length: given('days') }],
    documents: ['evidence-agreement'],
    event: 'evidence.period-agreed',
    ...law.evidencePeriod,
    rank: 66,
  },
  {
    id: 'evidence-period-closes',
    title: { zh: '举证期限届满', en: 'The evidence period ends' },
    from: NUMBERED,
    to: 'same',
    by: ['system'],
    event: 'evidence.period-closed',
    ...law.evidencePeriod,
  },
  {
    id: 'grant-evidence-extension',
    title: { zh: '准许延长举证期限', en: 'Extend the evidence period' },
    // The evidence period runs on while the case rests.
    from: [...BEFORE_DELIBERATION, 'objection-pending', 'suspended'],
    to: 'same',
    by: OFFICE,
    guards: under(law.evidencePeriod, 'noEvidenceExtensionIsOpen', 'evidenceExtensionIsInTime'),
    input: { party: aboutParty, days, reason, appliedOn: pastDay('申请日期', 'Applied for on') },
    writes: [opens('evidence-extension', { byParty: given('party') }, ['days', 'reason', 'appliedOn'])],
    clocks: [
      {
        start: 'evidence-extension',
        on: endOfEvidence,
        subject: given('party'),
        length: given('days'),
      },
      // Both ends are known, so the closing limit runs on until the first and shows its new last day at once.
      ...rests({
        kind: 'evidence_ext_by_party',
        on: endOfEvidence,
        about: given('party'),
        until: { clock: 'evidence-extension', subject: given('party') },
      }),
      // The longer period takes its place: nobody has done anything in time yet.
      { stop: 'evidence', outcome: 'cancelled', subject: given('party') },
    ],
    documents: ['evidence-extension-notice'],
    event: 'evidence.period-extended',
    ...law.evidencePeriod,
    rank: 74,
  },
  {
    id: 'evidence-extension-ends',
    title: { zh: '延长的举证期限届满', en: 'The extended evidence period ends' },
    from: NUMBERED,
    to: 'same',
    by: ['system'],
    writes: [
      {
        record: 'matter',
        id: { openMatter: 'evidence-extension', byParty: expired },
        merge: true,
        set: { state: fixed('closed'), closedOn: today },
      },
    ],
    event: 'evidence.extension-ended',
    ...law.evidencePeriod,
  },
  {
    id: 'grant-settlement-time',
    title: { zh: '准许和解期间', en: 'Grant time to settle' },
    from: BEFORE_DELIBERATION,
    to: 'same',
    by: OFFICE,
    guards: under(law.closing, 'noSettlementIsOpen'),
    input: {
      party: aboutParty,
      days,
      appliedOn: pastDay('申请日期', 'Applied for on'),
      on: pastDay('准许日期', 'Granted on'),
    },
    writes: [opens('settlement', { openedOn: given('on'), byParty: given('party') }, ['days', 'appliedOn'])],
    clocks: [
      { start: 'settlement', on: given('on'), length: given('days') },
      ...rests({ kind: 'reconciliation_by_party', on: given('on') }),
    ],
    documents: ['settlement-notice'],
    event: 'settlement.time-granted',
    ...law.closing,
    rank: 73,
  },
  {
    id: 'end-settlement-time',
    title: { zh: '提前结束和解期间', en: 'End the time to settle' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICE,
    guards: under(law.closing, 'settlementIsOpen'),
    input: { on: pastDay('结束日期', 'Ended on'), reason: optional(reason) },
    writes: [ends('settlement', 'closed', { closedOn: given('on') })],
    clocks: [
      { stop: 'settlement', outcome: 'met', on: given('on') },
      ...goesOn({ kind: 'reconciliation_by_party', on: given('on') }),
    ],
    event: 'settlement.time-ended',
    ...law.closing,
    rank: 14,
    onEvent: true,
  },
  {
    id: 'settlement-time-ends',
    title: { zh: '和解期间届满', en: 'The time to settle ends' },
    from: NUMBERED,
    to: 'same',
    by: ['system'],
    writes: [ends('settlement')],
    clocks: goesOn({ kind: 'reconciliation_by_party', on: { the: 'expiring-due' } }),
    event: 'settlement.time-ended',
    ...law.closing,
  },
];
