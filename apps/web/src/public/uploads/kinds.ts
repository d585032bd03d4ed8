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

/** Bytes in words. */
export function sizeOf(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  const mb = bytes / 1024 / 1024;
  return mb < 1024 ? `${mb.toFixed(1)} MB` : `${(mb / 1024).toFixed(1)} GB`;
}
