import { randomBytes } from 'node:crypto';
import { DomainError } from '#libs/kernel';

const MIN = 12;
const MAX = 128;

/** No characters that are taken for one another on paper or over the telephone. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ_-';

/** 100 random bits in groups of five. */
export const oneTimePassword = (): string =>
  Array.from(randomBytes(20), (byte, i) => (i % 5 === 0 && i > 0 ? '.' : '') + ALPHABET.charAt(byte & 31)).join('');

/** The form in which passwords are hashed and compared: what a keyboard in another mode types is the same password. */
export const normalPassword = (password: string): string => password.normalize('NFKC');

/**
 * Length is what counts; no rules on kinds of characters.
 * @throws DomainError IDENTITY.WEAK_PASSWORD (invalid) at `pointer`, where the request has it.
 */
export function checkPassword(password: string, login: string, pointer = '/password'): void {
  const length = [...normalPassword(password)].length;
  if (length < MIN || length > MAX) {
    throw weak(pointer, 'length', {
      zh: `密码须为${MIN}至${MAX}个字符`,
      en: `A password has ${MIN} to ${MAX} characters`,
    });
  }
  if (normalPassword(password).toLowerCase().includes(login.toLowerCase())) {
    throw weak(pointer, 'contains-login', { zh: '密码不得包含登录名', en: 'A password does not contain the login' });
  }
  if (new Set(password).size < 4) {
    throw weak(pointer, 'monotonous', { zh: '密码过于单调', en: 'This password repeats too few characters' });
  }
}

/** @throws DomainError IDENTITY.WEAK_PASSWORD (invalid) at `pointer` when the new password is the present one. */
export function checkAnother(current: string, next: string, pointer: string): void {
  if (normalPassword(current) !== normalPassword(next)) return;
  throw weak(pointer, 'unchanged', { zh: '新密码不得与现密码相同', en: 'The new password is the present one' });
}

const weak = (pointer: string, code: string, message: { zh: string; en: string }): DomainError =>
  new DomainError('IDENTITY.WEAK_PASSWORD', 'invalid', message, { issues: [{ pointer, code, message }] });
