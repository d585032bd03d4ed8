import { useQueries } from '@tanstack/react-query';
import { useBoth } from '../../../i18n/words';
import { editionQuery } from '../../use-edition';
import { useProcedures, type Procedure } from './use-procedures';

/**
 * What the stages, or the steps, of one procedure or of all are called, to be chosen from: what two editions call by
 * different names is offered under both. A step of an earlier edition only is on record all the same; stages stay from
 * edition to edition, so that the latest has them all.
 */
export function useTitles(
  of: 'stages' | 'transitions',
  procedure: string | null,
): { readonly value: string; readonly label: string }[] {
  const both = useBoth();
  const { data = [] } = useProcedures();
  const wanted = data.filter(({ id }) => procedure === null || id === procedure);
  const editions = useQueries({
    queries: wanted.flatMap((one) => (of === 'stages' ? latestFirst(one).slice(0, 1) : latestFirst(one))),
  });
  const names = new Map<string, Set<string>>();
  for (const { data: edition } of editions)
    for (const { id, title } of edition?.[of] ?? []) names.set(id, (names.get(id) ?? new Set()).add(both(title)));
  return [...names].map(([value, titles]) => ({ value, label: [...titles].join(' / ') }));
}

const latestFirst = ({ id, editions }: Procedure) => editions.map(({ edition }) => editionQuery(id, edition)).reverse();
