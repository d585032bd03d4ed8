import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DiskPaperStore } from './disk-paper-store.js';

describe('papers in folders on a disk', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'hengzhi-disk-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  async function* bytes(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    yield Buffer.from('%PDF-1.7');
  }

  it('a name outlives a loss of power, also where the same bytes are kept already', async () => {
    let forced: string[] = [];
    const force = async (folder: string): Promise<void> => {
      await Promise.resolve();
      forced.push(folder);
    };
    const store = new DiskPaperStore(root, { force });
    const keep = async (): Promise<string> => {
      forced = [];
      const key = await (await store.receive(bytes(), 1_000)).keep();
      return dirname(join(root, key));
    };
    const folders = (folder: string): string[] => [folder, dirname(folder), root];
    expect(folders(await keep())).toEqual(forced);
    // Whoever was first may have lost the power between the name and the forcing of it.
    expect(folders(await keep())).toEqual(forced);
  });
});
