import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { FileStore } from '@tus/file-store';
import type { Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { DomainError, newId } from '#libs/kernel';

export const UPLOADS = '/api/v1/uploads';
/** How long an upload that is not finished waits, and how long the receipt of a finished one can be asked for again. */
export const UPLOAD_HOURS = 24;

export interface TusAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** An upload on its way, as the store on disk knows it. */
export interface Arriving {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
  readonly metadata: Readonly<Record<string, string | null>>;
}

/** The protocol tus 1.0 over the application's own requests and answers; its code is loaded with the first upload. */
export class TusDoor {
  private loaded: Promise<{ readonly server: Server; readonly store: FileStore }> | null = null;
  private readonly arriving: string;
  private readonly sealed: string;

  constructor(
    dataFolder: string,
    readonly maxBytes: number,
  ) {
    this.arriving = join(dataFolder, 'uploads');
    this.sealed = join(dataFolder, 'uploads-sealed');
  }

  /** One request of the protocol. @throws DomainError UPLOADS.* for what the protocol refuses */
  async pass(request: FastifyRequest): Promise<TusAnswer> {
    const { server } = await this.load();
    const body = arrivingBody(request);
    try {
      const answer = await server.handleWeb(webRequest(request, body));
      if (answer.status >= 400) throw refusalOf(answer.status);
      return { status: answer.status, headers: Object.fromEntries(answer.headers.entries()) };
    } finally {
      // What is refused is still let through to its end: else whatever comes next on this line waits behind it.
      request.raw.unpipe(body);
      request.raw.resume();
    }
  }

  /** Null when there is none, or it has expired. */
  async find(id: string): Promise<Arriving | null> {
    const { store } = await this.load();
    const found = await store.getUpload(id).catch((error: unknown) => {
      if (typeof error === 'object' && error !== null && 'status_code' in error) return null;
      throw error;
    });
    if (!found) return null;
    return { id, size: found.size ?? 0, offset: found.offset, metadata: found.metadata ?? {} };
  }

  /** The first bytes of what has arrived. */
  async head(id: string, count: number): Promise<Uint8Array> {
    const file = await open(join(this.arriving, id), 'r');
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(count), 0, count, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await file.close();
    }
  }

  bytes(id: string): Readable {
    return createReadStream(join(this.arriving, id));
  }

  async drop(id: string): Promise<void> {
    const { store } = await this.load();
    await store.remove(id);
  }

  /** Keeps the receipt under the id of the upload; the bytes are dropped, since they are a paper now. */
  async seal(id: string, receipt: object): Promise<void> {
    await mkdir(this.sealed, { recursive: true });
    const path = join(this.sealed, `${id}.json`);
    await writeFile(`${path}.part`, JSON.stringify(receipt), { mode: 0o600 });
    await rename(`${path}.part`, path);
    await this.drop(id);
  }

  async receipt(id: string): Promise<unknown> {
    const text = await readFile(join(this.sealed, `${id}.json`), 'utf8').catch(absent);
    return text === null ? null : JSON.parse(text);
  }

  /** Drops what has waited longer than a day. Returns how many. */
  async purge(now: number): Promise<number> {
    const old = now - UPLOAD_HOURS * 3_600_000;
    let dropped = 0;
    for (const folder of [this.arriving, this.sealed]) {
      for (const name of (await readdir(folder).catch(absent)) ?? []) {
        const at = await stat(join(folder, name)).catch(absent);
        if (at === null || at.mtimeMs >= old) continue;
        await rm(join(folder, name), { force: true });
        dropped += 1;
      }
    }
    return dropped;
  }

  private load(): Promise<{ readonly server: Server; readonly store: FileStore }> {
    this.loaded ??= this.build();
    return this.loaded;
  }

  private async build(): Promise<{ readonly server: Server; readonly store: FileStore }> {
    await mkdir(this.arriving, { recursive: true, mode: 0o700 });
    const tus = await import('@tus/server');
    const files = await import('@tus/file-store');
    const expirationPeriodInMilliseconds = UPLOAD_HOURS * 3_600_000;
    const store = new files.FileStore({ directory: this.arriving, expirationPeriodInMilliseconds });
    const server = new tus.Server({
      path: UPLOADS,
      datastore: store,
      maxSize: this.maxBytes,
      relativeLocation: true,
      namingFunction: () => newId(),
      allowedOrigins: () => false,
    });
    return { server, store };
  }
}

/** The body as it comes. Where the line breaks it simply ends, so that every byte that did arrive is kept. */
function arrivingBody({ raw, method }: FastifyRequest): PassThrough {
  const body = new PassThrough();
  if (method !== 'PATCH') return body;
  // The line may have broken while it was asked who sends; that is told once, and was told already.
  if (raw.destroyed) return body.end();
  raw.once('error', () => body.end());
  raw.once('close', () => body.end());
  return raw.pipe(body);
}

function webRequest({ raw, method, url }: FastifyRequest, bytes: PassThrough): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers)) if (typeof value === 'string') headers.set(name, value);
  const body =
    method === 'PATCH' ? { body: Readable.toWeb(bytes) as ReadableStream<Uint8Array>, duplex: 'half' as const } : {};
  return new Request(new URL(url, 'http://uploads'), { method, headers, ...body });
}

function absent(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

export const noSuchUpload = (): DomainError =>
  new DomainError('UPLOADS.NOT_FOUND', 'notFound', {
    zh: '没有这个上传,或已超过24小时',
    en: 'There is no such upload, or it is older than 24 hours',
  });

/** What the protocol refuses, as an answer of this interface. */
function refusalOf(status: number): DomainError {
  switch (status) {
    case 404:
    case 410:
      return noSuchUpload();
    case 409:
      return new DomainError('UPLOADS.WRONG_OFFSET', 'conflict', {
        zh: '续传位置与已收到的不一致,请先查询位置',
        en: 'The offset is not where the upload stopped; ask for it first',
      });
    case 413:
      return new DomainError('UPLOADS.TOO_LONG', 'tooLarge', {
        zh: '发送的内容超过声明的大小',
        en: 'More was sent than was announced',
      });
    case 423:
    case 500:
      return new DomainError('UPLOADS.INTERRUPTED', 'unavailable', {
        zh: '上传中断,请从已收到的位置继续',
        en: 'The upload was interrupted; go on from where it stopped',
      });
    default:
      return new DomainError('UPLOADS.PROTOCOL', 'invalid', {
        zh: '上传请求不符合 tus 1.0.0 协议',
        en: 'The request does not follow the protocol tus 1.0.0',
      });
  }
}
