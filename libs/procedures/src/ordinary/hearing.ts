import type { Fields } from '../engine/fields.js';
import {
  aboutParty,
  anyDay,
  choice,
  leaving,
  line,
  list,
  optional,
  party,
  prose,
  reason,
  receipt,
  record,
  timeOfDay,
  yesNo,
} from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICER, PANEL, today, under } from '../shared/step-parts.js';
import { received, type Effect, type Step } from './parts.js';
import { inHand } from './public-notice.js';
import { HEARING_SET } from './stages.js';

const notice = inHand(fixed('hearing-notice'));
const hearing = record('hearing')('口头审理', 'Hearing');
const parties = (zh: string, en: string) => optional(list({ kind: 'party' }, 100)(zh, en));

const when = (law: Law): Fields => ({
  on: leaving('hearing-notice', anyDay('审理日期', 'Hearing day', law.hearing)),
  time: timeOfDay('时间', 'Time'),
  place: line('地点', 'Place', law.hearing),
  online: yesNo('线上审理', 'Online'),
});

/** One notice a party, each to be received so many clear working days before the hearing. */
const notices: readonly Effect[] = (['requester', 'respondent', 'third-party'] as const).map((forEach) => ({
  start: 'hearing-notice',
  on: given('on'),
  forEach,
}));

/** The oral hearing: notice counted from receipt, postponement, absence, record (Order 81 arts. 26, 27). */
export const hearings = (law: Law): Step[] => [
  {
    id: 'schedule-hearing',
    title: { zh: '安排口头审理', en: 'Schedule the hearing' },
    // From `heard` too: an appraiser whose opinion is disputed must be heard on it (art. 53).
    from: ['docketed', 'answering', 'preparing', 'written-review', 'heard'],
    to: 'hearing-scheduled',
    by: PANEL,
    guards: [
      ...under(law.hearing, 'noHearingIsScheduled', 'noticeFitsIn'),
      ...under(law.record, 'onlineIsForThePanel'),
      ...under(law.recusal, 'actorIsNotPaused'),
    ],
    input: when(law),
    writes: [
      {
        record: 'hearing',
        id: 'new',
        take: ['on', 'time', 'place', 'online'],
        set: { state: fixed('scheduled'), closed: fixed(false), scheduledOn: today },
      },
    ],
    clocks: notices,
    documents: ['hearing-notice', 'hearing-announcement'],
    event: 'hearing.scheduled',
    ...law.hearing,
    rank: 10,
    doneWhen: 'heardOrReviewed',
    readyWhen: 'answersAreIn',
  },
  {
    id: 'record-hearing-notice-receipt',
    title: { zh: '登记口头审理通知收到', en: 'Record receipt of the hearing notice' },
    from: HEARING_SET,
    to: 'same',
    by: OFFICER,
    guards: [
      ...under(law.hearing, 'hearingIsScheduled', 'hearingNoticeNotYetReceived'),
      ...under(law.methods, 'electronicServiceIsAgreed'),
    ],
    input: { hearing, ...receipt },
    writes: [
      received('hearing-notice', { about: { field: 'on', of: 'hearing', id: given('hearing') } }),
      ...notice.writes,
    ],
    clocks: [
      ...notice.clocks,
      { stop: 'hearing-notice', outcome: 'met', subject: given('party'), on: given('receivedOn') },
    ],
    documents: ['service-record'],
    event: 'service.hearing-notice-received',
    ...law.hearing,
    rank: 6,
  },
  {
    id: 'postpone-hearing',
    title: { zh: '延期口头审理', en: 'Postpone the hearing' },
    from: HEARING_SET,
    to: 'same',
    by: ['panel'],
    guards: [...under(law.hearing, 'hearingIsScheduled', 'noticeFitsIn'), ...under(law.recusal, 'actorIsNotPaused')],
    input: {
      hearing,
      ...when(law),
      reason: prose('延期理由', 'Ground for postponing', law.hearing),
      party: optional(aboutParty),
    },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        take: ['on', 'time', 'place', 'online'],
        set: { scheduledOn: today },
      },
    ],
    clocks: [{ stop: 'hearing-notice', outcome: 'cancelled' }, ...notices],
    documents: ['postponement-notice'],
    event: 'hearing.postponed',
    ...law.hearing,
    rank: 71,
  },
  {
    id: 'cancel-hearing',
    title: { zh: '取消口头审理', en: 'Call the hearing off' },
    from: ['hearing-scheduled'],
    to: { if: 'aHearingWasHeld', then: 'heard', else: 'preparing' },
    by: PANEL,
    guards: under(law.hearing, 'hearingIsScheduled'),
    input: { hearing, reason },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        set: { state: fixed('cancelled'), reason: given('reason') },
      },
    ],
    clocks: [{ stop: 'hearing-notice', outcome: 'cancelled' }],
    event: 'hearing.cancelled',
    ...law.hearing,
    rank: 86,
  },
  {
    id: 'close-hearing-to-public',
    title: { zh: '决定不公开审理', en: 'Hear in private' },
    from: ['hearing-scheduled'],
    to: 'same',
    by: PANEL,
    guards: under(law.record, 'hearingIsScheduled', 'tradeSecretsNeedApplication'),
    input: {
      hearing,
      ground: choice('state-secret', 'privacy', 'trade-secret', 'other-law')('事由', 'Ground', law.record),
      byParty: optional(party('申请人', 'Applicant')),
    },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        set: { closed: fixed(true), closedGround: given('ground'), closedFor: given('byParty') },
      },
    ],
    documents: ['closed-hearing-decision'],
    event: 'hearing.closed-to-public',
    ...law.record,
    rank: 87,
  },
  {
    id: 'hold-hearing',
    title: { zh: '登记口头审理', en: 'Hold the hearing' },
    from: ['hearing-scheduled'],
    to: 'heard',
    by: PANEL,
    guards: [
      ...under(law.hearing, 'hearingIsScheduled', 'hearingDayHasCome', 'caseRanOnTheHearingDay'),
      ...under(law.hearing, 'absenteesWereNoticed', 'latecomersWaived', 'requesterIsThere', 'respondentIsUnexcused'),
      ...under(law.answer, 'answersAreIn'),
      ...under(law.record, 'hearingRecordIsSigned'),
      ...under(law.panel, 'sittingPanelIsLawful'),
      ...under(law.recusal, 'noRecusalIsOpen', 'actorIsNotPaused'),
    ],
    input: {
      hearing,
      absent: parties('缺席的当事人', 'Absent parties'),
      left: parties('擅自退席的当事人', 'Parties who left without permission'),
      withoutGoodReason: optional(
        yesNo('被请求人无正当理由缺席', 'Respondents absent without good reason', law.hearing),
      ),
      waivedNotice: parties('到场并放弃通知期的当事人', 'Parties who came and waived the notice'),
      recordSigned: yesNo('笔录已签名', 'The record is signed', law.record),
      points: optional(prose('审理要点', 'Main points')),
    },
    writes: [
      {
        record: 'hearing',
        id: given('hearing'),
        merge: true,
        take: ['absent', 'left', 'withoutGoodReason', 'recordSigned', 'points'],
        set: { state: fixed('held') },
      },
    ],
    clocks: [{ stop: 'hearing-notice', outcome: 'cancelled' }],
    documents: ['hearing-record'],
    event: 'hearing.held',
    ...law.hearing,
    rank: 7,
  },
];
