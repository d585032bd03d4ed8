import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { FileStore } from '@tus/file-store';
import type { Server } from '@tus/server';
import type { FastifyRequest } from 'fastify';
import { newId } from '#libs/kernel';
import { interrupted, refusalOf } from './refusals.js';
import type { UploadLocks } from './upload-locks.js';

export const UPLOADS = '/api/v1/uploads';
/** How long an upload that is not finished waits, and how long the receipt of a finished one can be asked for again. */
export const UPLOAD_HOURS = 24;

export interface TusAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** Names of metadata that only the office says. */
const NOTED: readonly string[] = ['party'];
/** After this, a request that another one waits for ends where it is. */
const LET_GO_MS = 1_000;

/** An upload on its way, as the store on disk knows it. */
export interface Arriving {
  readonly id: string;
  readonly size: number;
  readonly offset: number;
  readonly metadata: Readonly<Record<string, string | null>>;
}

/**
 * The protocol tus 1.0 over the application's own requests and answers; its code is loaded with the first upload. The parts
 * lie in the data folder, which all processes of the API share; who writes is agreed upon in the database.
 */
export class TusDoor {
  private loaded: Promise<{ readonly server: Server; readonly store: FileStore }> | null = null;
  private readonly arriving: string;
  private readonly sealed: string;

  constructor(
    dataFolder: string,
    readonly maxBytes: number,
    private readonly locks: UploadLocks,
  ) {
    this.arriving = join(dataFolder, 'uploads');
    this.sealed = join(dataFolder, 'uploads-sealed');
  }

  /**
   * One request of the protocol.
   * @param noted what is kept beside the metadata of an upload that begins, whatever its sender says of it
   * @throws DomainError UPLOADS.* for what the protocol refuses
   */
  async pass(request: FastifyRequest, noted: Readonly<Record<string, string>> = {}): Promise<TusAnswer> {
    const { server } = await this.load();
    const body = arrivingBody(request);
    try {
      const answer = await server.handleWeb(webRequest(request, body, noted));
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
    const found = await store.getUpload(id).catch(unknownToTus);
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

  /** Nothing happens where it is gone already. */
  async drop(id: string): Promise<void> {
    const { store } = await this.load();
    await store.remove(id).catch(unknownToTus);
  }

  /** Does something with an upload that no process writes meanwhile. @throws DomainError UPLOADS.INTERRUPTED */
  alone<T>(id: string, work: () => Promise<T>): Promise<T> {
    return this.locks.alone(id, work);
  }

  /** Keeps the receipt, and what belongs to it, under the id of the upload; the bytes are dropped, since they are a paper now. */
  async seal(id: string, what: object): Promise<void> {
    await mkdir(this.sealed, { recursive: true });
    const path = join(this.sealed, `${id}.json`);
    const part = `${path}.${newId()}`;
    await writeFile(part, JSON.stringify(what), { mode: 0o600 });
    await rename(part, path);
    await this.drop(id);
  }

  /** What was sealed; null when nothing was. */
  async sealedAs(id: string): Promise<unknown> {
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
    const { locks } = this;
    const store = new (class extends files.FileStore {
      override write(bytes: Readable, id: string, offset: number): Promise<number> {
        return super.write(Readable.from(whileHeld(bytes, () => locks.holds(id))), id, offset);
      }
    })({ directory: this.arriving, expirationPeriodInMilliseconds });
    const server = new tus.Server({
      path: UPLOADS,
      datastore: store,
      maxSize: this.maxBytes,
      relativeLocation: true,
      namingFunction: () => newId(),
      allowedOrigins: () => false,
      locker: locks,
      lockDrainTimeout: LET_GO_MS,
    });
    return { server, store };
  }
}

/** A process that slept past its lease writes nothing more: somebody else may be writing. */
async function* whileHeld(bytes: AsyncIterable<Uint8Array>, holds: () => boolean): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    if (!holds()) throw interrupted();
    yield chunk;
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

function webRequest(
  { raw, method, url }: FastifyRequest,
  bytes: PassThrough,
  noted: Readonly<Record<string, string>>,
): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw.headers)) if (typeof value === 'string') headers.set(name, value);
  const said = headers.get('upload-metadata');
  if (said !== null) headers.set('upload-metadata', withNoted(said, noted));
  const body =
    method === 'PATCH' ? { body: Readable.toWeb(bytes) as ReadableStream<Uint8Array>, duplex: 'half' as const } : {};
  return new Request(new URL(url, 'http://uploads'), { method, headers, ...body });
}

/** The protocol's own way of saying that there is no such upload. */
function unknownToTus(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'status_code' in error) return null;
  throw error;
}

function absent(error: unknown): null {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') return null;
  throw error;
}

/** Metadata as the protocol carries it, with these names said by the office and by nobody else. */
function withNoted(said: string, noted: Readonly<Record<string, string>>): string {
  const own = said.split(',').filter((pair) => !NOTED.includes(pair.trim().split(' ')[0] ?? ''));
  const more = Object.entries(noted).map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`);
  return [...own, ...more].join(',');
}
