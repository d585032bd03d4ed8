import { AGAINST_A_CHANGE, AGAINST_THE_END } from '../shared/challenge-clocks.js';
import { END_PAPERS } from '../shared/end-papers.js';
import type { Write } from '../engine/model.js';
import { aboutRespondent, optional, paper, receipt, receivedOn, record } from '../shared/fields.js';
import { fixed, given, ROUND } from '../shared/step-parts.js';
import { CHANGE_PAPERS, WHERE_A_CHANGE_CAN_BE } from './change-papers.js';
import { correction, type Correction } from './correcting.js';
import { BINDING_SOMEBODY } from './enforcement.js';
import type { DocumentName } from './documents.js';
import type { Law } from './law.js';
import { receiptByRequester } from './notices.js';
import { received, type Effect, type Step } from './parts.js';
import { BEFORE_DELIBERATION, BEFORE_DOCKETING, ENDED_BY_DECISION, UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

/** What the agency and the right holder may do once the period to sue is over: it begins with the new end of that. */
const COUNTED_FROM_THE_SUIT_PERIOD = [
  'enforcement',
  'enforcement-after-performance',
  'right-holder-enforcement',
] as const;

/** Receipts of the papers that are served while the case is decided on (Order 81 arts. 10, 26). */
const beforeTheRuling = (law: Law): Step[] => [
  correction(law.writtenReview, {
    id: 'correct-review-receipt-date',
    title: {
      zh: '更正书面审理告知书收到日期',
      en: 'Correct the day on which the notice of written review was received',
    },
    from: UNDECIDED,
    guards: ['writtenReviewWasNotified', 'reviewReceiptCanBeCorrected'],
    writes: [received('written-review-notice')],
    clocks: ['written-reply'],
    event: 'service.review-receipt-corrected',
  }),
  correction(law.hearing, {
    id: 'correct-hearing-notice-date',
    title: { zh: '更正口头审理通知收到日期', en: 'Correct the day on which the hearing notice was received' },
    from: ['hearing-scheduled'],
    guards: ['hearingIsScheduled', 'hearingNoticeWasReceived'],
    input: { hearing: record('hearing')('口头审理', 'Hearing'), ...receipt },
    writes: [received('hearing-notice', { about: { field: 'on', of: 'hearing', id: given('hearing') } })],
    clocks: [],
    event: 'service.hearing-notice-corrected',
  }),
];

/** Receipts of the ruling, of what ended the case otherwise, and of what followed (专利法 65; 行政诉讼法 46; 行政强制法 54). */
const afterTheRuling = (law: Law): Step[] => [
  correction(law.suit, {
    id: 'correct-ruling-receipt-date',
    title: { zh: '更正裁决书收到日期', en: 'Correct the day on which the ruling was received' },
    from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective', 'enforcing'],
    // Whether it binds already hangs on the last period to sue, which ends again by itself.
    to: { if: 'rulingStands', then: 'ruling-served', thenFrom: ['ruling-effective', 'enforcing'], else: 'same' },
    guards: ['rulingReceiptCanBeCorrected'],
    writes: [received('ruling', { about: ROUND })],
    clocks: ['suit'],
    undoes: COUNTED_FROM_THE_SUIT_PERIOD.map((stop): Effect => ({
      stop,
      outcome: 'cancelled',
      subject: given('party'),
    })),
    event: 'service.ruling-receipt-corrected',
  }),
  correction(law.generalSuit, {
    id: 'correct-end-paper-receipt-date',
    title: {
      zh: '更正结案文书收到日期',
      en: 'Correct the day on which the paper that ended the case was received',
    },
    from: ENDED_BY_DECISION,
    afterEnd: 'keeps',
    guards: ['endPaperReceiptCanBeCorrected'],
    writes: [
      {
        record: 'service',
        id: 'new',
        take: ['party', 'method', 'receivedOn', 'proof'],
        set: { document: { byStage: END_PAPERS }, sentOn: given('receivedOn'), about: ROUND },
      },
    ],
    clocks: AGAINST_THE_END,
    event: 'service.end-paper-receipt-corrected',
  }),
  ...CHANGE_PAPERS.flatMap(({ name, document, what }) =>
    name === 'correction'
      ? []
      : correction(law.generalSuit, {
          id: `correct-${name}-receipt-date`,
          title: { zh: `更正${what.zh}收到日期`, en: `Correct the day on which ${what.en} was received` },
          from: WHERE_A_CHANGE_CAN_BE,
          afterEnd: 'keeps',
          guards: [`${name}ReceiptCanBeCorrected`],
          writes: [received(document, { about: ROUND })],
          clocks: AGAINST_A_CHANGE,
          event: `service.${name}-receipt-corrected`,
        }),
  ),
  correction(law.demand, {
    id: 'correct-demand-receipt-date',
    title: { zh: '更正催告书收到日期', en: 'Correct the day on which the demand was received' },
    from: BINDING_SOMEBODY,
    guards: ['demandReceiptCanBeCorrected'],
    input: { ...receipt, party: aboutRespondent },
    writes: [received('demand-letter')],
    clocks: ['demand'],
    event: 'service.demand-receipt-corrected',
  }),
];

interface Notice extends Pick<Correction, 'id' | 'title' | 'from' | 'event' | 'undoes'> {
  readonly clock: Correction['clocks'][number];
  readonly guard: Correction['guards'][number];
  readonly writes: Correction['writes'];
}

/** A notice to the requester with a time that the office set: its receipt stands with what it asked for. */
const notice = (basis: Law['claims'], { clock, guard, ...n }: Notice): Step =>
  correction(basis, { ...n, guards: [guard], input: receiptByRequester, clocks: [clock], ofTheCase: true });

const ofTheMatter = (
  openMatter: 'claims-clarification' | 'identity-papers' | 'evaluation-report',
  document: DocumentName,
): readonly Write[] => [
  received(document),
  { record: 'matter', id: { openMatter }, merge: true, take: ['receivedOn', 'proof'] },
];

/** What the requester was asked for (Order 81 arts. 14, 18, 36). */
const notices = (law: Law): Step[] => [
  notice(law.report, {
    id: 'correct-report-notice-date',
    title: {
      zh: '更正提交评价报告通知收到日期',
      en: 'Correct the day on which the notice to produce the report was received',
    },
    from: BEFORE_DOCKETING,
    guard: 'reportNoticeCanBeCorrected',
    writes: ofTheMatter('evaluation-report', 'report-notice'),
    clock: 'evaluation-report',
    event: 'file.report-notice-corrected',
  }),
  notice(law.claims, {
    id: 'correct-claims-notice-date',
    title: {
      zh: '更正明确权利要求通知收到日期',
      en: 'Correct the day on which the notice to name the claims was received',
    },
    from: UNDECIDED_OR_HELD,
    guard: 'claimsNoticeCanBeCorrected',
    writes: ofTheMatter('claims-clarification', 'claims-notice'),
    clock: 'claims-clarification',
    event: 'claims.notice-corrected',
  }),
  notice(law.identityPeriod, {
    id: 'correct-identity-notice-date',
    title: {
      zh: '更正补充主体资格材料通知收到日期',
      en: 'Correct the day on which the notice to prove identity was received',
    },
    from: UNDECIDED_OR_HELD,
    guard: 'identityNoticeCanBeCorrected',
    writes: ofTheMatter('identity-papers', 'identity-papers-notice'),
    clock: 'identity-papers',
    event: 'identity.notice-corrected',
  }),
];

/** The day on which the request came in on paper; the edition that governs the case hangs on it too. */
const filingDay = (law: Law): Step =>
  correction(law.docket, {
    id: 'correct-filing-date',
    title: { zh: '更正请求书收到日期', en: 'Correct the day on which the request was received' },
    from: ['received'],
    guards: ['docketingCountsFromFiling', 'filingDayKeepsTheEdition', 'filingPrecedesTheRest'],
    input: { receivedOn, proof: optional(paper('收件凭证', 'Proof of receipt')) },
    writes: [{ record: 'request', id: 'sole', merge: true, take: ['receivedOn'] }],
    clocks: ['docketing'],
    ofTheCase: true,
    event: 'case.receipt-corrected',
  });

/** A wrong day of receipt is put right, and what counts from it counts anew (Order 81 arts. 10, 26; 专利法 65). */
export const corrections = (law: Law): Step[] => [
  ...afterTheRuling(law),
  ...beforeTheRuling(law),
  ...notices(law),
  filingDay(law),
];

/** The same for what only Order 81 knows: the supplement and the evidence period (arts. 16, 54). */
export const correctionsOfOrder81 = (law: Law): Step[] => [
  notice(law.supplement, {
    id: 'correct-supplement-notice-date',
    title: { zh: '更正补正通知书收到日期', en: 'Correct the day on which the notice to supplement was received' },
    from: ['supplementing'],
    guard: 'supplementNoticeCanBeCorrected',
    // It may have lapsed by the wrong day.
    writes: [
      received('supplement-notice'),
      {
        record: 'matter',
        id: { each: 'matter', where: { matter: fixed('supplement') } },
        merge: true,
        take: ['receivedOn', 'proof'],
        set: { state: fixed('open'), closedOn: fixed(null) },
      },
    ],
    undoes: [{ stop: 'docketing-after-supplement', outcome: 'cancelled' }],
    clock: 'supplement',
    event: 'case.supplement-notice-corrected',
  }),
  correction(law.evidencePeriod, {
    id: 'correct-evidence-notice-date',
    title: { zh: '更正举证通知书收到日期', en: 'Correct the day on which the evidence notice was received' },
    from: [...BEFORE_DELIBERATION, 'objection-pending', 'suspended'],
    guards: ['evidenceReceiptCanBeCorrected'],
    writes: [received('evidence-notice')],
    clocks: ['evidence'],
    event: 'service.evidence-notice-corrected',
  }),
];
