import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, newKey, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';

type Opening = paths['/api/v1/agencies']['post'];
export type NewAgency = Opening['requestBody']['content']['application/json'];
export type Opened = Opening['responses']['201']['content']['application/json'];

export function useOpenAgency(): UseMutationResult<Opened, Error, NewAgency> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAgency) =>
      take(api.POST('/api/v1/agencies', { params: { header: { 'Idempotency-Key': newKey() } }, body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agencies'] }),
  });
}
