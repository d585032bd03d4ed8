import { namedTargets } from '../engine/rules/graph.js';
import type { AnyEdition, AnyTransition } from '../engine/model.js';

const id = (stage: string): string => stage.replaceAll(/[^A-Za-z0-9]/g, '_');
/** Mermaid reads these characters as its own. */
const label = (text: string): string => text.replaceAll(/[:;#"\n]/g, ' ').trim();

/**
 * A Mermaid state diagram. Steps that leave the stage as it is are in the table only, and what is open everywhere
 * starts from one state for all of them: the picture shows the road, not every lay-by.
 */
export function diagram(edition: AnyEdition): string {
  const arrows = new Map<string, string[]>();
  for (const transition of edition.transitions) {
    for (const from of origins(transition)) {
      for (const to of namedTargets(transition, from === 'anywhere' ? undefined : from)) {
        if (to === 'same' || to === from) continue;
        const key = `${id(from)} --> ${to === 'back' ? 'anywhere' : id(to)}`;
        arrows.set(key, [...(arrows.get(key) ?? []), label(transition.title.zh)]);
      }
    }
  }
  const usesAnywhere = [...arrows.keys()].some((key) => key.includes('anywhere'));
  return [
    'stateDiagram-v2',
    ...Object.entries(edition.stages).map(([name, stage]) => `  state "${label(stage.title.zh)}" as ${id(name)}`),
    ...(usesAnywhere ? ['  state "任一办理中阶段" as anywhere'] : []),
    `  [*] --> ${id(edition.initial)}`,
    ...[...arrows].map(([key, titles]) => `  ${key} : ${[...new Set(titles)].join('、')}`),
    ...Object.entries(edition.stages)
      .filter(([, stage]) => stage.final)
      .map(([name]) => `  ${id(name)} --> [*]`),
    '',
  ].join('\n');
}

const origins = ({ from }: AnyTransition): readonly string[] => (typeof from === 'string' ? ['anywhere'] : from);
