import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, base64url. It is shown once, to its holder. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

/** SHA-256, the only trace of a token on the server. Enough for 256 random bits; a password would need more. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token, 'ascii').digest();

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** Key of the attempts at a login: what was typed there may be a password, so it is not kept. */
export const loginDigest = (normalLogin: string): Buffer => sha256(`login:${normalLogin}`);

/** Where a request comes from, as far as somebody holds it alone: an IPv4 address, the /64 network of an IPv6 one. */
export function placeOf(address: string): string {
  const plain = address
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*$/, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.split('::', 2);
  const given = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean).length;
  const gap = tail === undefined ? 0 : Math.max(0, 8 - given.length - after);
  return [...given, ...Array.from({ length: gap }, () => '0'), ...(tail ?? '').split(':').filter(Boolean)]
    .slice(0, 4)
    .map((part) => part.replace(/^0+(?=.)/, ''))
    .join(':');
}

/** The place and the login together, so that the digest of one place differs from person to person. */
export const placeDigest = (normalLogin: string, address: string): Buffer =>
  sha256(`place:${normalLogin}\n${placeOf(address)}`);

/** Key of the attempts made inside a session of that person. */
export const insideDigest = (normalLogin: string): Buffer => sha256(`inside:${normalLogin}`);
