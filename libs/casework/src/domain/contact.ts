import { compact, parsed, unreadable, type Parsed } from './parsed.js';

const MOBILE = /^(?:\+?86)?(1[3-9]\d{9})$/;
const LANDLINE = /^(?:\+?86)?(0\d{2,3})?(\d{7,8})(?:(?:转|X|EXT\.?)(\d{1,6}))?$/;
const ABROAD = /^\+[1-9]\d{6,14}$/;
const EMAIL = /^[^\s@<>()[\],;:"\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** A telephone number: mobile, landline with area code, or abroad with its country code. */
export function parsePhone(text: string, pointer = '/phone'): Parsed<string> {
  const dense = compact(text).replace(/[-()–—]/g, '');
  const mobile = MOBILE.exec(dense)?.[1];
  if (mobile) return parsed(mobile);
  if (LANDLINE.test(dense) || ABROAD.test(dense)) return parsed(dense);
  return unreadable(pointer, 'phone.form', {
    zh: '电话号码应为 11 位手机号、带区号的固定电话,或以 + 和国家代码开头',
    en: 'Must be a mobile number of 11 digits, a landline with its area code, or begin with + and the country code',
  });
}

/** A mobile number, which alone takes text messages. */
export function parseMobile(text: string, pointer = '/phone'): Parsed<string> {
  const mobile = MOBILE.exec(compact(text).replace(/[-()–—]/g, ''))?.[1];
  if (mobile) return parsed(mobile);
  return unreadable(pointer, 'mobile.form', {
    zh: '接收短信的应为 11 位手机号',
    en: 'Text messages need a mobile number of 11 digits',
  });
}

export function parseEmail(text: string, pointer = '/email'): Parsed<string> {
  const address = text.normalize('NFKC').trim();
  if (address.length <= 254 && EMAIL.test(address) && !address.includes('..')) return parsed(address);
  return unreadable(pointer, 'email.form', { zh: '电子邮箱格式不正确', en: 'This is not an e-mail address' });
}
