import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { DayField } from '../../../parts/day/DayField';
import { usePeople } from '../../use-cases';
import { useTitles } from '../procedures/use-titles';
import { ACTS, AT_THE_DOOR, words } from './words';
import { useInAddress } from '../../../parts/use-in-address';

/** Each condition is written into the address at once. */
export function AuditFilters({ by }: { by: 'act' | 'door' | 'transition' }): ReactNode {
  const say = useWords(words);
  const { data: people = [] } = usePeople();
  const { params, set, clear } = useInAddress();
  return (
    <div className="hz-admin-bar" role="group" aria-label={say('filters')}>
      {(['from', 'to'] as const).map((key) => (
        <label key={key}>
          {say(key)}
          <DayField onlyDays value={params.get(key) ?? ''} onChange={(day) => set(key, day)} />
        </label>
      ))}
      <Select
        aria-label={say('actor')}
        placeholder={say('actor')}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        value={params.get('actor')}
        onChange={(id: string | undefined) => set('actor', id)}
        options={people.map((person) => ({ value: person.id, label: `${person.name} ${person.login ?? ''}` }))}
      />
      {by !== 'transition' ? (
        <Select
          aria-label={say('act')}
          placeholder={say('act')}
          allowClear
          value={params.get('act')}
          onChange={(act: string | undefined) => set('act', act)}
          options={(by === 'door' ? AT_THE_DOOR : ACTS).map((act) => ({ value: act, label: say(act) }))}
        />
      ) : (
        <StepChoice value={params.get('transition')} set={(step) => set('transition', step)} />
      )}
      <Button type="text" onClick={() => clear('tab')}>
        {say('clear')}
      </Button>
    </div>
  );
}

/** Steps by their names; the expiry of a time limit is on record as one. */
function StepChoice({ value, set }: { value: string | null; set: (step: string | undefined) => void }): ReactNode {
  const say = useWords(words);
  const steps = useTitles('transitions', null);
  return (
    <Select
      aria-label={say('transition')}
      placeholder={say('transition')}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      value={value}
      onChange={set}
      options={[...steps, { value: 'expire', label: say('expire') }]}
    />
  );
}
