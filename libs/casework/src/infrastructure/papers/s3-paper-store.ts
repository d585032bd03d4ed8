import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  S3Client,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { bytesMissing } from '../../application/papers/errors.js';
import type { Digests, HeldBytes, PaperStore } from '../../application/papers/ports.js';
import { digestAll, keyFor } from './digesting.js';
import type { DiskFloor } from './disk-floor.js';
import { clearSpool, spool } from './spool.js';

export interface S3Settings {
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Folder for bytes on their way; the system's own by default. */
  readonly spoolFolder?: string;
  /** What stays free where bytes are on their way; the object store itself is never asked. */
  readonly floor?: DiskFloor;
}

/** Papers in any object store that speaks S3. Bytes are spooled first, since their key is their hash. */
export class S3PaperStore implements PaperStore {
  private readonly client: S3Client;
  private readonly bucket: string;
  private readonly folder: string;
  private readonly floor: DiskFloor | null;

  constructor(settings: S3Settings) {
    const { endpoint, region, bucket } = settings;
    const credentials = { accessKeyId: settings.accessKey, secretAccessKey: settings.secretKey };
    this.client = new S3Client({ endpoint, region, forcePathStyle: true, credentials });
    this.bucket = bucket;
    this.folder = settings.spoolFolder ?? join(tmpdir(), 'hengzhi-incoming');
    this.floor = settings.floor ?? null;
  }

  async room(bytes: number): Promise<void> {
    await this.floor?.stays(bytes);
  }

  async receive(bytes: AsyncIterable<Uint8Array>, maxBytes: number): Promise<HeldBytes> {
    await this.room(0);
    const spooled = await spool(bytes, this.folder, maxBytes);
    const { path, ...held } = spooled;
    return {
      ...held,
      keep: async () => {
        const key = keyFor(spooled.sha256);
        if ((await this.sizeOf(key)) !== spooled.size) await this.upload(key, path, spooled);
        return key;
      },
      discard: () => rm(path, { force: true }),
    };
  }

  async read(key: string): Promise<AsyncIterable<Uint8Array>> {
    const body = await this.body(key);
    if (!body) throw bytesMissing();
    return body;
  }

  async digest(key: string): Promise<Digests | null> {
    const body = await this.body(key);
    return body ? digestAll(body) : null;
  }

  async remove(key: string): Promise<boolean> {
    const wasThere = (await this.sizeOf(key)) !== null;
    await this.client.send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
    return wasThere;
  }

  clearIncoming(olderThanMs: number): Promise<number> {
    return clearSpool(this.folder, olderThanMs);
  }

  close(): void {
    this.client.destroy();
  }

  private async upload(key: string, path: string, digests: Digests): Promise<void> {
    const params = {
      Bucket: this.bucket,
      Key: key,
      Body: createReadStream(path),
      Metadata: { sha256: digests.sha256, sm3: digests.sm3 },
    };
    await new Upload({ client: this.client, params }).done();
  }

  private async sizeOf(key: string): Promise<number | null> {
    try {
      const head = await this.client.send(new HeadObjectCommand({ Bucket: this.bucket, Key: key }));
      return head.ContentLength ?? null;
    } catch (error) {
      if (error instanceof NotFound || error instanceof NoSuchKey) return null;
      throw error;
    }
  }

  private async body(key: string): Promise<AsyncIterable<Uint8Array> | null> {
    try {
      const answer = await this.client.send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
      // In Node the body is a readable stream; the type also covers browsers.
      return (answer.Body as AsyncIterable<Uint8Array> | undefined) ?? null;
    } catch (error) {
      if (error instanceof NoSuchKey || error instanceof NotFound) return null;
      throw error;
    }
  }
}
