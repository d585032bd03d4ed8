import type { Facts } from '../engine/model.js';
import { recordOf, recordsOf, type SpecialPower } from '../facts/file.js';
import { guard, guardAbout, guardOnInput, isTrue, textOf, textsOf, unless } from './look.js';
import { words } from '../shared/words.js';

const MOST_AGENTS = 2;

const POWERS: Readonly<Record<SpecialPower, readonly [zh: string, en: string]>> = {
  admit: ['承认', 'admit'],
  waive: ['放弃', 'waive'],
  'change-request': ['变更请求', 'change the request'],
  settle: ['和解', 'settle'],
};

const named = (facts: Facts): string[] => [textOf(facts, 'byAgent'), ...textsOf(facts, 'byAgents')].filter(Boolean);

/** An unclear authority is a general one, and a general one does not reach these acts (Order 81 art. 17; the guide). */
const agentMay = (power: SpecialPower, concerned: (facts: Facts) => boolean = () => true) =>
  guardOnInput(
    `代理人代为${POWERS[power][0]}应当有写明该事项的特别授权`,
    `An agent needs a special authority that names it to ${POWERS[power][1]}`,
    (facts) => {
      if (!concerned(facts)) return true;
      for (const id of named(facts)) {
        const agent = recordOf(facts.file, 'agent', id);
        const party = textOf(facts, 'party');
        if (!agent || agent.endedOn || (party !== '' && agent.partyId !== party))
          return words('该代理人不是该当事人的现任代理人', 'This is no agent of that party');
        if (agent.authority !== 'special' || !agent.powers?.includes(power))
          return words(
            `${agent.name}没有代为${POWERS[power][0]}的特别授权`,
            `${agent.name} has no special authority to ${POWERS[power][1]}`,
          );
      }
      return true;
    },
  );

/** What an agent may do for a party. */
export const agentGuards = {
  agentMayWaive: agentMay('waive'),
  agentMayChangeTheRequest: agentMay('change-request'),
  agentMayAdmit: agentMay('admit', (facts) => isTrue(facts, 'admits')),
  agentMaySettle: agentMay('settle'),
  agentsAreAtMostTwo: guardAbout(
    ['party'],
    '每一当事人可以委托一至二名代理人',
    'A party may have one or two agents',
    (facts) =>
      recordsOf(facts.file, 'agent').filter((a) => a.partyId === textOf(facts, 'party') && !a.endedOn).length <
      MOST_AGENTS,
  ),
  specialAuthorityNamesItsActs: guardOnInput(
    '特别授权应当写明具体事项,一般授权不得包含特别事项',
    'A special authority names its acts, and a general one has none of them',
    (facts) => (textOf(facts, 'authority') === 'special') === textsOf(facts, 'powers').length > 0,
  ),
  powerFormedAbroadIsFormal: guardOnInput(
    '在境外或者港澳台形成的授权委托书应当履行证明手续,外文的应当附中文译本',
    'A power formed abroad or in Hong Kong, Macao or Taiwan must be proved formally, and translated',
    (facts) => !isTrue(facts, 'formedAbroad') || isTrue(facts, 'formalitiesDone'),
  ),
  agentsAreEmpowered: guard(
    '代理人应当提交授权委托书',
    'Every agent must have handed in a power of attorney',
    ({ file }) =>
      unless(
        recordsOf(file, 'agent').filter((a) => !a.endedOn && !a.paper),
        (agents) => {
          const names = agents.map((a) => a.name).join('、');
          return words(`代理人${names}的授权委托书尚未登记`, `No power of attorney on record for ${names}`);
        },
      ),
  ),
  agentLacksPower: guardAbout(
    ['agent'],
    '该代理人的授权委托书应当尚未登记',
    'No power of attorney of this agent must be on record yet',
    (facts) => !recordOf(facts.file, 'agent', textOf(facts, 'agent'))?.paper,
  ),
  agencyIsOfTheParty: guardAbout(
    ['party', 'agent'],
    '应当是该当事人的现任代理人',
    'It must be a present agent of that party',
    (facts) => {
      const agent = recordOf(facts.file, 'agent', textOf(facts, 'agent'));
      return agent?.partyId === textOf(facts, 'party') && !agent.endedOn;
    },
  ),
  foreignPapersAreFormal: guardOnInput(
    '港澳台或者外国请求人的主体资格证明应当履行公证、认证等证明手续',
    'The identity of a requester from abroad or from Hong Kong, Macao or Taiwan must be proved formally',
    ({ file }) => {
      const informal = recordsOf(file, 'party').filter(
        (p) => p.role === 'requester' && !p.left && p.origin && p.origin !== 'mainland' && !p.formality,
      );
      const names = informal.map((p) => p.name).join('、');
      return (
        informal.length === 0 ||
        words(`${names}的主体资格证明未履行证明手续`, `The proof of status of ${names} lacks its formalities`)
      );
    },
  ),
};
