import { describe, expect, it } from '@jest/globals';
import { asKept, asTyped } from './as-kept';

describe('what is read once more before it is submitted', () => {
  it('is what the office will hold, however it was typed', () => {
    const { parties, rights, agents } = asKept({
      parties: [
        {
          role: 'requester',
          name: ' 样品  科技有限公司',
          phone: '138 00138000',
          creditCode: '９１４４ 0300 1922038216',
          address: '样省样市００１号',
        },
        { role: 'respondent', phone: '+86 (0571) 8765-4321' },
      ],
      rights: [{ patentNumber: 'ZL２０１５ 1029 9950。3', title: '杯' }, { patentNumber: '抄错了' }, {}],
      agents: [{ name: '代', phone: '+86 139-0013-9000' }],
    });
    expect(parties).toEqual([
      {
        role: 'requester',
        name: '样品 科技有限公司',
        phone: '13800138000',
        creditCode: '914403001922038216',
        address: '样省样市001号',
      },
      { role: 'respondent', phone: '+86057187654321' },
    ]);
    expect(rights).toEqual([{ patentNumber: 'ZL201510299950.3', title: '杯' }, { patentNumber: '抄错了' }, {}]);
    expect(agents).toEqual([{ name: '代', phone: '13900139000' }]);
  });

  it('shows what was typed and cannot be read, where it was typed', () => {
    const wrong = { zh: '请填写数字', en: 'Enter a number' };
    const shown = asTyped({ rights: [{ title: '杯' }] }, { '/rights/0/claimsTotal': { text: '１０👍', wrong } });
    expect(shown.rights).toEqual([{ title: '杯', claimsTotal: '１０👍' }]);
  });
});
