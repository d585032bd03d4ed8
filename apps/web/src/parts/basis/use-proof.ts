import { useQuery } from '@tanstack/react-query';
import { api, take } from '../../api/client';
import type { Certificate } from '../types';

/** The certificate with the proof of its beginning called by the name of the paper, not by its number. */
export function useNamedProof(of: Certificate): Certificate {
  const { id } = of.case;
  const { proof } = of.anchor;
  const papers = useQuery({
    queryKey: ['case', id, 'papers'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/papers', { params: { path: { id } } })),
    enabled: proof !== null,
  });
  const name = papers.data?.find((paper) => paper.id === proof)?.name;
  return name ? { ...of, anchor: { ...of.anchor, proof: name } } : of;
}
