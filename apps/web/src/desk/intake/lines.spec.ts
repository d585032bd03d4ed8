import { describe, expect, it } from '@jest/globals';
import type { Check } from './checks';
import { lineOf, linesIn, metBy, withLines, WRITTEN } from './lines';

const check = (state: Check['state']): Check => ({ guard: 'statusIsProved', state }) as Check;
const TEXT = '某公司未提交主体资格证明';

describe('a line of the notice of supplement', () => {
  it('says when the condition that it came of is met, or what is asked for has come in', () => {
    const line = lineOf(check('failed'), TEXT);
    const states = ['failed', 'atHand', 'passed'] as const;
    expect(states.map((state) => metBy(line, [check(state)]))).toEqual([null, 'atHand', 'passed']);
    expect(metBy(line, [])).toBe(null);
  });

  it('is the officer’s own where nothing was found wanting', () => {
    expect(metBy(lineOf(check('passed'), TEXT), [check('passed')])).toBe(null);
    expect(metBy(WRITTEN, [check('passed')])).toBe(null);
  });

  it('is known again by what it says, whatever else is typed into the form', () => {
    const typed = withLines({ reason: '备注', input: { days: 10 } }, [lineOf(check('failed'), TEXT), WRITTEN]);
    expect(typed).toMatchObject({ reason: '备注', input: { days: 10, items: [TEXT, ''] } });
    expect(linesIn(typed)).toEqual([{ text: TEXT, guard: 'statusIsProved' }, WRITTEN]);
    // As another page of the form left it.
    expect(linesIn({ ...typed, input: { items: ['另写', TEXT] } })).toEqual([
      { text: '另写', guard: null },
      { text: TEXT, guard: 'statusIsProved' },
    ]);
    expect(linesIn({ input: { days: 10 } })).toBe(null);
  });
});
