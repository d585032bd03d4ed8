import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PaperStore } from '../../application/papers/ports.js';
import { DiskFloor } from './disk-floor.js';
import { DiskPaperStore } from './disk-paper-store.js';
import { S3PaperStore } from './s3-paper-store.js';

describe('what stays free on the disk', () => {
  const asked: string[] = [];
  const floor = (bytes: number, free: number): DiskFloor =>
    new DiskFloor('/data', bytes, (folder) => {
      asked.push(folder);
      return Promise.resolve(free);
    });
  beforeEach(() => void asked.splice(0));

  it.each([
    [100, 100, 0, true],
    [100, 99, 0, false],
    [100, 150, 50, true],
    [100, 150, 51, false],
  ])('with a floor of %i and %i free, %i more are taken: %s', async (bytes, free, coming, taken) => {
    const stays = floor(bytes, free).stays(coming);
    if (taken) await expect(stays).resolves.toBeUndefined();
    else await expect(stays).rejects.toMatchObject({ code: 'PAPERS.NO_ROOM', category: 'noRoom' });
    expect(asked).toEqual(['/data']);
  });

  it('without a floor the disk is not asked', async () => {
    await floor(0, 0).stays(1_000);
    expect(asked).toEqual([]);
  });

  it('is what the system says of the volume', async () => {
    await new DiskFloor(tmpdir(), 1).stays(0);
    await expect(new DiskFloor(tmpdir(), Number.MAX_SAFE_INTEGER).stays(0)).rejects.toMatchObject({
      code: 'PAPERS.NO_ROOM',
    });
  });

  describe('keeps a store from taking a byte', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'hengzhi-floor-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    // Nothing listens there: a store that asked it would say so.
    const nowhere = { endpoint: 'http://127.0.0.1:9', region: 'cn', bucket: 'papers', accessKey: 'a', secretKey: 's' };
    it.each<[string, (low: DiskFloor) => PaperStore]>([
      ['on a disk', (low) => new DiskPaperStore(join(folder, 'papers'), { floor: low })],
      [
        'in an object store',
        (low) => new S3PaperStore({ ...nowhere, spoolFolder: join(folder, 'papers'), floor: low }),
      ],
    ])('%s', async (_, make) => {
      let read = 0;
      async function* bytes(): AsyncGenerator<Uint8Array> {
        read += 1;
        await Promise.resolve();
        yield Buffer.from('%PDF-1.7');
      }
      const store = make(floor(100, 99));
      await expect(store.receive(bytes(), 1_000)).rejects.toMatchObject({ code: 'PAPERS.NO_ROOM' });
      await expect(store.room(1)).rejects.toMatchObject({ code: 'PAPERS.NO_ROOM' });
      expect([read, existsSync(join(folder, 'papers'))]).toEqual([0, false]);
      const roomy = make(floor(100, 101));
      await roomy.room(1);
      const held = await roomy.receive(bytes(), 1_000);
      expect(held.size).toBe(8);
      await held.discard();
    });
  });
});
