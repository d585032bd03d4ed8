import { useQueries } from '@tanstack/react-query';
import { useBoth } from '../../../i18n/words';
import { editionQuery } from '../../use-edition';
import { useProcedures, type Procedure } from './use-procedures';

/**
 * What the stages, or the steps, of one procedure or of all are called in the latest editions, to be chosen from: what two
 * of them call by different names is offered under both.
 */
export function useTitles(
  of: 'stages' | 'transitions',
  procedure: string | null,
): { readonly value: string; readonly label: string }[] {
  const both = useBoth();
  const { data = [] } = useProcedures();
  const wanted = data.filter(({ id }) => procedure === null || id === procedure);
  const editions = useQueries({ queries: wanted.flatMap(({ id, editions }) => latest(id, editions)) });
  const names = new Map<string, Set<string>>();
  for (const { data: edition } of editions)
    for (const { id, title } of edition?.[of] ?? []) names.set(id, (names.get(id) ?? new Set()).add(both(title)));
  return [...names].map(([value, titles]) => ({ value, label: [...titles].join(' / ') }));
}

const latest = (id: string, editions: Procedure['editions']) =>
  editions.slice(-1).map(({ edition }) => editionQuery(id, edition));
