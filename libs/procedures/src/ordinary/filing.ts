import type { Law } from './law.js';
import {
  choice,
  optional,
  pastDay,
  paperAs,
  prose,
  reason,
  receivedOn,
  record,
  requester,
  whole,
  yesNo,
} from '../shared/fields.js';
import { byAgent } from './agents.js';
import { noticeReceipt } from './notices.js';
import { BEFORE_DOCKETING } from './stages.js';
import { ends, fixed, given, OFFICE, OFFICER, opens, ROUND, today, under } from '../shared/step-parts.js';
import { TIME_TO_DOCKET, type Effect, type Step } from './parts.js';

/** The request comes in, with the papers that prove its conditions (Order 81 arts. 14, 15). */
export const filing = (law: Law): Step[] => [
  {
    id: 'file',
    title: { zh: '收件登记', en: 'Receive the request' },
    partyTitle: { zh: '提交请求书', en: 'File the request' },
    from: ['draft'],
    to: 'received',
    by: ['requester', 'officer'],
    input: { receivedOn },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['receivedOn'] }],
    clocks: [{ start: 'docketing', on: given('receivedOn') }],
    documents: ['request', 'receipt-note'],
    event: 'case.received',
    ...law.file,
    rank: 1,
  },
  {
    id: 'enter-status-proof',
    title: { zh: '登记主体资格证明', en: 'Enter proof of status' },
    partyTitle: { zh: '提交主体资格证明', en: 'Hand in proof of status' },
    from: BEFORE_DOCKETING,
    to: 'same',
    by: ['requester', 'officer'],
    input: {
      party: requester('请求人', 'Requester'),
      paper: paperAs('status-proof')('主体资格证明', 'Proof of status', law.papers),
      origin: optional(choice('mainland', 'hong-kong', 'macao', 'taiwan', 'foreign')('来源地', 'Origin', law.identity)),
      formality: optional(
        choice(
          'notarised',
          'notarised-and-authenticated',
          'treaty',
          'residence-document',
        )('证明手续', 'Formalities', law.identity),
      ),
    },
    writes: [
      {
        record: 'party',
        id: given('party'),
        merge: true,
        take: ['origin', 'formality'],
        set: { statusProof: given('paper') },
      },
    ],
    documents: ['status-proof'],
    event: 'file.status-proof-entered',
    ...law.papers,
    rank: 20,
    doneWhen: 'statusIsProved',
  },
  {
    id: 'enter-register-copy',
    title: { zh: '登记专利登记簿副本', en: 'Enter the register copy' },
    partyTitle: { zh: '提交专利登记簿副本', en: 'Hand in the register copy' },
    from: BEFORE_DOCKETING,
    to: 'same',
    by: ['requester', 'officer'],
    input: {
      right: record('right')('专利', 'Patent'),
      paper: paperAs('register-copy')('专利登记簿副本', 'Register copy', law.papers),
    },
    writes: [{ record: 'right', id: given('right'), merge: true, set: { registerCopy: given('paper') } }],
    documents: ['register-copy'],
    event: 'file.register-copy-entered',
    ...law.papers,
    rank: 21,
    doneWhen: 'patentIsProved',
  },
  {
    id: 'require-evaluation-report',
    title: { zh: '要求提交专利权评价报告', en: 'Ask for the evaluation report' },
    from: BEFORE_DOCKETING,
    to: 'same',
    by: OFFICER,
    guards: [...under(law.report, 'isUtilityModelOrDesign', 'rightTakesAReport', 'reportWasProduced')],
    input: {
      right: record('right')('专利', 'Patent'),
      days: whole(1, 180)('期限(日)', 'Days', law.report),
    },
    writes: [opens('evaluation-report', { ground: given('right') }, ['days'])],
    documents: ['report-notice'],
    event: 'file.report-required',
    ...law.report,
    rank: 40,
  },
  noticeReceipt(law.report, law.methods, {
    id: 'record-report-notice-receipt',
    title: { zh: '登记提交评价报告通知收到', en: 'Record receipt of the notice to produce the report' },
    from: BEFORE_DOCKETING,
    guard: 'reportNoticeAwaitsReceipt',
    document: 'report-notice',
    matter: 'evaluation-report',
    clock: 'evaluation-report',
    event: 'file.report-notice-received',
  }),
  {
    id: 'enter-evaluation-report',
    title: { zh: '登记专利权评价报告', en: 'Enter the evaluation report' },
    partyTitle: { zh: '提交专利权评价报告', en: 'Hand in the evaluation report' },
    from: 'open',
    except: ['draft'],
    to: 'same',
    by: ['requester', 'officer'],
    guards: under(law.report, 'rightTakesAReport'),
    input: {
      right: record('right')('专利', 'Patent'),
      paper: paperAs('evaluation-report')('专利权评价报告', 'Evaluation report', law.report),
      clean: yesNo('未发现不符合授予专利权条件的缺陷', 'It finds no defect'),
    },
    writes: [
      {
        record: 'right',
        id: given('right'),
        merge: true,
        set: { evaluationReport: { all: { paper: given('paper'), clean: given('clean') } } },
      },
      ends('evaluation-report'),
    ],
    clocks: [{ stop: 'evaluation-report', outcome: 'met' }],
    event: 'file.report-entered',
    ...law.report,
    rank: 60,
    doneWhen: 'reportWasProduced',
  },
  {
    // Article 14 lets the office refuse where there is no good reason; where there is one, the request goes on.
    id: 'waive-evaluation-report',
    title: { zh: '有正当理由,不再要求评价报告', en: 'Go on without the report, for good reason' },
    from: BEFORE_DOCKETING,
    to: 'same',
    by: OFFICE,
    guards: under(law.report, 'reportWasAskedFor'),
    input: { reason },
    writes: [ends('evaluation-report', 'closed', { outcome: fixed('waived'), reason: given('reason') })],
    clocks: [{ stop: 'evaluation-report', outcome: 'cancelled' }],
    event: 'file.report-waived',
    ...law.report,
    rank: 61,
  },
  {
    id: 'take-back-before-docketing',
    title: { zh: '立案前撤回请求', en: 'Take the request back before docketing' },
    from: BEFORE_DOCKETING,
    to: 'withdrawn',
    by: ['requester', 'officer'],
    guards: under(law.agency, 'agentMayWaive'),
    input: { receivedOn, reason: optional(reason), byAgent },
    writes: [{ record: 'request', id: 'sole', merge: true, set: { withdrawnOn: given('receivedOn') } }],
    // No law asks for a note on it; one that is sent all the same can be recorded after the end.
    clocks: [{ stop: 'all', outcome: 'cancelled' }],
    documents: ['withdrawal-request', 'withdrawal-notice'],
    event: 'case.taken-back',
    ...law.takeBack,
    rank: 90,
  },
];

