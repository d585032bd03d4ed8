import { randomBytes } from 'node:crypto';
import type { RandomBytes } from '../domain/follow-code.js';

/** Unguessable bytes from the operating system. */
export const systemRandom: RandomBytes = (count) => randomBytes(count);
