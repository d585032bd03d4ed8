import { describe, expect, it } from '@jest/globals';
import { typeset } from './typeset';

describe('a Chinese sentence in the marks of Chinese', () => {
  it.each([
    ['按您的回答,不符合受理条件', '按您的回答\uff0c不符合受理条件'],
    ['最迟 {{date}}({{weekday}})', '最迟 {{date}}\uff08{{weekday}}\uff09'],
    ['第12条第1款第(1)项', '第12条第1款第\uff081\uff09项'],
    ['{{said}}({{remark}})', '{{said}}\uff08{{remark}}\uff09'],
    ['SHA-256:', 'SHA-256\uff1a'],
    ['确定清除?之后', '确定清除\uff1f之后'],
    ['您是{{role}}:{{name}}', '您是{{role}}\uff1a{{name}}'],
  ])('%s', (from, to) => {
    expect(typeset(from)).toBe(to);
  });

  it.each(['18:35', 'ZL201510299950.3', '! 需要改正', 'https://example.org/a,b', '1、3-5', '7K3M-09QX', 'f(x), g(y)'])(
    '%s stays as it is',
    (text) => {
      expect(typeset(text)).toBe(text);
    },
  );
});
