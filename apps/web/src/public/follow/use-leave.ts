import { useQueryClient } from '@tanstack/react-query';
import { forgetUnfinished } from '../../parts/papers/unfinished';
import { forgetValues } from '../steps/kept-values';
import { sendings } from '../uploads/use-sendings';
import { useCase } from './use-follow';

/** Leaves the case that is open on this page; the next person at this computer finds nothing of it. */
export function useLeave(close: () => void): () => void {
  const queries = useQueryClient();
  const { view } = useCase();
  return () => {
    close();
    sendings.stopAll(`${view.caseId}/`);
    forgetValues({ caseId: view.caseId, party: view.you.party });
    forgetUnfinished(view.caseId);
    queries.clear();
  };
}
