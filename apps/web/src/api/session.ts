import {
  queryOptions,
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { heardFromOffice } from '../parts/dates';
import { announceSessionEnd, api, newKey, take } from './client';
import type { paths } from './generated/schema';

export type Me = paths['/api/v1/me']['get']['responses']['200']['content']['application/json'];
export const ME = ['me'] as const;

/** Whose session this browser has now, whoever the page was opened for. */
export async function readMe(): Promise<Me | null> {
  const { me, now } = await take(api.GET('/api/v1/sessions/browser'));
  heardFromOffice(now);
  return me;
}

/** Whether somebody else has signed in in this browser, here or in another tab. */
export const isAnother = (now: Me | null | undefined, before: Me | null | undefined): boolean =>
  Boolean(now && before && now.id !== before.id);

/** What was typed by one person must not go out in the name of another: nothing of the page goes on. */
export const beginAnew = (): void => location.reload();

export const meQuery = queryOptions({
  queryKey: ME,
  queryFn: async ({ client }): Promise<Me | null> => {
    const me = await readMe();
    const known = client.getQueryData<Me | null>(ME);
    if (!known) return me;
    if (isAnother(me, known)) beginAnew();
    // The page stays that of whoever was signed in: without a person it would be taken away with all that is typed in it.
    if (!me) announceSessionEnd();
    return me?.id === known.id ? me : known;
  },
  staleTime: 60_000,
  refetchOnWindowFocus: 'always',
});

/** Who is signed in, or null for nobody. */
export const useMe = (): UseQueryResult<Me | null> => useQuery(meQuery);

export function useSignIn(): UseMutationResult<unknown, Error, { login: string; password: string }> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: { login: string; password: string }) =>
      take(api.POST('/api/v1/sessions/browser', { params: { header: { 'Idempotency-Key': newKey() } }, body })),
    onSuccess: () => queries.invalidateQueries(),
  });
}

/** @param ended what goes with the session; called while it is still known whose it was */
export function useSignOut(ended: () => void): UseMutationResult<unknown, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => take(api.DELETE('/api/v1/sessions/current')),
    // Where nothing was ended the next person at this computer would be let in: nobody is told that it was.
    onSuccess: () => {
      ended();
      queries.clear();
      location.assign('/desk');
    },
  });
}

/** Whether the signed-in person may do this anywhere at all. The API decides about each single thing. */
export const allowed = (me: Me | null | undefined, permission: string): boolean =>
  me?.may.includes(permission) ?? false;

/** Whether the signed-in person holds a role anywhere, for themself or as somebody's deputy. */
export const holds = (me: Me | null | undefined, ...roles: readonly string[]): boolean =>
  me?.roles.some((held) => roles.includes(held.role)) ?? false;
