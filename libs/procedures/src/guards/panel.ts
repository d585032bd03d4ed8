import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { entriesOf, guard, guardOnInput, textOf, unless, words } from './look.js';

/** The least number of members of a panel; it must be odd besides (Order 81 art. 20). */
const LEAST_MEMBERS = 3;

const peopleNamed = (facts: Facts) =>
  entriesOf(facts, 'members').flatMap(({ person }) => facts.people.find((p) => p.id === person) ?? []);

const membersOf = (facts: Facts) => recordOf(facts.file, 'panel')?.members ?? [];

const recusedPeople = (facts: Facts): Set<string> =>
  new Set(
    recordsOf(facts.file, 'matter').flatMap((m) =>
      m.matter === 'recusal' && m.state === 'granted' && m.person ? [m.person] : [],
    ),
  );

export const panelGuards = {
  panelIsOdd: guardOnInput(
    '合议组应当由三人以上单数组成,不得独任办理',
    'The panel must have an odd number of three or more; nobody decides alone',
    (facts) => {
      const count = new Set(entriesOf(facts, 'members').map((m) => m['person'])).size;
      const listed = entriesOf(facts, 'members').length;
      if (count !== listed) return words('合议组成员重复', 'A panel member is named twice');
      return (
        (count >= LEAST_MEMBERS && count % 2 === 1) ||
        words(`合议组应为三人以上单数,现为${count}人`, `The panel must be odd and at least three; it has ${count}`)
      );
    },
  ),
  panelHasOneLeader: guardOnInput(
    '合议组应当有且只有一名组长',
    'The panel must have exactly one leader',
    (facts) => entriesOf(facts, 'members').filter((m) => m['leads'] === true).length === 1,
  ),
  panelIsCertified: guardOnInput(
    '合议组成员应当持有有效的办案资质证件',
    'Every panel member must hold a valid certificate',
    (facts) =>
      unless(
        peopleNamed(facts).filter(
          (p) => !p.certificate || !p.certificateValidUntil || p.certificateValidUntil < facts.today,
        ),
        (who) =>
          words(
            who
              .map((p) =>
                p.certificate
                  ? `${p.name}的证件已于${p.certificateValidUntil ?? '不明日期'}到期`
                  : `${p.name}没有办案资质证件`,
              )
              .join(';'),
            who
              .map((p) =>
                p.certificate
                  ? `${p.name}’s certificate expired on ${p.certificateValidUntil ?? 'an unknown day'}`
                  : `${p.name} has no certificate`,
              )
              .join('; '),
          ),
      ),
  ),
  panelIsNotRecused: guardOnInput(
    '应当回避的人员不得参加合议组',
    'Nobody who is recused may sit on the panel',
    (facts) => {
      const recused = recusedPeople(facts);
      return unless(
        peopleNamed(facts).filter((p) => p.recused || recused.has(p.id)),
        (who) => {
          const names = who.map((p) => p.name).join('、');
          return words(`${names}应当回避`, `${names} must withdraw`);
        },
      );
    },
  ),
  sittingPanelIsLawful: guard(
    '现任合议组应当为三人以上单数、证件有效且无人回避',
    'The sitting panel must be odd, three or more, certified and free of recusal',
    (facts) => {
      const members = membersOf(facts);
      if (members.length < LEAST_MEMBERS || members.length % 2 === 0) {
        return words(`合议组现有${members.length}人,应为三人以上单数`, `The panel has ${members.length} members`);
      }
      const recused = recusedPeople(facts);
      return unless(
        members.filter((m) => m.validUntil < facts.today || recused.has(m.person)),
        (who) =>
          words(
            who
              .map((m) =>
                recused.has(m.person) ? `${m.name}已决定回避,尚未更换` : `${m.name}的证件已于${m.validUntil}到期`,
              )
              .join(';'),
            who
              .map((m) =>
                recused.has(m.person)
                  ? `${m.name} is recused and not yet replaced`
                  : `${m.name}’s certificate expired on ${m.validUntil}`,
              )
              .join('; '),
          ),
      );
    },
  ),
  actorIsNotPaused: guard(
    '回避申请决定前,被申请回避的人员应当暂停参与本案工作,紧急措施除外',
    'A person whose recusal is undecided rests from the case, urgent measures apart',
    ({ file, actor }) => !openMatters(file, 'recusal').some((m) => m.person === actor.id),
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
  matterIsOpenRecusal: guardOnInput(
    '所选事项应当是待决定的回避申请',
    'The matter must be an undecided request for recusal',
    (facts) => openMatters(facts.file, 'recusal').some((m) => m.id === textOf(facts, 'matter')),
  ),
  personIsNotAskedTwice: guardOnInput(
    '该人员不得有待决定的回避申请',
    'No request about this person may be undecided',
    (facts) => !openMatters(facts.file, 'recusal').some((m) => m.person === textOf(facts, 'person')),
  ),
};

/** @param recusalDays working days from learning who handles the case, as the clock table has them */
export const recusalInTime = (recusalDays: number) =>
  guardOnInput(
    '回避申请应当在知道办案人员之后的法定期限内、至迟在口头审理结束前提出',
    'Recusal must be asked for in time after learning who handles the case, at the latest before the hearing ends',
    (facts) => {
      const hearings = recordsOf(facts.file, 'hearing');
      if (hearings.some((h) => h.state === 'held')) {
        return words('口头审理已经结束', 'The hearing has ended');
      }
      const latest = facts.calendar.addWorkingDays(textOf(facts, 'knewOn'), recusalDays);
      if (textOf(facts, 'receivedOn') <= latest || hearings.some((h) => h.state === 'scheduled')) return true;
      return words(`最迟应在${latest}提出`, `The latest day was ${latest}`);
    },
  );
