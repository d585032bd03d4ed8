import type { Facts, Guard } from '../engine/model.js';
import { openMatters, recordOf, recordsOf, type Filed } from '../facts/file.js';
import { guard, guardAbout, guardOnInput, textOf, unless } from './look.js';
import { words } from '../shared/words.js';

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
      says: words(`申请回避${askForRecusal(recusalDays).zh}`, `Recusal is asked for ${askForRecusal(recusalDays).en}`),
    },
  }) satisfies Guard;
