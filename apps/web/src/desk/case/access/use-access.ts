import {
  useMutation,
  useQuery,
  useQueryClient,
  type UseMutationResult,
  type UseQueryResult,
} from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { allowed } from '../../../api/session';
import { useOnce } from '../../../api/use-intent';
import type { CaseDetail } from '../../../parts/types';
import { useActor } from '../../frame/acting-as';
import { caseKey } from '../../use-cases';
import { deliveriesOf } from '../service';

type Issue = paths['/api/v1/cases/{id}/parties/{party}/access-code']['post'];
export type AccessLine =
  paths['/api/v1/cases/{id}/access-codes']['get']['responses']['200']['content']['application/json'][number];
export type ShownCode = Issue['responses']['201']['content']['application/json'];
export type CodeRequest = Issue['requestBody']['content']['application/json'];

const linesKey = (id: string): readonly string[] => [...caseKey(id), 'access-codes'];

/** Codes are given out by whoever handles the case and by the head of its agency. */
export function useGivesCodes(of: CaseDetail): boolean {
  const actor = useActor();
  if (!allowed(actor, 'party-access.manage')) return false;
  const here = actor?.roles.filter(({ agency }) => agency === of.agency).map(({ role }) => role) ?? [];
  if (here.includes('head')) return true;
  const named = of.officer?.id;
  if (!named) return here.includes('officer');
  return named === actor?.id || (actor?.deputyFor.some(({ id }) => id === named) ?? false);
}

/** When codes were given to whom, and which still open the case. */
export function useAccessLines(id: string, enabled: boolean): UseQueryResult<AccessLine[]> {
  return useQuery({
    queryKey: linesKey(id),
    queryFn: () => take(api.GET('/api/v1/cases/{id}/access-codes', { params: { path: { id } } })),
    enabled,
  });
}

/** The last code of a party, live or not. */
export const lastOf = (lines: readonly AccessLine[], party: string): AccessLine | undefined =>
  lines.findLast((line) => line.party === party);

/** The code by which a party can come to the case now. */
export const liveOf = (lines: readonly AccessLine[], party: string): AccessLine | undefined =>
  lines.find((line) => line.party === party && line.revokedAt === null);

/** What tells a respondent to answer, and by when. */
export const COPY = 'answer-notice';

/** Ids of the parties to whom the notice to answer went out. */
export const sentCopy = (of: CaseDetail): string[] => [
  ...new Set(deliveriesOf(of).flatMap(({ document, party }) => (document === COPY ? [party] : []))),
];

/** Gives a party a code. */
export function useIssueCode(id: string, party: string): UseMutationResult<ShownCode, Error, CodeRequest> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((body: CodeRequest, key) => {
      const header = { 'Idempotency-Key': key };
      const path = { id, party };
      return take(api.POST('/api/v1/cases/{id}/parties/{party}/access-code', { params: { path, header }, body }));
    }),
    onSuccess: () => queries.invalidateQueries({ queryKey: linesKey(id) }),
  });
}

export function useRevokeCode(id: string, party: string): UseMutationResult<{ ended: number }, Error, AccessLine> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((_: AccessLine, key) => {
      const header = { 'Idempotency-Key': key };
      const path = { id, party };
      return take(api.POST('/api/v1/cases/{id}/parties/{party}/access-code/revoke', { params: { path, header } }));
    }),
    onSuccess: () => queries.invalidateQueries({ queryKey: linesKey(id) }),
  });
}
