import { compact, parsed, unreadable, type Parsed } from './parsed.js';

/** The characters of GB 32100-2015 in the order of their values: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

const FORM = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** Check character over the first 17: powers of three as weights, modulo 31 (GB 32100-2015, 附录 A). */
export function creditCheckCharacter(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += CHARACTERS.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CHARACTERS.charAt((31 - (sum % 31)) % 31);
}

/** Reads a unified social credit code 统一社会信用代码 however it was typed; its normal form has 18 characters. */
export function parseCreditCode(text: string, pointer = '/creditCode'): Parsed<string> {
  const code = compact(text);
  if (!FORM.test(code)) {
    return unreadable(pointer, 'creditCode.form', {
      zh: '统一社会信用代码为 18 位数字或大写字母(不含 I、O、S、V、Z),第 3 至 8 位为数字',
      en: 'A credit code has 18 digits or capitals (none of I, O, S, V, Z), the 3rd to 8th being digits',
    });
  }
  if (creditCheckCharacter(code.slice(0, 17)) !== code.charAt(17)) {
    return unreadable(pointer, 'creditCode.check', {
      zh: '统一社会信用代码校验位不符,请核对是否抄错',
      en: 'The check character of the credit code does not match; please compare it',
    });
  }
  return parsed(code);
}
