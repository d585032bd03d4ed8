import { draftSteps, type DraftPart } from '#libs/procedures';

/**
 * Whether step `h` of a case plays a part in the way of a draft. It depends on the procedure: `make-ruling` approves in one
 * and follows approval in another. The arguments stand for the two lists of `partOf`.
 */
export const inPart = (procedures: string, transitions: string, of: 'c' | 'p' = 'c'): string =>
  `(${of}.procedure, h.transition) in (select * from unnest(${procedures}::text[], ${transitions}::text[]))`;

export function partOf(part: DraftPart): [procedures: string[], transitions: string[]] {
  const steps = draftSteps(part);
  return [steps.map(({ procedure }) => procedure), steps.map(({ transition }) => transition)];
}
