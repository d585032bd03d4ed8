import { useQueries } from '@tanstack/react-query';
import { Select } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useProcedures, type Procedure } from '../admin/procedures/use-procedures';
import { editionQuery } from '../use-edition';
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

/** The stages of one procedure, or of all: one that two of them call by different names is offered under both. */
export function Stages({ value, set, procedure }: Part & { procedure: string | null }): ReactNode {
  const say = useWords(words);
  const names = useStages(procedure);
  return (
    <Select
      aria-label={say('stage')}
      placeholder={say('stage')}
      value={value}
      onChange={(chosen: string | undefined) => set(chosen)}
      allowClear
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[...names].map(([stage, titles]) => ({ value: stage, label: [...titles].join(' / ') }))}
    />
  );
}

function useStages(procedure: string | null): ReadonlyMap<string, ReadonlySet<string>> {
  const both = useBoth();
  const { data = [] } = useProcedures();
  const wanted = data.filter(({ id }) => procedure === null || id === procedure);
  const editions = useQueries({ queries: wanted.flatMap(({ id, editions }) => latest(id, editions)) });
  const names = new Map<string, Set<string>>();
  for (const { data: edition } of editions)
    for (const { id, title } of edition?.stages ?? []) names.set(id, (names.get(id) ?? new Set()).add(both(title)));
  return names;
}

const latest = (id: string, editions: Procedure['editions']) =>
  editions.slice(-1).map(({ edition }) => editionQuery(id, edition));