/**
 * Telling the requester of a refusal shares the time for docketing (Order 81 art. 20): from the request; after a
 * supplement from there, as only a supplemented request can be judged (art. 16, which names no days); and from the
 * judgment where a former refusal was undone. It is not prolonged with docketing.
 */
const noticeOfRefusal: readonly Effect[] = [
  { start: 'refusal-notice', on: { field: 'receivedOn', of: 'request' }, when: 'docketingCountsFromTheRequest' },
  {
    start: 'refusal-notice-after-supplement',
    on: { anchorOf: 'docketing-after-supplement' },
    when: 'docketingCountsFromTheSupplement',
  },
  { start: 'refusal-notice-anew', on: { anchorOf: 'docketing-anew' }, when: 'docketingCountsAnew' },
];

export const refusesDocketing: readonly Effect[] = [
  { stop: 'all', outcome: 'cancelled', met: TIME_TO_DOCKET },
  ...noticeOfRefusal,
];

const refusal = (law: Law) => ({
  from: BEFORE_DOCKETING,
  to: 'refused' as const,
  by: OFFICE,
  clocks: refusesDocketing,
  event: 'case.refused',
  ...law.docket,
});

const refusalWrite = {
  record: 'decision',
  id: 'sole',
  take: ['reasons', 'remedy'],
  set: { form: fixed('refusal'), state: fixed('made'), madeOn: today, reasonCode: given('ground'), round: ROUND },
} as const;

const REFUSAL_GROUNDS = [
  'not-entitled',
  'no-definite-respondent',
  'not-concrete',
  'not-competent-matter',
  'sued',
  'other-route-agreed',
  'supplement-late',
  'supplement-insufficient',
  'identity-unproved',
  'other',
] as const;

/** A request that is not docketed, in each of the ways the law knows. */
export const refusals = (law: Law): Step[] => [
  {
    id: 'refuse',
    title: { zh: '不予立案', en: 'Refuse to docket' },
    ...refusal(law),
    guards: under(law.supplement, 'refusalGroundIsRipe'),
    input: {
      ground: choice(...REFUSAL_GROUNDS)('不予立案事由', 'Ground'),
      reasons: prose('理由', 'Reasons', law.docket),
      remedy: prose('救济途径', 'Remedy'),
    },
    writes: [refusalWrite],
    documents: ['refusal-notice'],
    rank: 50,
  },
  {
    id: 'refuse-without-report',
    title: { zh: '未提交评价报告不予立案', en: 'Refuse for want of the evaluation report' },
    ...refusal(law),
    ...law.report,
    guards: under(law.report, 'reportWasAskedFor', 'reportPeriodIsOver', 'reportWasWithheld'),
    input: {
      noGoodReason: yesNo('无正当理由未提交', 'Without good reason'),
      reasons: prose('理由', 'Reasons', law.report),
      remedy: prose('救济途径', 'Remedy'),
    },
    writes: [{ ...refusalWrite, set: { ...refusalWrite.set, reasonCode: fixed('report-withheld') } }],
    documents: ['refusal-notice'],
    rank: 55,
  },
  {
    id: 'refuse-not-competent',
    title: { zh: '无管辖权不予立案并移送线索', en: 'Refuse for want of competence and pass on the leads' },
    ...refusal(law),
    ...law.notCompetent,
    guards: under(law.notCompetent, 'requesterWasToldFirst'),
    input: {
      competentAgency: { type: { kind: 'text', max: 200 }, label: { zh: '有管辖权的机关', en: 'Competent agency' } },
      requesterToldOn: pastDay('告知请求人日期', 'Requester told on', law.notCompetent),
      leadsSentOn: pastDay('移送线索日期', 'Leads sent on', law.notCompetent),
      reasons: prose('理由', 'Reasons'),
      remedy: prose('救济途径', 'Remedy'),
    },
    writes: [
      {
        ...refusalWrite,
        take: ['reasons', 'remedy', 'competentAgency', 'requesterToldOn', 'leadsSentOn'],
        set: { ...refusalWrite.set, reasonCode: fixed('not-competent') },
      },
    ],
    documents: ['refusal-notice', 'leads-letter'],
    rank: 56,
  },
];
