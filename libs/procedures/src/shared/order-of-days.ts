import type { Words } from '#libs/kernel';
import type { Floor } from '../engine/fields.js';

/** For one field of a day: what it may not precede, or why nothing on record comes before it. */
export type Place = readonly Floor[] | { readonly unbounded: Words };

/** Step → field → place. The steps of both procedures, as each step has one name and one meaning. */
export type OrderOfDays = Readonly<Record<string, Readonly<Record<string, Place>>>>;

const SENT: Floor = { field: 'sentOn', title: { zh: '发出日期', en: 'the day of sending' } };
const APPLIED: Floor = { field: 'appliedOn', title: { zh: '申请日期', en: 'the day of the application' } };
const KNEW: Floor = { field: 'knewOn', title: { zh: '知道办案人员名单', en: 'learning who handles the case' } };

/** From the request to the opening of the case, and the parties' own papers. */
const opening: OrderOfDays = {
  file: { receivedOn: { unbounded: { zh: '本案由此开始', en: 'The case begins with it' } } },
  'correct-filing-date': { receivedOn: { unbounded: { zh: '本案由此开始', en: 'The case begins with it' } } },
  'enter-provincial-report': {
    referredOn: { unbounded: { zh: '报请可以早于收到请求书', en: 'The report may be older than the request' } },
  },
  'enter-warning': {
    dispatchedOn: { unbounded: { zh: '催告早于请求', en: 'The demand comes before the request' } },
    reachedOn: [{ field: 'dispatchedOn', title: { zh: '发出日期', en: 'the day of dispatch' } }],
  },
  'record-demand-receipt': { reachedOn: ['demand-dispatch'] },
  'record-reaction': { on: ['demand-dispatch'] },
  'take-back': { receivedOn: ['filing'] },
  'record-opinion-receipt': { receivedOn: ['decision'] },
  'record-opinion-refusal-receipt': { receivedOn: ['decision'] },
  'take-back-before-docketing': { receivedOn: ['filing'] },
  'refuse-not-competent': { requesterToldOn: ['filing'], leadsSentOn: ['filing'] },
  'cancel-not-competent': { requesterToldOn: ['filing'], leadsSentOn: ['filing'] },
  'record-designation': { on: ['filing', 'competence-dispute'] },
  'record-report-notice-receipt': { receivedOn: ['filing'] },
  'correct-report-notice-date': { receivedOn: ['filing'] },
  'record-supplement-notice-sent': { sentOn: ['filing'] },
  'record-supplement-notice-receipt': { receivedOn: ['filing'] },
  'correct-supplement-notice-date': { receivedOn: ['filing'] },
  supplement: { receivedOn: ['filing', 'supplement-notice'] },
  'end-agency': { on: ['filing'] },
  'change-request': { receivedOn: ['filing'] },
  // The limit counts anew from the latest of several changes, never from an older one entered later (公告426 art. 22).
  'change-claims': { on: ['docketing', 'closing-start'] },
  'add-respondent': { movedOn: ['filing'] },
  'add-third-party': { movedOn: ['filing'] },
  'add-co-requester': { movedOn: ['filing'] },
  'refuse-addition': { movedOn: ['filing'] },
  'request-recusal': { knewOn: ['docketing'], receivedOn: ['docketing', KNEW] },
  'request-recusal-review': { receivedOn: ['recusal-decision'] },
  'ask-recusal-review': { receivedOn: ['recusal-decision'] },
};

