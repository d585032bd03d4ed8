import type { Words } from '#libs/kernel';
import type { Term } from '#libs/legal';
import { CAPACITIES } from '../engine/decide.js';
import { DEFAULT_OVERDUE, type AnyClock } from '../engine/model.js';
import { lengthWords, termWords } from '../print/words.js';
import { articleSays, withDetails } from './joined.js';

const ROLLS: Readonly<Record<NonNullable<Term['roll']>, Words>> = {
  none: { zh: '不顺延', en: 'not moved from a day of rest' },
  'next-working-day': { zh: '顺延至工作日', en: 'moved on to a working day' },
  'previous-working-day': { zh: '提前至工作日', en: 'moved back to a working day' },
};

/** How long, and what becomes of an end on a day of rest or of its hour. */
export function termSays(term: AnyClock['term']): Words {
  const roll = 'set' in term ? term.set.roll : term.roll;
  const cutOff = 'set' in term ? undefined : term.cutOff;
  return withDetails(termWords(term), [
    ...(roll ? [ROLLS[roll]] : []),
    ...(cutOff ? [{ zh: `当日${cutOff}止`, en: `until ${cutOff} of the day` }] : []),
  ]);
}

export function variantSays(when: Words, { term, citation }: NonNullable<AnyClock['variants']>[number]): Words {
  const length = termSays(term);
  return withDetails({ zh: `${length.zh}:${when.zh}`, en: `${length.en}: ${when.en}` }, [articleSays(citation)]);
}

type Extension = NonNullable<AnyClock['extensions']>[number];

export function extensionSays({ max, approver, after, citation }: Extension): Words {
  const order = after ? [{ zh: '须在前一次延长之后', en: 'after the extension before it' }] : [];
  return withDetails(approvalSays(max, CAPACITIES[approver]), [...order, articleSays(citation)]);
}

function approvalSays(max: Extension['max'], by: Words): Words {
  if (!max)
    return { zh: `由${by.zh}批准,期限由批准确定`, en: `approved by the ${by.en}, as long as the approval says` };
  const length = lengthWords(max);
  return { zh: `至多${length.zh},由${by.zh}批准`, en: `at most ${length.en}, approved by the ${by.en}` };
}

export const targetSays = ({ term, citation }: NonNullable<AnyClock['target']>): Words =>
  withDetails(termSays(term), [articleSays(citation)]);

export const ladderSays = (days: AnyClock['ladder']): Words =>
  days
    ? {
        zh: `届满前${days.join('、')}个工作日(0为当日)`,
        en: `${days.join(', ')} working days before the last day (0: the day itself)`,
      }
    : { zh: '按一般做法', en: 'as for most time limits' };

export function overdueSays({ head, superior }: NonNullable<AnyClock['overdue']> = DEFAULT_OVERDUE): Words {
  return {
    zh: `逾期第${head}个工作日起告知${CAPACITIES.head.zh},第${superior}个工作日起告知${CAPACITIES.superior.zh}`,
    en: `the ${CAPACITIES.head.en} from overdue working day ${head} on, the ${CAPACITIES.superior.en} from ${superior} on`,
  };
}
