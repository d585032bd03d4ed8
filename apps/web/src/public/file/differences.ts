import type { Answer } from './answers';
import { withValue, type Change, type Form } from './form';

/** The form with what another window changed. */
export const changed = (form: Form, changes: readonly Change[]): Form =>
  whole(changes.reduce((now, { pointer, value }) => withValue(now, pointer, value ?? undefined), form)) as Form;

/** What was emptied leaves no holes in its list. */
function whole(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((entry) => entry !== undefined && entry !== null).map(whole);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, whole(entry)]));
}

export interface Difference {
  readonly label: string;
  readonly theirs: string | undefined;
  readonly own: string | undefined;
}

/** Where two ways of answering one page differ; the second entry of a list is held against the second. */
export function differences(theirs: readonly Answer[], own: readonly Answer[]): Difference[] {
  const labels = [...new Set([...own, ...theirs].map(({ label }) => label))];
  const under = (answers: readonly Answer[], label: string): string[] =>
    answers.filter((answer) => answer.label === label).map(({ value }) => value);
  return labels.flatMap((label) => {
    const [there, here] = [under(theirs, label), under(own, label)];
    const longer = there.length > here.length ? there : here;
    return longer.map((_, i) => ({ label, theirs: there[i], own: here[i] })).filter((pair) => pair.theirs !== pair.own);
  });
}
