import { DomainError } from '#libs/kernel';
import { builtInCalendar, countTerm, UNITS, type Term } from '#libs/legal';
import { CAPACITIES, decide, stagesOf } from './engine/decide.js';
import { stepsFor } from './engine/steps.js';
import type { AnyEdition, AnyTransition, Capacity, Facts } from './engine/model.js';
import { validateAll } from './engine/validate.js';
import { draftSteps, procedures } from './register.js';
import { factsOf } from './testing/facts.js';

const everyone = Object.keys(CAPACITIES) as Capacity[];
const editions = procedures.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, e] as const));

const at = (stage: string, capacities: readonly Capacity[], input: Facts['input'] = {}): Facts =>
  factsOf({ case: { stage }, actor: { capacities }, input });

function refusalOf(edition: AnyEdition, transition: AnyTransition, facts: Facts): DomainError | null {
  try {
    decide(edition, transition.id, facts);
    return null;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}

const failedGuards = (error: DomainError | null): string[] => (error?.details.failures ?? []).map((f) => f.guard);

it('there are the procedures of the product, sound in every part', () => {
  expect(procedures.map((p) => p.id).sort()).toEqual(['infringement-opinion', 'major-ruling', 'ordinary-ruling']);
  expect(validateAll(procedures)).toEqual([]);
});

it('a draft is submitted, approved and returned by these steps, and waits in one stage', () => {
  const of = (procedure: string) =>
    (['submits', 'approves', 'returns'] as const).map((part) =>
      draftSteps(part).flatMap((step) => (step.procedure === procedure ? [step.transition] : [])),
    );
  expect(of('ordinary-ruling')).toEqual([['submit-ruling'], ['approve-ruling'], ['return-ruling']]);
  expect(of('major-ruling')).toEqual([['draft-ruling'], ['make-ruling'], ['return-draft']]);
  const submits = editions.flatMap(([, { transitions }]) => transitions.filter((t) => t.draft === 'submits'));
  expect([...new Set(submits.map((t) => t.to))]).toEqual(['in-approval']);
});

it('the clocks that pages have a place for are found by what they are for, whatever they are called', () => {
  const named = (edition: AnyEdition): string[] =>
    Object.entries(edition.clocks).flatMap(([name, { purpose }]) => (purpose ? [`${purpose} ${name}`] : []));
  const ordinary = ['service-of-copy service', 'answer answer', 'notice-of-hearing hearing-notice'];
  const major = ['service-of-copy sending', 'answer answer', 'notice-of-hearing hearing-notice'];
  const expected = { 'ordinary-ruling': ordinary, 'major-ruling': major, 'infringement-opinion': [] };
  for (const { id, editions: all } of procedures)
    expect(all.map((e) => named(e).sort())).toEqual(
      all.map(() => [...(expected as Record<string, string[]>)[id]!].sort()),
    );
});

describe.each(editions)('%s', (_, edition) => {
  const steps = edition.transitions.map((t) => [t.id, t] as const);
  const asking = steps.filter(([, t]) => Object.keys(t.input ?? {}).length > 0);

  it.each(steps)('%s is closed from every stage that it does not list', (_id, transition) => {
    const open = stagesOf(edition, transition);
    expect(open).not.toEqual([]);
    const others = Object.keys(edition.stages).filter((stage) => !open.includes(stage));
    const wrongly = others.filter(
      (stage) => !failedGuards(refusalOf(edition, transition, at(stage, everyone))).includes('stage'),
    );
    expect(wrongly).toEqual([]);
  });

  it.each(steps)('%s is closed to everybody whom it does not name', (_id, transition) => {
    const [stage] = stagesOf(edition, transition);
    const others = everyone.filter((capacity) => !transition.by.includes(capacity));
    const wrongly = others.filter(
      (c) => !failedGuards(refusalOf(edition, transition, at(stage!, [c]))).includes('capacity'),
    );
    expect(wrongly).toEqual([]);
  });

  it.each(steps)('%s names every field that is missing, and every field that is not its own', (_id, transition) => {
    const [stage] = stagesOf(edition, transition);
    const required = Object.entries(transition.input ?? {}).flatMap(([name, field]) =>
      field.optional ? [] : [`/input/${name}`],
    );
    const error = refusalOf(edition, transition, at(stage!, transition.by, { nonsense: 1 }));
    expect(error?.code).toBe('PROCEDURES.INVALID_INPUT');
    expect((error?.details.issues ?? []).map((i) => i.pointer).sort()).toEqual(['/input/nonsense', ...required].sort());
  });

  it.each(asking)('%s refuses rubbish in every field as wrong input, and never breaks on it', (_id, transition) => {
    const [stage] = stagesOf(edition, transition);
    const names = Object.keys(transition.input ?? {});
    for (const rubbish of [
      NaN,
      {},
      [[]],
      '\u{1F4A3}'.repeat(100_000),
      new Array(10_000).fill(0),
      JSON.parse('{"__proto__":1}'),
    ]) {
      const input = Object.fromEntries(names.map((name) => [name, rubbish]));
      const error = refusalOf(edition, transition, at(stage!, transition.by, input));
      expect(error?.code).toBe('PROCEDURES.INVALID_INPUT');
    }
  });

  it('lists the next steps in every stage of an empty file without breaking', () => {
    for (const stage of Object.keys(edition.stages)) {
      for (const step of stepsFor(edition, at(stage, everyone))) {
        for (const failure of step.failures) expect(failure.article).not.toBe('');
      }
    }
  });

  it('has terms that can be counted', () => {
    const terms = Object.values(edition.clocks).flatMap((clock): Term[] => [
      ...('set' in clock.term ? [{ count: clock.term.set.max, unit: clock.term.set.unit }] : [clock.term]),
      ...(clock.variants ?? []).map((v) => v.term),
      ...(clock.target ? [clock.target.term] : []),
    ]);
    for (const term of terms) {
      expect(UNITS).toContain(term.unit);
      const from = term.unit === 'hour' ? '2026-03-02T09:00:00+08:00' : '2026-03-02';
      expect(() => countTerm({ ...term, from }, builtInCalendar)).not.toThrow();
    }
  });

  it('tells what a document must say of rights and consequences, and of the time that counts from it', () => {
    const promised = [
      'consequence',
      'rightToObject',
      'rightToRecusal',
      'rightToAnswer',
      'answerDays',
      'docketingDueOn',
    ];
    const silent = Object.entries(edition.documents).filter(
      ([, { fields, tells, clock }]) => promised.some((field) => fields.includes(field)) && !tells && !clock,
    );
    expect(silent.map(([name]) => name)).toEqual([]);
  });

  it('tells a party what it hands in, and not what the office enters', () => {
    const entered = edition.transitions
      .filter(({ by }) => by.some((capacity) => ['requester', 'respondent', 'third-party'].includes(capacity)))
      .filter(({ title, partyTitle }) => (partyTitle ?? title).zh.startsWith('登记'));
    expect(entered.map(({ id }) => id)).toEqual([]);
  });

  it('leaves no case without a next step for somebody in the office or for time, unless it is at its end', () => {
    const stuck = Object.entries(edition.stages).filter(
      ([name, stage]) => !stage.final && !edition.transitions.some((t) => stagesOf(edition, t).includes(name)),
    );
    expect(stuck).toEqual([]);
  });
});
