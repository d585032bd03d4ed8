import {
  type InfiniteData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import { api, take } from '../api/client';
import type { paths } from '../api/generated/schema';
import type { CaseDetail, CasePage, DocumentView, PaperView, PersonView, Steps } from '../parts/types';

export type WorkFilter = Omit<
  NonNullable<paths['/api/v1/work-list']['get']['parameters']['query']>,
  'cursor' | 'limit'
>;
export type CaseFilter = Omit<NonNullable<paths['/api/v1/cases']['get']['parameters']['query']>, 'cursor' | 'limit'>;
export type Pages = UseInfiniteQueryResult<InfiniteData<CasePage>>;
const PAGE = 100;

/** As one page, the changed rows of a list. */
const among = (ids: readonly string[]) => ({ only: ids.join(','), limit: ids.length });

export const workListQuery = (filter: WorkFilter) =>
  infiniteQueryOptions({
    meta: {
      rows: (ids: readonly string[]): Promise<CasePage> =>
        take(api.GET('/api/v1/work-list', { params: { query: { ...filter, ...among(ids) } } })),
    },
    queryKey: ['work-list', filter],
    queryFn: ({ pageParam }): Promise<CasePage> =>
      take(
        api.GET('/api/v1/work-list', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last: CasePage) => last.nextCursor,
  });

/** Open cases in the order of their legal dates. */
export const useWorkList = (filter: WorkFilter): Pages =>
  useInfiniteQuery({ ...workListQuery(filter), placeholderData: keepPreviousData });

export function useCaseList(filter: CaseFilter): Pages {
  return useInfiniteQuery({
    meta: {
      rows: (ids: readonly string[]): Promise<CasePage> =>
        take(api.GET('/api/v1/cases', { params: { query: { ...filter, ...among(ids) } } })),
    },
    queryKey: ['cases', filter],
    queryFn: ({ pageParam }) =>
      take(
        api.GET('/api/v1/cases', {
          params: { query: { ...filter, limit: PAGE, ...(pageParam ? { cursor: pageParam } : {}) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (last: CasePage) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export const rowsOf = (pages: Pages): CasePage['items'] => pages.data?.pages.flatMap((page) => page.items) ?? [];

/** By what the server ordered them. */
export const orderOf = (pages: Pages): CasePage['order'] | undefined => pages.data?.pages[0]?.order;

export const caseKey = (id: string): readonly string[] => ['case', id];

export function useCase(id: string): UseQueryResult<CaseDetail> {
  return useQuery({
    meta: { names: (of: CaseDetail) => of.consolidation?.cases.map((one) => one.id) ?? [] },
    queryKey: [...caseKey(id), 'detail'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}', { params: { path: { id } } })),
  });
}

const stepsQuery = (id: string) =>
  queryOptions({
    queryKey: [...caseKey(id), 'steps'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/steps', { params: { path: { id } } })),
  });

export const useSteps = (id: string): UseQueryResult<Steps> => useQuery(stepsQuery(id));

/** Which of these cases are at which version; one that is not read yet is left out. */
export function useVersions(ids: readonly string[]): { readonly id: string; readonly version: number }[] {
  const read = useQueries({ queries: ids.map(stepsQuery) });
  return ids.flatMap((id, at) => {
    const version = read[at]?.data?.version;
    return version === undefined ? [] : [{ id, version }];
  });
}

export function usePapers(id: string): UseQueryResult<PaperView[]> {
  return useQuery({
    queryKey: [...caseKey(id), 'papers'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/papers', { params: { path: { id } } })),
  });
}

export function useDocuments(id: string): UseQueryResult<DocumentView[]> {
  return useQuery({
    queryKey: [...caseKey(id), 'documents'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/documents', { params: { path: { id } } })),
  });
}

export function usePeople(): UseQueryResult<PersonView[]> {
  return useQuery({
    queryKey: ['people'],
    queryFn: () => take(api.GET('/api/v1/people')),
    staleTime: 300_000,
  });
}

/** Names of people by their ids. */
export function useNames(): (id: string | null | undefined) => string {
  const { data } = usePeople();
  const names = new Map(data?.map((person) => [person.id, person.name]));
  return (id) => (id ? (names.get(id) ?? '') : '');
}
