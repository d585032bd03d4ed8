import type { CaseDetail, Steps } from '../../parts/types';

/** What every tab of a case is given: the case, and its steps once they are read. */
export interface TabProps {
  readonly of: CaseDetail;
  readonly steps: Steps | undefined;
}
