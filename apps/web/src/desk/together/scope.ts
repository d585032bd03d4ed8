import type { CaseDetail, StepView } from '../../parts/types';
import { isPlain, type FieldSpec, type FieldType } from '../step/field-spec';
import type { Consolidation } from './use-together';

/** In which cases a step is entered: this one only, or every open one that is tried together with it. */
export type Scope = 'all' | 'alone';

/** The other open cases in which the step could be entered with this one. */
export const othersOf = (of: CaseDetail, step: StepView): Consolidation['cases'] =>
  step.together === 'also' ? (of.consolidation?.cases ?? []).filter((one) => one.open && one.id !== of.id) : [];

/** Whether a field names what only one case's own file has: a party, a paper, a hearing. */
export function isOwn({ type }: FieldSpec): boolean {
  const named = (one: FieldType): boolean => ['party', 'record', 'paper', 'clock'].includes(one.kind);
  if (type.kind !== 'list') return named(type);
  return isPlain(type.of) ? named(type.of) : Object.values(type.of).some(isOwn);
}
