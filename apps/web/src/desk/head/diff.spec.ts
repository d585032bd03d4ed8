import { describe, expect, it } from '@jest/globals';
import { difference } from './diff';

const shown = (before: string, after: string): string =>
  difference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('');

describe('what changed between two versions of a ruling', () => {
  it.each([
    ['甲。乙。', '甲。乙。', '甲。乙。'],
    ['甲。乙。', '甲。丙。乙。', '甲。[+丙。]乙。'],
    ['甲。乙。丙。', '甲。丙。', '甲。[-乙。]丙。'],
    ['', '新写的一句。', '[+新写的一句。]'],
    ['被控产品落入保护范围。', '被控产品不落入保护范围。', '被控产品[+不]落入保护范围。'],
    ['赔偿三万元的请求。', '赔偿五万元的请求。', '赔偿[-三][+五]万元的请求。'],
  ])('from %s to %s', (before, after, expected) => {
    expect(shown(before, after)).toBe(expected);
  });

  it('sentences that have hardly anything in common are shown one after the other', () => {
    expect(shown('驳回请求。', '侵权成立。')).toBe('[-驳回请求。][+侵权成立。]');
  });

  it('nothing of the new text is ever lost', () => {
    const [before, after] = ['一二三四五。六七八九。', '一二三X五。六七八九十。末句!'];
    const kept = difference(before, after).filter(({ kind }) => kind !== 'removed');
    expect(kept.map(({ text }) => text).join('')).toBe(after);
  });
});
