import { recordsOf, type RecordKind } from '../facts/file.js';
import type { Field, Fields } from './fields.js';
import type { AnyEdition, AnyTransition, Facts } from './model.js';

export type Pick = Facts['input'];

/** More than these are left to the moment the step is taken. */
const MOST = 2_000;

/** What on file, or of its own list, a field can name; null for a field that does not pick. */
function candidates({ type, optional }: Field, { file, clocks }: Facts): (string | undefined)[] | null {
  const none = optional ? [undefined] : [];
  switch (type.kind) {
    case 'party': {
      const here = recordsOf(file, 'party').filter((p) => !p.left && (!type.role || p.role === type.role));
      return [...none, ...here.map((p) => p.id)];
    }
    case 'record':
      return [...none, ...recordsOf(file, type.of as RecordKind).map((r) => r.id)];
    case 'clock':
      return [...none, ...clocks.map((c) => c.id)];
    case 'choice':
      return [...none, ...type.of];
    default:
      return null;
  }
}

/**
 * Every way in which these fields of a form can pick something, as input that holds nothing else. Empty where one of
 * them has nothing to pick; null where there are too many ways to look at, or a field picks nothing by its kind.
 */
export function picksOf(fields: Fields, names: Iterable<string>, facts: Facts): Pick[] | null {
  let picks: Pick[] = [{}];
  for (const name of names) {
    const field = fields[name];
    if (!field) continue;
    const values = candidates(field, facts);
    if (values === null || picks.length * values.length > MOST) return null;
    picks = values.flatMap((value) => picks.map((pick) => (value === undefined ? pick : { ...pick, [name]: value })));
  }
  return picks;
}

/**
 * The parties, records and clocks that a step could name as things stand, by field: none where a field has nothing to name. A
 * field of which anything can be said is left out. Nobody is offered what every way of taking the step would be refused for.
 */
export function fittingValues(edition: AnyEdition, step: AnyTransition, facts: Facts): Record<string, string[]> {
  const judged = judgedNames(edition, step);
  const picks = fittingPicks(edition, step, facts);
  if (picks === null) return {};
  const named = Object.entries(step.input ?? {}).filter(
    ([name, { type }]) => judged.has(name) && ['party', 'record', 'clock'].includes(type.kind),
  );
  return Object.fromEntries(
    named.map(([name]) => [
      name,
      [...new Set(picks.map((pick) => pick[name]).filter((one) => typeof one === 'string'))],
    ]),
  );
}

const judgesOf = (edition: AnyEdition, { guards = [] }: AnyTransition) =>
  guards.flatMap(({ is }) => edition.guards[is] ?? []).filter((guard) => guard.about);
const judgedNames = (edition: AnyEdition, step: AnyTransition): Set<string> =>
  new Set(judgesOf(edition, step).flatMap((guard) => guard.about ?? []));

/**
 * What a step could be about as things stand: every pick that the guards which judge by the pick alone let through; null
 * where there are too many ways to look at.
 */
export function fittingPicks(edition: AnyEdition, step: AnyTransition, facts: Facts): Pick[] | null {
  const judging = judgesOf(edition, step);
  const picks = picksOf(step.input ?? {}, judgedNames(edition, step), facts);
  return picks && picks.filter((pick) => judging.every((guard) => guard.holds({ ...facts, input: pick }) === true));
}
