import type { ReactNode } from 'react';
import { useListed } from '../../../i18n/use-listed';
import { useBoth, useWords } from '../../../i18n/words';
import { useBracketed } from '../../../shell/bracketed';
import type { Edition } from '../../use-edition';
import type { Edge } from './layout';
import { useStageNames } from './use-stage-names';
import { words } from './words';

/** What a line says: from where to where, and by which steps. */
export function useEdgeName(of: Edition): (edge: Edge) => string {
  const say = useWords(words);
  const both = useBoth();
  const listed = useListed();
  const nameOf = useStageNames(of);
  const titles = new Map(of.transitions.map((step) => [step.id, step.title]));
  return ({ from, to, steps, back }) => {
    const named = steps.map((id) => titles.get(id)).flatMap((title) => (title ? [both(title)] : []));
    const values = { from: nameOf(from), to: nameOf(to), steps: listed(named) };
    return say(back ? 'edgeBack' : 'edge', values);
  };
}

/** The lines as text, for whom a picture says nothing. */
export function EdgeList({ of, in: edition }: { of: readonly Edge[]; in: Edition }): ReactNode {
  const say = useWords(words);
  const bracketed = useBracketed();
  const nameOf = useEdgeName(edition);
  return (
    <details className="hz-panel hz-graph-edges">
      <summary>{bracketed(say('edges'), of.length)}</summary>
      <ul>
        {of.map((edge) => (
          <li key={`${edge.from} ${edge.to}`}>{nameOf(edge)}</li>
        ))}
      </ul>
    </details>
  );
}
