import { createHash } from 'node:crypto';
import type { Digests } from '../../application/papers/ports.js';

/** SHA-256 and SM3 (GB/T 32905-2016) of bytes as they pass, and how many there were. */
export class Digesting {
  private readonly sha256 = createHash('sha256');
  private readonly sm3 = createHash('sm3');
  private size = 0;

  update(bytes: Uint8Array): number {
    this.sha256.update(bytes);
    this.sm3.update(bytes);
    this.size += bytes.byteLength;
    return this.size;
  }

  finish(): Digests {
    return { size: this.size, sha256: this.sha256.digest('hex'), sm3: this.sm3.digest('hex') };
  }
}

export async function digestAll(bytes: AsyncIterable<Uint8Array>): Promise<Digests> {
  const digesting = new Digesting();
  for await (const chunk of bytes) digesting.update(chunk);
  return digesting.finish();
}

/** Sharded by the first four characters of the hash, so that no folder grows beyond a listing. */
export const keyFor = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
