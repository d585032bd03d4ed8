import type { Source, Write } from '../engine/model.js';
import { ANNOUNCED } from './documents.js';
import { aboutParty, choice, pastDay } from '../shared/fields.js';
import type { Law } from './law.js';
import { noticeFields } from './notice-fields.js';
import { expired, fixed, given, OFFICER, opens, under } from '../shared/step-parts.js';
import { servedByNotice, type Effect, type Step } from './parts.js';
import { BEFORE_DELIBERATION, UNDECIDED_OR_HELD } from './stages.js';
import { goesOn, rests } from '../shared/deciding-limits.js';

/** To whom the notice was that has just run out. */
const announcedTo: Source = { field: 'party', of: 'service', id: { last: 'service' } };
/** Something on record of the notice that has just run out; one runs for a party at a time. */
const ofTheNotice = (field: string): Source => ({ field, ofOpen: 'public-notice', byParty: expired });

/** Who comes for a paper while its notice runs has it from that day: the notice is over, and what rested for it goes on. */
export const inHand = (
  document: Source,
): { readonly writes: readonly Write[]; readonly clocks: readonly Effect[] } => ({
  writes: [
    {
      record: 'matter',
      id: {
        each: 'matter',
        where: { matter: fixed('public-notice'), state: fixed('open'), byParty: given('party'), document },
      },
      merge: true,
      set: { state: fixed('closed'), closedOn: given('receivedOn'), outcome: fixed('in-hand') },
    },
  ],
  clocks: [
    {
      stop: 'public-notice',
      outcome: 'met',
      subject: given('party'),
      on: given('receivedOn'),
      when: 'comesForWhatWasAnnounced',
    },
    ...goesOn({
      kind: 'public_notice',
      on: given('receivedOn'),
      about: given('party'),
      when: 'comesForWhatWasAnnounced',
    }),
  ],
});

/** Service by public notice, which stops the closing limit and serves the paper by its end (Order 81 art. 10; 民事诉讼法 95). */
export const publicNotice = (law: Law): Step[] => [
  {
    id: 'start-public-notice',
    beside: 'service',
    title: { zh: '公告送达', en: 'Serve by public notice' },
    // A case that rests still owes its papers, and the notice that it rests is one of them.
    from: [...BEFORE_DELIBERATION, 'objection-pending', 'suspended'],
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.publicNotice, 'noPublicNoticeRunsForParty', 'announcedPaperIsOutstanding'),
      ...under(law.publicNoticeAbroad, 'noticeIsLongEnough'),
    ],
    input: {
      document: choice(...ANNOUNCED)('文书', 'Document'),
      party: aboutParty,
      ...noticeFields(law),
    },
    writes: [
      opens('public-notice', { openedOn: given('startedOn'), byParty: given('party') }, [
        'document',
        'days',
        'place',
        'ground',
        'account',
      ]),
    ],
    clocks: [
      { stop: 'service', outcome: 'met', subject: given('party'), on: given('startedOn'), when: 'announcesTheCopy' },
      {
        stop: 'reopening-service',
        outcome: 'met',
        subject: given('party'),
        on: given('startedOn'),
        when: 'announcesTheReopening',
      },
      { start: 'public-notice', on: given('startedOn'), subject: given('party'), length: given('days') },
      // Somebody who cannot be found is served so even in a case that is late.
      ...rests({ kind: 'public_notice', on: given('startedOn'), about: given('party') }),
    ],
    documents: ['public-notice'],
    event: 'service.public-notice-started',
    ...law.publicNotice,
    rank: 78,
  },
  {
    id: 'end-public-notice',
    beside: 'service',
    // The paper counts as served only when the whole notice has run; this is for a notice that became needless.
    title: { zh: '提前结束公告', en: 'End the public notice early' },
    from: UNDECIDED_OR_HELD,
    to: 'same',
    by: OFFICER,
    guards: under(law.publicNotice, 'publicNoticeRunsForParty'),
    input: { party: aboutParty, on: pastDay('结束日期', 'Ended on') },
    writes: [
      {
        record: 'matter',
        id: { openMatter: 'public-notice', byParty: given('party') },
        merge: true,
        set: { state: fixed('closed'), closedOn: given('on') },
      },
    ],
    clocks: [
      { stop: 'public-notice', outcome: 'met', subject: given('party'), on: given('on') },
      { start: 'service', on: given('on'), subject: given('party'), when: 'announcedCopyIsOwed' },
      { start: 'reopening-service', on: given('on'), subject: given('party'), when: 'announcedReopeningIsOwed' },
      ...goesOn({ kind: 'public_notice', on: given('on'), about: given('party') }),
    ],
    event: 'service.public-notice-ended',
    ...law.publicNotice,
    rank: 12,
    onEvent: true,
  },
  {
    id: 'public-notice-ends',
    title: { zh: '公告期满,视为送达', en: 'The public notice has run: deemed served' },
    from: UNDECIDED_OR_HELD,
    to: { if: 'noticeOpensAnswering', then: 'answering', thenFrom: ['docketed'], else: 'same' },
    by: ['system'],
    writes: [
      servedByNotice({
        document: ofTheNotice('document'),
        sentOn: ofTheNotice('openedOn'),
        about: { field: 'on', of: 'hearing', id: { last: 'hearing' } },
      }),
      {
        record: 'matter',
        id: { openMatter: 'public-notice', byParty: expired },
        merge: true,
        set: { state: fixed('closed'), closedOn: { the: 'expiring-due' }, outcome: fixed('deemed-served') },
      },
    ],
    clocks: [
      ...goesOn({ kind: 'public_notice', on: { the: 'expiring-due' }, about: expired }),
      { start: 'answer', on: { the: 'expiring-due' }, subject: announcedTo, when: 'noticeServedTheCopy' },
      { stop: 'recusal-request', outcome: 'cancelled', subject: announcedTo, when: 'noticeTellsWhoHandles' },
      { start: 'recusal-request', on: { the: 'expiring-due' }, subject: announcedTo, when: 'noticeTellsWhoHandles' },
      { start: 'answer', on: { the: 'expiring-due' }, subject: announcedTo, when: 'noticeServedTheReopening' },
      {
        start: 'written-reply',
        on: { the: 'expiring-due' },
        subject: announcedTo,
        length: { field: 'days', ofOpen: 'written-review' },
        when: 'noticeServedTheReview',
      },
      {
        stop: 'hearing-notice',
        outcome: 'met',
        subject: announcedTo,
        on: { the: 'expiring-due' },
        when: 'noticeServedTheHearing',
      },
    ],
    event: 'service.public-notice-expired',
    ...law.publicNoticePeriod,
  },
];
