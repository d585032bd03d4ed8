import { Button, Checkbox, Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { DayField } from '../../parts/day/DayField';
import { usePeople } from '../use-cases';
import { Procedures, Stages, type Part } from './KindFilters';
import { words } from './words';
import { words as work } from '../work/words';
import './filters.css';
import { useInAddress } from '../../parts/use-in-address';

/** Each condition is written into the address at once, so that a view can be kept and sent. */
export function Filters(): ReactNode {
  const say = useWords(words);
  const { params, set, clear } = useInAddress();
  // A stage of the one procedure may be unknown to the other.
  const setProcedure = (value: string | undefined): void => set('procedure', value, 'stage');
  return (
    <div className="hz-filters" role="group" aria-label={say('filters')}>
      <Input.Search
        key={`q ${params.get('q') ?? ''}`}
        aria-label={say('q')}
        placeholder={say('q')}
        defaultValue={params.get('q') ?? ''}
        allowClear
        maxLength={100}
        onSearch={(text) => set('q', text.trim())}
      />
      <Views value={params.get('view')} set={(value) => set('view', value)} />
      <Procedures value={params.get('procedure')} set={setProcedure} />
      <Stages
        key={`stages ${params.get('procedure') ?? ''}`}
        procedure={params.get('procedure')}
        value={params.get('stage')}
        set={(value) => set('stage', value)}
      />
      <Officers value={params.get('officer')} set={(value) => set('officer', value)} />
      <Day label={say('dueFrom')} value={params.get('dueFrom')} set={(value) => set('dueFrom', value)} />
      <Day label={say('dueBefore')} value={params.get('dueBefore')} set={(value) => set('dueBefore', value)} />
      <Day label={say('filedFrom')} value={params.get('filedFrom')} set={(value) => set('filedFrom', value)} />
      <Day label={say('filedTo')} value={params.get('filedTo')} set={(value) => set('filedTo', value)} />
      <Checkbox
        checked={params.get('open') === 'true'}
        onChange={(event) => set('open', event.target.checked ? 'true' : null)}
      >
        {say('open')}
      </Checkbox>
      {params.get('overdue') === 'false' ? (
        <Checkbox checked onChange={() => set('overdue', null)}>
          {say('notOverdue')}
        </Checkbox>
      ) : (
        <Checkbox
          checked={params.get('overdue') === 'true'}
          onChange={(event) => set('overdue', event.target.checked ? 'true' : null)}
        >
          {say('overdue')}
        </Checkbox>
      )}
      <Button type="text" onClick={() => clear()}>
        {say('clear')}
      </Button>
    </div>
  );
}

function Views({ value, set }: Part): ReactNode {
  const say = useWords(words);
  const names = useWords(work);
  return (
    <Select
      aria-label={say('view')}
      placeholder={say('view')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      options={(['mine', 'unassigned', 'all', 'suspended'] as const).map((one) => ({ value: one, label: names(one) }))}
    />
  );
}

function Officers({ value, set }: Part): ReactNode {
  const say = useWords(words);
  const { data } = usePeople();
  return (
    <Select
      aria-label={say('officer')}
      placeholder={say('officer')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={(data ?? [])
        .filter((person) => person.roles.some(({ role }) => role === 'officer'))
        .map((person) => ({ value: person.id, label: person.name }))}
    />
  );
}

function Day({ label, value, set }: Part & { label: string }): ReactNode {
  const id = useId();
  return (
    <span className="hz-filter-day">
      <label htmlFor={id}>{label}</label>
      <DayField onlyDays id={id} value={value ?? ''} onChange={set} />
    </span>
  );
}
