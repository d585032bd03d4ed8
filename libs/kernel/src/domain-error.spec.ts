import { staleWords } from './domain-error.js';

describe('a version that is not the present one', () => {
  const changed = { zh: '已被他人修改', en: 'Somebody else has changed it' };

  it('that was once the present one has been changed by somebody', () => {
    expect(staleWords(7, 6, changed)).toBe(changed);
  });

  it('that has not been reached is no change of anybody', () => {
    expect(staleWords(1, 99, changed)).toEqual({
      zh: '版本99尚不存在,现为版本1,请刷新后再提交',
      en: 'Version 99 does not exist yet; the present one is 1. Reload and submit again',
    });
  });
});
