import type { Moment } from '../../parts/types';
import type { Edition } from '../use-edition';

/** The moment at which the draft came back; none where it was submitted or approved after it. @param moments newest first */
export function returnOf(moments: readonly Moment[], rules: Pick<Edition, 'transitions'> | undefined): Moment | null {
  const partOf = new Map(rules?.transitions.map(({ id, draft }) => [id, draft]));
  const last = moments.find(({ transition }) => partOf.get(transition));
  return last && partOf.get(last.transition) === 'returns' ? last : null;
}
