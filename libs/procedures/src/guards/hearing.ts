import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type Filed } from '../facts/file.js';
import { hasReviewNotice, heardThisRound, openReview, restedOn, reviewedThisRound, wasHeardSince } from './rounds.js';
import {
  clockOf,
  entriesOf,
  guard,
  guardAbout,
  guardOnInput,
  isRunning,
  isTrue,
  namesOf,
  partiesIn,
  receiptOf,
  textOf,
  textsOf,
  unless,
} from './look.js';
import { words } from '../shared/words.js';

const hearingNamed = (facts: Facts): Filed<'hearing'> | undefined =>
  recordOf(facts.file, 'hearing', textOf(facts, 'hearing'));

/** Those of the parties whom the notice of this hearing day reached too late or not at all, with the latest day for it. */
function notNoticed(facts: Facts, hearing: Filed<'hearing'>, parties: readonly Filed<'party'>[]) {
  return parties.flatMap((p) => {
    const latest = clockOf(facts, 'hearing-notice', p.id)?.dueOn ?? null;
    const received = receiptOf(facts, 'hearing-notice', p.id, hearing.on);
    return received !== null && latest !== null && received <= latest ? [] : [{ name: p.name, received, latest }];
  });
}

const lateWords = (who: readonly { name: string; received: string | null; latest: string | null }[]) =>
  words(
    who
      .map(
        (w) =>
          `${w.name}最迟应于${w.latest ?? '—'}收到口头审理通知,${w.received ? `实际于${w.received}收到` : '尚无送达记录'}`,
      )
      .join(';'),
    who
      .map(
        (w) =>
          `${w.name} had to have the notice by ${w.latest ?? '—'} and ${w.received ? `got it on ${w.received}` : 'has no record of it'}`,
      )
      .join('; '),
  );

const absentees = (facts: Facts): Filed<'party'>[] => {
  const absent = textsOf(facts, 'absent');
  return partiesIn(facts).filter((p) => absent.includes(p.id));
};

/** Leaving without permission counts like staying away; but who was there needs no proof of notice. */
const missing = (facts: Facts): Filed<'party'>[] => {
  const left = textsOf(facts, 'left');
  return [...absentees(facts), ...partiesIn(facts).filter((p) => left.includes(p.id))];
};

const nobodyAsks = (facts: Facts): boolean => {
  const away = missing(facts).map((p) => p.id);
  return partiesIn(facts, 'requester').every((p) => away.includes(p.id));
};

