import { aboutParty, optional, prose, receipt, receivedOn, record, suggesting, whole } from '../shared/fields.js';
import type { Law } from './law.js';
import { ANY_PARTY, ends, fixed, given, OFFICER, opens, PANEL, under } from '../shared/step-parts.js';
import { received, type Step } from './parts.js';
import { inHand } from './public-notice.js';
import { UNDECIDED, UNDECIDED_OR_HELD } from './stages.js';

const notice = inHand(fixed('written-review-notice'));

/** Deciding without a hearing only after telling the parties in writing what it will rest on, and anew what came to light. */
export const writtenReview = (law: Law): Step[] => [
  {
    id: 'notify-written-review',
    title: { zh: '告知书面审理', en: 'Announce a written review' },
    from: ['docketed', 'answering', 'preparing', 'written-review', 'heard'],
    to: 'written-review',
    by: PANEL,
    guards: under(law.recusal, 'actorIsNotPaused'),
    input: {
      facts: suggesting({ from: 'facts-of-the-request' }, prose('拟认定的事实', 'Facts')),
      reasons: prose('理由', 'Reasons'),
      basis: prose('依据', 'Legal basis'),
      evidence: prose('证据(含依职权取得的)', 'Evidence, that obtained ex officio included'),
      days: whole(3, 60)('答复期(日)', 'Days to reply'),
    },
    writes: [ends('written-review'), opens('written-review', {}, ['facts', 'reasons', 'basis', 'evidence', 'days'])],
    clocks: [{ stop: 'written-reply', outcome: 'cancelled' }],
    documents: ['written-review-notice'],
    event: 'review.notified',
    ...law.writtenReview,
    rank: 20,
    doneWhen: 'heardOrReviewed',
    readyWhen: 'answersAreIn',
  },
  {
    id: 'record-written-review-receipt',
    title: { zh: '登记书面审理告知书收到', en: 'Record receipt of the notice of written review' },
    from: UNDECIDED,
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.writtenReview, 'writtenReviewWasNotified', 'matterIsWrittenReview', 'reviewNoticeNotYetReceived'),
      ...under(law.methods, 'electronicServiceIsAgreed'),
    ],
    input: { matter: record('matter')('书面审理告知', 'Notice of written review'), ...receipt },
    writes: [received('written-review-notice', { about: given('matter') }), ...notice.writes],
    clocks: [
      ...notice.clocks,
      {
        start: 'written-reply',
        on: given('receivedOn'),
        subject: given('party'),
        proof: given('proof'),
        length: { field: 'days', of: 'matter', id: given('matter') },
      },
    ],
    documents: ['service-record'],
    event: 'service.written-review-received',
    ...law.writtenReview,
    rank: 6,
  },
  {
    id: 'file-written-reply',
    title: { zh: '提交书面答复', en: 'File the written reply' },
    from: UNDECIDED,
    to: 'same',
    by: ANY_PARTY,
    guards: under(
      law.writtenReview,
      'actsForItself',
      'writtenReviewWasNotified',
      'replyPeriodHasBegun',
      'replyIsInTime',
    ),
    input: { party: aboutParty, receivedOn, gist: optional(prose('答复要点', 'Gist')) },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: ['party', 'receivedOn', 'gist'],
        set: { document: fixed('written-reply'), method: fixed('direct'), sentOn: given('receivedOn') },
      },
    ],
    clocks: [{ stop: 'written-reply', outcome: 'met', subject: given('party'), on: given('receivedOn') }],
    documents: ['written-reply'],
    event: 'review.replied',
    ...law.writtenReview,
    rank: 9,
  },
  {
    id: 'written-reply-lapses',
    title: { zh: '书面审理答复期届满', en: 'The time to reply ends' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: ['system'],
    event: 'review.lapsed',
    ...law.writtenReview,
  },
];
