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
});
