import type { GuardFailure } from '#libs/kernel';
import { cite } from '#libs/legal';
import { capacityFailure, failureOf, guardOf, stageFailure } from './decide.js';
import type { AnyEdition, AnyTransition, Facts, Guard, GuardUse } from './model.js';
import { picksOf, type Pick } from './picks.js';
import { comesNext, isDone } from './next.js';

/** One step as a person sees it: allowed, or why not. */
export interface Step {
  readonly transition: AnyTransition;
  readonly allowed: boolean;
  readonly failures: readonly GuardFailure[];
  /** Open, and what the case waits for from those whose act it is. */
  readonly next: boolean;
}

interface Asked {
  readonly use: GuardUse<string>;
  readonly guard: Guard;
}

/**
 * Every step of the edition that this actor could take in some stage, allowed or not, what comes next first. Guards
 * that judge what is typed are asked when the step is taken, not here; those that judge only what the step is about
 * are asked of everything on file that it could be about.
 */
export function stepsFor(edition: AnyEdition, facts: Facts): Step[] {
  return edition.transitions
    .filter((t) => !t.by.every((c) => c === 'system') && capacityFailure(t, facts) === null)
    .map((transition) => {
      const wrongStage = stageFailure(edition, transition, facts.case.stage);
      const failures = wrongStage ? [wrongStage] : whyClosed(edition, transition, facts);
      const rank = (transition.rank ?? LAST) + (isDone(edition, transition, facts) ? LAST : 0);
      const allowed = failures.length === 0;
      return { transition, allowed, failures, next: allowed && comesNext(edition, transition, facts), rank };
    })
    .sort((a, b) => Number(b.allowed) - Number(a.allowed) || Number(b.next) - Number(a.next) || a.rank - b.rank)
    .map(({ rank: _, ...step }) => step);
}

const LAST = 100;

/** The guards in the way of a step whatever is typed, as things stand at its stage; none where it can be tried. */
export function whyClosed(edition: AnyEdition, transition: AnyTransition, facts: Facts): GuardFailure[] {
  const asked = (transition.guards ?? []).map((use): Asked => ({ use, guard: guardOf(edition, use.is) }));
  const ofTheFile = asked.filter(({ guard }) => !guard.needsInput);
  const failures = ofTheFile.flatMap(({ use, guard }) => failureOf(use, guard, facts) ?? []);
  return [...failures, ...whyNothingFits(transition, asked, facts)];
}

/** Nothing, where something on file could be picked; otherwise the guards in its way. */
function whyNothingFits(transition: AnyTransition, asked: readonly Asked[], facts: Facts): GuardFailure[] {
  const input = transition.input ?? {};
  const judging = asked.filter(({ guard }) => guard.about?.some((field) => Object.hasOwn(input, field)));
  if (judging.length === 0) return [];
  const fields = new Set(judging.flatMap(({ guard }) => guard.about ?? []));
  const picks = picksOf(input, fields, facts);
  if (picks === null) return [];
  if (picks.length === 0) {
    // What does not even bind this person, such as a rule for parties, is no reason why there is nothing to pick.
    const binding = judging.filter((one) => verdict(one, {}, facts) !== null);
    return (binding.length > 0 ? binding : judging).map(says);
  }
  const tried = picks.map((pick) => judging.map((one) => verdict(one, pick, facts)));
  if (tried.some((verdicts) => verdicts.every((v) => v === null))) return [];
  const everywhere = judging.flatMap(
    (one, i) =>
      wholly(
        one,
        tried.map((verdicts) => verdicts[i] ?? null),
      ) ?? [],
  );
  // Each could be met by something, but all of them by nothing.
  return everywhere.length > 0 ? everywhere : judging.filter((_, i) => tried.some((v) => v[i] !== null)).map(says);
}

/** An answer that a choice lists and nothing on file allows now, with what is in its way. */
export interface ClosedChoice {
  readonly value: string;
  readonly failures: readonly GuardFailure[];
}

/** The answers of an open step's choices with which it would be refused whatever else is typed, by field. */
export function closedChoices(edition: AnyEdition, step: AnyTransition, facts: Facts): Record<string, ClosedChoice[]> {
  const judging = (step.guards ?? []).map(({ is }) => [is, guardOf(edition, is).about ?? []] as const);
  const closed = Object.entries(step.input ?? {}).map(([name, field]): [string, ClosedChoice[]] => {
    const { type } = field;
    const judges = judging.flatMap(([is, about]) => (about.includes(name) ? [is] : []));
    if (type.kind !== 'choice' || judges.length === 0) return [name, []];
    const whyNot = (value: string): readonly GuardFailure[] => {
      const only = { ...field, optional: false, type: { ...type, of: [value] } };
      const failures = whyClosed(edition, { ...step, input: { ...step.input, [name]: only } }, facts);
      // Who may act for whom is no reason against one answer more than against another.
      const own = failures.filter(({ guard }) => judges.includes(guard));
      return own.length > 0 ? own : failures;
    };
    return [name, type.of.map((value) => ({ value, failures: whyNot(value) })).filter((c) => c.failures.length > 0)];
  });
  return Object.fromEntries(closed.filter(([, values]) => values.length > 0));
}

const verdict = ({ use, guard }: Asked, pick: Pick, facts: Facts): GuardFailure | null =>
  failureOf(use, guard, { ...facts, input: pick });

/** The failure of a guard that nothing meets, in its own words where it says the same of everything. */
function wholly(one: Asked, verdicts: readonly (GuardFailure | null)[]): GuardFailure | null {
  const [first] = verdicts;
  if (!first || verdicts.includes(null)) return null;
  return verdicts.every((v) => v?.message.zh === first.message.zh) ? first : says(one);
}

const says = ({ use, guard }: Asked): GuardFailure => ({
  guard: use.is,
  message: guard.says,
  article: cite(use.under),
});
