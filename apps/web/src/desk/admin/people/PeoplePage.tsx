import { Button, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import { useMe } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { todayAtOffice } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import type { PersonView } from '../../../parts/types';
import { Nothing, Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { useNames, usePeople } from '../../use-cases';
import { useMore } from '../use-more';
import { admin } from '../words';
import { Certificate } from './Certificate';
import { PersonDrawer } from './PersonDrawer';
import { RegisterDrawer } from './RegisterDrawer';
import { ROLES } from './roles';
import { isAway, matching, STATES, type PeopleFilter } from './standing';
import { words } from './words';

const ANY: PeopleFilter = { q: '', role: null, state: 'inService' };

/** Everybody of one's agencies, with their roles and how long their certificates last. */
export function PeoplePage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const people = usePeople();
  const [filter, setFilter] = useState(ANY);
  const [adding, setAdding] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const today = todayAtOffice();
  return (
    <Page
      title={common('people')}
      acts={
        <Button type="primary" onClick={() => setAdding(true)}>
          {say('add')}
        </Button>
      }
    >
      <Filter value={filter} set={setFilter} />
      <Reading of={people}>
        {(all) => {
          const rows = matching(all, filter, today);
          const person = all.find(({ id }) => id === edited) ?? null;
          return (
            <>
              <p role="status" className="hz-quiet">
                {common('shown', { count: rows.length })}
              </p>
              {rows.length === 0 ? <Nothing text={say('empty')} /> : <PeopleTable rows={rows} edit={setEdited} />}
              <PersonDrawer person={person} close={() => setEdited(null)} />
            </>
          );
        }}
      </Reading>
      <RegisterDrawer open={adding} close={() => setAdding(false)} />
    </Page>
  );
}

function Filter({ value, set }: { value: PeopleFilter; set: (filter: PeopleFilter) => void }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  return (
    <div className="hz-admin-bar" role="search" aria-label={say('list')}>
      <Input
        aria-label={say('search')}
        placeholder={say('search')}
        allowClear
        maxLength={100}
        value={value.q}
        onChange={(event) => set({ ...value, q: event.target.value })}
      />
      <Select
        aria-label={say('role')}
        placeholder={say('role')}
        allowClear
        value={value.role}
        onChange={(role: string | undefined) => set({ ...value, role: role ?? null })}
        options={ROLES.map((role) => ({ value: role, label: code(role) }))}
      />
      <Select
        aria-label={say('state')}
        value={value.state}
        onChange={(state) => set({ ...value, state })}
        options={STATES.map((state) => ({ value: state, label: say(state) }))}
      />
    </div>
  );
}

function PeopleTable({ rows, edit }: { rows: readonly PersonView[]; edit: (id: string) => void }): ReactNode {
  const say = useWords(words);
  const code = useCode();
  const { data: me } = useMe();
  const [shown, more] = useMore(rows);
  return (
    <>
      <CardTable
        caption={say('list')}
        rows={shown}
        rowKey={(person) => person.id}
        columns={[
          {
            key: 'name',
            title: say('name'),
            main: true,
            cell: (person) => (
              <>
                <Button type="link" className="hz-admin-name" onClick={() => edit(person.id)}>
                  {person.name}
                </Button>
                <span className="hz-quiet hz-admin-block">
                  {person.login}
                  {person.agency === me?.agency ? '' : ` · ${person.agency}`}
                </span>
              </>
            ),
          },
          {
            key: 'roles',
            title: say('roles'),
            cell: (person) => (
              <span className="hz-admin-tags">
                {person.roles.length === 0 ? '—' : null}
                {person.roles.map((held) => (
                  <span key={`${held.agency}/${held.role}`} className="hz-admin-tag">
                    {code(held.role)}
                  </span>
                ))}
              </span>
            ),
          },
          { key: 'certificate', title: say('certificate'), cell: (person) => <Certificate of={person} /> },
          { key: 'state', title: say('state'), cell: (person) => <Service of={person} /> },
        ]}
      />
      {more}
    </>
  );
}

function Service({ of }: { of: PersonView }): ReactNode {
  const say = useWords(words);
  const nameOf = useNames();
  if (!of.active) return <span className="hz-admin-tag hz-admin-tag-bad">{say('outOfService')}</span>;
  if (!of.absentFrom) return say('inService');
  return (
    <>
      {isAway(of, todayAtOffice()) ? <span className="hz-admin-tag hz-admin-tag-warn">{say('absent')}</span> : null}{' '}
      {say('absence', { from: of.absentFrom, until: of.absentUntil ?? '…' })}
      {of.deputy ? (
        <span className="hz-quiet hz-admin-block">{say('deputyIs', { name: nameOf(of.deputy) })}</span>
      ) : null}
    </>
  );
}
