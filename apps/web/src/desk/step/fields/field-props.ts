import type { CaseDetail } from '../../../parts/types';
import type { Closed, FieldSpec } from '../field-spec';

/** One field of a step's form. */
export interface FieldProps {
  readonly of: CaseDetail;
  /** Where the field lies in the form. */
  readonly name: readonly (string | number)[];
  readonly spec: FieldSpec;
  readonly suggestion?: string | null;
  /** Which parties or records it can name now; any where it is not said. */
  readonly fits?: readonly string[] | undefined;
  /** Answers of a choice that cannot be given now. */
  readonly closed?: readonly Closed[];
  /** What a paper is filed as that is uploaded here, where the field does not say what it must be. */
  readonly filedAs?: string | undefined;
}
