import type { Facts, PersonFact } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import type { RosterFact } from '../facts/helpers.js';
import { partyKey, patentKey, productKey } from '../joinder.js';
import { entriesOf, guard, guardAbout, guardOnInput, namesOf, textOf, unless } from './look.js';
import { words } from '../shared/words.js';

const nameKey = productKey;
const named = (facts: Facts, field: string): PersonFact | undefined =>
  facts.people.find((p) => p.id === textOf(facts, field));

const recusedIn = (facts: Facts): Set<string> =>
  new Set(
    recordsOf(facts.file, 'matter').flatMap((m) =>
      m.matter === 'recusal' && m.state === 'granted' && m.person ? [m.person] : [],
    ),
  );

const appointed = (facts: Facts) => recordsOf(facts.file, 'investigator').filter((i) => i.state === 'appointed');

function onRoster(facts: Facts, field: string, kind: RosterFact['kind']): true | ReturnType<typeof words> {
  const found = named(facts, field);
  const entry = found?.rostered;
  if (!found || entry?.kind !== kind || found.agency !== facts.case.agency)
    return words('所选不在本机关名册中', 'Not on this agency’s roster');
  const left = entry.retiredOn;
  return left === null || left >= facts.today || words(`已于${left}退出名册`, `Left the roster on ${left}`);
}

/** Everybody of the case whom somebody independent may not be tied to: parties and agents, their people and firms. */
function sidesOf(facts: Facts): Set<string> {
  const parties = recordsOf(facts.file, 'party').flatMap((p) => [p.name, p.representative, p.creditCode]);
  const agents = recordsOf(facts.file, 'agent').flatMap((a) => [a.name, a.firm]);
  const patentees = recordsOf(facts.file, 'right').map((r) => r.patentee);
  return new Set([...parties, ...agents, ...patentees].flatMap((name) => (name ? [nameKey(name)] : [])));
}

/** What in Order 81 art. 5 stands against somebody of the roster, by what roster and file say. */
function conflictOf(facts: Facts, field: string): true | ReturnType<typeof words> {
  const found = named(facts, field);
  if (!found?.rostered) return true;
  const { ties, patents, account } = found.rostered;
  const sides = sidesOf(facts);
  if (sides.has(nameKey(found.name)))
    return words(`${found.name}是本案当事人、代理人或者专利权人`, `${found.name} is a party, agent or patentee`);
  const tie = ties.find((t) => sides.has(partyKey({ name: t })));
  if (tie !== undefined)
    return words(`${found.name}现在或者曾经任职于${tie}`, `${found.name} works or worked for ${tie}`);
  const own = recordsOf(facts.file, 'right').find((r) =>
    patents.some((p) => patentKey(p) === patentKey(r.patentNumber)),
  );
  if (own)
    return words(
      `${found.name}参与过专利${own.patentNumber}`,
      `${found.name} had a part in patent ${own.patentNumber}`,
    );
  const recused = recusedIn(facts);
  if (recused.has(found.id) || (account !== null && recused.has(account)))
    return words(`${found.name}已决定回避`, `${found.name} is recused`);
  return true;
}

const helperOf = (facts: Facts) => recordOf(facts.file, 'investigator', textOf(facts, 'investigator'));

