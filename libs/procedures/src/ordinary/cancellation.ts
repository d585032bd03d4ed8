import type { Words } from '#libs/kernel';
import type { Fields } from '../engine/fields.js';
import type { GuardName } from '../guards/table.js';
import type { Basis } from '../shared/basis.js';
import {
  aboutRespondent,
  choice,
  line,
  list,
  optional,
  paper,
  pastDay,
  prose,
  record,
  requester,
  yesNo,
} from '../shared/fields.js';
import type { Law } from './law.js';
import { fixed, given, OFFICE, PANEL, ROUND, today, under } from '../shared/step-parts.js';
import { concludes, type Step } from './parts.js';
import { UNDECIDED_OR_HELD } from './stages.js';

interface Cancellation {
  readonly id: string;
  readonly title: Words;
  readonly code: string;
  readonly basis: Basis;
  readonly guards: readonly GuardName[];
  readonly input?: Fields;
  readonly take?: readonly string[];
  readonly leads?: true;
}

const cancellation = (law: Law, c: Cancellation): Step => ({
  id: c.id,
  title: c.title,
  from: UNDECIDED_OR_HELD,
  to: 'cancelled',
  by: OFFICE,
  guards: under(c.basis, ...c.guards),
  input: { reasons: prose('理由', 'Reasons', law.cancel), remedy: prose('救济途径', 'Remedy'), ...c.input },
  writes: [
    {
      record: 'decision',
      id: 'sole',
      take: ['reasons', 'remedy', ...(c.take ?? [])],
      set: {
        form: fixed('cancellation'),
        state: fixed('made'),
        madeOn: today,
        reasonCode: fixed(c.code),
        round: ROUND,
      },
    },
  ],
  clocks: concludes,
  documents: c.leads ? ['cancellation-decision', 'leads-letter'] : ['cancellation-decision'],
  event: 'case.cancelled',
  ...c.basis,
  rank: 91,
});

/** The conditions of acceptance that a request may turn out not to have met (Order 81 art. 12). */
const CONDITIONS = ['not-entitled', 'no-definite-respondent', 'not-concrete', 'sued', 'other-route-agreed'] as const;

/** 撤销案件, one step for each reason the law names (Order 81 arts. 9, 18, 19, 36). */
export const cancellations = (law: Law): Step[] => cancellationList(law).map((c) => cancellation(law, c));

const cancellationList = (law: Law): Cancellation[] => [
  {
    id: 'cancel-inadmissible',
    title: { zh: '不符合受理条件撤销案件', en: 'Cancel: not admissible after all' },
    code: 'inadmissible',
    basis: law.cancel,
    guards: [],
    input: { ground: choice(...CONDITIONS)('不符合的受理条件', 'Condition that is not met', law.cancel) },
    take: ['ground'],
  },
  {
    id: 'cancel-on-withdrawal',
    title: { zh: '请求人撤回撤销案件', en: 'Cancel: request taken back' },
    code: 'withdrawn',
    basis: law.cancel,
    guards: ['requesterHasWithdrawn'],
  },
  {
    id: 'cancel-requester-gone',
    title: { zh: '请求人死亡或者注销撤销案件', en: 'Cancel: requester gone, nobody follows' },
    code: 'requester-gone',
    basis: law.cancel,
    guards: ['onlyRequesterLeft', 'nobodyFollows'],
    input: {
      party: requester('死亡或者注销的请求人', 'Requester who is gone'),
      proof: paper('死亡或者注销的证明', 'Proof of death or deregistration', law.cancel),
      nobodyFollows: yesNo(
        '没有权利义务承受人,或者承受人放弃权利',
        'Nobody follows, or whoever would gives the right up',
        law.cancel,
      ),
    },
    take: ['party', 'proof'],
  },
  {
    id: 'cancel-respondent-gone',
    title: { zh: '被请求人死亡或者注销撤销案件', en: 'Cancel: respondent gone, nobody bound' },
    code: 'respondent-gone',
    basis: law.cancel,
    guards: ['onlyRespondentLeft', 'nobodyIsBound'],
    input: {
      party: aboutRespondent,
      proof: paper('死亡或者注销的证明', 'Proof of death or deregistration', law.cancel),
      nobodyIsBound: yesNo(
        '没有遗产,也没有应当承担义务的人',
        'There is no estate, and nobody who has to answer',
        law.cancel,
      ),
    },
    take: ['party', 'proof'],
  },
  {
    id: 'cancel-otherwise',
    title: { zh: '其他依法撤销案件', en: 'Cancel: other ground in law' },
    code: 'other',
    basis: law.cancel,
    guards: [],
    input: { ground: line('所依据的法律规定', 'Provision it rests on', law.cancel) },
    take: ['ground'],
  },
  {
    id: 'cancel-time-barred',
    title: { zh: '超过请求时限撤销案件', en: 'Cancel: request out of time' },
    code: 'time-barred',
    basis: law.timeBar,
    guards: ['timeBarWasRaised', 'noTollingFound'],
    input: {
      noTollingFound: yesNo('无中止、中断、延长情形', 'Nothing suspended, interrupted or extended it', law.timeBar),
    },
  },
  {
    id: 'cancel-claims-unclear',
    title: { zh: '权利要求仍不明确撤销案件', en: 'Cancel: claims still unnamed' },
    code: 'claims-unclear',
    basis: law.claims,
    guards: ['claimsWereAskedFor', 'claimsPeriodIsOver'],
  },
  {
    id: 'cancel-papers-missing',
    title: { zh: '未补充主体资格材料撤销案件', en: 'Cancel: papers of identity missing' },
    code: 'papers-missing',
    basis: law.identityPeriod,
    guards: ['papersWereAskedFor', 'papersPeriodIsOver'],
  },
  {
    id: 'cancel-not-competent',
    title: { zh: '发现无管辖权撤销案件并移送线索', en: 'Cancel: not competent, leads passed on' },
    code: 'not-competent',
    basis: law.notCompetent,
    guards: ['requesterWasToldFirst'],
    input: {
      competentAgency: line('有管辖权的机关', 'Competent agency'),
      requesterToldOn: pastDay('告知请求人日期', 'Requester told on', law.notCompetent),
      leadsSentOn: pastDay('移送线索日期', 'Leads sent on', law.notCompetent),
    },
    take: ['competentAgency', 'requesterToldOn', 'leadsSentOn'],
    leads: true,
  },
];

