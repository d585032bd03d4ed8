import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3PaperStore } from '#libs/casework';
import { bytesOf } from '../support/casework.js';
import { fakeS3, type FakeS3 } from '../support/fake-s3.js';

const MB = 1_048_576;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** No two bytes of it repeat in step, so that parts in a wrong order would show. */
const film = (size: number): Buffer =>
  Buffer.from(Uint32Array.from({ length: size / 4 }, (_, i) => Math.imul(i, 2_654_435_761)).buffer);

describe('papers in an object store', () => {
  let s3: FakeS3;
  let store: S3PaperStore;
  let folder: string;
  beforeEach(async () => {
    [s3, folder] = [await fakeS3(), await mkdtemp(join(tmpdir(), 'hengzhi-s3-'))];
    const keys = { accessKey: 'key', secretKey: 'secret' };
    store = new S3PaperStore({
      endpoint: s3.endpoint,
      region: 'cn-south-1',
      bucket: 'papers',
      ...keys,
      spoolFolder: folder,
    });
  });
  afterEach(async () => {
    store.close();
    await s3.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function put(bytes: Buffer): Promise<string> {
    const held = await store.receive(bytesOf(bytes.subarray(0, 7), bytes.subarray(7)), 100 * MB);
    try {
      return await held.keep();
    } finally {
      await held.discard();
    }
  }

  async function get(key: string): Promise<Buffer> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of await store.read(key)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  it('a small one goes up whole, lies under its hash and comes back as it went', async () => {
    const bytes = Buffer.from('%PDF-1.7\nsmall');
    const key = await put(bytes);
    const hash = sha256(bytes);
    expect(key).toBe(`${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`);
    expect(s3.objects.get(key)).toEqual(bytes);
    expect(await get(key)).toEqual(bytes);
    expect(await store.digest(key)).toMatchObject({ size: bytes.length, sha256: hash });
    expect(await readdir(folder)).toEqual([]);
  });

  it('a large one goes up in parts and is the same bytes', async () => {
    const bytes = film(6 * MB);
    const key = await put(bytes);
    expect(s3.calls.filter((c) => c === 'PUT part').length).toBe(2);
    expect(sha256(s3.objects.get(key) ?? Buffer.alloc(0))).toBe(sha256(bytes));
    expect([s3.open.size, sha256(await get(key))]).toEqual([0, sha256(bytes)]);
  }, 30_000);

  it('equal bytes lie once and are not sent again; half of them are', async () => {
    const bytes = Buffer.from('%PDF-1.7\ntwice');
    const key = await put(bytes);
    await put(bytes);
    expect(s3.calls.filter((c) => c === 'PUT object')).toHaveLength(1);
    s3.objects.set(key, bytes.subarray(0, 5));
    await put(bytes);
    expect(s3.objects.get(key)).toEqual(bytes);
  });

  it('parts that are refused abort the upload: nothing is kept and nothing stays open', async () => {
    s3.trouble = 'refuse-parts';
    await expect(put(film(6 * MB))).rejects.toThrow('AccessDenied');
    expect([s3.objects.size, s3.open.size, await readdir(folder)]).toEqual([0, 0, []]);
    expect(s3.calls).toContain('DELETE part');
  }, 30_000);

  it('a store that received other bytes than were sent is not believed', async () => {
    s3.trouble = 'wrong-checksum';
    await expect(put(Buffer.from('%PDF-1.7\nsmall'))).rejects.toThrow('BadDigest');
    expect([s3.objects.size, await readdir(folder)]).toEqual([0, []]);
  });

  it('an upload whose sender goes away leaves nothing anywhere', async () => {
    async function* cut(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('%PDF-1.7\n');
      throw new Error('the line broke');
    }
    await expect(store.receive(cut(), MB)).rejects.toThrow('the line broke');
    expect([s3.calls, await readdir(folder)]).toEqual([[], []]);
  });

  it('a download that breaks off is an error, not a shorter paper', async () => {
    const key = await put(film(MB));
    s3.trouble = 'cut-body';
    await expect(get(key)).rejects.toThrow();
  });

  it('bytes altered in the store show in their hash, lost ones as missing', async () => {
    const key = await put(Buffer.from('%PDF-1.7\none'));
    s3.objects.set(key, Buffer.from('%PDF-1.7\ntwo'));
    expect((await store.digest(key))?.sha256).not.toBe(key.slice(-64));
    s3.objects.delete(key);
    expect(await store.digest(key)).toBeNull();
    await expect(store.read(key)).rejects.toMatchObject({ code: 'PAPERS.BYTES_MISSING' });
  });
});
