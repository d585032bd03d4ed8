import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useListed } from '../../../i18n/use-listed';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { CardTable } from '../../../parts/table/CardTable';
import type { Edition } from '../../use-edition';
import { useStageNames } from './use-stage-names';
import type { Transition } from './use-procedures';
import { words } from './words';
import { useSearch } from './use-search';

/** Every step with its stages, who takes it, its conditions and its article. */
export function StepTable({ of }: { of: Edition }): ReactNode {
  const both = useBoth();
  const { bar, shown, rest } = useSearch(of.transitions, (step) => [step.id, both(step.title), step.citation]);
  return (
    <>
      {bar}
      {shown.length > 0 && <Steps of={of} rows={shown} />}
      {rest}
    </>
  );
}

function Steps({ of, rows }: { of: Edition; rows: readonly Transition[] }): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const nameOf = useStageNames(of);
  const listed = useListed();
  return (
    <CardTable
      caption={say('steps')}
      rows={rows}
      rowKey={(step) => step.id}
      columns={[
        {
          key: 'step',
          title: say('step'),
          main: true,
          width: '20%',
          cell: (step) => (
            <>
              {both(step.title)}
              <span className="hz-quiet hz-admin-block hz-admin-mono">{step.id}</span>
            </>
          ),
        },
        { key: 'from', title: say('from'), width: '20%', cell: (step) => listed(step.from.map(nameOf)) },
        { key: 'to', title: say('to'), cell: (step) => listed(step.to.map(nameOf)) || '—' },
        { key: 'by', title: say('by'), cell: (step) => listed(step.by.map((by) => both(by.title))) },
        { key: 'guards', title: say('guards'), width: '24%', cell: (step) => <Guards of={step} /> },
        {
          key: 'standing',
          title: say('standing'),
          cell: (step) => (
            <>
              <Standing of={step.standing} />
              {step.standing === 'policy' ? null : <span className="hz-admin-block">{cited(step.citation)}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function Guards({ of }: { of: Transition }): ReactNode {
  const cited = useCited();
  const both = useBoth();
  if (of.guards.length === 0) return '—';
  return (
    <ul className="hz-guards">
      {of.guards.map((guard) => (
        <li key={guard.guard}>
          {both(guard.says)} <span className="hz-quiet">{cited(guard.citation)}</span>
        </li>
      ))}
    </ul>
  );
}
