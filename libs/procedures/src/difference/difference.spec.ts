import { procedures } from '../register.js';
import { differenceOf } from './difference.js';

const [ordinary] = procedures;
const [first, last] = [ordinary?.editions[0], ordinary?.editions.at(-1)];
if (!first || !last) throw new Error('the register is empty');

describe('two editions of a procedure', () => {
  it('of which one compared with itself differs in nothing', () => {
    const { from, to, ...parts } = differenceOf(last, last);
    expect([from, to]).toEqual([last.effectiveFrom, last.effectiveFrom]);
    for (const part of Object.values(parts)) expect(part).toEqual({ added: [], removed: [], changed: [] });
  });

  it('show what Order 81 added, took away and changed', () => {
    const found = differenceOf(first, last);
    expect(found.transitions.added.map((t) => t.id)).toEqual(
      expect.arrayContaining(['supplement', 'extend-docketing']),
    );
    expect(found.stages.added.map((s) => s.id)).toContain('supplementing');
    expect(found.transitions.changed.find((t) => t.id === 'file')?.fields.map((f) => f.field)).toContain('citation');
  });

  it('what is added one way is removed the other way', () => {
    const [there, back] = [differenceOf(first, last), differenceOf(last, first)];
    expect(back.transitions.removed).toEqual(there.transitions.added);
    expect(back.clocks.added).toEqual(there.clocks.removed);
  });

  /** `evidence_ext_by_party`, `docketed-on`, `byParty`: what the data calls something, and no language does. */
  const BARE = /^[a-z][a-z0-9]*(?:[-_][a-z0-9]+|[A-Z][a-z0-9]*)+$/;

  it('are told in words of both languages, whichever two of the shipped ones are compared', () => {
    const pairs = procedures.flatMap(({ editions }) =>
      editions.flatMap((one) => editions.filter((other) => other !== one).map((other) => [one, other] as const)),
    );
    const told = pairs.flatMap(([one, other]) => {
      const { stages, transitions, clocks, guards, documents } = differenceOf(one, other);
      return [stages, transitions, clocks, guards, documents].flatMap(({ added, removed, changed }) => [
        ...[...added, ...removed, ...changed].map(({ title }) => title),
        ...changed.flatMap(({ fields }) => fields.flatMap(({ before, after }) => [...before, ...after])),
      ]);
    });
    expect(told.length).toBeGreaterThan(500);
    expect(told.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(told.filter(({ en }) => en === '' || BARE.test(en))).toEqual([]);
    expect(['evidence_ext_by_party', 'byParty', 'third-party'].every((name) => BARE.test(name))).toBe(true);
  });

  /** Of a step that both name alike: what it said before and says after of this. */
  const saysOf = (step: string, field: string): readonly [before: string, after: string] => {
    const found = differenceOf(first, last).transitions.changed.find(({ id }) => id === step);
    const { before = [], after = [] } = found?.fields.find((one) => one.field === field) ?? {};
    return [JSON.stringify(before), JSON.stringify(after)];
  };

  it('tell what can be chosen, on which article a condition rests, and what becomes of time limits', () => {
    const [before, after] = saysOf('join-cases', 'input');
    expect([before, after].map((said) => /"choices":\[[^\]]+\]/.test(said))).toEqual([true, true]);
    const [old, now] = saysOf('file', 'guards');
    expect([old, now]).toEqual([
      expect.stringContaining('专利行政执法办法 第7条'),
      expect.stringContaining('裁决和调解办法 第5条'),
    ]);
    const clocks = differenceOf(first, last).transitions.changed.filter(({ fields }) =>
      fields.some(({ field }) => field === 'clocks'),
    );
    expect(clocks.length).toBeGreaterThanOrEqual(5);
  });

  it('name the time that is not counted by its title', () => {
    const closing = differenceOf(first, last).clocks.changed.find(({ id }) => id === 'closing');
    const excluded = closing?.fields.find(({ field }) => field === 'excludes')?.after;
    expect(excluded).toContainEqual({
      zh: '当事人申请延长举证期限',
      en: 'evidence extension on a party’s application',
      choices: [],
    });
  });
});
