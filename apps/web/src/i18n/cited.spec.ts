import { describe, expect, it } from '@jest/globals';
import { citedIn, isOwnTarget } from './cited';

describe('a citation', () => {
  it.each([
    [
      '专利纠纷行政裁决和调解办法 第37条',
      'Measures for Administrative Ruling and Mediation of Patent Disputes, art. 37',
    ],
    ['专利法 第65条第1款第(3)项', 'Patent Law (2020 amendment), art. 65 para. 1 item (3)'],
    // The title of the Administrative Litigation Law stands within that of its interpretation.
    [
      '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释 第1条',
      'Interpretation of the Supreme People’s Court on the Application of the Administrative Litigation Law (2018), art. 1',
    ],
  ])('%s reads in English as %s', (zh, en) => {
    expect(citedIn('en', zh)).toBe(en);
    expect(citedIn('zh', zh)).toBe(zh);
    expect(isOwnTarget(zh)).toBe(false);
  });

  it('is not what the office has set itself: that is said as a target', () => {
    const own = '本机关内部目标';
    expect(isOwnTarget(own)).toBe(true);
    expect(citedIn('zh', own)).toBe('内部目标,法律没有专门规定');
    expect(citedIn('en', own)).toBe('own target, not laid down by law');
  });
});
