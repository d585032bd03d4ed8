import { absenceOfOne } from '../ordinary/cancellation.js';
import type { Law } from '../ordinary/law.js';
import { concludes } from '../ordinary/parts.js';
import { hearings } from '../ordinary/hearing.js';
import { writtenReview } from '../ordinary/written-review.js';
import { HEARING_SET } from '../ordinary/stages.js';
import { inHand } from '../ordinary/public-notice.js';
import { choose } from '../shared/choose.js';
import { guide } from '../shared/basis.js';
import { anyDay, leaving, line, list, optional, prose, record, timeOfDay, whole, yesNo } from '../shared/fields.js';
import { ends, fixed, given, opens, ROUND, today, under } from '../shared/step-parts.js';
import { words } from '../shared/words.js';
import { SERVICE_FIELDS, serviceFields } from './fields.js';
import { major } from './law.js';
import type { Step } from './step.js';

const notice = inHand(fixed('hearing-notice'));
const hearing = record('hearing')('口头审理', 'Hearing');
const parties = (zh: string, en: string) => optional(list({ kind: 'party' }, 50)(zh, en));
const place = {
  on: leaving('hearing-notice', anyDay('日期', 'Day')),
  time: timeOfDay('时间', 'Time'),
  place: line('地点', 'Place'),
  online: yesNo('在线审理', 'Online'),
};
const unexcused = yesNo('无正当理由', 'Without good reason');

/** The hearing, or written review in its place (art. 16; its gaps by guide). */
export const hearingSteps = (law: Law): Step[] => [
  {
    id: 'schedule-hearing',
    title: words('确定口头审理', 'Schedule the hearing'),
    from: ['preparing', 'written-review', 'heard'],
    to: 'hearing-scheduled',
    by: ['officer', 'panel'],
    guards: [
      ...under(major(16), 'noHearingIsScheduled', 'noticeFitsIn'),
      ...under(law.record, 'onlineIsForThePanel'),
      ...under(major(9), 'actorIsNotPaused'),
    ],
    input: place,
    writes: [
      {
        record: 'hearing',
        id: 'new',
        take: 'all',
        set: { state: fixed('scheduled'), closed: fixed(false), scheduledOn: today },
      },
    ],
    // One notice a party, each to be received so many clear working days before the hearing.
    clocks: [
      { start: 'hearing-notice', on: given('on'), forEach: 'requester' },
      { start: 'hearing-notice', on: given('on'), forEach: 'respondent' },
      { start: 'hearing-notice', on: given('on'), forEach: 'third-party' },
    ],
    documents: ['hearing-notice'],
    event: 'hearing.scheduled',
    ...major(16),
    rank: 8,
    doneWhen: 'heardOrReviewed',
    readyWhen: 'answersAreIn',
  },
  {
    id: 'record-hearing-notice',
    title: words('登记口头审理通知的送达', 'Enter the service of the hearing notice'),
    from: HEARING_SET,
    to: 'same',
    by: ['officer'],
    guards: [
      ...under(major(16), 'hearingIsScheduled', 'hearingNoticeNotYetReceived'),
      ...under(law.methods, 'electronicServiceIsAgreed'),
    ],
    input: { ...serviceFields, hearing },
    writes: [
      {
        record: 'service',
        id: 'new',
        take: SERVICE_FIELDS,
        set: { document: fixed('hearing-notice'), about: { field: 'on', of: 'hearing', id: given('hearing') } },
      },
      ...notice.writes,
    ],
    clocks: [
      ...notice.clocks,
      { stop: 'hearing-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
    ],
    documents: ['service-record'],
    event: 'hearing.notified',
    ...major(16),
  },
  {
    id: 'hold-hearing',
    title: words('登记口头审理', 'Enter the hearing held'),
    from: ['hearing-scheduled'],
    to: 'heard',
    by: ['officer', 'panel'],
    guards: [
      ...under(
        major(16),
        'hearingIsScheduled',
        'hearingDayHasCome',
        'caseRanOnTheHearingDay',
        'absenteesWereNoticed',
        'latecomersWaived',
        'requesterIsThere',
        'respondentIsUnexcused',
      ),
      ...under(major(10), 'answersAreIn'),
      ...under(law.record, 'hearingRecordIsSigned'),
      ...under(major(6), 'sittingPanelIsLawful'),
      ...under(major(9), 'noRecusalIsOpen', 'actorIsNotPaused'),
    ],
    input: {
      hearing,
      absent: parties('缺席的当事人', 'Absent parties'),
      left: parties('擅自退席的当事人', 'Parties who left without permission'),
      withoutGoodReason: optional(yesNo('被请求人无正当理由缺席', 'Respondents absent without good reason')),
      waivedNotice: parties('到场并放弃通知期限的当事人', 'Parties who came and waived the notice'),
      recordSigned: yesNo('笔录已签名', 'Record signed'),
    },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        take: ['absent', 'left', 'withoutGoodReason', 'recordSigned'],
        set: { state: fixed('held') },
      },
    ],
    clocks: [{ stop: 'hearing-notice', outcome: 'cancelled' }],
    documents: ['hearing-record'],
    event: 'hearing.held',
    ...major(16),
    rank: 9,
  },
  {
    id: 'deem-withdrawn',
    title: words('请求人缺席,视为撤回', 'Requester absent: counts as withdrawn'),
    from: ['hearing-scheduled'],
    to: 'cancelled',
    by: ['officer', 'panel'],
    guards: under(
      major(16),
      'hearingIsScheduled',
      'hearingDayHasCome',
      'caseRanOnTheHearingDay',
      'requesterIsAbsent',
      'absenteesWereNoticed',
      'absenceIsUnexcused',
    ),
    input: {
      hearing,
      absent: parties('缺席的当事人', 'Absent parties'),
      left: parties('擅自退席的当事人', 'Parties who left without permission'),
      withoutGoodReason: unexcused,
    },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        take: ['absent', 'left'],
        set: { state: fixed('cancelled') },
      },
      {
        record: 'decision',
        id: 'sole',
        set: {
          form: fixed('cancellation'),
          reasonCode: fixed('deemed-withdrawn'),
          state: fixed('made'),
          madeOn: today,
          round: ROUND,
        },
      },
    ],
    clocks: concludes,
    documents: ['cancellation-decision'],
    event: 'case.cancelled',
    ...major(16),
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
    guards: under(major(9), 'actorIsNotPaused'),
    input: {
      days: whole(3, 60)('陈述期限(日)', 'Days to reply'),
      reason: prose('事实、理由和证据', 'Facts, reasons and evidence'),
    },
    writes: [
      ends('written-review', 'closed', { outcome: fixed('notified-anew') }),
      opens('written-review', {}, ['days', 'reason']),
    ],
    clocks: [{ stop: 'written-reply', outcome: 'cancelled' }],
    documents: ['written-review-notice'],
    event: 'review.announced',
    ...guide,
    doneWhen: 'aHearingWasHeld',
  },
  ...choose<Step>(writtenReview(law), ['record-written-review-receipt', 'file-written-reply']),
];
