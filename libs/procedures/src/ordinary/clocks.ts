import { clocksBeside } from './clocks-beside.js';
import { clocksAfterRuling } from './clocks-after.js';
import type { GuardName } from '../guards/table.js';
import { guide } from '../shared/basis.js';
import { PUBLIC_NOTICE_DAYS } from '../shared/notice-days.js';
import { days, months, setDays, SHORT, workingDays, type Clocks } from '../shared/clock-shape.js';
import { words } from '../shared/words.js';
import type { Law } from './law.js';

/** Clear working days between the receipt of a hearing notice and the hearing (Order 81 art. 26; 2015 art. 16). */
export const HEARING_NOTICE = { count: 3, unit: 'working-day', direction: 'before' } as const;
/** An evidence period that the agency sets (Order 81 art. 54). */
export const EVIDENCE_DAYS = { min: 15, max: 180 } as const;
/** Time for asking for recusal after learning who handles the case (Order 81 art. 5). */
export const RECUSAL_REQUEST = workingDays(3);

/** How much longer the head may allow for docketing (Order 81 art. 20). */
export const DOCKETING_EXTENSION = workingDays(5);

/** What the office's own time to decide leaves out: already under the measures of 2015, and with the rest of Order 81 art. 37. */
const EXCLUDED_2015 = ['suspension', 'public_notice', 'appraisal'] as const;
const EXCLUDED = [
  ...EXCLUDED_2015,
  'jurisdiction_objection',
  'evidence_ext_by_party',
  'reconciliation_by_party',
] as const;

