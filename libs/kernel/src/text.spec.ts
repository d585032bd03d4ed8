import { foldName, isPlainText, shapeFor } from './text.js';

const unseen = ['\u0000', '\u0007', '\u007f', '\u00ad', '\u061c', '\u200b', '\u200d', '\u200e', '\u202e', '\u2060'];

describe('the characters of a field', () => {
  it.each([...unseen, '\u2066', '\ufeff', '\u3164', '\ufe0f', '\u2028', '\n', '\t', '\ue000', '\ud800'])(
    'a name with %j in it is none',
    (character) => {
      expect(isPlainText(`广州${character}衡平`, 'line')).toBe(false);
    },
  );

  it.each([
    '广州衡平科技有限公司',
    'Müller & Söhne (Asia) Ltd.',
    '阿不都·买买提',
    '𠮷野家',
    'Nguyễn Văn A',
    '１２３ＡＢＣ',
  ])('%s is a name', (name) => {
    expect(isPlainText(name, 'line')).toBe(true);
  });

  it('prose keeps its line ends and tabs, but no control and nothing that turns the writing round', () => {
    expect(isPlainText('一、\r\n\t二、\n', 'prose')).toBe(true);
    for (const character of ['\u0000', '\u001b', '\u202e', '\u2067', '\udfff'])
      expect(isPlainText(`一${character}二`, 'prose')).toBe(false);
  });

  it('fields for names are lines, fields for reasons are prose', () => {
    expect([60, 300, 500, 50_000].map(shapeFor)).toEqual(['line', 'line', 'prose', 'prose']);
  });
});

describe('names as they are compared', () => {
  it.each([
    ['广州衡平科技有限公司', '广州\u200b衡平科技有限公司'],
    ['广州衡平科技有限公司', ' 广州 衡平　科技有限公司'],
    ['衡平(广州)有限公司', '衡平（广州）有限公司'],
    ['衡平〔广州〕有限公司', '衡平【广州】有限公司'],
    ['ABC Ltd', 'ａｂｃ ＬＴＤ'],
    ['阿不都·买买提', '阿不都•买买提'],
  ])('%s is %s', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  it('tells different names apart', () => {
    expect(foldName('广州衡平科技有限公司')).not.toBe(foldName('广州衡平技术有限公司'));
  });
});
