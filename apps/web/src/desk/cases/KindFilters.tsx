import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useProcedures } from '../admin/procedures/use-procedures';
import { useTitles } from '../admin/procedures/use-titles';
import { words } from './words';

export interface Part {
  readonly value: string | null;
  readonly set: (value: string | undefined) => void;
}

export function Procedures({ value, set }: Part): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { data = [] } = useProcedures();
  return (
    <Select
      aria-label={say('procedure')}
      placeholder={say('procedure')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      popupMatchSelectWidth={false}
      options={data.map(({ id, title }) => ({ value: id, label: both(title) }))}
    />
  );
}

/** The stages of one procedure, or of all. */
export function Stages({ value, set, procedure }: Part & { procedure: string | null }): ReactNode {
  const say = useWords(words);
  const options = useTitles('stages', procedure);
  return (
    <Select
      aria-label={say('stage')}
      placeholder={say('stage')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  );
}
