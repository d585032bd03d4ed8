import { compact, parsed, unreadable, type Parsed } from './parsed.js';

const RESIDENT = /^\d{17}[\dX]$/;
const OTHER = /^[A-Z0-9()-]{5,30}$/;
const CHECKS = '10X98765432';

/** A resident identity number (GB 11643-1999, with its check character), or the number of a passport or permit. */
export function parseIdNumber(text: string, pointer = '/idNumber'): Parsed<string> {
  const number = compact(text);
  if (RESIDENT.test(number)) {
    const sum = [...number.slice(0, 17)].reduce((total, digit, i) => total + Number(digit) * (2 ** (17 - i) % 11), 0);
    if (CHECKS.charAt(sum % 11) === number.charAt(17)) return parsed(number);
    return unreadable(pointer, 'idNumber.check', {
      zh: '身份证号码校验位不符,请核对是否抄错',
      en: 'The check character of the identity number does not match; please compare it',
    });
  }
  if (OTHER.test(number) && !/^\d{17,}$/.test(number)) return parsed(number);
  return unreadable(pointer, 'idNumber.form', {
    zh: '应为 18 位身份证号码,或护照、通行证号码',
    en: 'Must be an identity number of 18 characters, or the number of a passport or permit',
  });
}
