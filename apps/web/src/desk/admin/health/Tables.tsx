import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import type { System } from './use-health';
import { words } from './words';

type Readiness = System['readiness'];
type Pulse = System['pulse'];

interface Part {
  readonly name: 'database' | 'queueStore' | 'canary' | 'bells' | 'outbox' | 'clock' | 'stopping';
  readonly ok: boolean;
  readonly state: string;
  readonly age: string;
  readonly says: string;
}

function useParts(of: Readiness): Part[] {
  const say = useWords(words);
  const both = useBoth();
  const store = (name: 'database' | 'queueStore'): Part => ({
    name,
    ok: of[name] === 'up',
    state: say(of[name]),
    age: '—',
    says: '',
  });
  const sign = (name: 'canary' | 'bells' | 'outbox'): Part => {
    const { ok, ageSeconds, reason } = of[name];
    return {
      name,
      ok,
      state: say(ok ? 'ok' : 'bad'),
      age: ageSeconds === null ? say('never') : say('seconds', { count: ageSeconds }),
      says: reason ? both(reason) : '',
    };
  };
  const { clock } = of;
  return [
    store('database'),
    store('queueStore'),
    sign('canary'),
    sign('bells'),
    sign('outbox'),
    {
      name: 'clock',
      ok: clock.ok,
      state: say(clock.ok ? 'ok' : 'bad'),
      age: clock.aheadSeconds === null ? say('never') : say('ahead', { seconds: clock.aheadSeconds }),
      says: clock.reason ? both(clock.reason) : '',
    },
    {
      name: 'stopping',
      ok: !of.stopping,
      state: say(of.stopping ? 'stopped' : 'running'),
      age: '—',
      says: '',
    },
  ];
}

export function ReadinessTable({ of }: { of: Readiness }): ReactNode {
  const say = useWords(words);
  const parts = useParts(of);
  return (
    <section className="hz-admin-section">
      <h2>{say('parts')}</h2>
      <CardTable
        caption={say('parts')}
        rows={parts}
        rowKey={(part) => part.name}
        columns={[
          { key: 'part', title: say('part'), main: true, cell: (part: Part) => say(part.name) },
          {
            key: 'state',
            title: say('state'),
            cell: (part) => (
              <span className={`hz-admin-tag hz-admin-tag-${part.ok ? 'good' : 'bad'}`}>
                {part.ok ? '✓' : '✕'} {part.state}
              </span>
            ),
          },
          { key: 'age', title: say('age'), cell: (part) => part.age },
          { key: 'says', title: say('says'), cell: (part) => part.says || '—' },
        ]}
      />
    </section>
  );
}

const IN_SECONDS = ['clockLag', 'rungLag', 'outboxAge', 'outboxStalled', 'canarySweep', 'canaryBell'] as const;
const COUNTED = ['outboxDepth', 'outboxDead', 'clocksFailing', 'wrongClocks'] as const;

export function PulseTable({ of }: { of: Pulse }): ReactNode {
  const say = useWords(words);
  const seconds = (value: number | null): string =>
    value === null ? say('never') : say('seconds', { count: Math.round(value * 10) / 10 });
  const rows = [
    ...IN_SECONDS.map((name) => ({ name, value: seconds(of[name]) })),
    ...COUNTED.map((name) => ({ name, value: String(of[name]) })),
  ];
  return (
    <section className="hz-admin-section">
      <h2>{say('pulse')}</h2>
      <dl className="hz-facts hz-panel">
        {rows.map(({ name, value }) => (
          <Fact key={name} name={say(name)} value={value} />
        ))}
      </dl>
    </section>
  );
}

function Fact({ name, value }: { name: string; value: string }): ReactNode {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

export function ProcessTable({ rows }: { rows: System['processes'] }): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-admin-section">
      <h2>{say('processes')}</h2>
      {rows.length === 0 ? (
        <p>{say('noProcesses')}</p>
      ) : (
        <CardTable
          caption={say('processes')}
          rows={rows}
          rowKey={(row) => row.process}
          columns={[
            {
              key: 'process',
              title: say('process'),
              main: true,
              cell: (row) => <span className="hz-admin-mono">{row.process}</span>,
            },
            { key: 'heard', title: say('heard'), cell: (row) => moment(row.at) },
            {
              key: 'off',
              title: say('off'),
              cell: (row) => (row.aheadMs === null ? say('never') : say('ms', { count: Math.round(row.aheadMs) })),
            },
          ]}
        />
      )}
    </section>
  );
}
