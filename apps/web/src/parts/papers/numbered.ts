export interface OfKind {
  readonly id: string;
  readonly kind: string;
}

/** Papers with their numbers in the list of their kind: evidence from the first on, others where there are several. */
export const numbered = <P extends OfKind>(papers: readonly P[]): { readonly paper: P; readonly n: number | null }[] =>
  papers.map((paper) => {
    const alike = papers.filter(({ kind }) => kind === paper.kind);
    return { paper, n: paper.kind === 'evidence' || alike.length > 1 ? alike.indexOf(paper) + 1 : null };
  });
