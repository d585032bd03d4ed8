import type { PatentType } from '#libs/procedures';
import { compact, parsed, unreadable, type Parsed } from './parsed.js';

export interface PatentNumber {
  /** e.g. `ZL201510299950.3` */
  readonly normal: string;
  readonly type: PatentType;
  /** Year of the application. */
  readonly year: number;
}

/** Kinds of application as the number names them: 8 and 9 are international ones in the Chinese phase. */
const TYPES: Readonly<Record<string, PatentType>> = {
  '1': 'invention',
  '2': 'utility-model',
  '3': 'design',
  '8': 'invention',
  '9': 'utility-model',
};

/** The Chinese patent office opened in 1985; numbers of the long form are given since 1 October 2003. */
const FIRST_YEAR = 1985;
const LONG_FORM_SINCE = 2003;

const FORM = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/;

/** Check character of an application number: weights 2 to 9 in turn, remainder by 11, ten written X (ZC 0006-2003). */
export function patentCheckCharacter(digits: string): string {
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * ((i % 8) + 2), 0);
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

/**
 * Reads a Chinese patent or application number in its long form (12 digits and a check character) or the one used
 * before October 2003 (8 digits and a check character), with or without `ZL`, however it was typed.
 * @param latestYear no application can be younger than this year
 */
export function parsePatentNumber(text: string, latestYear: number, pointer = '/patentNumber'): Parsed<PatentNumber> {
  const match = FORM.exec(compact(text).replace(/[。・·•]/g, '.'));
  const [, digits, check] = match ?? [];
  if (!digits || !check) {
    return unreadable(pointer, 'patentNumber.form', {
      zh: '专利号应为 ZL 加 12 位数字(2003 年 10 月前为 8 位)、小数点和校验位,例如 ZL201510299950.3',
      en: 'A patent number is ZL, 12 digits (8 before October 2003), a dot and a check character, e.g. ZL201510299950.3',
    });
  }
  const long = digits.length === 12;
  const type = TYPES[digits.charAt(long ? 4 : 2)];
  if (!type)
    return unreadable(pointer, 'patentNumber.type', {
      zh: '专利号中的类型位不存在',
      en: 'The type digit of this number does not exist',
    });
  const year = yearOf(digits, long);
  const earliest = long ? LONG_FORM_SINCE : FIRST_YEAR;
  if (year < earliest || year > (long ? latestYear : LONG_FORM_SINCE)) {
    return unreadable(pointer, 'patentNumber.year', {
      zh: `专利号中的年份 ${year} 不可能`,
      en: `The year ${year} in this number is impossible`,
    });
  }
  if (patentCheckCharacter(digits) !== check) {
    return unreadable(pointer, 'patentNumber.check', {
      zh: '专利号校验位不符,请核对是否有一位数字抄错',
      en: 'The check character does not match; one digit was probably copied wrongly',
    });
  }
  return parsed({ normal: `ZL${digits}.${check}`, type, year });
}

function yearOf(digits: string, long: boolean): number {
  if (long) return Number(digits.slice(0, 4));
  const short = Number(digits.slice(0, 2));
  return short >= 85 ? 1900 + short : 2000 + short;
}
