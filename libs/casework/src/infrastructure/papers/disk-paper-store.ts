import { createReadStream } from 'node:fs';
import { link, mkdir, open, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bytesMissing } from '../../application/papers/errors.js';
import type { Digests, HeldBytes, PaperStore } from '../../application/papers/ports.js';
import { digestAll, keyFor } from './digesting.js';
import type { DiskFloor } from './disk-floor.js';
import { clearSpool, spool } from './spool.js';

const KEY = /^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}$/;

const errno = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export interface DiskSettings {
  /** Brings a folder's entries to the disk. */
  readonly force?: (folder: string) => Promise<void>;
  /** Left out, the disk may fill up. */
  readonly floor?: DiskFloor;
}

/** Papers in folders on a disk. A file appears whole, under the name of its hash, or not at all. */
export class DiskPaperStore implements PaperStore {
  private readonly force: (folder: string) => Promise<void>;
  private readonly floor: DiskFloor | null;

  constructor(
    private readonly root: string,
    { force = forced, floor }: DiskSettings = {},
  ) {
    this.force = force;
    this.floor = floor ?? null;
  }

  async room(bytes: number): Promise<void> {
    await this.floor?.stays(bytes);
  }

  async receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes> {
    await this.room(0);
    const spooled = await spool(bytes, join(this.root, 'incoming'), maxBytes);
    const { path, ...held } = spooled;
    return {
      ...held,
      keep: async () => {
        const key = keyFor(spooled.sha256);
        await this.place(path, join(this.root, key));
        return key;
      },
      discard: () => rm(path, { force: true }),
    };
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array>> {
    const path = this.path(key);
    if (!(await isFile(path))) throw bytesMissing();
    return createReadStream(path);
  }

  async digest(key: string): Promise<Digests | null> {
    const path = this.path(key);
    return (await isFile(path)) ? digestAll(createReadStream(path)) : null;
  }

  async remove(key: string): Promise<boolean> {
    const path = this.path(key);
    if (!(await isFile(path))) return false;
    await rm(path, { force: true });
    await this.force(dirname(path));
    return true;
  }

  clearIncoming(olderThanMs: number): Promise<number> {
    return clearSpool(join(this.root, 'incoming'), olderThanMs);
  }

  /** A hard link is made in one step and, unlike a rename, never replaces what is there. */
  private async place(from: string, to: string): Promise<void> {
    const folder = dirname(to);
    await mkdir(folder, { recursive: true });
    try {
      await link(from, to);
    } catch (error) {
      // The same bytes are kept already; but whoever linked them may not have come to forcing the name to the disk.
      if (errno(error) !== 'EEXIST') throw error;
    }
    for (const made of [folder, dirname(folder), this.root]) await this.force(made);
  }

  private path(key: string): string {
    if (!KEY.test(key)) throw bytesMissing();
    return join(this.root, key);
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (errno(error) === 'ENOENT') return false;
    throw error;
  }
}

/** Forces a folder's entries to the disk, or the new name could be lost with the power. */
async function forced(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
