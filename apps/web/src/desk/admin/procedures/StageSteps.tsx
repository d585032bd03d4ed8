import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useListed } from '../../../i18n/use-listed';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import type { Edition } from '../../use-edition';
import { useBracketed } from '../../../shell/bracketed';
import { useStageNames } from './use-stage-names';
import type { Transition } from './use-procedures';
import { words } from './words';

/** Every step out of a stage, into it, and within it. */
export function StageSteps({ of, stage }: { of: Edition; stage: string | null }): ReactNode {
  const say = useWords(words);
  const nameOf = useStageNames(of);
  const listed = useListed();
  if (stage === null)
    return (
      <aside className="hz-panel hz-graph-steps">
        <p>{say('choose')}</p>
      </aside>
    );
  const out = of.transitions.filter((step) => step.from.includes(stage));
  const moves = (step: Transition): boolean => step.to.some((to) => to !== stage && to !== 'same');
  const into = of.transitions.filter((step) => step.to.includes(stage) && step.from.some((from) => from !== stage));
  return (
    <aside className="hz-panel hz-graph-steps" aria-live="polite">
      <h2>{nameOf(stage)}</h2>
      <Steps title={say('leaving')} rows={out.filter(moves)} ends={(step) => listed(step.to.map(nameOf))} />
      <Steps title={say('entering')} rows={into} ends={(step) => listed(step.from.map(nameOf))} />
      <Steps title={say('staying')} rows={out.filter((step) => !moves(step))} ends={() => ''} />
    </aside>
  );
}

interface Props {
  readonly title: string;
  readonly rows: readonly Transition[];
  readonly ends: (step: Transition) => string;
}

function Steps({ title, rows, ends }: Props): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const bracketed = useBracketed();
  const listed = useListed();
  return (
    <details open={rows.length <= 12}>
      <summary>{bracketed(title, rows.length)}</summary>
      {rows.length === 0 ? (
        <p className="hz-quiet">{say('noSteps')}</p>
      ) : (
        <ul>
          {rows.map((step) => (
            <li key={step.id}>
              {both(step.title)} <Standing of={step.standing} />
              <span className="hz-quiet hz-admin-block">
                {ends(step) ? `${ends(step)} · ` : ''}
                {listed(step.by.map((by) => both(by.title)))}
                {step.standing === 'policy' ? '' : ` · ${cited(step.citation)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
