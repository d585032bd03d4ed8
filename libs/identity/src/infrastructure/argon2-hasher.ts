import { randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';
import type { PasswordHasher } from '../application/ports.js';

/** argon2id by OWASP's password storage guidance: 19 MiB, two passes, one lane. 2 is Algorithm.Argon2id, a const enum. */
const PARAMETERS: Options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

export class Argon2Hasher implements PasswordHasher {
  private made: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password, PARAMETERS);
  }

  verify(stored: string, password: string): Promise<boolean> {
    return verify(stored, password);
  }

  dummy(): Promise<string> {
    this.made ??= this.hash(randomBytes(32).toString('base64url'));
    return this.made;
  }
}
