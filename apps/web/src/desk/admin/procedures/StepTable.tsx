import { Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing } from '../../../shell/states/States';
import type { Edition } from '../../use-edition';
import { useMore } from '../use-more';
import { admin } from '../words';
import { useStageNames } from './use-stage-names';
import type { Transition } from './use-procedures';
import { words } from './words';

/** Every step with its stages, who takes it, its conditions and its article. */
export function StepTable({ of }: { of: Edition }): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const both = useBoth();
  const [q, setQ] = useState('');
  const sought = q.normalize('NFKC').trim().toLowerCase();
  const rows = of.transitions.filter((step) =>
    [step.id, both(step.title), step.citation].some((text) => text.toLowerCase().includes(sought)),
  );
  const [shown, more] = useMore(rows);
  return (
    <>
      <div className="hz-admin-bar">
        <Input
          aria-label={say('search')}
          placeholder={say('search')}
          allowClear
          maxLength={100}
          value={q}
          onChange={(event) => setQ(event.target.value)}
        />
        <span role="status" className="hz-quiet">
          {common('shown', { count: rows.length })}
        </span>
      </div>
      {rows.length === 0 ? <Nothing text={say('none')} /> : <Steps of={of} rows={shown} />}
      {more}
    </>
  );
}

function Steps({ of, rows }: { of: Edition; rows: readonly Transition[] }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const nameOf = useStageNames(of);
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
        { key: 'from', title: say('from'), width: '20%', cell: (step) => step.from.map(nameOf).join('、') },
        { key: 'to', title: say('to'), cell: (step) => step.to.map(nameOf).join('、') || '—' },
        { key: 'by', title: say('by'), cell: (step) => step.by.map((by) => both(by.title)).join('、') },
        { key: 'guards', title: say('guards'), width: '24%', cell: (step) => <Guards of={step} /> },
        {
          key: 'standing',
          title: say('standing'),
          cell: (step) => (
            <>
              <Standing of={step.standing} />
              <span className="hz-admin-block">{step.citation}</span>
            </>
          ),
        },
      ]}
    />
  );
}

function Guards({ of }: { of: Transition }): ReactNode {
  const both = useBoth();
  if (of.guards.length === 0) return '—';
  return (
    <ul className="hz-guards">
      {of.guards.map((guard) => (
        <li key={guard.guard}>
          {both(guard.says)} <span className="hz-quiet">{guard.citation}</span>
        </li>
      ))}
    </ul>
  );
}
