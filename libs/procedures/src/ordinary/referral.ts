import { choice, line, optional, paper, pastDay, prose, reason, record, timeOfDay } from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, HEAD, OFFICE, OFFICER, opens, today, under } from '../shared/step-parts.js';
import type { Step } from './parts.js';
import { BEFORE_DOCKETING, ENDED_BY_PAPER, NUMBERED } from './stages.js';

const referral = record('matter')('移送事项', 'Referral');
const subject = given('matter');
const changes = (set: NonNullable<Step['writes']>[number]['set'], take: readonly string[] = []) =>
  ({ record: 'matter', id: subject, merge: true, take, set }) as const;

/** A duty that does not hang on the case: it outlives the case, and nothing of the case waits for it. */
const anywhere = {
  from: [...BEFORE_DOCKETING, ...NUMBERED, ...ENDED_BY_PAPER, 'concluded'],
  to: 'same',
  afterEnd: 'keeps',
} as const;

/**
 * What looks like a crime, or an offence against public order, goes to the authority for it (Order 81 arts. 81, 82):
 * the head decides within three days of the report, and what is approved is sent within 24 hours
 * (行政执法机关移送涉嫌犯罪案件的规定 5).
 */
export const referrals = (law: Law): Step[] => [
  {
    id: 'propose-referral',
    title: { zh: '报告涉嫌违法犯罪线索', en: 'Report a suspected offence' },
    ...anywhere,
    by: OFFICER,
    input: {
      ground: choice('crime', 'public-order', 'official-misconduct')('线索性质', 'What it looks like', law.referral),
      authority: choice(
        'police',
        'procuratorate',
        'supervisory-commission',
        'other-authority',
      )('拟移送机关', 'To whom'),
      facts: prose('事实和证据', 'Facts and evidence', law.referral),
    },
    writes: [opens('referral', { ground: given('ground') }, ['authority', 'facts'])],
    clocks: [{ start: 'referral-decision', on: today, subject: { last: 'matter' }, when: 'referralIsOfACrime' }],
    documents: ['referral-report'],
    event: 'referral.proposed',
    ...law.referral,
    rank: 97,
  },
  {
    id: 'approve-referral',
    title: { zh: '批准移送', en: 'Approve the referral' },
    ...anywhere,
    by: HEAD,
    guards: under(law.referralTime, 'referralAwaitsDecision'),
    input: {
      matter: referral,
      on: pastDay('批准日期', 'Approved on', law.referralTime),
      at: timeOfDay('批准时刻', 'Approved at', law.referralTime),
    },
    writes: [changes({ state: fixed('granted'), approvedOn: given('on') })],
    clocks: [
      { stop: 'referral-decision', outcome: 'met', subject, on: given('on') },
      { start: 'referral-sending', on: { dayOf: 'on', timeOf: 'at' }, subject, when: 'referralIsOfACrime' },
    ],
    documents: ['referral-approval'],
    event: 'referral.approved',
    ...law.referralTime,
    rank: 18,
  },
  {
    id: 'refuse-referral',
    title: { zh: '不批准移送', en: 'Refuse the referral' },
    ...anywhere,
    by: HEAD,
    guards: under(law.referralTime, 'referralAwaitsDecision'),
    input: { matter: referral, reason },
    writes: [changes({ state: fixed('refused'), closedOn: today, outcome: given('reason') })],
    clocks: [{ stop: 'referral-decision', outcome: 'met', subject }],
    documents: ['referral-approval'],
    event: 'referral.refused',
    ...law.referralTime,
    rank: 19,
  },
  {
    id: 'send-referral',
    title: { zh: '登记移送', en: 'Record that it was sent' },
    ...anywhere,
    by: OFFICE,
    guards: under(law.referralTime, 'referralAwaitsSending'),
    input: {
      matter: referral,
      sentOn: pastDay('移送日期', 'Sent on', law.referralTime),
      receivedBy: line('接收机关', 'Received by'),
      paper: optional(paper('移送回执', 'Acknowledgement')),
    },
    writes: [changes({ sentOn: given('sentOn'), receivedBy: given('receivedBy'), paper: given('paper') })],
    clocks: [{ stop: 'referral-sending', outcome: 'met', subject, on: given('sentOn') }],
    documents: ['referral-letter'],
    event: 'referral.sent',
    ...law.referralTime,
    rank: 14,
  },
  {
    id: 'record-referral-reply',
    title: { zh: '登记移送结果', en: 'Record what came of the referral' },
    ...anywhere,
    by: OFFICER,
    guards: under(law.referral, 'referralAwaitsReply'),
    input: {
      matter: referral,
      repliedOn: pastDay('回复日期', 'Replied on'),
      outcome: choice('case-opened', 'no-case-opened', 'passed-on')('结果', 'Outcome'),
    },
    writes: [changes({ state: fixed('closed'), closedOn: given('repliedOn') }, ['outcome'])],
    event: 'referral.replied',
    ...law.referral,
    rank: 64,
  },
];