export const investigatorGuards = {
  investigatorIsOnRoster: guardOnInput(
    '技术调查官应当在本机关名册中',
    'The investigator must be on this agency’s roster',
    (facts) => onRoster(facts, 'person', 'investigator'),
  ),
  appraiserIsOnRoster: guardOnInput(
    '检验鉴定机构应当在本机关名册中',
    'The appraisal body must be on this agency’s roster',
    (facts) => onRoster(facts, 'body', 'appraiser'),
  ),
  investigatorHasNoConflict: guardOnInput(
    '技术调查官与当事人、代理人和涉案专利不得有利害关系',
    'The investigator must have no tie to parties, agents or the patent',
    (facts) => conflictOf(facts, 'person'),
  ),
  appraiserHasNoConflict: guardOnInput(
    '检验鉴定机构与当事人、代理人和涉案专利不得有利害关系',
    'The appraisal body must have no tie to parties, agents or the patent',
    (facts) => conflictOf(facts, 'body'),
  ),
  investigatorIsNotJudge: guardOnInput(
    '合议组成员不得兼任本案技术调查官',
    'A member of the panel cannot be the investigator of the case',
    (facts) => {
      const account = named(facts, 'person')?.rostered?.account ?? null;
      const members = recordOf(facts.file, 'panel')?.members ?? [];
      return account === null || members.every((m) => m.person !== account);
    },
  ),
  investigatorNotYetAppointed: guardOnInput(
    '该技术调查官应当尚未参与本案',
    'This investigator must not be assigned to the case already',
    (facts) => appointed(facts).every((i) => i.person !== textOf(facts, 'person')),
  ),
  investigatorIsAppointed: guardAbout(
    ['investigator'],
    '应当是本案现任技术调查官',
    'It must be an investigator now assigned to the case',
    (facts) => helperOf(facts)?.state === 'appointed',
  ),
  investigatorIsFreeToAct: guardAbout(
    ['investigator'],
    '技术调查官的回避申请决定前应当暂停工作,应当回避的不得参与',
    'An investigator rests while recusal is undecided and withdraws when it is granted',
    (facts) => {
      const person = helperOf(facts)?.person;
      if (person === undefined) return true;
      return !recusedIn(facts).has(person) && !openMatters(facts.file, 'recusal').some((m) => m.person === person);
    },
  ),
  inquiryIsUnanswered: guardAbout(
    ['inquiry', 'investigator'],
    '该项咨询应当尚未答复',
    'The questions must not have been answered',
    (facts) =>
      recordsOf(facts.file, 'inquiry').some(
        (q) =>
          q.id === textOf(facts, 'inquiry') && q.state === 'asked' && q.investigator === textOf(facts, 'investigator'),
      ),
  ),
  matterIsOpenAppraisal: guardAbout(
    ['matter'],
    '所选事项应当是正在进行的检验鉴定',
    'The matter must be an appraisal under way',
    (facts) => openMatters(facts.file, 'appraisal').some((m) => m.id === textOf(facts, 'matter')),
  ),
  recusedInvestigatorsAreGone: guard(
    '已决定回避的技术调查官应当先行更换或者解除',
    'An investigator who is recused must first be replaced or dismissed',
    (facts) => {
      const recused = recusedIn(facts);
      return unless(
        appointed(facts).filter((i) => recused.has(i.person)),
        (who) => words(`${namesOf(who)}已决定回避`, `${namesOf(who)}: recused and still assigned`),
      );
    },
  ),
  investigatorsDoNotVote: guardOnInput(
    '技术调查官对裁决结果没有表决权',
    'A technical investigator has no vote',
    (facts) => {
      const voters = entriesOf(facts, 'votes').map((v) => v['person']);
      return unless(
        recordsOf(facts.file, 'investigator').filter((i) => voters.includes(i.person) || voters.includes(i.account)),
        (who) => words(`${namesOf(who)}是技术调查官,不参加表决`, `${namesOf(who)}: investigator, without a vote`),
      );
    },
  ),
  investigatorsSitOnNoPanel: guardOnInput(
    '参与本案的技术调查官不得进入合议组',
    'An investigator of the case cannot join its panel',
    (facts) => {
      const seats = entriesOf(facts, 'members').map((m) => m['person']);
      return unless(
        recordsOf(facts.file, 'investigator').filter((i) => seats.includes(i.person) || seats.includes(i.account)),
        (who) => words(`${namesOf(who)}是本案技术调查官`, `${namesOf(who)}: investigator of this case`),
      );
    },
  ),
};
