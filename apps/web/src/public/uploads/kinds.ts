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
