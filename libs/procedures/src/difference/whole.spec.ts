import { articleOf, patentLaw } from '#libs/legal';
import type { AnyClock, AnyEdition, AnyTransition } from '../engine/model.js';
import { procedures } from '../register.js';
import { differenceOf } from './difference.js';
import { IN_FILE } from './sources.js';

const editions = procedures.flatMap((one) => one.editions);

/** What is data in a rule and is yet not told as a difference, and why. */
const NOT_TOLD: Readonly<Record<string, string>> = {
  'step.id': 'two editions are compared by it',
  'step.event': 'what programs outside call it',
  'step.writes': 'how the case file keeps what was entered, which the fields of the form tell',
  'step.rank': 'in which order next steps are offered, which opens and shuts none',
  'step.doneWhen': 'in which order next steps are offered, which opens and shuts none',
  'step.readyWhen': 'in which order next steps are offered, which opens and shuts none',
  'step.onEvent': 'in which order next steps are offered, which opens and shuts none',
  'step.beside': 'what the page shows beside the form',
  'step.intake': 'from which page it is taken',
  'field.order': 'follows from the order of the steps; a form tells the earliest day',
  'field.leaves': 'follows from the time limit that counts back from the day',
  'field.suggest': 'a text that is offered and can be changed',
  'effect.proof': 'the paper entered, which the fields of the form tell',
  'guard.ofOffice': 'which conditions the review of a request shows as faults of it',
  'clock.purpose': 'at which part of the case a page shows it',
  'sentence.about': 'of what it is asked beforehand, which what it says tells',
  'sentence.at': 'where a form shows the reason',
  'sentence.holds': 'how a program judges it; what it judges is said',
  'sentence.names': 'where a form shows what waits',
  'sentence.needsInput': 'when a program can ask it',
  'sentence.oneOf': 'how a form marks what is missing, which what it says tells',
  'effect.about': 'tells times apart that run side by side; the kind of time is told',
};

type Data = Readonly<Record<string, unknown>>;
interface Place {
  readonly value: Data;
  /** The edition with something else in this place. */
  readonly instead: (value: Data) => AnyEdition;
}

/** With this step alone: what the others say differs in nothing. */
const withStep = (e: AnyEdition, step: Data): AnyEdition => ({
  ...e,
  transitions: [step as unknown as AnyTransition],
});

const stepsOf = (e: AnyEdition): Place[] =>
  e.transitions.map((t) => ({ value: { ...t }, instead: (value) => withStep(e, value) }));
const fieldsOf = (e: AnyEdition): Place[] =>
  e.transitions.flatMap((t) =>
    Object.entries(t.input ?? {}).map(([name, field]) => ({
      value: { ...field },
      instead: (value: Data) => withStep(e, { ...t, input: { ...t.input, [name]: value } }),
    })),
  );
const partsOf =
  (key: 'clocks' | 'guards') =>
  (e: AnyEdition): Place[] =>
    e.transitions.flatMap((t) =>
      (t[key] ?? []).map((one, n) => ({
        value: { ...one },
        instead: (value: Data) => withStep(e, { ...t, [key]: (t[key] ?? []).map((old, m) => (m === n ? value : old)) }),
      })),
    );
const clocksOf = (e: AnyEdition): Place[] =>
  Object.entries(e.clocks).map(([name, clock]) => ({
    value: { ...clock },
    instead: (value) => ({ ...e, clocks: { ...e.clocks, [name]: value as unknown as AnyClock } }),
  }));
const inClocks =
  (key: 'variants' | 'extensions' | 'target' | 'term' | 'overdue') =>
  (e: AnyEdition): Place[] =>
    Object.entries(e.clocks).flatMap(([name, clock]) => {
      const part = clock[key];
      const put = (value: unknown): AnyEdition => ({
        ...e,
        clocks: { ...e.clocks, [name]: { ...clock, [key]: value } },
      });
      if (!Array.isArray(part)) return part ? [{ value: { ...part }, instead: put }] : [];
      return part.map((one: object, n) => ({
        value: { ...one },
        instead: (value: Data) => put(part.map((old: object, m) => (m === n ? value : old))),
      }));
    });

const guardsOf = (e: AnyEdition): Place[] =>
  Object.entries(e.guards).map(([name, guard]) => {
    const asked = e.transitions.filter(({ guards = [] }) => guards.some(({ is }) => is === name)).slice(0, 1);
    const alone = { ...e, transitions: asked, clocks: {}, documents: {} };
    return {
      value: { ...guard },
      instead: (value) => ({ ...alone, guards: { [name]: value as unknown as AnyEdition['guards'][string] } }),
    };
  });

const KINDS: Readonly<Record<string, (e: AnyEdition) => Place[]>> = {
  step: stepsOf,
  field: fieldsOf,
  effect: partsOf('clocks'),
  guard: partsOf('guards'),
  sentence: guardsOf,
  clock: clocksOf,
  term: inClocks('term'),
  variant: inClocks('variants'),
  extension: inClocks('extensions'),
  target: inClocks('target'),
};

const count = (difference: ReturnType<typeof differenceOf>): number =>
  [difference.transitions, difference.clocks, difference.guards].reduce((sum, { changed }) => sum + changed.length, 0);

/** Something else for what is the same wherever it stands. */
const OTHERS: Data = {
  term: { count: 9, unit: 'hour' },
  max: { count: 9, unit: 'month' },
  approver: 'panel',
  when: 'isSomethingElse',
  citation: articleOf(patentLaw, 999),
};

/** Whether something else under this key, as it stands in other places of the edition or not at all, is told anywhere. */
function isTold(key: string, places: readonly Place[]): boolean {
  const having = places.filter(({ value }) => key in value);
  const values = [...new Map(having.map(({ value }) => [JSON.stringify(value[key]), value[key]])).values()].slice(0, 4);
  const [here] = having;
  if (!here) return false;
  const without = Object.fromEntries(Object.entries(here.value).filter(([name]) => name !== key));
  const others = [...values.slice(1), ...(key in OTHERS ? [OTHERS[key]] : [])].map((one) => ({
    ...without,
    [key]: one,
  }));
  const [was, optional] = [here.instead(here.value), having.length < places.length];
  return [...others, ...(optional ? [without] : [])].some((value) => count(differenceOf(was, here.instead(value))) > 0);
}

describe('what two editions differ in', () => {
  it.each(Object.entries(KINDS))(
    'is told of each thing that the data says of a %s, or left out for a reason',
    (kind, of) => {
      const all = editions.map(of);
      const keys = new Set(all.flatMap((places) => places.flatMap(({ value }) => Object.keys(value))));
      expect(keys.size).toBeGreaterThan(1);
      const untold = [...keys]
        .filter((key) => !all.some((places) => isTold(key, places)))
        .map((key) => `${kind}.${key}`);
      expect(untold.sort()).toEqual(
        Object.keys(NOT_TOLD)
          .filter((name) => name.startsWith(`${kind}.`))
          .sort(),
      );
    },
  );

  it('is told of what stands in the file by a name', () => {
    const told = editions.flatMap((one) => {
      const nothing = { ...one, transitions: one.transitions.map((t) => ({ ...t, clocks: [] })) };
      return differenceOf(nothing, one).transitions.changed.flatMap(({ fields }) =>
        fields.flatMap(({ after }) => after),
      );
    });
    expect(told.length).toBeGreaterThan(100);
    expect(told.filter(({ zh }) => zh.includes(IN_FILE.zh))).toEqual([]);
  });
});
