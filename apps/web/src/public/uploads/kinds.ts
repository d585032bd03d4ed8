/** Kinds that the office files papers under; what a list of papers names beyond them goes in as another paper. */
const KINDS = [
  'evidence',
  'status-proof',
  'register-copy',
  'evaluation-report',
  'power-of-attorney',
  'answer',
  'application',
  'agreement',
  'opinion',
  'decision',
  'record',
  'other',
];

export const paperKind = (wanted: string): string => (KINDS.includes(wanted) ? wanted : 'other');

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

/** Bytes in words. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  const mb = bytes / 1024 / 1024;
  return mb < 1024 ? `${mb.toFixed(1)} MB` : `${(mb / 1024).toFixed(1)} GB`;
}
