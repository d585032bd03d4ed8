import { stepsFor, type Step } from './engine/steps.js';
import type { AnyEdition, Capacity, PersonFact } from './engine/model.js';
import { procedures } from './register.js';
import { complaint } from './testing/complaint.js';
import { Dice } from './testing/dice.js';
import { waysToTake } from './testing/fill-in.js';
import { PANEL, Play } from './testing/play.js';

const WALKS = 8;
const STEPS = 70;
const ACTORS: readonly Capacity[] = ['officer', 'panel', 'head', 'superior', 'requester', 'respondent', 'third-party'];
const editions = procedures.flatMap((p) => p.editions.map((e) => [`${p.id} ${e.effectiveFrom}`, e] as const));

/** `officer-1` is who acts as officer, and may take the case. */
const MORE: readonly PersonFact[] = ['d', 'e', 'f', 'g', 'h', 'j', 'officer-1'].flatMap((id) =>
  PANEL.slice(0, 1).map((p) => ({ ...p, id, name: `成员${id}` })),
);

const rostered = (id: string, kind: 'investigator' | 'appraiser'): PersonFact => ({
  ...{ id, name: `名册${id}`, agency: '990000', certificate: null, certificateValidUntil: null, offices: [] },
  ...{ recused: false, absent: false },
  rostered: { kind, fields: [], ties: [], patents: [], retiredOn: null, account: null },
});
const ROSTER = [
  ...Array.from({ length: 20 }, (_, i) => rostered(`i${i}`, 'investigator')),
  ...Array.from({ length: 20 }, (_, i) => rostered(`k${i}`, 'appraiser')),
];

function filed(edition: AnyEdition): Play {
  const file = complaint();
  const more = {
    'request/1': { majorGround: 'industry', repeatOf: '前案1号', copies: 2 },
    'party/3': { role: 'respondent', kind: 'legal', name: '测试丙公司', address: '测试路3号', domicileInChina: false },
    'party/4': { ...file['party/1'], name: '测试丁公司' },
  };
  const whole = { ...file, ...more, 'request/1': { ...file['request/1'], ...more['request/1'] } };
  const play = new Play(edition, whole, '2026-03-02');
  play.people = [...play.people, ...MORE, ...ROSTER];
  return play;
}

interface Open {
  readonly step: Step;
  readonly as: Capacity;
  /** Nothing where every way of taking the step is refused. */
  readonly input: Record<string, unknown> | null;
}

/** Every step that is shown as open to somebody, with an input that takes it. */
function openSteps(edition: AnyEdition, play: Play, dice: Dice): Open[] {
  return ACTORS.flatMap((as) => {
    const facts = play.facts(as);
    return stepsFor(edition, facts)
      .filter((step) => step.allowed)
      .map((step) => {
        for (const input of waysToTake(edition, step.transition, facts, dice)) {
          if (play.refusal(step.transition.id, as, input).length === 0) return { step, as, input };
        }
        return { step, as, input: null };
      });
  });
}

const nextDay = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** A request that was taken back goes nowhere but to the end of its case. */
const endsIt = (edition: AnyEdition, { step }: Open): boolean =>
  step.transition.id === 'withdraw' ||
  (typeof step.transition.to === 'string' && edition.stages[step.transition.to]?.final === true);

/** One case from its request on, by whatever is open, mostly by what is offered first or was never taken before. */
function walk(edition: AnyEdition, seed: number, seen: Set<string>, taken: Set<string>): string[] {
  const [play, dice] = [filed(edition), new Dice(seed)];
  const idle: string[] = [];
  for (let n = 0; n < STEPS; n += 1) {
    const open = openSteps(edition, play, dice);
    for (const { step, as, input } of open) {
      if (input === null) idle.push(`${step.transition.id} as ${as} at ${play.stage}, walk ${seed}, step ${n}`);
      else seen.add(step.transition.id);
    }
    const lasting = open.filter((o) => o.input !== null && (n > STEPS - 15 || !endsIt(edition, o)));
    const first = lasting.filter((o) => (o.step.transition.rank ?? 100) <= 25);
    const fresh = lasting.filter((o) => !taken.has(o.step.transition.id));
    const likely = first.length > 0 && dice.next() < 0.6 ? first : lasting;
    const chosen = fresh.length > 0 && dice.next() < 0.3 ? fresh : likely;
    if (chosen.length > 0) {
      const { step, as, input } = dice.of(chosen);
      play.do(step.transition.id, as, input ?? {});
      taken.add(step.transition.id);
    }
    play.until(nextDay(play.today, dice.of([0, 0, 1, 2, 5, 9, 16])));
  }
  return idle;
}

// Refusals are thrown by the thousand and only counted: their stack traces would cost more than they tell.
const limit = Error.stackTraceLimit;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = limit;
});

describe.each(editions)('%s', (_, edition) => {
  it('offers no step that nothing on file is left for, from the request to the end of the case', () => {
    const [seen, taken] = [new Set<string>(), new Set<string>()];
    const idle = Array.from({ length: WALKS }, (_unused, i) => walk(edition, i + 1, seen, taken)).flat();
    expect([...new Set(idle)]).toEqual([]);
    const all = edition.transitions.filter((t) => !t.by.includes('system'));
    expect(seen.size).toBeGreaterThan(all.length * 0.65);
    const ends = edition.transitions.filter((t) => typeof t.to === 'string' && edition.stages[t.to]?.final);
    expect(ends.some((t) => seen.has(t.id))).toBe(true);
  }, 120_000);
});