/** The requester stays away from the hearing: the request counts as taken back (Order 81 art. 26). */
export const absence = (law: Law): Step => ({
  id: 'cancel-for-absence',
  title: { zh: '请求人缺席,视为撤回', en: 'Cancel: requester absent, request deemed taken back' },
  from: ['hearing-scheduled'],
  to: 'cancelled',
  by: OFFICE,
  guards: under(
    law.hearing,
    'hearingIsScheduled',
    'hearingDayHasCome',
    'caseRanOnTheHearingDay',
    'requesterIsAbsent',
    'absenceIsUnexcused',
    'absenteesWereNoticed',
  ),
  input: {
    hearing: record('hearing')('口头审理', 'Hearing'),
    absent: optional(list({ kind: 'party' }, 100)('缺席的当事人', 'Absent parties')),
    left: optional(list({ kind: 'party' }, 100)('擅自退席的当事人', 'Parties who left without permission')),
    withoutGoodReason: yesNo('无正当理由', 'Without good reason', law.hearing),
    reasons: prose('理由', 'Reasons'),
    remedy: prose('救济途径', 'Remedy'),
  },
  writes: [
    // Nobody was heard: what was to be said there is not on record.
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
      take: ['reasons', 'remedy'],
      set: {
        form: fixed('cancellation'),
        state: fixed('made'),
        madeOn: today,
        reasonCode: fixed('deemed-withdrawn'),
        round: ROUND,
      },
    },
  ],
  clocks: concludes,
  documents: ['cancellation-decision'],
  event: 'case.cancelled',
  ...law.hearing,
  rank: 60,
});

/** Of several requesters one stays away: only that one counts as having taken the request back (Order 81 art. 26). */
export const absenceOfOne = (law: Law): Step => ({
  id: 'deem-requester-withdrawn',
  title: {
    zh: '部分请求人缺席,对其按撤回处理',
    en: 'One of several requesters absent: counts as withdrawn for that one',
  },
  from: ['heard'],
  to: 'same',
  by: PANEL,
  guards: under(law.hearing, 'requesterStayedAway', 'anotherRequesterStays', 'absenceIsUnexcused'),
  input: {
    hearing: record('hearing')('口头审理', 'Hearing'),
    party: requester('缺席的请求人', 'Absent requester'),
    withoutGoodReason: yesNo('无正当理由', 'Without good reason', law.hearing),
    reasons: prose('理由', 'Reasons'),
  },
  writes: [
    {
      record: 'party',
      id: given('party'),
      merge: true,
      set: { left: fixed(true), leftOn: today, leftBecause: fixed('deemed-withdrawn') },
    },
  ],
  event: 'request.deemed-withdrawn',
  ...law.hearing,
  rank: 62,
});
