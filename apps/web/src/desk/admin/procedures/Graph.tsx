import { Checkbox } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import type { Edition } from '../../use-edition';
import { EdgeList, useEdgeName } from './EdgeList';
import { layOut, type Edge, type Layout } from './layout';
import { NODE } from './route';
import { StageSteps } from './StageSteps';
import { words } from './words';

/** Stages as boxes in rows, steps as lines. A chosen stage lights its lines up and lists its steps. */
export function Graph({ of }: { of: Edition }): ReactNode {
  const say = useWords(words);
  const [general, setGeneral] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const layout = useMemo(
    () =>
      layOut(
        of.initial,
        of.stages.map(({ id }) => id),
        of.transitions,
        general,
      ),
    [of, general],
  );
  return (
    <>
      <p className="hz-quiet">{say('graphHint')}</p>
      <Checkbox checked={general} onChange={(event) => setGeneral(event.target.checked)}>
        {say('general')}
      </Checkbox>
      <div className="hz-graph-side">
        {/* Reachable by keyboard, since it scrolls. */}
        <div className="hz-graph-scroll" role="region" aria-label={say('graphLabel')} tabIndex={0}>
          <div className="hz-graph" style={{ width: layout.width, height: layout.height }}>
            <Lines of={layout} in={of} chosen={chosen} />
            <Boxes of={of} at={layout} chosen={chosen} choose={setChosen} />
          </div>
        </div>
        <StageSteps of={of} stage={chosen} />
      </div>
      <EdgeList of={layout.edges} in={of} />
    </>
  );
}

function Lines({ of, in: edition, chosen }: { of: Layout; in: Edition; chosen: string | null }): ReactNode {
  const nameOf = useEdgeName(edition);
  const lit = (edge: Edge): boolean => edge.from === chosen || edge.to === chosen;
  // Those that are lit come last: they lie above the others.
  const edges = [...of.edges].sort((a, b) => Number(lit(a)) - Number(lit(b)));
  return (
    <svg width={of.width} height={of.height} aria-hidden>
      <defs>
        {(['plain', 'lit'] as const).map((look) => (
          <marker
            key={look}
            id={`hz-arrow-${look}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerUnits="userSpaceOnUse"
            markerWidth="9"
            markerHeight="9"
            orient="auto"
          >
            <path d="M0 0 L8 4 L0 8 z" className={`hz-arrow-${look}`} />
          </marker>
        ))}
      </defs>
      {edges.map((edge) => (
        <g key={`${edge.from} ${edge.to}`} className="hz-graph-edge">
          <title>{nameOf(edge)}</title>
          {/* A line is too thin for a pointer. */}
          <path d={edge.path} className="hz-graph-near" />
          <path
            d={edge.path}
            className="hz-graph-line"
            data-back={edge.back}
            data-lit={lit(edge)}
            markerEnd={`url(#hz-arrow-${lit(edge) ? 'lit' : 'plain'})`}
          />
        </g>
      ))}
    </svg>
  );
}

interface BoxesProps {
  readonly of: Edition;
  readonly at: Layout;
  readonly chosen: string | null;
  readonly choose: (stage: string | null) => void;
}

function Boxes({ of, at, chosen, choose }: BoxesProps): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const stages = new Map(of.stages.map((stage) => [stage.id, stage]));
  return at.nodes.map(({ id, x, y }) => {
    const stage = stages.get(id);
    if (!stage) return null;
    const mark = id === of.initial ? say('initial') : stage.final ? say('final') : stage.held ? say('held') : null;
    return (
      <button
        key={id}
        type="button"
        className="hz-graph-node"
        data-final={stage.final}
        data-held={stage.held}
        aria-pressed={id === chosen}
        style={{ left: x, top: y, width: NODE.width, height: NODE.height }}
        onClick={() => choose(id === chosen ? null : id)}
      >
        {both(stage.title)}
        {mark ? <small>{mark}</small> : null}
      </button>
    );
  });
}
