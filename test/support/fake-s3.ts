import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What an object store is made to do wrong. */
export type Trouble = 'none' | 'refuse-parts' | 'cut-body' | 'wrong-checksum';

export interface FakeS3 {
  readonly endpoint: string;
  readonly objects: Map<string, Buffer>;
  /** Uploads begun and neither completed nor aborted. */
  readonly open: Map<string, Map<number, Buffer>>;
  readonly calls: string[];
  trouble: Trouble;
  close(): Promise<void>;
}

const PART = /^\/[^/]+\/(.+)$/;
const quoted = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;

function xml(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' });
  response.end(`<?xml version="1.0" encoding="UTF-8"?>${body}`);
}

const fault = (response: ServerResponse, status: number, code: string): void =>
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

/** The bytes of a request, out of the frames of `aws-chunked` where they come so. */
async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const raw = Buffer.concat(chunks);
  if (!String(request.headers['content-encoding'] ?? '').includes('aws-chunked')) return raw;
  const parts: Buffer[] = [];
  for (let at = 0; ;) {
    const line = raw.indexOf('\r\n', at);
    const size = parseInt(raw.subarray(at, line).toString('latin1'), 16);
    if (!size) return Buffer.concat(parts);
    parts.push(raw.subarray(line + 2, line + 2 + size));
    at = line + 2 + size + 2;
  }
}

/** A tiny object store on loopback: put, head, get, and uploads in parts with their completion and abort. */
export async function fakeS3(): Promise<FakeS3> {
  const store: Omit<FakeS3, 'endpoint' | 'close'> = { objects: new Map(), open: new Map(), calls: [], trouble: 'none' };
  const server = createServer((request, response) => {
    void answer(store, request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(store, { endpoint: `http://127.0.0.1:${port}`, close });
}

type Store = Omit<FakeS3, 'endpoint' | 'close'>;

async function answer(store: Store, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '', 'http://x');
  const key = PART.exec(url.pathname)?.[1] ?? '';
  const upload = url.searchParams.get('uploadId');
  const what = upload !== null ? 'part' : url.searchParams.has('uploads') ? 'begin' : 'object';
  store.calls.push(`${request.method} ${what}`);
  if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256')) return fault(response, 403, 'AccessDenied');
  if (what === 'begin') return begin(store, key, response);
  if (what === 'part') return ofUpload(store, { key, upload: upload ?? '', url, request, response });
  return ofObject(store, key, request, response);
}

function begin(store: Store, key: string, response: ServerResponse): void {
  const id = `upload-${store.calls.length}`;
  store.open.set(id, new Map());
  xml(
    response,
    200,
    `<InitiateMultipartUploadResult><Bucket>b</Bucket><Key>${key}</Key><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
  );
}

interface Asked {
  readonly key: string;
  readonly upload: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

async function ofUpload(store: Store, { key, upload, url, request, response }: Asked): Promise<void> {
  const body = await bytesOf(request);
  const parts = store.open.get(upload);
  if (!parts) return fault(response, 404, 'NoSuchUpload');
  if (request.method === 'DELETE') {
    store.open.delete(upload);
    response.writeHead(204).end();
    return;
  }
  if (request.method === 'PUT') {
    if (store.trouble === 'refuse-parts') return fault(response, 403, 'AccessDenied');
    parts.set(Number(url.searchParams.get('partNumber')), body);
    response.writeHead(200, { etag: quoted(body) }).end();
    return;
  }
  const whole = Buffer.concat([...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes));
  store.objects.set(key, whole);
  store.open.delete(upload);
  xml(
    response,
    200,
    `<CompleteMultipartUploadResult><Key>${key}</Key><ETag>${quoted(whole)}</ETag></CompleteMultipartUploadResult>`,
  );
}

async function ofObject(store: Store, key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'PUT') {
    const body = await bytesOf(request);
    if (store.trouble === 'wrong-checksum') return fault(response, 400, 'BadDigest');
    store.objects.set(key, body);
    response.writeHead(200, { etag: quoted(body) }).end();
    return;
  }
  if (request.method === 'DELETE') {
    store.objects.delete(key);
    response.writeHead(204).end();
    return;
  }
  const found = store.objects.get(key);
  if (!found) return fault(response, 404, request.method === 'HEAD' ? 'NotFound' : 'NoSuchKey');
  response.writeHead(200, { 'content-length': found.length, etag: quoted(found) });
  if (request.method === 'HEAD') response.end();
  else if (store.trouble === 'cut-body') response.write(found.subarray(0, found.length >> 1), () => response.destroy());
  else response.end(found);
}
