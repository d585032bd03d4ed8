import { Button, Checkbox, Input, Select } from 'antd';
import { useId, type ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { DayField } from '../../parts/day/DayField';
import { usePeople } from '../use-cases';
import { useEdition } from '../use-edition';
import { words } from './words';
import { words as work } from '../work/words';
import './filters.css';
import { useInAddress } from '../../parts/use-in-address';

/** Each condition is written into the address at once, so that a view can be kept and sent. */
export function Filters(): ReactNode {
  const say = useWords(words);
  const { params, set, setParams } = useInAddress();
  return (
    <div className="hz-filters" role="group" aria-label={say('filters')}>
      <Input.Search
        key={params.get('q')}
        aria-label={say('q')}
        placeholder={say('q')}
        defaultValue={params.get('q') ?? ''}
        allowClear
        maxLength={100}
        onSearch={(text) => set('q', text.trim())}
      />
      <Views value={params.get('view')} set={(value) => set('view', value)} />
      <Stages value={params.get('stage')} set={(value) => set('stage', value)} />
      <Officers value={params.get('officer')} set={(value) => set('officer', value)} />
      <Day label={say('dueBefore')} value={params.get('dueBefore')} set={(value) => set('dueBefore', value)} />
      <Day label={say('filedFrom')} value={params.get('filedFrom')} set={(value) => set('filedFrom', value)} />
      <Day label={say('filedTo')} value={params.get('filedTo')} set={(value) => set('filedTo', value)} />
      <Checkbox
        checked={params.get('open') === 'true'}
        onChange={(event) => set('open', event.target.checked ? 'true' : null)}
      >
        {say('open')}
      </Checkbox>
      <Checkbox
        checked={params.get('overdue') === 'true'}
        onChange={(event) => set('overdue', event.target.checked ? 'true' : null)}
      >
        {say('overdue')}
      </Checkbox>
      <Button type="text" onClick={() => setParams({}, { replace: true })}>
        {say('clear')}
      </Button>
    </div>
  );
}

interface Part {
  readonly value: string | null;
  readonly set: (value: string | undefined) => void;
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

function Stages({ value, set }: Part): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const edition = useEdition('ordinary-ruling', '2025-02-01');
  return (
    <Select
      aria-label={say('stage')}
      placeholder={say('stage')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      options={(edition.data?.stages ?? []).map((stage) => ({ value: stage.id, label: both(stage.title) }))}
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
      <DayField id={id} value={value ?? ''} onChange={set} />
    </span>
  );
}
