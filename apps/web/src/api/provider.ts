import { useMutation, useQuery, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, newKey, take } from './client';

const KEY = 'hengzhi.provider';

/** What this tab must show again when the identity provider sends it back. */
interface Begun {
  readonly state: string;
  readonly verifier: string;
  /** The page somebody wanted to see. */
  readonly back: string;
}

/** Whether people may sign in at the identity provider of their agency. */
export function useProvider(): boolean {
  const { data } = useQuery({
    queryKey: ['sign-in-ways'],
    queryFn: async () => (await take(api.GET('/api/v1/sessions/browser'))).identityProvider,
    staleTime: Infinity,
  });
  return data ?? false;
}

/** @param apart in a tab of its own, which inherits what is kept here, so that this one keeps what was typed */
export function useBeginAtProvider(apart: boolean): UseMutationResult<void, Error, void> {
  return useMutation({
    mutationFn: async () => {
      // Opened at once: a browser lets a page open another only in answer to a click.
      const other = apart ? window.open('about:blank') : null;
      const { url, state, verifier } = await take(
        api.POST('/api/v1/sessions/oidc/begin', { params: { header: { 'Idempotency-Key': newKey() } } }),
      );
      const begun: Begun = { state, verifier, back: location.pathname + location.search };
      (other ?? window).sessionStorage.setItem(KEY, JSON.stringify(begun));
      (other ?? window).location.assign(url);
    },
  });
}

function takeBegun(): Begun | null {
  const kept = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return kept === null ? null : (JSON.parse(kept) as Begun);
}

/** Finishes what was begun, with the address that the provider sent the browser to, and goes on where it was left. */
export function useFinishAtProvider(): UseMutationResult<void, Error, void> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const callbackUrl = location.href;
      const begun = takeBegun();
      // The answer can be used once; it has no place in the history of the browser.
      history.replaceState(null, '', begun?.back ?? '/desk');
      if (!begun) return;
      const { state, verifier } = begun;
      await take(
        api.POST('/api/v1/sessions/browser/oidc', {
          params: { header: { 'Idempotency-Key': newKey() } },
          body: { callbackUrl, state, verifier },
        }),
      );
    },
    onSuccess: () => queries.invalidateQueries(),
  });
}
