import { textOf, type Moment } from '../../parts/types';

export const PARTS = ['parties', 'statements', 'reasons', 'finding', 'order', 'remedy', 'performBy'] as const;
export type Part = (typeof PARTS)[number];
export type Draft = Readonly<Record<Part, string>>;

export interface Versions {
  readonly now: Draft | null;
  /** What the head returned last, and when; null when it is the first time. */
  readonly before: { readonly draft: Draft; readonly at: string } | null;
  readonly submittedAt: string | null;
  readonly note: string;
}

const draftOf = (moment: Moment | undefined): Draft | null =>
  moment ? (Object.fromEntries(PARTS.map((part) => [part, textOf(moment.input[part])])) as Draft) : null;

/** The draft as it was submitted, and the one that was returned before it, out of the history (oldest first). */
export function versionsOf(moments: readonly Moment[]): Versions {
  const drafts = moments.filter(({ transition }) => transition === 'draft-ruling');
  const returned = moments.filter(({ transition }) => transition === 'return-ruling').at(-1);
  const submitted = moments.filter(({ transition }) => transition === 'submit-ruling').at(-1);
  const before = draftOf(returned ? drafts.filter(({ version }) => version < returned.version).at(-1) : undefined);
  return {
    now: draftOf(drafts.at(-1)),
    before: before && returned ? { draft: before, at: returned.at } : null,
    submittedAt: submitted?.at ?? null,
    note: textOf(submitted?.input['note']),
  };
}
