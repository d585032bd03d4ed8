import {
  anyDay,
  field,
  guide,
  is,
  major,
  needs,
  optional,
  SERVICE_FIELDS,
  serviceFields,
  text,
  today,
  typed,
  words,
  yes,
} from './law.js';
import { absenceOfOne } from '../ordinary/cancellation.js';
import type { Law } from '../ordinary/law.js';
import { concludes, ends as closes, ROUND } from '../ordinary/parts.js';
import { hearings } from '../ordinary/hearing.js';
import { writtenReview } from '../ordinary/written-review.js';
import { HEARING_SET } from '../ordinary/stages.js';
import { inHand } from '../ordinary/public-notice.js';
import { choose } from '../shared/choose.js';
import type { Step } from './step.js';

const notice = inHand(is('hearing-notice'));
const hearing = field({ kind: 'record', of: 'hearing' }, '口头审理', 'Hearing');
const parties = (zh: string, en: string) => optional(field({ kind: 'list', max: 50, of: { kind: 'party' } }, zh, en));
const place = {
  on: anyDay('日期', 'Day'),
  time: field({ kind: 'time' }, '时间', 'Time'),
  place: text('地点', 'Place', 200),
  online: yes('在线审理', 'Online'),
};
const unexcused = yes('无正当理由', 'Without good reason');