export const hearingGuards = {
  hearingIsScheduled: guardAbout(
    ['hearing'],
    '所选口头审理应当处于已排期状态',
    'The hearing must be a scheduled one',
    (facts) => hearingNamed(facts)?.state === 'scheduled',
  ),
  noHearingIsScheduled: guard(
    '不得有另一已排期的口头审理',
    'No other hearing may be scheduled',
    ({ file }) => !recordsOf(file, 'hearing').some((h) => h.state === 'scheduled'),
  ),
  aHearingIsScheduled: guard('已排期口头审理', 'A hearing is scheduled', ({ file }) =>
    recordsOf(file, 'hearing').some((h) => h.state === 'scheduled'),
  ),
  aHearingWasHeld: guard('本次审理中已举行过口头审理', 'A hearing was held for the ruling to come', ({ file }) =>
    heardThisRound(file),
  ),
  beforeTheHearing: guard('追加当事人应当在口头审理前提出', 'Parties are added only before the hearing', ({ file }) => {
    const held = recordsOf(file, 'hearing').find((h) => h.state === 'held');
    return !held || words(`口头审理已于${held.on}举行`, `The hearing was held on ${held.on}`);
  }),
  hearingDayHasCome: guardAbout(['hearing'], '口头审理日应当已到', 'The hearing day must have come', (facts) => {
    const on = hearingNamed(facts)?.on;
    return on === undefined || on <= facts.today || words(`口头审理定于${on}`, `The hearing is on ${on}`);
  }),
  caseRanOnTheHearingDay: guardAbout(
    ['hearing'],
    '口头审理日案件处于中止、管辖权异议审查或者已结案的,应当另定日期',
    'A hearing whose day came while the case rested, or had ended, is set for another day',
    (facts) => {
      const on = hearingNamed(facts)?.on;
      return !on || !restedOn(facts.file, on) || words(`${on}案件未在审理中`, `The case was not running on ${on}`);
    },
  ),
  subjectAwaitsHearingNotice: guard(
    '已排期的口头审理,该当事人尚未收到通知',
    'A hearing is scheduled of which this party has had no notice',
    (facts) => {
      const hearing = recordsOf(facts.file, 'hearing').find((h) => h.state === 'scheduled');
      return !!hearing && receiptOf(facts, 'hearing-notice', textOf(facts, 'subject'), hearing.on) === null;
    },
  ),
  absenteesWereNoticed: guardOnInput(
    '缺席的当事人应当已按期收到口头审理通知',
    'Absent parties must have had notice of the hearing in time',
    (facts) => {
      const hearing = hearingNamed(facts);
      return !hearing || unless(notNoticed(facts, hearing, absentees(facts)), lateWords);
    },
  ),
  // Whoever comes can do without the days; of who stays away nobody knows that.
  latecomersWaived: guardOnInput(
    '到场的当事人未按期收到口头审理通知的,应当已放弃通知期',
    'Whoever came without notice in time must have waived it',
    (facts) => {
      const hearing = hearingNamed(facts);
      const excepted = [...textsOf(facts, 'absent'), ...textsOf(facts, 'waivedNotice')];
      const came = partiesIn(facts).filter((p) => !excepted.includes(p.id));
      return !hearing || unless(notNoticed(facts, hearing, came), lateWords);
    },
  ),
  requesterIsThere: guardOnInput(
    '请求人应当到场;全部缺席的按视为撤回处理或者延期',
    'A requester must be there; with none the request counts as withdrawn or the hearing is put off',
    (facts) => !nobodyAsks(facts),
  ),
  requesterIsAbsent: guardOnInput(
    '全部请求人均应缺席;部分缺席的,只对缺席的请求人按撤回处理',
    'Every requester must be absent; of several, only those who stay away count as withdrawn',
    nobodyAsks,
  ),
  requesterStayedAway: guardAbout(
    ['hearing', 'party'],
    '该请求人应当在已举行的口头审理中缺席或者擅自退席',
    'This requester must have stayed away from a hearing that was held, or left it',
    (facts) => {
      const [hearing, party] = [hearingNamed(facts), textOf(facts, 'party')];
      return hearing?.state === 'held' && [...(hearing.absent ?? []), ...(hearing.left ?? [])].includes(party);
    },
  ),
  anotherRequesterStays: guardAbout(
    ['party'],
    '应当另有请求人;没有的,撤销案件',
    'Another requester must remain; otherwise the case is cancelled',
    (facts) => partiesIn(facts, 'requester').some((p) => p.id !== textOf(facts, 'party')),
  ),
  absenceIsUnexcused: guardOnInput(
    '缺席应当无正当理由,有正当理由的应当延期',
    'The absence must be without good reason; otherwise the hearing is put off',
    (facts) => isTrue(facts, 'withoutGoodReason'),
  ),
  respondentIsUnexcused: guardOnInput(
    '被请求人有正当理由缺席的,不得缺席审理',
    'A respondent who stays away with good reason is not heard in absence',
    (facts) => isTrue(facts, 'withoutGoodReason') || absentees(facts).every((p) => p.role !== 'respondent'),
  ),
  hearingRecordIsSigned: guardOnInput(
    '口头审理笔录应当由办案人员和参加人签名',
    'The record must be signed by handlers and participants',
    (facts) => isTrue(facts, 'recordSigned'),
  ),
  tradeSecretsNeedApplication: guardOnInput(
    '涉及商业秘密的,应当由当事人申请不公开',
    'For trade secrets a party must apply',
    (facts) => textOf(facts, 'ground') !== 'trade-secret' || textOf(facts, 'byParty') !== '',
  ),
  writtenReviewWasNotified: guard(
    '应当已告知书面审理',
    'The written review must have been announced',
    ({ file }) => openMatters(file, 'written-review').length > 0,
  ),
  matterIsWrittenReview: guardAbout(
    ['matter'],
    '所选事项应当是已告知的书面审理',
    'The matter must be the announced written review',
    (facts) => openMatters(facts.file, 'written-review').some((m) => m.id === textOf(facts, 'matter')),
  ),
  replyIsInTime: guardOnInput('书面答复应当在答复期内提出', 'The reply must come within its period', (facts) => {
    const due = clockOf(facts, 'written-reply', textOf(facts, 'party'))?.dueOn;
    if (!due || textOf(facts, 'receivedOn') <= due) return true;
    return words(`答复期已于${due}届满`, `The time to reply ended on ${due}`);
  }),
  everyoneCouldReply: guard(
    '各方应当已收到书面审理告知,且答复期已届满或者已答复',
    'Everybody must have received the notice of written review and replied or let the period pass',
    (facts) => {
      const review = openReview(facts.file);
      // Where no review is open nobody waits for one.
      const parties = review ? partiesIn(facts).filter((p) => !wasHeardSince(facts.file, review, p.id)) : [];
      const [told, untold] = split(parties, (p) => !!review && hasReviewNotice(facts.file, review, p.id));
      const replying = told.filter((p) => isRunning(facts, 'written-reply', p.id));
      // A time that rests has no last day.
      const due = (party: string): string | undefined => clockOf(facts, 'written-reply', party)?.dueOn ?? undefined;
      return unless([...untold, ...replying], () => ({
        zh: [
          ...(untold.length > 0 ? [`${namesOf(untold)}尚未收到书面审理告知`] : []),
          ...replying.map((p) => `${namesOf([p])}的答复期${due(p.id) ? `至${due(p.id)}止` : '已中止,尚未届满'}`),
        ].join(';'),
        en: [
          ...(untold.length > 0 ? [`${namesOf(untold)} has not had the notice`] : []),
          ...replying.map(
            (p) =>
              `${namesOf([p])} ${due(p.id) ? `may reply until ${due(p.id)}` : 'may reply still, its time is paused'}`,
          ),
        ].join('; '),
      }));
    },
  ),
  heardOrReviewed: guard(
    '未经口头审理的,应当先书面告知事实、理由、依据和证据并给予答复期',
    'Without a hearing the facts, reasons and evidence must be notified in writing, with a period to reply',
    ({ file }) => heardThisRound(file) || reviewedThisRound(file) || isRepeat(file),
  ),
  deliberatedAfterHearing: guard(
    '合议在口头审理之后进行',
    'The panel deliberated after a hearing',
    ({ file }) => cameFrom(file) === 'heard',
  ),
  deliberatedInWriting: guard(
    '合议在书面审理之后进行',
    'The panel deliberated on a review in writing',
    ({ file }) => cameFrom(file) === 'written-review',
  ),
  allMembersVoted: guardOnInput(
    '合议组全体成员应当发表意见',
    'Every member of the panel must give an opinion',
    (facts) => {
      const voters = entriesOf(facts, 'votes').map((v) => v['person']);
      const members = recordOf(facts.file, 'panel')?.members ?? [];
      if (new Set(voters).size !== voters.length) return words('同一成员重复表决', 'A member votes twice');
      const strangers = voters.filter((v) => !members.some((m) => m.person === v)).length;
      if (strangers > 0)
        return words(`有${strangers}人不是合议组成员`, `${strangers} of those voting are not on the panel`);
      return unless(
        members.filter((m) => !voters.includes(m.person)),
        (who) => words(`${namesOf(who)}未发表意见`, `No opinion from ${namesOf(who)}`),
      );
    },
  ),
  majorityAgrees: guardOnInput('合议结论应当由多数成员同意', 'The conclusion needs a majority', (facts) => {
    const [votes, members] = [entriesOf(facts, 'votes'), recordOf(facts.file, 'panel')?.members.length ?? 0];
    const agreeing = votes.filter((v) => v['agrees'] === true).length;
    return (
      agreeing * 2 > members || words(`${members}人中只有${agreeing}人同意`, `Only ${agreeing} of ${members} agree`)
    );
  }),
  deliberationIsSigned: guardOnInput(
    '合议笔录应当由全体成员签名,不同意见如实记录',
    'The record must be signed by all members, dissent included',
    (facts) => isTrue(facts, 'signed'),
  ),
};