/** The copy, the answer and what else is served before the case is decided. */
const answering: OrderOfDays = {
  'send-request': { on: ['docketing'] },
  'record-service': { sentOn: ['filing'] },
  'record-service-failed': { sentOn: ['filing'] },
  'record-joining-receipt': { receivedOn: ['docketing', 'joining'] },
  'record-receipt': { receivedOn: ['docketing', 'copy-sending'] },
  'record-panel-receipt': { receivedOn: ['docketing'] },
  'record-panel-change-receipt': { receivedOn: ['docketing', 'panel-change'] },
  'correct-panel-receipt-date': { receivedOn: ['docketing'] },
  'correct-panel-change-receipt-date': { receivedOn: ['docketing', 'panel-change'] },
  'record-service-of-request': { sentOn: ['docketing'], receivedOn: ['docketing', 'copy-sending', SENT] },
  'correct-receipt-date': { receivedOn: ['docketing', 'copy-sending'] },
  'start-public-notice': { startedOn: ['docketing'] },
  'end-public-notice': { on: ['docketing', 'public-notice'] },
  'file-answer': { receivedOn: ['docketing', 'copy-receipt'] },
  answer: { receivedOn: ['docketing', 'copy-receipt'] },
  'file-late-answer': { receivedOn: ['docketing', 'copy-receipt'] },
  'answer-late': { receivedOn: ['docketing', 'copy-receipt'] },
  'supplement-answer': { receivedOn: ['docketing', 'answer'] },
  'forward-answer': { forwardedOn: ['docketing', 'answer'] },
  'file-jurisdiction-objection': { receivedOn: ['docketing', 'copy-receipt'] },
  'reject-jurisdiction-objection': { on: ['docketing', 'objection'] },
  'record-claims-notice-receipt': { receivedOn: ['docketing'] },
  'correct-claims-notice-date': { receivedOn: ['docketing'] },
  'name-claims': { receivedOn: ['docketing', 'claims-notice'] },
  'record-identity-notice-receipt': { receivedOn: ['docketing'] },
  'correct-identity-notice-date': { receivedOn: ['docketing'] },
  'enter-identity-papers': { receivedOn: ['docketing', 'identity-notice'] },
  withdraw: { receivedOn: ['filing'] },
  'file-application': { receivedOn: ['filing'] },
  'query-deadline': {
    claimedOn: { unbounded: { zh: '当事人所主张的日期', en: 'A day that somebody claims' } },
  },
};

/** What finds the facts, and what stops the closing limit. */
const inquiry: OrderOfDays = {
  'record-evidence-notice-receipt': { receivedOn: ['docketing'] },
  'correct-evidence-notice-date': { receivedOn: ['docketing'] },
  'grant-evidence-extension': { appliedOn: ['docketing'] },
  'grant-settlement-time': { appliedOn: ['docketing'], on: ['docketing', APPLIED] },
  'end-settlement-time': { on: ['docketing', 'settlement'] },
  'register-evidence': { on: ['docketing'] },
  'decide-registered-evidence': { on: ['docketing', 'registration'] },
  'order-appraisal': { appliedOn: ['docketing'], on: ['docketing', APPLIED] },
  'begin-appraisal': { from: ['docketing'] },
  'end-appraisal': { on: ['docketing', 'appraisal'] },
  'record-inspection': { on: ['filing'] },
  'record-sampling': { on: ['filing'] },
  'receive-investigator-opinion': { receivedOn: ['docketing', 'inquiry'] },
  'end-entrusted-investigation': { on: ['docketing', 'entrusting'] },
  suspend: { from: ['docketing'] },
  'record-succession': { succeededOn: ['filing'] },
  resume: { on: ['docketing', 'suspension'] },
  'begin-mediation': { on: ['docketing'] },
  'end-mediation': { on: ['docketing', 'mediation'] },
  'approve-referral': { on: ['filing', 'referral'] },
  'send-referral': { sentOn: ['filing', 'referral-approval'] },
  'record-referral-reply': { repliedOn: ['filing', 'referral-sending'] },
  'close-by-agreement': { signedOn: ['docketing'] },
  mediate: { signedOn: ['docketing'] },
};

/** Hearing or written review, deliberation, approval, ruling. */
const deciding: OrderOfDays = {
  'schedule-hearing': { on: ['docketing'] },
  'postpone-hearing': { on: ['docketing'] },
  'record-hearing-notice-receipt': { receivedOn: ['docketing', 'scheduling'] },
  'correct-hearing-notice-date': { receivedOn: ['docketing', 'scheduling'] },
  'record-hearing-notice': { sentOn: ['docketing', 'scheduling'], receivedOn: ['docketing', 'scheduling', SENT] },
  'record-written-review-receipt': { receivedOn: ['docketing', 'review-announcement'] },
  'correct-review-receipt-date': { receivedOn: ['docketing', 'review-announcement'] },
  'file-written-reply': { receivedOn: ['docketing', 'review-announcement', 'review-receipt'] },
  deliberate: { on: ['docketing', 'hearing', 'review', 'reopening'] },
  'draft-ruling': { performBy: ['deliberation'] },
  'make-ruling': { madeOn: ['deliberation', 'submission', 'approval'] },
};