/** The hearing, or written review in its place (art. 16; its gaps by guide). */
export const hearingSteps = (law: Law): Step[] => [
  {
    id: 'schedule-hearing',
    title: words('确定口头审理', 'Schedule the hearing'),
    from: ['preparing', 'written-review', 'heard'],
    to: 'hearing-scheduled',
    by: ['officer', 'panel'],
    guards: [
      needs('noHearingIsScheduled', major(16)),
      needs('noticeFitsIn', major(16)),
      needs('onlineIsForThePanel', law.record.citation),
      needs('actorIsNotPaused', major(9)),
    ],
    input: place,
    writes: [
      {
        record: 'hearing',
        id: 'new',
        take: 'all',
        set: { state: is('scheduled'), closed: is(false), scheduledOn: today },
      },
    ],
    // One notice a party, each to be received so many clear working days before the hearing.
    clocks: [
      { start: 'hearing-notice', on: typed('on'), forEach: 'requester' },
      { start: 'hearing-notice', on: typed('on'), forEach: 'respondent' },
      { start: 'hearing-notice', on: typed('on'), forEach: 'third-party' },
    ],
    documents: ['hearing-notice'],
    event: 'hearing.scheduled',
    citation: major(16),
    standing: 'statute',
    rank: 8,
    doneWhen: 'aHearingWasHeld',
  },
  {
    id: 'record-hearing-notice',
    title: words('登记口头审理通知的送达', 'Enter the service of the hearing notice'),
    from: HEARING_SET,
    to: 'same',
    by: ['officer'],
    guards: [
      needs('hearingIsScheduled', major(16)),
      needs('hearingNoticeNotYetReceived', major(16)),
      needs('electronicServiceIsAgreed', law.methods.citation),
    ],
    input: { ...serviceFields, hearing },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: SERVICE_FIELDS,
        set: { document: is('hearing-notice'), about: { field: 'on', of: 'hearing', id: typed('hearing') } },
      },
      ...notice.writes,
    ],
    clocks: [
      ...notice.clocks,
      { stop: 'hearing-notice', outcome: 'met', subject: typed('party'), on: typed('receivedOn') },
    ],
    documents: ['service-record'],
    event: 'hearing.notified',
    citation: major(16),
    standing: 'statute',
  },
  {
    id: 'hold-hearing',
    title: words('登记口头审理', 'Enter the hearing held'),
    from: ['hearing-scheduled'],
    to: 'heard',
    by: ['officer', 'panel'],
    guards: [
      needs('hearingIsScheduled', major(16)),
      needs('hearingDayHasCome', major(16)),
      needs('caseRanOnTheHearingDay', major(16)),
      needs('absenteesWereNoticed', major(16)),
      needs('requesterIsThere', major(16)),
      needs('respondentIsUnexcused', major(16)),
      needs('answersAreIn', major(10)),
      needs('hearingRecordIsSigned', law.record.citation),
      needs('sittingPanelIsLawful', major(6)),
      needs('noRecusalIsOpen', major(9)),
      needs('actorIsNotPaused', major(9)),
    ],
    input: {
      hearing,
      absent: parties('缺席的当事人', 'Absent parties'),
      left: parties('擅自退席的当事人', 'Parties who left without permission'),
      withoutGoodReason: optional(yes('被请求人无正当理由缺席', 'Respondents absent without good reason')),
      waivedNotice: parties('放弃通知期限的当事人', 'Parties who waived the notice'),
      recordSigned: yes('笔录已签名', 'Record signed'),
    },
    writes: [
      {
        record: 'hearing',
        id: typed('hearing'),
        merge: true,
        take: ['absent', 'left', 'withoutGoodReason', 'recordSigned'],
        set: { state: is('held') },
      },
    ],
    clocks: [{ stop: 'hearing-notice', outcome: 'cancelled' }],
    documents: ['hearing-record'],
    event: 'hearing.held',
    citation: major(16),
    standing: 'statute',
    rank: 9,
  },
  {
    id: 'deem-withdrawn',
    title: words('请求人缺席,视为撤回', 'Requester absent: counts as withdrawn'),
    from: ['hearing-scheduled'],
    to: 'cancelled',
    by: ['officer', 'panel'],
    guards: [
      needs('hearingIsScheduled', major(16)),
      needs('hearingDayHasCome', major(16)),
      needs('caseRanOnTheHearingDay', major(16)),
      needs('requesterIsAbsent', major(16)),
      needs('absenteesWereNoticed', major(16)),
      needs('absenceIsUnexcused', major(16)),
    ],
    input: {
      hearing,
      absent: parties('缺席的当事人', 'Absent parties'),
      left: parties('擅自退席的当事人', 'Parties who left without permission'),
      waivedNotice: parties('放弃通知期限的当事人', 'Parties who waived the notice'),
      withoutGoodReason: unexcused,
    },
    writes: [
      {
        record: 'hearing',
        id: typed('hearing'),
        merge: true,
        take: ['absent', 'left'],
        set: { state: is('cancelled') },
      },
      {
        record: 'decision',
        id: 'sole',
        set: {
          form: is('cancellation'),
          reasonCode: is('deemed-withdrawn'),
          state: is('made'),
          madeOn: today,
          round: ROUND,
        },
      },
    ],
    clocks: concludes,
    documents: ['cancellation-decision'],
    event: 'case.cancelled',
    citation: major(16),
    standing: 'statute',
  },
  absenceOfOne(law),
  ...choose<Step>(hearings(law), ['postpone-hearing', 'close-hearing-to-public', 'cancel-hearing']),
  {
    id: 'announce-written-review',
    title: words('告知书面审理', 'Announce written review'),
    // Again too: what came to light after a notice is notified by another, in its place.
    from: ['preparing', 'written-review', 'heard'],
    to: 'written-review',
    by: ['officer', 'panel'],
    guards: [needs('actorIsNotPaused', major(9))],
    input: {
      days: field({ kind: 'integer', min: 3, max: 60 }, '陈述期限(日)', 'Days to reply'),
      reason: text('事实、理由和证据', 'Facts, reasons and evidence', 20000),
    },
    writes: [
      closes('written-review', 'closed', { outcome: is('notified-anew') }),
      {
        record: 'matter',
        id: 'new',
        take: ['days', 'reason'],
        set: { matter: is('written-review'), state: is('open'), openedOn: today },
      },
    ],
    clocks: [{ stop: 'written-reply', outcome: 'cancelled' }],
    documents: ['written-review-notice'],
    event: 'review.announced',
    citation: guide,
    standing: 'guide',
    doneWhen: 'aHearingWasHeld',
  },
  ...choose<Step>(writtenReview(law), ['record-written-review-receipt', 'file-written-reply']),
];
