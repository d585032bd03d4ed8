import { randomUUID } from 'node:crypto';
import { request, type ClientRequest } from 'node:http';

const b64 = (text: string): string => Buffer.from(text).toString('base64');

export interface Sent {
  readonly request: ClientRequest;
  /** Status and body, or null when the line broke before an answer came. */
  readonly answer: Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> } | null>;
}

/** Somebody who sends a file in parts to a draft, to whichever API is at hand. */
export class TusClient {
  constructor(private readonly draft: { readonly id: string; readonly code: string }) {}

  /** @returns the path of the upload, the same at every API */
  async begin(url: string, length: number): Promise<string> {
    const metadata = `filename ${b64('视频.pdf')},kind ${b64('evidence')},draft ${b64(this.draft.id)}`;
    const headers = this.headers({ 'upload-length': String(length), 'upload-metadata': metadata });
    const answer = await fetch(`${url}/api/v1/uploads`, { method: 'POST', headers });
    if (answer.status !== 201) throw new Error(`the upload was answered ${answer.status}: ${await answer.text()}`);
    return answer.headers.get('location') ?? '';
  }

  /** Bytes received so far. */
  async offset(url: string, path: string): Promise<number> {
    const answer = await fetch(url + path, { method: 'HEAD', headers: this.headers() });
    if (answer.status !== 200) throw new Error(`asking for the offset was answered ${answer.status}`);
    return Number(answer.headers.get('upload-offset'));
  }

  async receipt(url: string, path: string): Promise<Readonly<Record<string, unknown>>> {
    const answer = await fetch(`${url}${path}/receipt`, { method: 'POST', headers: this.headers() });
    return (await answer.json()) as Readonly<Record<string, unknown>>;
  }

  /** Sends a part; with `hold`, only so many of its bytes, and the line stays open. */
  send(url: string, path: string, part: Uint8Array, { offset, hold }: { offset: number; hold?: number }): Sent {
    const headers = this.headers({
      'content-type': 'application/offset+octet-stream',
      'upload-offset': String(offset),
      'content-length': String(part.byteLength),
    });
    const sent = request(url + path, { method: 'PATCH', headers, agent: false });
    const answer = new Promise<Awaited<Sent['answer']>>((resolve) => {
      // A broken line is what several of these trials are about.
      sent.on('error', () => resolve(null));
      sent.on('response', (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('error', () => resolve(null));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: JSON.parse(text || '{}') as object as Record<string, unknown>,
          }),
        );
      });
    });
    if (hold === undefined) sent.end(part);
    else sent.write(part.subarray(0, hold));
    return { request: sent, answer };
  }

  private headers(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    return { 'tus-resumable': '1.0.0', 'draft-code': this.draft.code, 'idempotency-key': randomUUID(), ...more };
  }
}
