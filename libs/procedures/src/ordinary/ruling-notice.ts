import { PUBLIC_NOTICE_DAYS } from '../shared/notice-days.js';
import { aboutParty, line, pastDay, prose, whole } from './fields.js';
import type { Law } from './law.js';
import { expired, fixed, given, OFFICER, ROUND, servedByNotice, under, type Step } from './parts.js';
import { AFTER_RULING } from './stages.js';

const subject = given('party');

/**
 * A ruling that reaches a party in no other way is announced, and counts as received on the last day of the notice; that
 * party's period to sue runs from there (Order 81 art. 10; 民事诉讼法 95; 专利法 65). Who comes for it meanwhile has it from that day.
 */
export const rulingNotice = (law: Law): Step[] => [
  {
    id: 'announce-ruling',
    title: { zh: '公告送达裁决书', en: 'Serve the ruling by public notice' },
    from: ['ruled', 'ruling-served', 'in-litigation', 'ruling-effective'],
    to: 'same',
    by: OFFICER,
    guards: under(law.publicNotice, 'rulingNotYetReceived', 'rulingIsNotAnnounced'),
    input: {
      party: aboutParty,
      startedOn: pastDay('公告日期', 'Issued on'),
      days: whole(PUBLIC_NOTICE_DAYS.min, PUBLIC_NOTICE_DAYS.max)(
        '公告期(日)',
        'Days of notice',
        law.publicNoticePeriod,
      ),
      place: line('公告载体', 'Where published'),
      gist: prose('裁决要旨和救济途径', 'Gist of the ruling and what can be done against it', law.publicNotice),
    },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: ['party'],
        set: {
          document: fixed('ruling'),
          method: fixed('public-notice'),
          sentOn: given('startedOn'),
          about: ROUND,
        },
      },
    ],
    clocks: [
      { stop: 'ruling-service', outcome: 'met', subject, on: given('startedOn') },
      { start: 'ruling-notice', on: given('startedOn'), subject, length: given('days') },
    ],
    documents: ['public-notice'],
    event: 'service.ruling-announced',
    ...law.publicNotice,
    rank: 78,
  },
  {
    id: 'end-ruling-notice',
    title: { zh: '撤回裁决书公告', en: 'Take back the public notice of the ruling' },
    from: AFTER_RULING,
    to: 'same',
    by: OFFICER,
    guards: under(law.publicNotice, 'rulingIsAnnounced'),
    input: {
      party: aboutParty,
      on: pastDay('撤回日期', 'Taken back on'),
      reason: prose('撤回理由', 'Why it is taken back'),
    },
    clocks: [
      { stop: 'ruling-notice', outcome: 'cancelled', subject },
      // It has to reach the party in another way.
      { start: 'ruling-service', on: given('on'), subject },
    ],
    event: 'service.ruling-notice-taken-back',
    ...law.publicNotice,
    rank: 84,
  },
  {
    id: 'ruling-notice-ends',
    title: { zh: '裁决书公告期满,视为送达', en: 'The public notice of the ruling has run: deemed served' },
    from: AFTER_RULING,
    to: { if: 'rulingIsWithEverybody', then: 'ruling-served', thenFrom: ['ruled'], else: 'same' },
    by: ['system'],
    writes: [
      servedByNotice({
        document: fixed('ruling'),
        sentOn: { anchorOf: 'ruling-notice', subject: expired },
        about: ROUND,
      }),
    ],
    clocks: [{ start: 'suit', on: { the: 'expiring-due' }, subject: expired }],
    event: 'service.ruling-notice-expired',
    ...law.publicNoticePeriod,
  },
];
