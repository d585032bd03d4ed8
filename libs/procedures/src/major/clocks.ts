import { articleOf, order81 } from '#libs/legal';
import { commonClocks, order81Clocks, type ClockName as OrdinaryClock } from '../ordinary/clocks.js';
import type { Law } from '../ordinary/law.js';
import { guide, statute, unverified } from '../shared/basis.js';
import { days, months, setDays, workingDays, type Clocks } from '../shared/clock-shape.js';
import { words } from '../shared/words.js';
import type { GuardName } from './guards.js';
import { major } from './law.js';
import { DOCKETING_EXTENSION, HEARING_NOTICE } from './terms.js';

/** What stops the closing limit by article 22 itself, which ends its list with 等. */
const EXCLUDED = ['suspension', 'public_notice', 'appraisal'] as const;
/** The other three of Order 81 art. 37, which fill that list since 2025. */
const EXCLUDED_2025 = [
  ...EXCLUDED,
  'jurisdiction_objection',
  'evidence_ext_by_party',
  'reconciliation_by_party',
] as const;

const closing = (law: Law) =>
  ({
    title: words('办结期限', 'closing the case'),
    anchor: words(
      '立案之日,或者变更请求、确认追加当事人之日(重新计算)',
      'docketing, or anew the change of claims or of parties',
    ),
    term: months(3),
    duty: 'authority',
    extensions: [
      { id: 'first', max: { count: 1, unit: 'month' }, approver: 'head', citation: major(22).citation },
      { id: 'further', max: null, approver: 'head', after: 'first', citation: major(22).citation },
    ],
    ladder: [30, 10, 5, 3, 1, 0],
    ...law.closing,
  }) as const;

/** Clocks of both editions. Numbers that 426 does not give come from the ordinary procedure, with their own standing. */
const shared = (law: Law) => {
  const { answer, service, ...common } = commonClocks(law);
  return {
    docketing: {
      ...common.docketing,
      extensions: [{ id: 'special', max: DOCKETING_EXTENSION, approver: 'head', citation: major(6).citation }],
    },
    'evaluation-report': common['evaluation-report'],
    sending: {
      ...service,
      title: words('发出请求书副本期限', 'sending the request'),
      anchor: words('立案之日;后来追加的被请求人,自追加之日', 'docketing; for a respondent added later, the addition'),
    },
    // Article 10 itself gives fifteen days to everybody.
    answer: { ...answer, extensions: [], onExpiry: 'note-no-answer' },
    forwarding: { ...common['forward-answer'], title: words('转送答辩书期限', 'forwarding the answer') },
    'objection-decision': common['objection-decision'],
    'public-notice': common['public-notice'],
    registration: common.registration,
    'identity-papers': common['identity-papers'],
    'claims-clarification': common['claims-clarification'],
    'hearing-notice': { ...common['hearing-notice'], term: HEARING_NOTICE },
    'written-reply': {
      title: words('书面陈述期限', 'reply in writing'),
      anchor: words('收到书面告知之日', 'receipt of the written notice'),
      term: setDays(3, 60),
      duty: 'party',
      ...law.writtenReview,
    },
    recusal: { ...common['recusal-decision'], title: words('回避决定期限', 'recusal decision') },
    'recusal-review': {
      title: words('回避复议决定期限', 'second decision on recusal'),
      anchor: words('收到复议申请之日', 'receipt of the request to reconsider'),
      term: workingDays(3),
      duty: 'authority',
      ladder: [1, 0],
      ...guide,
    },
    'ruling-service': common['ruling-service'],
    'ruling-notice': common['ruling-notice'],
    'end-paper-notice': common['end-paper-notice'],
    'correction-notice': common['correction-notice'],
    'change-notice': common['change-notice'],
    'revocation-notice': common['revocation-notice'],
    'demand-notice': common['demand-notice'],
    publication: common.publication,
    'publication-of-change': common['publication-of-change'],
    suit: common.suit,
    'refusal-notice': common['refusal-notice'],
    'refusal-notice-anew': common['refusal-notice-anew'],
    'end-paper-service': common['end-paper-service'],
    'rapid-target': common['rapid-target'],
    'referral-decision': common['referral-decision'],
    'referral-sending': common['referral-sending'],
    'reopening-service': common['reopening-service'],
    'correction-service': common['correction-service'],
    'change-service': common['change-service'],
    'revocation-service': common['revocation-service'],
    'change-suit': common['change-suit'],
    'change-reconsideration': common['change-reconsideration'],
    'suit-after-reconsideration': common['suit-after-reconsideration'],
    'publication-of-own-change': common['publication-of-own-change'],
    'general-suit': common['general-suit'],
    reconsideration: common.reconsideration,
    'docketing-anew': common['docketing-anew'],
    'new-decision': common['new-decision'],
    'new-decision-by-court': common['new-decision-by-court'],
    demand: common.demand,
    enforcement: { ...common.enforcement, onExpiry: 'pass-enforcement-on' },
    'right-holder-enforcement': common['right-holder-enforcement'],
  } as const satisfies Clocks<GuardName>;
};

/** Before 2025 the guide alone names the end of the period of performance and five calendar days for an objection. */
export const clocks2021 = (law: Law) => {
  const common = commonClocks(law);
  return {
    ...shared(law),
    'objection-decision': { ...common['objection-decision'], term: days(5) },
    'enforcement-after-performance': {
      ...common['enforcement-after-performance'],
      onExpiry: 'pass-enforcement-on',
      ...guide,
    },
    closing: { ...closing(law), excludes: EXCLUDED },
    'new-decision': { ...shared(law)['new-decision'], excludes: EXCLUDED },
  } as const satisfies Clocks<GuardName>;
};

export const clocks2025 = (law: Law) => {
  const order = order81Clocks(law);
  const { evidence, settlement, answer, supplement } = order;
  return {
    ...shared(law),
    // The newer rule gives whoever has no domicile in China more time; the shorter one of 426 would cost a right.
    answer: {
      ...shared(law).answer,
      extensions: answer.extensions,
      variants: [{ ...answer.variants[0], citation: articleOf(order81, 22) }],
    },
    supplement,
    'recusal-request': order['recusal-request'],
    'docketing-after-supplement': order['docketing-after-supplement'],
    'refusal-notice-after-supplement': order['refusal-notice-after-supplement'],
    evidence,
    'evidence-agreed': order['evidence-agreed'],
    'evidence-extension': order['evidence-extension'],
    settlement: { ...settlement, ...unverified(order81, 37) },
    'enforcement-after-performance': {
      ...order['enforcement-after-performance'],
      onExpiry: 'pass-enforcement-on',
      ...statute(order81, 80),
    },
    closing: { ...closing(law), excludes: EXCLUDED_2025 },
    'new-decision': { ...shared(law)['new-decision'], excludes: EXCLUDED_2025 },
  } as const satisfies Clocks<GuardName>;
};

/** Steps taken over from the ordinary procedure are typed by its clocks too; the validator says if one is missing here. */
export type ClockName = keyof ReturnType<typeof clocks2025> | OrdinaryClock;
