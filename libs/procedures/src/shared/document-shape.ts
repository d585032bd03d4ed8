import type { Citation } from '#libs/legal';
import type { DocumentDefinition } from '../engine/model.js';

type To = NonNullable<DocumentDefinition['to']>;

export const BOTH: To = ['requester', 'respondent', 'third-party'];

export const out = (
  zh: string,
  en: string,
  by: { readonly citation: Citation },
  to: To,
  fields: readonly string[],
): DocumentDefinition => ({
  title: { zh, en },
  from: 'authority',
  to,
  fields,
  citation: by.citation,
});
export const inner = (
  zh: string,
  en: string,
  by: { readonly citation: Citation },
  fields: readonly string[],
): DocumentDefinition => ({
  title: { zh, en },
  from: 'authority',
  fields,
  citation: by.citation,
});
export const party = (
  zh: string,
  en: string,
  by: { readonly citation: Citation },
  fields: readonly string[],
): DocumentDefinition => ({
  title: { zh, en },
  from: 'party',
  fields,
  citation: by.citation,
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
