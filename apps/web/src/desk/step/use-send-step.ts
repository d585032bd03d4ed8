import type { CaseDetail, StepView } from '../../parts/types';
import { isOwn, othersOf, type Scope } from '../together/scope';
import { useSeen, type Seen } from '../together/use-seen';
import { useTakeTogether } from '../together/use-together';
import { useVersions } from '../use-cases';
import type { Values, Versions } from './draft';
import { cleaned, fieldsOf } from './field-spec';
import { useTakeStep } from './use-take-step';

/** What is typed into the form of a step. */
export interface Typed {
  readonly input?: Values;
  readonly reason?: string;
  /** Asked only where cases are tried together. */
  readonly scope?: Scope;
  /** What each of the other cases has of its own, by the case's id. */
  readonly cases?: Readonly<Record<string, Values>>;
}

interface Sending {
  /** `versions`: of every case, as it was when this was decided. */
  readonly send: (typed: Typed, versions: Versions) => Promise<unknown>;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** The cases tried together with this one, as the form first showed them. */
  readonly others: Seen;
}

/**
 * Takes a step in this case, or in every case tried together with it: in all of them or in none.
 * @param before the versions at which what is filled in again was typed
 */
export function useSendStep(of: CaseDetail, step: StepView, before?: Versions): Sending {
  const alone = useTakeStep(of.id, step.transition);
  const together = useTakeTogether(of.consolidation?.id ?? '', step.transition);
  const others = othersOf(of, step);
  const seen = useSeen(useVersions(others.map(({ id }) => id)), before);
  const fields = fieldsOf(step);
  const send: Sending['send'] = (typed, versions) => {
    const version = versions[of.id] ?? of.version;
    const input = cleaned(typed.input ?? {}) as Values;
    const reason = typed.reason?.trim();
    const said = reason ? { reason } : {};
    if (typed.scope !== 'all' || others.length === 0) return alone.mutateAsync({ input, version, ...said });
    const own = Object.keys(input).filter((name) => fields[name] && isOwn(fields[name]));
    const part = (from: Values, names: (name: string) => boolean): Values =>
      Object.fromEntries(Object.entries(from).filter(([name]) => names(name)));
    const cases = [
      { id: of.id, version, input: part(input, (name) => own.includes(name)) },
      ...others.map(({ id }) => ({
        id,
        version: versions[id] ?? seen.versionOf(id),
        input: cleaned(typed.cases?.[id] ?? {}) as Values,
      })),
    ];
    return together.mutateAsync({ cases, input: part(input, (name) => !own.includes(name)), ...said });
  };
  const last = together.submittedAt > alone.submittedAt ? together : alone;
  return { send, error: last.error, isPending: last.isPending, others: seen };
}
