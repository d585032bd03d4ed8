import type { Edition } from '../../use-edition';
import type { Proposal } from './use-procedures';

type Reviewed = Pick<Edition, 'procedure' | 'edition' | 'confirmations'>;

/** What waits for a second person about an article of an edition; each agency has its own. */
export const waitingFor = (of: Reviewed, citation: string, proposals: readonly Proposal[]): Proposal[] =>
  proposals.filter(
    (one) =>
      one.citation === citation &&
      one.procedure === of.procedure &&
      one.edition === of.edition &&
      one.confirmedAt === null,
  );

/** The agencies of `own` in which nobody has confirmed or proposed the article yet: one agency's word is not another's. */
export function unreviewed<A extends { readonly value: string }>(
  of: Reviewed,
  citation: string,
  proposals: readonly Proposal[],
  own: readonly A[],
): A[] {
  const known = [
    ...of.confirmations.filter((one) => one.citation === citation),
    ...waitingFor(of, citation, proposals),
  ].map(({ agency }) => agency);
  return own.filter(({ value }) => !known.includes(value));
}
