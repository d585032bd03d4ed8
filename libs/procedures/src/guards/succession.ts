import type { Facts } from '../engine/model.js';
import { openMatters, recordOf, recordsOf } from '../facts/file.js';
import { guardOnInput, isTrue, partiesIn, textOf } from './look.js';
import { words } from '../shared/words.js';

const party = (facts: Facts) => recordOf(facts.file, 'party', textOf(facts, 'party'));

/** Whether somebody took a party's place since the case was suspended for the want of a successor. */
export const hasSuccessor = (facts: Facts): boolean => {
  const since = openMatters(facts.file, 'suspension')[0]?.openedOn ?? '';
  return recordsOf(facts.file, 'matter').some((m) => m.matter === 'succession' && (m.closedOn ?? '') >= since);
};

/** Who may take the place of a party (Order 81 arts. 28, 36). */
export const successionGuards = {
  causeFitsTheParty: guardOnInput(
    '自然人因死亡而承继,法人、其他组织因合并、分立、注销、改制等终止而承继',
    'A person is succeeded on death; a body on merger, division, deregistration or restructuring',
    (facts) => (party(facts)?.kind === 'natural') === (textOf(facts, 'cause') === 'died'),
  ),
  heirTakesPart: guardOnInput(
    '继承人应当已表示参加;放弃参加的,按请求人或者被请求人死亡处理',
    'The heir must have declared to take part; where nobody does, the case is handled as one whose party is gone',
    (facts) => textOf(facts, 'cause') !== 'died' || isTrue(facts, 'takesPart'),
  ),
  successorIsNoPartyYet: guardOnInput(
    '承继人不得已是本案当事人',
    'The successor must not be a party of this case already',
    (facts) => {
      const same = partiesIn(facts).find((p) => p.name === textOf(facts, 'name').trim());
      return (
        !same ||
        words(`${same.name}已是本案当事人,不能再承继其他当事人的地位`, `${same.name} is a party of this case already`)
      );
    },
  ),
};
