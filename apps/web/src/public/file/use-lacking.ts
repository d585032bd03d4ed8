import { useEligibility, type Eligibility } from '../check/use-eligibility';
import { ORDINARY } from '../kit/procedures';
import type { DraftPaper } from './draft-api';
import type { Form } from './form';
import { missingPapers } from './missing-papers';

export interface Given {
  readonly form: Form;
  readonly papers: readonly DraftPaper[];
}

interface LackingPapers {
  readonly lines: readonly Eligibility['checklist'][number][];
  /** What follows from it, by the procedure; null where nothing lacks, or the procedure knows no supplement. */
  readonly follows: Eligibility['lacking'];
}

/** Which papers of its list a request lacks; nothing is known to lack until the list is read. */
export function useLacking({ form, papers }: Given): LackingPapers {
  const { data } = useEligibility(form.procedure ?? ORDINARY);
  const lines = data ? missingPapers(data.checklist, form, papers) : [];
  return { lines, follows: data && lines.length > 0 ? data.lacking : null };
}
