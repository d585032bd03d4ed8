import { Button, Select } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { allowed } from '../../api/session';
import { useWords } from '../../i18n/words';
import type { CaseItem } from '../../parts/types';
import { useShortcut } from '../../shell/use-shortcut';
import { useActor, useHolds } from '../frame/acting-as';
import type { Selection } from '../work/use-selection';
import { useAssigning } from './AssignProvider';
import type { Person } from './use-assign';
import { useLoads } from './use-loads';
import { words } from './words';

/** As many as the API takes at once. */
const MOST = 200;

/** Over the list while cases are selected: how many, and to whom with each one's load. */
export function AssignBar({ selection, items }: { selection: Selection; items: readonly CaseItem[] }): ReactNode {
  const say = useWords(words);
  const assign = useAssigning();
  const head = useHolds('head');
  if (selection.ids.size === 0) return null;
  const chosen = items.filter((item) => selection.ids.has(item.id));
  return (
    <div className="hz-assign" role="region" aria-label={say('bar')}>
      <span>{say('selected', { count: chosen.length })}</span>
      {chosen.length > MOST ? (
        <span role="status">{say('most', { most: MOST })}</span>
      ) : head ? (
        <People busy={assign.busy} take={(person) => assign.begin(chosen, person, selection.only)} />
      ) : (
        <Take chosen={chosen} done={selection.only} />
      )}
      <Button type="text" onClick={selection.clear}>
        {say('clear')}
      </Button>
    </div>
  );
}

/** An officer takes what nobody has; where none of the chosen is free, says who assigns another officer. */
function Take({ chosen, done }: { chosen: readonly CaseItem[]; done: Selection['only'] }): ReactNode {
  const say = useWords(words);
  const assign = useAssigning();
  const actor = useActor();
  const free = chosen.filter((item) => !item.officer);
  const take = (): void => {
    if (actor && free.length > 0) assign.begin(free, actor, done);
  };
  // Pressed again while the first press is under way, it would take them twice.
  useShortcut('a', take, !assign.busy);
  if (!allowed(actor, 'case.take')) return null;
  if (free.length === 0) return <span>{say('notFree')}</span>;
  return (
    <Button type="primary" disabled={assign.busy} onClick={take}>
      {say('take')}
    </Button>
  );
}

function People({ busy, take }: { busy: boolean; take: (person: Person) => void }): ReactNode {
  const say = useWords(words);
  const loads = useLoads().filter((load) => load.handles && !load.left);
  const [person, setPerson] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLSpanElement>(null);
  useShortcut('a', () => {
    setOpen(true);
    box.current?.querySelector('input')?.focus();
  });
  const chosen = loads.find((one) => one.id === person);
  return (
    <span ref={box} style={{ display: 'inline-flex', gap: 8, flexWrap: 'wrap' }}>
      <Select
        aria-label={say('to')}
        placeholder={say('pick')}
        open={open}
        onOpenChange={setOpen}
        value={person}
        onChange={(id: string) => setPerson(id)}
        popupMatchSelectWidth={false}
        notFoundContent={say('none')}
        style={{ minWidth: 220 }}
        options={loads.map((one) => ({
          value: one.id,
          disabled: one.away,
          label: [
            say('load', { name: one.name, count: one.open, late: one.late }),
            ...(one.lapsed ? [say('lapsed')] : []),
            ...(one.away ? [say('away')] : []),
          ].join(' · '),
        }))}
      />
      <Button type="primary" disabled={!chosen || busy} onClick={() => chosen && take(chosen)}>
        {say('assign')}
      </Button>
    </span>
  );
}
