import { describe, expect, it } from '@jest/globals';
import { readCreditCode, readPatentNumber } from './numbers';
import { cleanLine, cleanProse, halfWidth, readNumbers, readWhole } from './text';

describe('what people type and paste', () => {
  it('a row pasted from a table becomes one line', () => {
    expect(cleanLine('型号\tA-1\r\nB-2\u200b')).toBe('型号 A-1 B-2');
    expect(cleanProse('第一段\r\n第二段\t尾\ufeff')).toBe('第一段\n第二段 尾');
  });

  it('full-width digits count as digits', () => {
    expect(halfWidth('１３８００１３８０００')).toBe('13800138000');
    expect(readWhole('１０')).toBe(10);
    expect(readWhole('十')).toBeNull();
    expect(readWhole('😀')).toBeNull();
  });

  it('claims are read as they are written on paper', () => {
    expect(readNumbers('1，3-5、7')).toEqual([1, 3, 4, 5, 7]);
    expect(readNumbers('2至4 2')).toEqual([2, 3, 4]);
    expect(readNumbers('5-3')).toBeNull();
    expect(readNumbers('0')).toBeNull();
    expect(readNumbers('一')).toBeNull();
  });
});

describe('numbers with a check character', () => {
  it('a patent number tells its kind, and one wrong digit is seen', () => {
    expect(readPatentNumber('ＺＬ201510299950．3')).toEqual({ ok: true, kind: 'invention' });
    expect(readPatentNumber('ZL201510299950.4')).toEqual({ ok: false, why: 'check' });
    expect(readPatentNumber('ZL2015')).toEqual({ ok: false, why: 'form' });
  });

  it('a credit code with one wrong character is seen', () => {
    expect(readCreditCode('914403001922038216')).toEqual({ ok: true });
    expect(readCreditCode('914403001922038217')).toEqual({ ok: false, why: 'check' });
    expect(readCreditCode('9144')).toEqual({ ok: false, why: 'form' });
  });
});
