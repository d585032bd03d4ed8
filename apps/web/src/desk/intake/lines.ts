import type { Values } from '../step/draft';
import type { Check } from './checks';

/** One thing that the notice of supplement asks for. */
export interface Line {
  readonly text: string;
  /** The condition that had failed when it was put in; null where the officer wrote it. */
  readonly guard: string | null;
}

export const WRITTEN: Line = { text: '', guard: null };

/** What a condition asks for. What is not found wanting is asked for on the officer's own account. */
export const lineOf = ({ guard, state }: Check, text: string): Line => ({
  text,
  guard: state === 'failed' ? guard : null,
});

/** How the condition stands now that a line asks for, where nobody need be asked for it any more. */
export function metBy({ guard }: Line, checks: readonly Check[]): 'passed' | 'atHand' | null {
  const state = guard === null ? null : checks.find((check) => check.guard === guard)?.state;
  return state === 'passed' || state === 'atHand' ? state : null;
}

/** The lines of the notice's own form, with what the form does not show: which condition each of them came of. */
export function linesIn(typed: Values): readonly Line[] | null {
  const { items } = (typed['input'] ?? {}) as Values;
  const guards = (typed['guards'] ?? {}) as Readonly<Record<string, string>>;
  if (!Array.isArray(items)) return null;
  return items
    .filter((item): item is string => typeof item === 'string')
    .map((text) => ({ text, guard: (Object.hasOwn(guards, text) && guards[text]) || null }));
}

/** What is typed into that form, with these lines in it. */
export const withLines = (typed: Values, lines: readonly Line[]): Values => ({
  ...typed,
  input: { ...(typed['input'] as Values | undefined), items: lines.map(({ text }) => text) },
  guards: Object.fromEntries(lines.flatMap(({ text, guard }) => (guard === null ? [] : [[text, guard]]))),
});
