import { aboutParty, choice, paper, prose, reason, receivedOn, record } from '../shared/fields.js';
import type { Law } from './law.js';
import { ANY_PARTY, given, HEAD, OFFICER, opens, today, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { NUMBERED, UNDECIDED_OR_HELD } from './stages.js';

/** A head’s own recusal: the heads’ meeting decides without that person, and the officer enters what it decided. */
export const recusalOfHead = (law: Law): Step => ({
  id: 'record-recusal-by-meeting',
  title: { zh: '登记负责人会议的回避决定', en: 'Enter the heads’ meeting’s decision on recusal' },
  from: NUMBERED,
  to: 'same',
  by: OFFICER,
  guards: [
    ...under(law.recusal, 'recusalIsOpen', 'matterIsOpenRecusal'),
    ...under(law.headRecusal, 'recusalConcernsAHead', 'decidesOnAnother'),
  ],
  input: {
    matter: record('matter')('回避申请', 'Request for recusal'),
    outcome: choice('granted', 'refused')('决定', 'Decision'),
    paper: paper('负责人会议记录', 'Minutes of the heads’ meeting', law.headRecusal),
    reason,
  },
  writes: [
    {
      record: 'matter',
      id: given('matter'),
      merge: true,
      take: ['paper'],
      set: { state: given('outcome'), closedOn: today, outcome: given('reason') },
    },
  ],
  clocks: [
    { stop: 'recusal-decision', outcome: 'met', subject: { field: 'person', of: 'matter', id: given('matter') } },
  ],
  documents: ['recusal-decision'],
  event: 'recusal.decided-by-meeting',
  ...law.headRecusal,
  rank: 17,
});

/** Withdrawing of one's own accord, and the review of a decision on recusal (Order 81 art. 5; the guide). */
export const recusals = (law: Law): Step[] => [
  recusalOfHead(law),
  {
    id: 'declare-own-recusal',
    title: { zh: '自行回避', en: 'Withdraw of one’s own accord' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['panel', 'officer'],
    guards: under(law.recusal, 'actorIsNotPaused'),
    input: {
      ground: choice(
        'party-or-relative',
        'interest-in-patent',
        'agent-or-examiner',
        'other-relation',
      )('回避事由', 'Ground', law.recusal),
      reason,
    },
    writes: [opens('recusal', { person: { the: 'actor' } }, ['ground', 'reason'])],
    clocks: [{ start: 'recusal-decision', on: today, subject: { the: 'actor' } }],
    event: 'recusal.declared',
    ...law.recusal,
    rank: 95,
  },
  {
    id: 'request-recusal-review',
    title: { zh: '申请回避复议', en: 'Ask for a review of the decision on recusal' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ANY_PARTY,
    guards: under(law.recusalReview, 'actsForItself', 'recusalWasDecided'),
    input: { party: aboutParty, matter: record('matter')('回避申请', 'Request for recusal'), receivedOn, reason },
    // The person works on while the review is pending: only the first decision pauses.
    clocks: [{ start: 'recusal-review', on: given('receivedOn'), subject: given('matter') }],
    event: 'recusal.review-requested',
    ...law.recusalReview,
    rank: 96,
  },
  {
    id: 'decide-recusal-review',
    title: { zh: '决定回避复议', en: 'Decide the review' },
    // The ruling does not answer it: whether somebody had to withdraw still matters before a court.
    from: NUMBERED,
    to: 'same',
    by: HEAD,
    guards: [
      ...under(law.recusalReview, 'aRecusalReviewIsPending', 'recusalReviewRuns'),
      ...under(law.headRecusal, 'decidesOnAnother'),
    ],
    input: {
      matter: record('matter')('回避申请', 'Request for recusal'),
      outcome: choice('granted', 'refused')('复议结果', 'Outcome'),
      reason: prose('理由', 'Reasons'),
    },
    writes: [
      {
        record: 'matter',
        id: given('matter'),
        merge: true,
        set: { state: given('outcome'), reviewedOn: today, reviewReason: given('reason'), closedOn: today },
      },
    ],
    clocks: [{ stop: 'recusal-review', outcome: 'met', subject: given('matter') }],
    documents: ['recusal-decision'],
    event: 'recusal.reviewed',
    ...law.recusalReview,
    rank: 16,
  },
];
