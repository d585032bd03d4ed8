import type { Citation } from '#libs/legal';
import type { DocumentDefinition } from '../engine/document.js';

type To = NonNullable<DocumentDefinition['to']>;

export const BOTH: To = ['requester', 'respondent', 'third-party'];

type By = { readonly citation: Citation };

const written =
  (from: DocumentDefinition['from']) =>
  (zh: string, en: string, { citation }: By, fields: readonly string[]): DocumentDefinition => ({
    title: { zh, en },
    from,
    fields,
    citation,
  });

export const inner = written('authority');
export const party = written('party');
export const out = (zh: string, en: string, by: By, to: To, fields: readonly string[]): DocumentDefinition => ({
  ...inner(zh, en, by, fields),
  to,
});

export const APPROVAL = [
  'summary',
  'handlerOpinion',
  'handlerSignedOn',
  'sectionOpinion',
  'sectionSignedOn',
  'headOpinion',
  'headSignedOn',
] as const;
