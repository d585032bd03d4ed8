import type { Words } from '#libs/kernel';
import { cite, officePolicy } from '#libs/legal';
import { guardOf, type AnyEdition, type AnyTransition } from '#libs/procedures';

export interface Told {
  readonly words: Words;
  /** Null where no article says so, but the office itself. */
  readonly citation: string | null;
}

/** What somebody should know before taking a step, as its conditions tell it. */
export const warningsOf = (edition: AnyEdition, { guards }: AnyTransition): Told[] =>
  (guards ?? []).flatMap(({ is, under }) => {
    const { warns } = guardOf(edition, is);
    return warns ? [{ words: warns, citation: under.instrument.id === officePolicy.id ? null : cite(under) }] : [];
  });
