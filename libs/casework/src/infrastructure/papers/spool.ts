import { open, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '#libs/kernel';
import { tooLarge } from '../../application/papers/errors.js';
import type { Digests } from '../../application/papers/ports.js';
import { HEAD_BYTES } from '../../domain/media-type.js';
import { Digesting } from './digesting.js';

export interface Spooled extends Digests {
  readonly path: string;
  readonly head: Uint8Array;
}

/**
 * Writes a stream to a file of its own in `folder`, forced to the disk, hashed on the way.
 * @throws DomainError PAPERS.TOO_LARGE; the file is gone then, as after any other failure.
 */
export async function spool(bytes: AsyncIterable<Uint8Array>, folder: string, maxBytes: number): Promise<Spooled> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, newId());
  const file = await open(path, 'wx', 0o600);
  let whole = false;
  try {
    const digesting = new Digesting();
    const head: Uint8Array[] = [];
    let headSize = 0;
    for await (const chunk of bytes) {
      if (digesting.update(chunk) > maxBytes) throw tooLarge(maxBytes);
      if (headSize < HEAD_BYTES) {
        const part = Uint8Array.from(chunk.subarray(0, HEAD_BYTES - headSize));
        headSize += part.byteLength;
        head.push(part);
      }
      await file.writeFile(chunk);
    }
    await file.sync();
    whole = true;
    return { path, head: Buffer.concat(head), ...digesting.finish() };
  } finally {
    await file.close();
    if (!whole) await rm(path, { force: true });
  }
}
