import { createHash, randomBytes } from 'node:crypto';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** 256 random bits, base64url. It is shown once, to its holder. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const isToken = (value: unknown): value is string => typeof value === 'string' && TOKEN.test(value);

/** SHA-256, the only trace of a token on the server. Enough for 256 random bits; a password would need more. */
export const digestOf = (token: string): Buffer => createHash('sha256').update(token, 'ascii').digest();

/** Key of the attempts at a login: what was typed there may be a password, so it is not kept. */
export const loginDigest = (normalLogin: string): Buffer =>
  createHash('sha256').update(`login:${normalLogin}`, 'utf8').digest();
