import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, ifMatch, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useOnce } from '../../../api/use-intent';

type Body<P extends keyof paths> = paths[P] extends {
  post: { requestBody: { content: { 'application/json': infer T } } };
}
  ? T
  : never;

export type Registration = Body<'/api/v1/people'>;
export type Change = Body<'/api/v1/people/{id}/change'>;
export type CertificateChange = Body<'/api/v1/people/{id}/certificate'>;

interface Keyed {
  readonly 'Idempotency-Key': string;
}

function useAct<T, A>(act: (asked: A, header: Keyed) => Promise<T>): UseMutationResult<T, Error, A> {
  const queries = useQueryClient();
  const mutationFn = useOnce((asked: A, key) => act(asked, { 'Idempotency-Key': key }));
  return useMutation({ mutationFn, onSuccess: () => queries.invalidateQueries({ queryKey: ['people'] }) });
}

export const useRegister = (): UseMutationResult<{ id: string }, Error, Registration> =>
  useAct((body: Registration, header) => take(api.POST('/api/v1/people', { params: { header }, body })));

type Changed = paths['/api/v1/people/{id}/change']['post']['responses']['200']['content']['application/json'];

/** What is asked for, and the version of the person that was seen. */
interface Asked<T> {
  readonly body: T;
  readonly version: number;
}
const seen = (header: Keyed, version: number) => ({ ...header, 'If-Match': ifMatch(version) });

export const useChange = (id: string): UseMutationResult<Changed, Error, Asked<Change>> =>
  useAct(({ body, version }: Asked<Change>, header) =>
    take(api.POST('/api/v1/people/{id}/change', { params: { path: { id }, header: seen(header, version) }, body })),
  );

export const useCertify = (id: string): UseMutationResult<{ version: number }, Error, Asked<CertificateChange>> =>
  useAct(({ body, version }: Asked<CertificateChange>, header) =>
    take(
      api.POST('/api/v1/people/{id}/certificate', { params: { path: { id }, header: seen(header, version) }, body }),
    ),
  );

export const useEndSessions = (id: string): UseMutationResult<{ ended: number }, Error, void> =>
  useAct((_, header) => take(api.POST('/api/v1/people/{id}/sessions/revoke', { params: { path: { id }, header } })));

type ShownPassword =
  paths['/api/v1/people/{id}/password-reset']['post']['responses']['200']['content']['application/json'];

export const useResetPassword = (id: string): UseMutationResult<ShownPassword, Error, void> =>
  useAct((_, header) => take(api.POST('/api/v1/people/{id}/password-reset', { params: { path: { id }, header } })));
