import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type Filed } from '../facts/file.js';
import { announced, TELLING_OF_THE_CASE } from './public-notice.js';
import { clocksOf, guard, guardAbout, guardOnInput, textOf, unless } from './look.js';
import { words } from '../shared/words.js';

const CHANGE_NOTICE = 'panel-change-notice';
/** The papers by which a party is told who handles the case: with the copy, when it joins, or by the notice itself. */
const TELLING: readonly string[] = [...TELLING_OF_THE_CASE, 'panel-notice'];

const isUndecided = ({ file }: Facts): boolean => !recordOf(file, 'decision')?.madeOn;
const isNews = (facts: Facts, party: string): boolean =>
  isUndecided(facts) && clocksOf(facts, 'recusal-request', party).length === 0;

/** The notice of the panel, or of a change of it, that this party had last. */
const lastNotice = ({ file }: Facts, party: string): string | undefined =>
  recordsOf(file, 'service').findLast(
    (s) => ['panel-notice', CHANGE_NOTICE].includes(s.document) && s.party === party && s.receivedOn,
  )?.document;

/** The time to ask counts from the latest notice that the party had. */
const counting = (document: string, zh: string, en: string): Guard =>
  guardAbout(
    ['party'],
    `该当事人的申请回避期限应当自收到${zh}起算`,
    `The party’s time to ask for recusal must count from the receipt of ${en}`,
    (facts) => {
      const party = textOf(facts, 'party');
      return clocksOf(facts, 'recusal-request', party).length > 0 && lastNotice(facts, party) === document;
    },
  );

const recusalNamed = (facts: Facts): Filed<'matter'> | undefined => {
  const found = recordOf(facts.file, 'matter', textOf(facts, 'matter'));
  return found?.matter === 'recusal' ? found : undefined;
};

/** Recusal: who rests until it is decided, and who may decide it (Order 81 art. 5). */
export const recusalGuards = {
  actorIsNotPaused: guard(
    '回避申请决定前,被申请回避的人员应当暂停参与本案工作,紧急措施除外',
    'A person whose recusal is undecided rests from the case, urgent measures apart',
    ({ file, actor }) => !openMatters(file, 'recusal').some((m) => m.person === actor.id),
  ),
  // Whoever stands in for somebody decides with the power of that person, so the deputy of the challenged may not either.
  decidesOnAnother: guardAbout(
    ['matter'],
    '任何人不得决定本人的回避;负责人的回避由主要负责人或者负责人会议(本人不参加)决定',
    'Nobody decides on his or her own recusal; that of a head is for the main head, or the heads’ meeting without that person',
    (facts) => {
      const { id, onBehalfOf } = facts.actor;
      const person = recusalNamed(facts)?.person ?? null;
      return person === null || (person !== id && person !== onBehalfOf);
    },
  ),
  recusalConcernsAHead: guardAbout(
    ['matter'],
    '只有负责人的回避由负责人会议决定;合议组成员和承办人的回避由负责人决定',
    'Only a head’s recusal is for the heads’ meeting; that of panel and officer is for the head',
    (facts) => {
      const person = recusalNamed(facts)?.person ?? null;
      const handlers = [
        ...(recordOf(facts.file, 'panel')?.members ?? []).map((m) => m.person),
        recordOf(facts.file, 'assignment')?.officer,
      ];
      return person !== null && !handlers.includes(person);
    },
  ),
  clerkIsNotRecused: guardOnInput(
    '被申请回避尚未决定或者已决定回避的书记员不得担任本案书记员',
    'A clerk whose recusal is asked for or granted does not keep the record',
    (facts) => {
      const clerk = textOf(facts, 'clerk').trim();
      return (
        clerk === '' ||
        !recordsOf(facts.file, 'matter').some(
          (m) => m.matter === 'recusal' && (m.state === 'open' || m.state === 'granted') && m.name?.trim() === clerk,
        )
      );
    },
  ),
  noRecusalIsOpen: guard('回避申请应当均已决定', 'No request for recusal may be undecided', ({ file }) =>
    unless(openMatters(file, 'recusal'), (open) =>
      words(`尚有${open.length}件回避申请未决定`, `${open.length} request(s) for recusal are undecided`),
    ),
  ),
  recusalIsOpen: guard(
    '应当有待决定的回避申请',
    'There must be an undecided request for recusal',
    ({ file }) => openMatters(file, 'recusal').length > 0,
  ),
  matterIsOpenRecusal: guardAbout(
    ['matter'],
    '所选事项应当是待决定的回避申请',
    'The matter must be an undecided request for recusal',
    (facts) => recusalNamed(facts)?.state === 'open',
  ),
  panelIsNewToParty: guardAbout(
    ['party'],
    '该当事人得知办案人员名单的日期应当尚未登记',
    'The day on which this party learned who handles the case must not be on record yet',
    (facts) => clocksOf(facts, 'recusal-request', textOf(facts, 'party')).length === 0,
  ),
  // Whoever joins may have its papers when the ruling is made already: then there is nobody left to challenge.
  learnsWhoHandles: guardAbout(
    ['party'],
    '该当事人由此首次得知办案人员名单,且尚未作出裁决',
    'The party learns so for the first time who handles the case, and the ruling is not made',
    (facts) => isNews(facts, textOf(facts, 'party')),
  ),
  noticeTellsWhoHandles: guard(
    '公告期满,由此首次得知或者重新得知办案人员名单',
    'The notice has run, by which the party learns for the first time, or anew, who handles the case',
    (facts) => {
      const served = announced(facts);
      if (!served) return false;
      if (served.document === CHANGE_NOTICE) return isUndecided(facts);
      return TELLING.includes(served.document) && isNews(facts, served.party);
    },
  ),
  panelHasChanged: guard('合议组应当已经变更', 'The panel must have been changed', ({ file }) =>
    Boolean(recordOf(file, 'panel')?.change),
  ),
  panelChangeIsNewToParty: guardAbout(
    ['party'],
    '该当事人收到最近一次合议组变更通知书的日期应当尚未登记',
    'The day on which this party had the latest notice of a change of panel must not be on record yet',
    ({ file, input }) => {
      const { change, appointedOn = '' } = recordOf(file, 'panel') ?? {};
      return !recordsOf(file, 'service').some(
        ({ document, party, receivedOn, about, method }) =>
          document === CHANGE_NOTICE &&
          party === input['party'] &&
          Boolean(receivedOn) &&
          // A receipt says of which change it is; the end of a public notice does not.
          (method === 'public-notice' ? String(receivedOn) >= appointedOn : about === change),
      );
    },
  ),
  panelReceiptCounts: counting('panel-notice', '合议组组成通知书', 'the notice of the panel'),
  panelChangeReceiptCounts: counting(CHANGE_NOTICE, '合议组变更通知书', 'the notice of the change of panel'),
  // Who was told of the panel by a notice of its own goes by the day of that notice.
  panelWasToldWithTheCopy: guardOnInput(
    '该当事人应当是随请求书副本得知合议组名单',
    'The party must have learned of the panel with the copy of the request',
    (facts) => {
      const party = textOf(facts, 'party');
      return clocksOf(facts, 'recusal-request', party).length > 0 && lastNotice(facts, party) === undefined;
    },
  ),
  personIsNotAskedTwice: guardOnInput(
    '该人员不得有待决定的回避申请',
    'No request about this person may be undecided',
    (facts) => !openMatters(facts.file, 'recusal').some((m) => m.person === textOf(facts, 'person')),
  ),
};

