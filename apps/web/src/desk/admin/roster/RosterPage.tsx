import { Button, Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Me } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing, Reading } from '../../../shell/states/States';
import { useActor } from '../../frame/acting-as';
import { Page } from '../../frame/Page';
import { useMore } from '../use-more';
import { admin } from '../words';
import { EntryDrawer } from './EntryDrawer';
import { RetireDialog } from './RetireDialog';
import { KINDS, useRoster, type RosterEntry, type RosterFilter } from './use-roster';
import { words } from './words';

/** 技术调查官 and 检验鉴定机构 of one's agencies: who is on the roster, who comes and who leaves. */
export function RosterPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const [kind, setKind] = useState<RosterFilter['kind']>();
  const [field, setField] = useState('');
  const [retired, setRetired] = useState(false);
  const [adding, setAdding] = useState(false);
  const [leaving, setLeaving] = useState<RosterEntry | null>(null);
  const roster = useRoster({ ...(kind ? { kind } : {}), retired });
  return (
    <Page
      title={common('roster')}
      acts={
        <Button type="primary" onClick={() => setAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <p className="hz-quiet">{say('hint')}</p>
      <div className="hz-admin-bar" role="search" aria-label={say('list')}>
        <Select
          aria-label={say('kind')}
          placeholder={say('kind')}
          allowClear
          value={kind ?? null}
          onChange={(chosen: RosterFilter['kind'] | null) => setKind(chosen ?? undefined)}
          options={KINDS.map((value) => ({ value, label: say(value) }))}
        />
        <Input
          aria-label={say('field')}
          placeholder={say('field')}
          allowClear
          maxLength={100}
          value={field}
          onChange={(event) => setField(event.target.value)}
        />
        <Checkbox checked={retired} onChange={(event) => setRetired(event.target.checked)}>
          {say('withRetired')}
        </Checkbox>
      </div>
      <Reading of={roster}>{(all) => <Found all={all} field={field.trim()} retire={setLeaving} />}</Reading>
      <EntryDrawer open={adding} close={() => setAdding(false)} />
      <RetireDialog of={leaving} close={() => setLeaving(null)} />
    </Page>
  );
}

interface FoundProps {
  readonly all: readonly RosterEntry[];
  readonly field: string;
  readonly retire: (entry: RosterEntry) => void;
}

/** Narrowed by a part of the field while it is typed: a roster is short and read whole. */
function Found({ all, field, retire }: FoundProps): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const rows = all.filter(({ fields }) => field === '' || fields.some((one) => one.includes(field)));
  return (
    <>
      <p role="status" className="hz-quiet">
        {common('shown', { count: rows.length })}
      </p>
      {rows.length === 0 ? <Nothing text={say('empty')} /> : <RosterTable rows={rows} retire={retire} />}
    </>
  );
}

/** A person of several agencies reads the rosters of all, and changes those of which he or she is the administrator. */
const manages = (me: Me | null, agency: string): boolean =>
  me?.roles.some((held) => held.agency === agency && held.may.includes('people.manage')) ?? false;

function RosterTable({ rows, retire }: { rows: readonly RosterEntry[]; retire: FoundProps['retire'] }): ReactNode {
  const say = useWords(words);
  const me = useActor();
  const [shown, more] = useMore(rows);
  return (
    <>
      <CardTable
        caption={say('list')}
        rows={shown}
        rowKey={(entry) => entry.id}
        columns={[
          {
            key: 'name',
            title: say('name'),
            main: true,
            cell: (entry) => (
              <>
                <strong>{entry.name}</strong>
                <span className="hz-quiet hz-admin-block">
                  {say(entry.kind)}
                  {entry.agency === me?.agency ? '' : ` · ${entry.agency}`}
                </span>
              </>
            ),
          },
          { key: 'fields', title: say('fields'), cell: (entry) => <Several of={entry.fields} /> },
          { key: 'ties', title: say('ties'), cell: (entry) => <Several of={entry.ties} /> },
          { key: 'patents', title: say('patents'), cell: (entry) => <Several of={entry.patents} /> },
          {
            key: 'state',
            title: say('state'),
            cell: (entry) =>
              entry.retiredOn ? (
                <>
                  <span className="hz-admin-tag hz-admin-tag-bad">{say('left', { on: entry.retiredOn })}</span>
                  <span className="hz-quiet hz-admin-block">{entry.retiredFor}</span>
                </>
              ) : (
                <>
                  {say('since', { from: entry.addedOn })}{' '}
                  {manages(me, entry.agency) ? (
                    <Button
                      size="small"
                      danger
                      aria-label={say('retireOf', { name: entry.name })}
                      onClick={() => retire(entry)}
                    >
                      {say('retire')}
                    </Button>
                  ) : (
                    <span className="hz-quiet hz-admin-block">{say('elsewhere')}</span>
                  )}
                </>
              ),
          },
        ]}
      />
      {more}
    </>
  );
}

function Several({ of }: { of: readonly string[] }): ReactNode {
  if (of.length === 0) return '—';
  return of.map((one) => (
    <span key={one} className="hz-admin-block">
      {one}
    </span>
  ));
}
