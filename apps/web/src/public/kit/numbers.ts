import { halfWidth } from './text';

export type PatentKind = 'invention' | 'utility-model' | 'design';
export type Reading =
  { readonly ok: true; readonly kind?: PatentKind } | { readonly ok: false; readonly why: 'form' | 'check' };

/** A number or code as it is kept: in half width, in capitals, without blanks. */
const compact = (text: string): string =>
  halfWidth(text)
    .replace(/\s+/g, '')
    .replace(/[。・·•]/g, '.')
    .toUpperCase();

const KINDS: Readonly<Record<string, PatentKind>> = {
  '1': 'invention',
  '2': 'utility-model',
  '3': 'design',
  '8': 'invention',
  '9': 'utility-model',
};

const NUMBER = /^(?:ZL|CN)?(\d{12}|\d{8})\.?([\dX])$/;

/** A patent number while it is written: its check character (weights 2 to 9, by 11) and its kind. The server judges in the end. */
export function readPatentNumber(text: string): Reading {
  const [, digits, check] = NUMBER.exec(compact(text)) ?? [];
  const kind = KINDS[digits?.charAt(digits.length === 12 ? 4 : 2) ?? ''];
  if (!digits || !kind) return { ok: false, why: 'form' };
  const rest = [...digits].reduce((sum, digit, at) => sum + Number(digit) * ((at % 8) + 2), 0) % 11;
  return (rest === 10 ? 'X' : String(rest)) === check ? { ok: true, kind } : { ok: false, why: 'check' };
}

/** A patent number as the office keeps it; what cannot be read stays as it was typed. */
export function keptPatentNumber(text: string): string {
  const [, digits, check] = NUMBER.exec(compact(text)) ?? [];
  return digits && check ? `ZL${digits}.${check}` : text;
}

/** A telephone number as the office keeps it. */
export const keptPhone = (text: string): string =>
  compact(text)
    .replace(/[-()–—]/g, '')
    .replace(/^\+?86(?=1[3-9]\d{9}$)/, '');

/** A credit code or the number of a card as the office keeps it. */
export const keptCode = (text: string): string => halfWidth(text).replace(/\s+/g, '').toUpperCase();

const LETTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** A unified credit code while it is written: its check character (GB 32100). */
export function readCreditCode(text: string): Reading {
  const code = compact(text);
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return { ok: false, why: 'form' };
  let weight = 1;
  let sum = 0;
  for (const letter of code.slice(0, 17)) {
    sum += LETTERS.indexOf(letter) * weight;
    weight = (weight * 3) % 31;
  }
  return LETTERS[(31 - (sum % 31)) % 31] === code[17] ? { ok: true } : { ok: false, why: 'check' };
}
