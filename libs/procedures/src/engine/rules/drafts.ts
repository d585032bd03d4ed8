import { stagesOf } from '../decide.js';
import type { AnyEdition, AnyTransition, DraftPart } from '../model.js';
import { found, type Found, type Rule } from './found.js';
import { edgesOf } from './graph.js';

/** Where a submitted draft waits, a head can approve it in one way and return it in one way; a page offers just these. */
export const draftsAreDecided: Rule = (edition) => {
  const stages = waiting(edition);
  const decided = stages.flatMap((stage) =>
    (['approves', 'returns'] as const)
      .filter((part) => inPart(edition, part).filter((t) => stagesOf(edition, t).includes(stage)).length !== 1)
      .map((part) =>
        found(
          'drafts',
          `stage ${stage}`,
          `“${stage}”须有且只有一个${part === 'approves' ? '批准' : '退回'}草稿的步骤`,
          `exactly one step must be the one that ${part} a draft at “${stage}”`,
        ),
      ),
  );
  return [...decided, ...heads(edition, stages)];
};

const inPart = (edition: AnyEdition, part: DraftPart): AnyTransition[] =>
  edition.transitions.filter((t) => t.draft === part);

const waiting = (edition: AnyEdition): string[] => [
  ...new Set(
    edgesOf(edition)
      .filter((edge) => edge.transition.draft === 'submits')
      .map((edge) => edge.to),
  ),
];

function heads(edition: AnyEdition, stages: readonly string[]): Found[] {
  const deciding = [...inPart(edition, 'approves'), ...inPart(edition, 'returns')];
  return deciding.flatMap((t) => {
    const where = `transition ${t.id}`;
    const alone = t.by.length === 1 && t.by[0] === 'head';
    const open = stagesOf(edition, t).some((stage) => stages.includes(stage));
    return [
      ...(alone ? [] : [found('drafts', where, '草稿只能由负责人审批', 'only a head decides on a draft')]),
      ...(open ? [] : [found('drafts', where, '没有草稿在此等待审批', 'no draft waits where it is open')]),
    ];
  });
}
