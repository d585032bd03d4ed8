import {
  aboutParty,
  choice,
  line,
  optional,
  party,
  paper,
  pastDay,
  prose,
  reason,
  receipt,
  whole,
  yesNo,
} from '../shared/fields.js';
import { EVIDENCE_PERIODS } from '../guards/look.js';
import { EVIDENCE_DAYS } from './clocks.js';
import type { Law } from './law.js';
import {
  ends,
  expired,
  fixed,
  given,
  HEAD,
  OFFICE,
  OFFICER,
  opens,
  PANEL,
  today,
  under,
} from '../shared/step-parts.js';
import { received, type Step } from './parts.js';
import { BEFORE_DELIBERATION, ENDED_AFTER_DOCKETING, NUMBERED, UNDECIDED_OR_HELD } from './stages.js';
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
    input: { ...receipt, days: whole(EVIDENCE_DAYS.min, EVIDENCE_DAYS.max)('期限(日)', 'Days', law.evidencePeriod) },
    writes: [received('evidence-notice')],
    clocks: [
      {
        start: 'evidence',
        on: given('receivedOn'),
        subject: given('party'),
        proof: given('proof'),
        length: given('days'),
      },
    ],
    documents: ['evidence-notice'],
    event: 'evidence.period-set',
    ...law.evidencePeriod,
    rank: 64,
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

/** Registration of evidence and appraisal (Order 81 arts. 49, 53). */
export const evidenceMeasures = (law: Law): Step[] => [
  {
    id: 'register-evidence',
    urgent: true,
    title: { zh: '批准登记保存证据', en: 'Register and keep evidence' },
    // What may be lost does not wait for the end of a suspension.
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: HEAD,
    guards: under(law.registration, 'noRegistrationIsOpen', 'samplingIsImpossible'),
    input: {
      items: prose('证据名称、特征、数量、存放地点', 'Items, features, quantity, place', law.registration),
      on: pastDay('登记保存日期', 'Registered on'),
      mayBeLost: yesNo('可能灭失或者以后难以取得', 'May be lost'),
      samplingImpossible: yesNo('无法抽样取证', 'Sampling is impossible', law.registration),
      party: optional(aboutParty),
    },
    writes: [opens('registration', { openedOn: given('on'), byParty: given('party') }, ['items'])],
    clocks: [{ start: 'registration', on: given('on') }],
    documents: ['registration-approval', 'registration-list'],
    event: 'evidence.registered',
    ...law.registration,
    rank: 84,
  },
  {
    id: 'decide-registered-evidence',
    title: { zh: '处理登记保存证据', en: 'Decide on registered evidence' },
    // What was taken into keeping must be decided on although the case has ended.
    from: [...NUMBERED, ...ENDED_AFTER_DOCKETING],
    to: 'same',
    afterEnd: 'keeps',
    by: OFFICE,
    guards: under(law.registration, 'registrationIsOpen'),
    input: {
      outcome: choice('released', 'sampled', 'copied', 'appraisal', 'kept-as-evidence')('处理结果', 'Outcome'),
      on: pastDay('处理日期', 'Decided on'),
    },
    writes: [ends('registration', 'closed', { closedOn: given('on'), outcome: given('outcome') })],
    clocks: [{ stop: 'registration', outcome: 'met', on: given('on') }],
    documents: ['registration-decision'],
    event: 'evidence.registration-decided',
    ...law.registration,
    rank: 11,
  },
  {
    id: 'order-appraisal',
    title: { zh: '委托鉴定', en: 'Order an appraisal' },
    from: BEFORE_DELIBERATION,
    to: 'same',
    by: ['panel'],
    guards: [
      ...under(law.appraisal, 'noAppraisalIsOpen', 'appraisalIsAppliedInTime', 'appraisalCostIsAgreed'),
      ...under(law.recusal, 'actorIsNotPaused'),
    ],
    input: {
      byParty: optional(party('申请人', 'Applicant')),
      appliedOn: optional(pastDay('申请日期', 'Applied for on')),
      publicInterest: optional(yesNo('涉及重大公共利益', 'Major public interest')),
      costAgreed: yesNo('费用已协商一致', 'The cost is agreed', law.appraisal),
      appraiser: line('鉴定机构', 'Appraiser'),
      items: prose('鉴定事项', 'What to appraise'),
      on: pastDay('委托日期', 'Ordered on'),
    },
    writes: [opens('appraisal', { openedOn: given('on') }, ['byParty', 'appliedOn', 'appraiser', 'items'])],
    clocks: rests({ kind: 'appraisal', on: given('on') }),
    documents: ['appraisal-commission'],
    event: 'appraisal.ordered',
    ...law.appraisal,
    rank: 81,
  },
  {
    id: 'end-appraisal',
    title: { zh: '鉴定结束', en: 'End the appraisal' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: PANEL,
    guards: under(law.appraisal, 'appraisalIsOpen'),
    input: {
      paper: optional(paper('鉴定意见', 'Opinion')),
      outcome: choice('opinion', 'withdrawn', 'impossible')('结果', 'Outcome'),
      // The opinion ends the time that is not counted on the day it came, not on the day somebody types it in.
      on: pastDay('完成日期', 'Ended on'),
    },
    writes: [ends('appraisal', 'closed', { closedOn: given('on'), paper: given('paper'), outcome: given('outcome') })],
    clocks: goesOn({ kind: 'appraisal', on: given('on') }),
    documents: ['appraisal-opinion'],
    event: 'appraisal.ended',
    ...law.appraisal,
    rank: 13,
    onEvent: true,
  },
];
