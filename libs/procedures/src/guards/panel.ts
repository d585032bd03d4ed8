import type { Facts, PersonFact } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { entriesOf, guard, guardOnInput, namesOf, textOf, textsOf, unless } from './look.js';
import { words } from '../shared/words.js';

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

/** Whose recusal was granted, or is asked and not decided. */
const isChallenged = (facts: Facts, person: string): boolean =>
  recusedPeople(facts).has(person) || openMatters(facts.file, 'recusal').some((m) => m.person === person);

/** A panel may be joint, so the office may be held in another agency; auditors and administrators handle no cases. */
const handlesCases = (p: PersonFact): boolean => p.offices.some((o) => o.role === 'officer' || o.role === 'head');

const notInOffice = (who: readonly PersonFact[]) => {
  const names = who.map((p) => p.name).join('、');
  return words(`${names}不是可以办理本案的人员`, `${names} cannot be given this part in the case`);
};

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
  // Nobody answers for a conclusion that he or she did not take part in (art. 25).
  sittingPanelDeliberated: guard(
    '作出合议结论的应当是现任合议组;合议后变更合议组的,应当重新合议',
    'Those who sit must be those who deliberated; a panel that changed since must deliberate again',
    ({ file }) => {
      const voters = (recordsOf(file, 'deliberation').at(-1)?.votes ?? []).map((v) => v.person);
      const members = recordOf(file, 'panel')?.members ?? [];
      return unless(
        members.filter((m) => !voters.includes(m.person)),
        (who) =>
          words(
            `${namesOf(who)}未参加合议,应当退回并重新合议`,
            `${namesOf(who)} did not deliberate: the panel must deliberate again`,
          ),
      );
    },
  ),
  panelHoldsOffice: guardOnInput(
    '合议组成员应当是在岗的办案人员或者负责人',
    'Panel members must be officers or heads, and none may be newly named while away',
    (facts) => {
      const sitting = membersOf(facts).map((m) => m.person);
      return unless(
        peopleNamed(facts).filter((p) => !handlesCases(p) || (p.absent && !sitting.includes(p.id))),
        notInOffice,
      );
    },
  ),
  actingOfficersHoldOffice: guardOnInput(
    '调查、勘验、抽样应当由办案人员进行',
    'Only officers inspect and take samples',
    (facts) => {
      const acting = textsOf(facts, 'officers');
      return unless(
        facts.people.filter((p) => acting.includes(p.id) && !handlesCases(p)),
        notInOffice,
      );
    },
  ),
  officersTakeForThemselves: guard(
    '办案人员只能为本人领取尚无承办人的案件,且本人未被申请回避;其他指定由负责人办理',
    'An officer who is not challenged takes for himself or herself a case that nobody has; the head assigns all else',
    (facts) =>
      facts.actor.capacities.includes('head') ||
      (facts.case.officer === null &&
        !isChallenged(facts, facts.actor.id) &&
        ['', facts.actor.id].includes(textOf(facts, 'officer'))),
  ),
  officerCanBeAssigned: guardOnInput(
    '承办人应当是本机关在岗的办案人员,且无需回避',
    'The officer must be an officer of this agency, present and free of recusal',
    (facts) => {
      const { agency } = facts.case;
      return unless(
        facts.people.filter(
          (p) =>
            p.id === textOf(facts, 'officer') &&
            (p.absent ||
              p.recused ||
              isChallenged(facts, p.id) ||
              !p.offices.some((o) => o.agency === agency && o.role === 'officer')),
        ),
        notInOffice,
      );
    },
  ),
};