/** Where the last deliberation began; for a record that does not say so, what the file lets one conclude. */
function cameFrom(file: Facts['file']): string {
  const from = recordsOf(file, 'deliberation').at(-1)?.from;
  if (from) return from;
  if (recordsOf(file, 'hearing').some((h) => h.state === 'held')) return 'heard';
  return openMatters(file, 'written-review').length > 0 ? 'written-review' : 'preparing';
}

const isRepeat = (file: Facts['file']): boolean =>
  recordsOf(file, 'matter').some((m) => m.matter === 'repeat' && m.state === 'granted');

function split<T>(all: readonly T[], holds: (one: T) => boolean): [yes: T[], no: T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}

/** @param clearDays clear working days that the notice must leave before the hearing, as the clock table has them */
export const noticeFitsIn = (clearDays: number) =>
  guardOnInput(
    '口头审理日应当给通知的送达留足期间',
    'The hearing day must leave time for the notice to arrive',
    (facts) => {
      const latest = facts.calendar.latestBefore(textOf(facts, 'on'), clearDays);
      return (
        latest >= facts.today ||
        words(
          `通知最迟应于${latest}收到,今天已是${facts.today}`,
          `The notice would have had to arrive by ${latest}; today is ${facts.today}`,
        )
      );
    },
  );
