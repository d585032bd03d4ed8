import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

const REQUEST_MS = 1_000;

/** A connection that says only what it is told to, and everything it was answered once the server closed it. */
function dial(url: string): { socket: Socket; answer: Promise<string> } {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const answer = new Promise<string>((resolve) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => (text += chunk.toString()));
    // A connection that is reset has been closed as well.
    socket.on('error', () => resolve(text));
    socket.on('close', () => resolve(text));
  });
  return { socket, answer };
}

const head = (lines: readonly string[]): string => [...lines, 'host: hengzhi', '', ''].join('\r\n');

const problemIn = (answer: string): { code: string; traceId: string } =>
  JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { code: string; traceId: string };

describe('senders who do not go on', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp({ REQUEST_MS: String(REQUEST_MS), MAX_CONNECTIONS: '60' });
  });
  afterAll(() => api.close());

  it('with one byte of a complaint are answered 408 when their time is up, all of them', async () => {
    const before = await api.counts();
    const lines = ['POST /api/v1/complaints HTTP/1.1', 'content-type: application/json', 'content-length: 900'];
    const dialled = Array.from({ length: 30 }, () => dial(api.url));
    for (const { socket } of dialled) socket.write(`${head([...lines, `idempotency-key: ${randomUUID()}`])}{`);
    for (const { answer } of dialled) {
      const text = await answer;
      expect(text).toMatch(/^HTTP\/1\.1 408 /);
      expect(problemIn(text)).toMatchObject({ code: 'API.TIMEOUT', traceId: expect.stringMatching(/^[0-9a-f]{32}$/) });
    }
    expect(await api.counts()).toEqual(before);
  }, 20_000);

  it('in the middle of the headers are answered 408 as well', async () => {
    const { socket, answer } = dial(api.url);
    socket.write('POST /api/v1/complaints HTTP/1.1\r\nhost: hengzhi\r\nidempotency-k');
    const text = await answer;
    expect(text).toMatch(/^HTTP\/1\.1 408 [\s\S]*application\/problem\+json/);
    expect(problemIn(text).code).toBe('API.TIMEOUT');
  }, 20_000);

  it('of a body that nobody asked for do not keep the connection either', async () => {
    const { socket, answer } = dial(api.url);
    socket.write(head(['POST /api/v1/nowhere HTTP/1.1', 'content-type: application/xml', 'content-length: 900']));
    expect(await answer).toMatch(/^HTTP\/1\.1 4/);
  }, 20_000);

  it('are told apart from a slow line, on which an upload comes through', async () => {
    const { id } = await fileComplaint(api);
    const token = await api.token('gd-head');
    const { socket, answer } = dial(api.url);
    const part = (name: string, more: string): string =>
      `--b\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n`;
    const start = `${part('kind', '')}evidence\r\n${part('file', '; filename="a.pdf"')}%PDF-1.7\n`;
    const [pieces, piece] = [12, ' '.repeat(512)];
    const end = '\r\n--b--\r\n';
    socket.write(
      head([
        `POST /api/v1/cases/${id}/papers HTTP/1.1`,
        'content-type: multipart/form-data; boundary=b',
        `content-length: ${start.length + pieces * piece.length + end.length}`,
        `authorization: Bearer ${token}`,
        `idempotency-key: ${randomUUID()}`,
        'connection: close',
      ]) + start,
    );
    for (let n = 0; n < pieces; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      socket.write(piece);
    }
    socket.write(end);
    expect(await answer).toMatch(/^HTTP\/1\.1 201 /);
  }, 20_000);

  it('are told apart from a slow line, on which a part of a large file comes through', async () => {
    const { id, code } = (await api.post('/api/v1/drafts')).body as { id: string; code: string };
    const [pieces, piece] = [12, ' '.repeat(512)];
    const size = 9 + pieces * piece.length;
    const b64 = (text: string): string => Buffer.from(text).toString('base64');
    const common = { 'tus-resumable': '1.0.0', 'draft-code': code };
    const begun = await api.post('/api/v1/uploads').set({
      ...common,
      'upload-length': String(size),
      'upload-metadata': `filename ${b64('a.pdf')},kind ${b64('evidence')},draft ${b64(id)}`,
    });
    const { socket, answer } = dial(api.url);
    const lines = Object.entries({
      ...common,
      'content-type': 'application/offset+octet-stream',
      'upload-offset': '0',
      'content-length': String(size),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}`);
    socket.write(`${head([`PATCH ${String(begun.headers['location'])} HTTP/1.1`, ...lines])}%PDF-1.4\n`);
    for (let n = 0; n < pieces; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 250));
      socket.write(piece);
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 200 [\s\S]*"sha256"/);
  }, 20_000);

  it('in the middle of an upload are cut off, and no paper comes of it', async () => {
    const { id } = await fileComplaint(api);
    const token = await api.token('gd-head');
    const before = await api.counts();
    const { socket, answer } = dial(api.url);
    socket.write(
      `${head([
        `POST /api/v1/cases/${id}/papers HTTP/1.1`,
        'content-type: multipart/form-data; boundary=b',
        'content-length: 90000',
        `authorization: Bearer ${token}`,
        `idempotency-key: ${randomUUID()}`,
      ])}--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nevidence\r\n` +
        '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7\n',
    );
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(await api.counts()).toEqual(before);
    const waiting = join(api.config.dataFolder, 'papers', 'incoming');
    for (let n = 0; n < 50 && readdirSync(waiting).length > 0; n += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(readdirSync(waiting)).toEqual([]);
  }, 20_000);

  it('do not keep others out for longer than their time: more connections than are served are turned away', async () => {
    const many = Array.from({ length: 80 }, () => dial(api.url));
    for (const { socket } of many) socket.write('GET /healthz HTTP/1.1\r\n');
    const answers = await Promise.all(many.map(({ answer }) => answer));
    expect(answers.filter((text) => text === '').length).toBeGreaterThanOrEqual(20);
    expect((await api.get('/healthz')).status).toBe(200);
  }, 30_000);
});
