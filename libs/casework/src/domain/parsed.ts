import type { FieldIssue, Words } from '#libs/kernel';

/** What reading a written number gives: its normal form, or every reason why it is none. */
export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly FieldIssue[] };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });

export const unreadable = (pointer: string, code: string, message: Words, article?: string): Parsed<never> => ({
  ok: false,
  issues: [{ pointer, code, message, ...(article ? { article } : {}) }],
});

/** People type numbers with full-width digits, blanks and tabs; none of that carries meaning. */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]+/g, '')
    .toUpperCase();