/** Clocks of both editions. The closing clock differs and stands apart. */
export const commonClocks = (law: Law) =>
  ({
    docketing: {
      title: words('立案期限', 'docketing'),
      anchor: words('收到请求书', 'receipt of the request'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.docket,
    },
    'evaluation-report': {
      title: words('提交评价报告期限', 'production of the evaluation report'),
      anchor: words('收到提交评价报告通知', 'receipt of the notice'),
      term: setDays(1, 180),
      duty: 'requester',
      citation: law.report.citation,
      standing: law.report.standing,
    },
    service: {
      title: words('送达请求书副本', 'service of the request'),
      anchor: words('立案之日;后来参加的当事人,自追加之日', 'docketing; for a party added later, the addition'),
      term: workingDays(5),
      duty: 'authority',
      purpose: 'service-of-copy',
      ladder: SHORT,
      ...law.serve,
    },
    answer: {
      title: words('答辩期', 'answer'),
      anchor: words('被请求人收到请求书副本', 'the respondent’s receipt of the copy'),
      term: days(15),
      duty: 'respondent',
      purpose: 'answer',
      extensions: [{ id: 'by-panel', max: null, approver: 'panel', citation: law.answer.citation }],
      onExpiry: 'answer-window-expires',
      ...law.answer,
    },
    'forward-answer': {
      title: words('转送答辩书', 'forwarding the answer'),
      anchor: words('收到答辩书', 'receipt of the answer'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.answer,
    },
    'objection-decision': {
      title: words('管辖权异议决定', 'decision on the objection'),
      anchor: words('收到管辖权异议书', 'receipt of the objection'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.objection,
    },
    'recusal-decision': {
      title: words('回避决定', 'decision on recusal'),
      anchor: words('收到回避申请', 'receipt of the request for recusal'),
      term: workingDays(3),
      duty: 'authority',
      ladder: [1, 0],
      ...law.recusalDecision,
    },
    'recusal-review': {
      title: words('回避复议决定', 'review of the decision on recusal'),
      anchor: words('收到复议申请', 'receipt of the request for review'),
      term: workingDays(3),
      duty: 'authority',
      ladder: [1, 0],
      ...law.recusalReview,
    },
    'public-notice': {
      title: words('公告送达期间', 'public notice'),
      anchor: words('公告发布', 'issue of the notice'),
      term: { set: { unit: 'calendar-day', ...PUBLIC_NOTICE_DAYS } },
      duty: 'party',
      onExpiry: 'public-notice-ends',
      ladder: SHORT,
      ...law.publicNoticePeriod,
    },
    registration: {
      title: words('登记保存证据处理期限', 'decision on registered evidence'),
      anchor: words('登记保存', 'registration'),
      term: days(7),
      duty: 'authority',
      ladder: SHORT,
      ...law.registration,
    },
    'identity-papers': {
      title: words('补充主体资格材料期限', 'papers of identity'),
      anchor: words('收到补充材料通知', 'receipt of the notice'),
      term: setDays(1, 180),
      duty: 'requester',
      ...law.identityPeriod,
    },
    'claims-clarification': {
      title: words('明确权利要求期限', 'naming the claims'),
      anchor: words('收到明确权利要求通知', 'receipt of the notice'),
      term: setDays(1, 60),
      duty: 'requester',
      ...law.claims,
    },
    'hearing-notice': {
      title: words('口头审理通知送达期限', 'receipt of the hearing notice'),
      anchor: words('口头审理日', 'the hearing day'),
      term: HEARING_NOTICE,
      duty: 'authority',
      purpose: 'notice-of-hearing',
      ladder: SHORT,
      ...law.hearing,
    },
    'written-reply': {
      title: words('书面审理答复期', 'reply in the written review'),
      anchor: words('收到书面审理告知书', 'receipt of the notice'),
      term: setDays(3, 60),
      duty: 'party',
      onExpiry: 'written-reply-lapses',
      ...law.writtenReview,
    },
    ...clocksAfterRuling(law),
    ...clocksBeside(law),
  }) as const satisfies Clocks<GuardName>;

/** Clocks that only Order 81 knows. */
export const order81Clocks = (law: Law) => {
  const common = commonClocks(law);
  return {
    ...common,
    'new-decision': { ...common['new-decision'], excludes: EXCLUDED },
    docketing: {
      ...common.docketing,
      extensions: [{ id: 'by-head', max: DOCKETING_EXTENSION, approver: 'head', citation: law.docket.citation }],
    },
    answer: {
      ...common.answer,
      variants: [{ when: 'hasNoDomicileInChina', term: days(30), citation: law.answer.citation }],
    },
    'recusal-request': {
      title: words('申请回避期限', 'asking for recusal'),
      anchor: words('得知办案人员名单', 'learning who handles the case'),
      term: RECUSAL_REQUEST,
      duty: 'party',
      ofRight: true,
      ladder: [],
      ...law.recusalTime,
    },
    supplement: {
      title: words('补正期限', 'supplement'),
      anchor: words('收到补正通知书', 'receipt of the notice'),
      term: setDays(1, 60),
      duty: 'requester',
      onExpiry: 'supplement-lapses',
      ladder: SHORT,
      ...law.supplement,
    },
    'docketing-after-supplement': {
      title: words('补正后立案审查', 'docketing after the supplement'),
      anchor: words('收到补正材料或者补正期满', 'receipt of the supplement, or its lapse'),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.afterSupplement,
    },
    'refusal-notice-after-supplement': {
      title: words('补正后通知不予立案', 'notice of a refusal after the supplement'),
      anchor: words(
        '收到补正材料、补正期满,或者补正期内决定不予立案',
        'receipt of the supplement, its lapse, or a refusal before either',
      ),
      term: workingDays(5),
      duty: 'authority',
      ladder: SHORT,
      ...law.afterSupplement,
    },
    evidence: {
      title: words('举证期限', 'evidence'),
      anchor: words('收到举证通知书', 'receipt of the notice'),
      term: setDays(EVIDENCE_DAYS.min, EVIDENCE_DAYS.max),
      duty: 'party',
      onExpiry: 'evidence-period-closes',
      ...law.evidencePeriod,
    },
    'evidence-agreed': {
      title: words('协商举证期限', 'agreed evidence period'),
      anchor: words('机关认可', 'the agency’s approval'),
      term: setDays(1, 180),
      duty: 'party',
      onExpiry: 'evidence-period-closes',
      ...law.evidencePeriod,
    },
    'evidence-extension': {
      title: words('延长的举证期限', 'extended evidence period'),
      anchor: words('原举证期限届满', 'end of the first evidence period'),
      term: setDays(1, 180),
      duty: 'party',
      onExpiry: 'evidence-extension-ends',
      ...law.evidencePeriod,
    },
    settlement: {
      title: words('和解期间', 'settlement time'),
      anchor: words('准许和解期间', 'the grant of settlement time'),
      term: { set: { unit: 'calendar-day', min: 1, max: 180 } },
      duty: 'party',
      onExpiry: 'settlement-time-ends',
      ...law.closing,
    },
    closing: {
      ...closingClock(law),
      excludes: EXCLUDED,
      extensions: [
        { id: 'first', max: { count: 1, unit: 'month' }, approver: 'head', citation: law.closing.citation },
        {
          id: 'second',
          max: { count: 2, unit: 'month' },
          approver: 'superior',
          after: 'first',
          citation: law.closing.citation,
        },
      ],
    },
  } as const satisfies Clocks<GuardName>;
};

/** Before 2025 the guide alone names five calendar days for an objection and the end of the period of performance. */
export const clocks2015 = (law: Law) => {
  const common = commonClocks(law);
  return {
    ...common,
    'new-decision': { ...common['new-decision'], excludes: EXCLUDED_2015 },
    answer: { ...common.answer, extensions: [] },
    'objection-decision': { ...common['objection-decision'], term: days(5) },
    'enforcement-after-performance': { ...common['enforcement-after-performance'], ...guide },
    closing: {
      ...closingClock(law),
      excludes: EXCLUDED_2015,
      extensions: [{ id: 'first', max: { count: 1, unit: 'month' }, approver: 'head', citation: law.closing.citation }],
    },
  } as const satisfies Clocks<GuardName>;
};

const closingClock = (law: Law) =>
  ({
    title: words('办案期限', 'closing'),
    anchor: words('立案之日', 'docketing'),
    // The end rolls off a day of rest; warnings go by the unrolled day, which is never the later one.
    term: months(3),
    duty: 'authority',
    ladder: [30, 20, 10, 5, 3, 1, 0],
    target: { term: { count: 2, unit: 'month' }, citation: law.target.citation },
    ...law.closing,
  }) as const;

export type ClockName = keyof ReturnType<typeof order81Clocks>;
