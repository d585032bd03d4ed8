import { describe, expect, it } from '@jest/globals';
import { changed, differences } from './differences';

describe('what two windows have written', () => {
  it('what the other one emptied leaves no hole, and what it added stands in its place', () => {
    const form = { claimsReliedOn: [1, 2, 3], accused: [{ product: '甲', acts: ['make', 'sell'] }] };
    const theirs = changed(form, [
      { pointer: '/claimsReliedOn/1', value: null },
      { pointer: '/accused/0/acts/1', value: null },
      { pointer: '/rights/1/title', value: '乙' },
      { pointer: '/matters', value: null },
    ]);
    expect(theirs).toEqual({
      claimsReliedOn: [1, 3],
      accused: [{ product: '甲', acts: ['make'] }],
      rights: [{ title: '乙' }],
    });
  });

  it('only what differs is told, each entry against the one in its place', () => {
    const answer = (label: string, value: string) => ({ label, value });
    expect(
      differences(
        [answer('名称', '甲'), answer('名称', '丙'), answer('份数', '2')],
        [answer('名称', '甲'), answer('名称', '乙'), answer('电话', '138')],
      ),
    ).toEqual([
      { label: '名称', theirs: '丙', own: '乙' },
      { label: '电话', theirs: undefined, own: '138' },
      { label: '份数', theirs: '2', own: undefined },
    ]);
  });
});
