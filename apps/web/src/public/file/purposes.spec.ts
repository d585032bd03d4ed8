import { describe, expect, it } from '@jest/globals';
import type { Form } from './form';
import { placeOfPurpose, purposeOf, withoutPapers, withPurpose } from './purposes';

const form: Form = {
  purposes: [
    { paper: 'a', purpose: '外观' },
    { paper: 'b', purpose: '销售' },
  ],
};

describe('what the papers of a draft prove', () => {
  it('is found, changed and taken back by the paper, wherever it stands in the list', () => {
    expect([purposeOf(form, 'b'), purposeOf(form, 'c'), purposeOf({}, 'a')]).toEqual(['销售', undefined, undefined]);
    expect(withPurpose(form, 'a', '价格')?.map(({ purpose }) => purpose)).toEqual(['价格', '销售']);
    expect(withPurpose({}, 'c', '许诺销售')).toEqual([{ paper: 'c', purpose: '许诺销售' }]);
    expect(withPurpose(form, 'a', '')).toEqual([{ paper: 'b', purpose: '销售' }]);
    expect(withPurpose({ purposes: [{ paper: 'a', purpose: '外观' }] }, 'a', '')).toBeUndefined();
  });

  it('is told with the names of papers that have to be sent again', () => {
    const papers = [
      { id: 'a', name: '照片.pdf' },
      { id: 'c', name: '发票.pdf' },
    ];
    expect(withoutPapers({ form, papers, lost: ['更早.pdf'] })).toEqual({
      form: {},
      papers: [],
      lost: ['更早.pdf', '照片.pdf · 外观', '发票.pdf'],
    });
  });

  it('two papers of which nothing is said yet have two places', () => {
    expect(placeOfPurpose(form, 'b')).toBe('/purposes/1/purpose');
    expect(placeOfPurpose(form, 'c')).not.toBe(placeOfPurpose(form, 'd'));
  });
});