/** Service of what ended the case, the ways against it, and what they lead to. */
const afterwards: OrderOfDays = {
  ...Object.fromEntries(
    ['refusal', 'cancellation', 'transfer', 'agreement', 'withdrawal', 'termination'].map((paper) => [
      `record-${paper}-receipt`,
      { sentOn: ['decision'], receivedOn: ['decision', SENT] },
    ]),
  ),
  'announce-ruling': { startedOn: ['decision'] },
  'announce-end-paper': { startedOn: ['decision'] },
  'announce-correction': { startedOn: ['correction'] },
  'announce-change': { startedOn: ['change-served'] },
  'announce-revocation': { startedOn: ['revocation'] },
  'announce-demand': { startedOn: ['ruling-receipt', 'effect'] },
  ...Object.fromEntries(
    (
      [
        'ruling-notice',
        'end-paper-notice',
        'correction-notice',
        'change-notice',
        'revocation-notice',
        'demand-notice',
      ] as const
    ).map((notice) => [`take-back-${notice}`, { on: [notice] }]),
  ),
  'record-ruling-receipt': { receivedOn: ['decision'] },
  'correct-ruling-receipt-date': { receivedOn: ['decision'] },
  'correct-end-paper-receipt-date': { receivedOn: ['decision'] },
  'serve-ruling': { sentOn: ['decision'], receivedOn: ['decision', SENT] },
  'publish-ruling': { on: ['decision'], publishedOn: ['decision'] },
  'publish-change': { on: ['decision', 'change-to-publish'] },
  'record-hand-over': { on: ['decision'] },
  'record-notarisation': { on: ['decision'] },
  sue: { filedOn: ['ruling-receipt'] },
  'record-suit': { filedOn: ['ruling-receipt'] },
  'challenge-decision': { filedOn: ['challengeable-receipt'] },
  ...Object.fromEntries(
    [
      'record-ruling-upheld',
      'record-upheld',
      'record-ruling-changed',
      'record-ruling-quashed',
      'record-revoked',
      'record-decision-upheld',
      'record-refusal-quashed',
      'record-end-quashed',
      'record-change-quashed',
      'record-change-quashed-after-end',
      'record-revocation-quashed',
      'record-judgment-after-revocation',
      'record-suit-ended',
      'record-challenge-ended',
    ].map((step) => [step, { resultOn: ['litigation'] }]),
  ),
  'retract-agreement': { on: ['decision'] },
  'take-up-again': { on: ['undoing'] },
  'record-reopening-receipt': { receivedOn: ['reopening'] },
  'change-ruling': { changedOn: ['decision', 'change'] },
  'revoke-ruling': { changedOn: ['decision', 'change'] },
  'record-correction-receipt': { receivedOn: ['correction'] },
  'record-change-receipt': { receivedOn: ['change-served'] },
  'record-revocation-receipt': { receivedOn: ['revocation'] },
  'correct-change-receipt-date': { receivedOn: ['change-served'] },
  'correct-revocation-receipt-date': { receivedOn: ['revocation'] },
  'take-effect': { effectiveOn: ['suit-end'] },
  'demand-performance': { receivedOn: ['ruling-receipt', 'effect'] },
  'correct-demand-receipt-date': { receivedOn: ['ruling-receipt', 'effect'] },
  'apply-for-enforcement': { appliedOn: ['effect', 'demand-end'] },
  'record-right-holder-enforcement': { appliedOn: ['right-holder-turn'] },
  'record-right-holder-enforcement-after-end': { appliedOn: ['right-holder-turn'] },
  'notify-others-of-stop': { on: ['decision'] },
};

/** The order of the days of a case: no period may be made to end before what it hangs on. */
export const orderOfDays: OrderOfDays = { ...opening, ...answering, ...inquiry, ...deciding, ...afterwards };
