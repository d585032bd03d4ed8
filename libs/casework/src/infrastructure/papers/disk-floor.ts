import { statfs } from 'node:fs/promises';
import { noRoom } from '../../application/papers/errors.js';

/** Bytes that a process without privileges can still write on the disk of a folder. */
type Free = (folder: string) => Promise<number>;

/**
 * What stays free on the disk on which bytes come in. Complaints are written by people whom nobody knows: without it one
 * of them fills the disk, and then the database beside the papers stops for everybody.
 */
export class DiskFloor {
  constructor(
    private readonly folder: string,
    /** 0: there is none, and the disk is not asked. */
    private readonly bytes: number,
    private readonly free: Free = freeOn,
  ) {}

  /** @throws DomainError PAPERS.NO_ROOM where so many bytes more would come below the floor */
  async stays(coming: number): Promise<void> {
    if (this.bytes > 0 && (await this.free(this.folder)) - coming < this.bytes) throw noRoom();
  }
}

async function freeOn(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
