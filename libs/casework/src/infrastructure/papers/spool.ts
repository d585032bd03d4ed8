import { open, mkdir, readdir, rm, stat } from 'node:fs/promises';
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

const absent = (error: unknown): null => {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
};

/** Drops the files of a process that ended before they were whole. Another process may do so at the same time. */
export async function clearSpool(folder: string, olderThanMs: number): Promise<number> {
  // Files are stamped by the machine's clock, so by that clock they are judged.
  const before = Date.now() - olderThanMs;
  let dropped = 0;
  for (const name of (await readdir(folder).catch(absent)) ?? []) {
    const file = await stat(join(folder, name)).catch(absent);
    if (!file?.isFile() || file.mtimeMs >= before) continue;
    await rm(join(folder, name), { force: true });
    dropped += 1;
  }
  return dropped;
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
