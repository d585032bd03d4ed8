import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { followCode, type CodeOf } from '../domain/follow-code.js';

const KEY_BYTES = 32;

/**
 * The code of a receipt, made of a key that only the installation has and of whose receipt it is: who repeats a request
 * is given the same code again, though the database keeps no more than its digest.
 */
export function receiptCodes(key: Buffer = randomBytes(KEY_BYTES)): CodeOf {
  return (caseId, party) =>
    followCode((count) => createHmac('sha256', key).update(`receipt ${caseId} ${party}`).digest().subarray(0, count));
}

/**
 * The installation's key for receipts, in the data folder that its API processes share and outside the database, so
 * that who reads a dump makes no codes of it. Made at the first start. @throws Error where the folder cannot be written
 */
export function receiptKeyIn(folder: string): Buffer {
  const file = join(folder, 'receipt-key');
  const found = read(file);
  if (found) return found;
  mkdirSync(folder, { recursive: true });
  const own = `${file}.${process.pid}`;
  writeFileSync(own, randomBytes(KEY_BYTES).toString('hex'), { mode: 0o600, flush: true });
  try {
    // A link appears whole or not at all, and only the first of several processes makes it.
    linkSync(own, file);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(own);
  }
  const made = read(file);
  if (!made) throw new Error(`${file} was removed while it was made`);
  return made;
}

function read(file: string): Buffer | null {
  try {
    const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
    if (key.length !== KEY_BYTES) throw new Error(`${file} does not hold a key of ${KEY_BYTES} bytes`);
    return key;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

const isCode = (error: unknown, code: string): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === code;
