import { choice, line, optional, paper, party, pastDay, prose, yesNo, aboutParty } from '../shared/fields.js';
import { goesOn, rests } from '../shared/deciding-limits.js';
import { ends, given, HEAD, OFFICE, opens, PANEL, under } from '../shared/step-parts.js';
import type { Law } from './law.js';
import type { Step } from './parts.js';
import { BEFORE_DELIBERATION, ENDED_AFTER_DOCKETING, NUMBERED, UNDECIDED_OR_HELD } from './stages.js';

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
