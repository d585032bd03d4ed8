import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition } from '../model.js';
import { deliveryOf, joinderOf, openedBy } from '../purpose.js';
import { found, type Found, type Rule } from './found.js';

/** A page leads to the one step that serves a purpose, so at no stage may there be two. */
export const purposesAreServedOnce: Rule = (edition) => [
  ...SINGLE.flatMap(({ zh, en, is }) => twice(edition, edition.transitions.filter(is), { zh, en })),
  ...edition.transitions.filter(({ intake, gives }) => intake && gives !== 'case-number').map(numbersNothing),
];

const SINGLE: readonly { readonly zh: string; readonly en: string; readonly is: (t: AnyTransition) => boolean }[] = [
  { zh: '登记送达发出', en: 'enters that a document went out', is: (t) => deliveryOf(t) === 'sends' },
  { zh: '登记送达未成', en: 'enters that a delivery failed', is: (t) => deliveryOf(t) === 'fails' },
  { zh: '合并审理', en: 'joins cases', is: (t) => joinderOf(t) === 'joins' },
  { zh: '分案审理', en: 'splits cases', is: (t) => joinderOf(t) === 'splits' },
  { zh: '要求补正', en: 'asks to supplement', is: (t) => openedBy(t) === 'supplement' },
  { zh: '提出申请', en: 'files an application', is: (t) => openedBy(t) === 'application' },
  { zh: '收件审查', en: 'ends the review of a request', is: (t) => t.intake === true },
];

function twice(edition: AnyEdition, steps: readonly AnyTransition[], { zh, en }: Found['says']): Found[] {
  const seen = new Set<string>();
  return steps.flatMap((t) => {
    const stages = stagesOf(edition, t);
    const again = stages.some((stage) => seen.has(stage));
    for (const stage of stages) seen.add(stage);
    return again
      ? [found('purposes', `transition ${t.id}`, `同一阶段另有步骤${zh}`, `another step at the same stage ${en}`)]
      : [];
  });
}

/** What ends the review of a request takes it into the books. */
const numbersNothing = ({ id }: AnyTransition): Found =>
  found(
    'purposes',
    `transition ${id}`,
    '收件审查的步骤应当编立案号',
    'the step of the review of a request must give the case its number',
  );
