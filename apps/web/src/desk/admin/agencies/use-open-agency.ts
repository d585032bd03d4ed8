import { useMutation, useQueryClient, type UseMutationResult } from '@tanstack/react-query';
import { api, take } from '../../../api/client';
import type { paths } from '../../../api/generated/schema';
import { useOnce } from '../../../api/use-intent';

type Opening = paths['/api/v1/agencies']['post'];
export type NewAgency = Opening['requestBody']['content']['application/json'];
export type Opened = Opening['responses']['201']['content']['application/json'];

export function useOpenAgency(): UseMutationResult<Opened, Error, NewAgency> {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: useOnce((body: NewAgency, key) =>
      take(api.POST('/api/v1/agencies', { params: { header: { 'Idempotency-Key': key } }, body })),
    ),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['agencies'] }),
  });
}
