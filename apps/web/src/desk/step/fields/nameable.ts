import { recordsOf, type CaseDetail } from '../../../parts/types';
import type { FieldType } from '../field-spec';

export type Fits = readonly string[] | undefined;
type Filed = ReturnType<typeof recordsOf>[number];

/**
 * The parties or records of the file that a field of this type can name; null for a field that names none.
 *
 * @param fits which of them the step can be about now; any where it is not said
 * @param value what was chosen before, which stays although it could not be chosen any more
 */
export function nameable(of: Pick<CaseDetail, 'file'>, type: FieldType, fits: Fits, value?: unknown): Filed[] | null {
  if (type.kind !== 'party' && type.kind !== 'record') return null;
  const role = type.kind === 'party' ? type.role : undefined;
  return recordsOf(of.file, type.kind === 'party' ? 'party' : type.of).filter(
    ({ id, fields }) => (!role || fields['role'] === role) && (!fits || fits.includes(id) || value === id),
  );
}
