import { parseEmail, parsePhone } from './contact.js';
import { parseCreditCode } from './credit-code.js';
import { followCode, readFollowCode } from './follow-code.js';
import { parseIdNumber } from './id-number.js';
import { parsePatentNumber, patentCheckCharacter } from './patent-number.js';

const code = (result: { ok: boolean; issues?: readonly { code: string }[] }) =>
  result.ok ? 'ok' : result.issues?.[0]?.code;

describe('numbers on a complaint', () => {
  it.each([
    'ZL201510299950.3',
    '201510299950.3',
    'zl 2015 1029 9950 .3',
    'ZL201510299950.3',
    'ZL201510299950。3',
    'ZL2015102999503',
    'CN201510299950.3',
  ])('the patent number %s is read however it was typed', (text) => {
    expect(parsePatentNumber(text, 2026)).toEqual({
      ok: true,
      value: { normal: 'ZL201510299950.3', type: 'invention', year: 2015 },
    });
  });

  it('numbers from before October 2003 have eight digits', () => {
    const digits = '99203456';
    const read = parsePatentNumber(`ZL${digits}.${patentCheckCharacter(digits)}`, 2026);
    expect(read).toMatchObject({ ok: true, value: { type: 'utility-model', year: 1999 } });
  });

  it.each([
    ['ZL201510299950.4', 'patentNumber.check'],
    ['ZL201540299950.3', 'patentNumber.type'],
    ['ZL203010299950.3', 'patentNumber.year'],
    ['ZL200210299950.3', 'patentNumber.year'],
    ['ZL20151029995.3', 'patentNumber.form'],
    ['US1234567', 'patentNumber.form'],
    ['', 'patentNumber.form'],
  ])('the number %s is refused as %s', (text, expected) => {
    expect(code(parsePatentNumber(text, 2026))).toBe(expected);
  });

  it('any one digit copied wrongly is noticed', () => {
    for (let i = 5; i < 12; i += 1) {
      const digits = [...'201510299950'];
      digits[i] = String((Number(digits[i]) + 1) % 10);
      expect(code(parsePatentNumber(`ZL${digits.join('')}.3`, 2026))).toBe('patentNumber.check');
    }
  });

  it('credit codes are checked with their check character', () => {
    expect(parseCreditCode('914403001922038216')).toEqual({ ok: true, value: '914403001922038216' });
    expect(parseCreditCode('91110000600037341l')).toEqual({ ok: true, value: '91110000600037341L' });
    expect(code(parseCreditCode('914403001922038217'))).toBe('creditCode.check');
    expect(code(parseCreditCode('91440300I922038216'))).toBe('creditCode.form');
    expect(code(parseCreditCode('9144030019220382'))).toBe('creditCode.form');
  });

  it('identity numbers carry a check character, passports do not', () => {
    expect(parseIdNumber('11010519491231002x')).toEqual({ ok: true, value: '11010519491231002X' });
    expect(code(parseIdNumber('110105194912310021'))).toBe('idNumber.check');
    expect(parseIdNumber('E12345678').ok).toBe(true);
    expect(code(parseIdNumber('12'))).toBe('idNumber.form');
  });

  it('telephones and e-mail addresses are read in their usual shapes', () => {
    expect(parsePhone('+86 138-0013-8000')).toEqual({ ok: true, value: '13800138000' });
    expect(parsePhone('(020) 8765 4321').ok).toBe(true);
    expect(parsePhone('+1 415 555 0100').ok).toBe(true);
    expect(code(parsePhone('12345'))).toBe('phone.form');
    expect(parseEmail('li.na@example.com').ok).toBe(true);
    expect(code(parseEmail('li.na@example'))).toBe('email.form');
    expect(code(parseEmail('a b@example.com'))).toBe('email.form');
  });

  it('a follow code has 80 random bits and is read however it was copied', () => {
    const made = followCode((n) => Uint8Array.from({ length: n }, (_, i) => i * 37));
    expect(made).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(
      readFollowCode(` ${made.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `),
    ).toBe(made);
    expect(readFollowCode('ABCD')).toBeNull();
    expect(readFollowCode(`U${made.slice(1)}`)).toBeNull();
  });
});
