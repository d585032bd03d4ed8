import { receipt, record, prose } from '../shared/fields.js';
import type { Law } from './law.js';
import { given, OFFICER, ROUND, under } from '../shared/step-parts.js';
import { received, type Step } from './parts.js';
import { UNDECIDED } from './stages.js';

const why = prose('更正理由', 'Why it is corrected');
const subject = given('party');
const moved = { on: given('receivedOn'), subject, proof: given('proof') } as const;

/** A wrong day of receipt is put right, and what counts from it counts anew (Order 81 arts. 10, 26; 专利法 65). */
export const corrections = (law: Law): Step[] => [
  {
    id: 'correct-ruling-receipt-date',
    title: { zh: '更正裁决书收到日期', en: 'Correct the day on which the ruling was received' },
    from: ['ruled', 'ruling-served', 'ruling-effective'],
    // Whether it binds already hangs on the last period to sue, which ends again by itself.
    to: { if: 'rulingStands', then: 'ruling-served', thenFrom: ['ruling-effective'], else: 'same' },
    by: OFFICER,
    guards: under(law.suit, 'rulingReceiptCanBeCorrected'),
    input: { ...receipt, reason: why },
    writes: [received('ruling', { about: ROUND })],
    clocks: [
      { stop: 'enforcement', outcome: 'cancelled', subject },
      { stop: 'enforcement-after-performance', outcome: 'cancelled', subject },
      { reanchor: 'suit', ...moved },
    ],
    event: 'service.ruling-receipt-corrected',
    ...law.suit,
    rank: 84,
  },
  {
    id: 'correct-review-receipt-date',
    title: {
      zh: '更正书面审理告知书收到日期',
      en: 'Correct the day on which the notice of written review was received',
    },
    from: UNDECIDED,
    to: 'same',
    by: OFFICER,
    guards: under(law.writtenReview, 'writtenReviewWasNotified', 'reviewReceiptCanBeCorrected'),
    input: { ...receipt, reason: why },
    writes: [received('written-review-notice')],
    clocks: [{ reanchor: 'written-reply', ...moved }],
    event: 'service.review-receipt-corrected',
    ...law.writtenReview,
    rank: 84,
  },
  {
    id: 'correct-hearing-notice-date',
    title: { zh: '更正口头审理通知收到日期', en: 'Correct the day on which the hearing notice was received' },
    from: ['hearing-scheduled'],
    to: 'same',
    by: OFFICER,
    guards: under(law.hearing, 'hearingIsScheduled', 'hearingNoticeWasReceived'),
    input: { hearing: record('hearing')('口头审理', 'Hearing'), ...receipt, reason: why },
    writes: [received('hearing-notice', { about: { field: 'on', of: 'hearing', id: given('hearing') } })],
    event: 'service.hearing-notice-corrected',
    ...law.hearing,
    rank: 84,
  },
];