/** From when somebody has handled the case, as far as the file says; null for one who is not of the panel or in charge. */
function handlesSince(facts: Facts, person: string): string | null {
  const panel = recordOf(facts.file, 'panel');
  const member = panel?.members.find((m) => m.person === person);
  if (member) return member.since ?? panel?.appointedOn ?? null;
  const assignment = recordOf(facts.file, 'assignment');
  return assignment?.officer === person ? assignment.on : null;
}

/**
 * The last day to ask for the recusal of somebody, by the file. A party knew of all who sat at a hearing by then, and
 * cannot know of anybody before the appointment; a hearing still to come leaves time until it opens.
 */
function lastDayToAsk(facts: Facts, days: number): string {
  const since = handlesSince(facts, textOf(facts, 'person'));
  const hearings = recordsOf(facts.file, 'hearing');
  const joined = (day: string): string => (since !== null && since > day ? since : day);
  const sat = hearings.filter((h) => h.state === 'held' && (since === null || since <= h.on)).at(-1)?.on;
  const counted = facts.calendar.addWorkingDays(joined(textOf(facts, 'knewOn')), days);
  const limit = sat !== undefined && sat < counted ? sat : counted;
  const opens = hearings.find((h) => h.state === 'scheduled')?.on;
  return opens !== undefined && opens > limit ? opens : limit;
}

/** By when recusal is asked for, as the guard judges it and as those are told who may ask (Order 81 art. 5). */
export const askForRecusal = (recusalDays: number) =>
  words(
    `应当在得知办案人员名单之日起${recusalDays}个工作日内提出;进行口头审理的,最迟在口头审理开始时提出,开始后才得知事由的,在口头审理结束前提出`,
    `within ${recusalDays} working days of learning who handles the case; where a hearing is held, at its opening at the latest, or before it ends on a ground learnt only then`,
  );

/** @param recusalDays working days from learning who handles the case, as the clock table has them */
export const recusalInTime = (recusalDays: number) =>
  ({
    ...guardOnInput(
      '回避申请应当在知道办案人员之后的法定期限内提出;已安排口头审理的,至迟在口头审理结束前提出',
      'Recusal must be asked for in time after learning who handles the case; where a hearing is held, before it ends',
      (facts: Facts) => {
        const [knewOn, receivedOn] = [textOf(facts, 'knewOn'), textOf(facts, 'receivedOn')];
        // The choice of a person is offered before any day is typed.
        if (knewOn === '') return true;
        if (knewOn > receivedOn)
          return words('知道日期不得晚于申请日期', 'The day of knowing cannot be after the day of the request');
        const latest = lastDayToAsk(facts, recusalDays);
        return receivedOn <= latest || words(`最迟应在${latest}提出`, `The latest day was ${latest}`);
      },
    ),
    within: {
      clocks: ['recusal-request'],
      says: words(`申请回避${askForRecusal(recusalDays).zh}`, `Recusal is asked for ${askForRecusal(recusalDays).en}`),
    },
  }) satisfies Guard;
