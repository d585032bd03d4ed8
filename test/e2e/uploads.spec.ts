import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { utimesSync, readdirSync } from 'node:fs';
import { Agent, request as send } from 'node:http';
import { join } from 'node:path';
import { TusDoor } from '../../apps/api/src/uploads/tus-door.js';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint, fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';

const UPLOADS = '/api/v1/uploads';
const b64 = (text: string): string => Buffer.from(text).toString('base64');

type Headers = Record<string, string>;

describe('a large file over a bad line', () => {
  let api: TestApp;
  let draft: { id: string; code: string };
  beforeAll(async () => {
    api = await startApp({ PAPER_MAX_MB: '50' });
    draft = (await api.post('/api/v1/drafts')).body as typeof draft;
  });
  afterAll(() => api.close());

  const tus = (more: Headers = {}): Headers => ({ 'tus-resumable': '1.0.0', 'draft-code': draft.code, ...more });
  const about = (name: string, target = `draft ${b64(draft.id)}`): string =>
    `filename ${b64(name)},kind ${b64('evidence')},${target}`;
  const begin = (length: number, metadata: string, headers: Headers = {}) =>
    api.post(UPLOADS).set(tus({ 'upload-length': String(length), 'upload-metadata': metadata, ...headers }));
  const part = (at: string, bytes: Uint8Array, offset: number, headers: Headers = {}): Promise<globalThis.Response> =>
    fetch(api.url + at, {
      method: 'PATCH',
      headers: tus({ 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset), ...headers }),
      body: Buffer.from(bytes),
    });
  const where = async (at: string, headers: Headers = {}): Promise<[number, number]> => {
    const answer = await fetch(api.url + at, { method: 'HEAD', headers: tus(headers) });
    return [answer.status, Number(answer.headers.get('upload-offset'))];
  };
  /** Sends `bytes` and breaks the line after `count` of them. */
  const cut = (at: string, bytes: Buffer, offset: number, count: number): Promise<void> =>
    new Promise((resolve) => {
      const headers = tus({
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        'content-length': String(bytes.length),
      });
      const sent = send(api.url + at, { method: 'PATCH', headers });
      sent.on('error', () => resolve());
      sent.on('close', () => resolve());
      sent.write(bytes.subarray(0, count), () => setTimeout(() => sent.destroy(), 50));
    });
  const settled = async (at: string): Promise<number> => {
    for (let last = -1, tries = 0; tries < 100; tries += 1) {
      const [, now] = await where(at);
      if (now === last) return now;
      last = now;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error('the upload did not come to rest');
  };

  it('cut five times, it goes on where it stopped and is receipted with its hash', async () => {
    const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(12 * 1_048_576)]);
    const at = String((await begin(file.length, about('现场视频.pdf'))).headers['location']);
    const chunk = 2 * 1_048_576;
    let offset = 0;
    let sent = 0;
    for (let i = 0; i < 5; i += 1) {
      await cut(at, file.subarray(offset), offset, chunk);
      sent += chunk;
      offset = await settled(at);
      expect(offset).toBeLessThanOrEqual((i + 1) * chunk);
    }
    const last = await part(at, file.subarray(offset), offset);
    sent += file.length - offset;
    const { receipt } = (await last.json()) as { receipt: { sha256: string; size: number; name: string; at: string } };
    expect([last.status, receipt]).toMatchObject([
      200,
      { sha256: createHash('sha256').update(file).digest('hex'), size: file.length, name: '现场视频.pdf' },
    ]);
    expect(sent - file.length).toBeLessThanOrEqual(5 * chunk);
    expect(await where(at)).toEqual([200, file.length]);
    const again = await api.post(`${at}/receipt`).set(tus());
    expect(again.body).toEqual(receipt);
  }, 30_000);

  it('evidence of a draft has the purpose of its answers once it is filed; evidence for a case brings its own', async () => {
    const mine = (await api.post('/api/v1/drafts')).body as typeof draft;
    const code = { 'draft-code': mine.code };
    const target = `draft ${b64(mine.id)}`;
    const file = Buffer.from('%PDF-1.4\nphotographs');
    const purpose = `,purpose ${b64('证明被控侵权产品在售')}`;
    const refused = await begin(file.length, about('照片.pdf', target) + purpose, code);
    expect([refused.status, refused.body]).toMatchObject([400, { errors: [{ pointer: '/purpose' }] }]);
    const send = async (metadata: string, headers: Headers): Promise<{ id: string; purpose: string | null }> => {
      const at = String((await begin(file.length, metadata, headers)).headers['location']);
      const { receipt } = (await (await part(at, file, 0, headers)).json()) as {
        receipt: { id: string; purpose: string | null };
      };
      return receipt;
    };
    const [photo, plain] = [await send(about('照片.pdf', target), code), await send(about('图.pdf', target), code)];
    const save = (purposes: unknown, seen: number) =>
      api
        .post(`/api/v1/drafts/${mine.id}`)
        .set({ ...code, 'if-match': `"${seen}"` })
        .send({ form: { ...aComplaint(), purposes } });
    const gone = { paper: randomUUID(), purpose: '已经删除的材料' };
    await save([{ paper: photo.id, purpose: '证'.repeat(301) }], 0);
    const checked = await api.post(`/api/v1/drafts/${mine.id}/check`).set(code);
    expect(checked.body).toMatchObject({ ready: false, issues: [{ pointer: '/purposes/0/purpose', code: 'tooLong' }] });
    await save([gone, { paper: photo.id, purpose: '证明被控侵权产品的外观 ' }], 1);
    const filed = await api.post(`/api/v1/drafts/${mine.id}/file`).set({ ...code, 'if-match': '"2"' });
    const { receiptCode } = filed.body as { receiptCode: string };
    const door = { 'follow-code': receiptCode, 'follow-tail': REQUESTER_TAIL };
    const later = about('销售页面.pdf', `case ${b64((filed.body as { id: string }).id)}`) + purpose;
    const sent = await send(later, door);
    expect(sent.purpose).toBe('证明被控侵权产品在售');
    const listed = await api.post('/api/v1/follow/papers/list').send({ code: receiptCode, phoneTail: REQUESTER_TAIL });
    const told = new Map((listed.body as (typeof sent)[]).map((paper) => [paper.id, paper.purpose]));
    expect([photo, plain, sent].map(({ id }) => told.get(id))).toEqual([
      '证明被控侵权产品的外观',
      null,
      '证明被控侵权产品在售',
    ]);
  });

  it('five gigabytes, nothing, and no length are refused before a byte is sent', async () => {
    const answers = [
      await begin(5 * 1_073_741_824, about('a.pdf')),
      await begin(0, about('a.pdf')),
      await api.post(UPLOADS).set(tus({ 'upload-metadata': about('a.pdf') })),
    ];
    expect(answers.map((a) => [a.status, (a.body as { code: string }).code])).toEqual([
      [413, 'PAPERS.TOO_LARGE'],
      [400, 'PAPERS.EMPTY'],
      [400, 'API.INVALID'],
    ]);
  });

  it('a program called a picture is refused by its bytes and not kept', async () => {
    const file = Buffer.concat([Buffer.from([0x7f, 0x45, 0x4c, 0x46]), randomBytes(9_000)]);
    const at = String((await begin(file.length, about('photo.jpg'))).headers['location']);
    const refused = await part(at, file.subarray(0, 5_000), 0);
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      415,
      'PAPERS.UNSUPPORTED_TYPE',
    ]);
    expect((await where(at))[0]).toBe(404);
  });

  it('that is given up leaves nothing and gives its room back; one that had come whole stays, and is told', async () => {
    const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(9_000)]);
    const giveUp = async (at: string, headers: Headers = {}): Promise<[number, unknown]> => {
      const answer = await fetch(api.url + at, { method: 'DELETE', headers: tus(headers) });
      return [answer.status, ((await answer.json()) as { receipt?: unknown }).receipt];
    };
    const room = async (at: string): Promise<unknown> =>
      (await api.owner.query('select 1 from draft_uploads where id = $1', [at.split('/').at(-1)])).rowCount;
    const at = String((await begin(file.length, about('a.pdf'))).headers['location']);
    await part(at, file.subarray(0, 5_000), 0);
    expect([(await giveUp(at, { 'draft-code': '0000-0000-0000-0000' }))[0], await room(at)]).toEqual([404, 1]);
    expect(await giveUp(at)).toEqual([200, null]);
    expect([await room(at), (await where(at))[0], (await giveUp(at))[0]]).toEqual([0, 404, 404]);
    const whole = String((await begin(file.length, about('b.pdf'))).headers['location']);
    await part(whole, file, 0);
    expect(await giveUp(whole)).toEqual([200, expect.objectContaining({ name: 'b.pdf', size: file.length })]);
  });

  it('without the code of the draft nothing begins, goes on or is told', async () => {
    const stranger = { 'draft-code': '0000-0000-0000-0000' };
    expect((await begin(10, about('a.pdf'), stranger)).status).toBe(404);
    const at = String((await begin(10, about('a.pdf'))).headers['location']);
    expect((await part(at, Buffer.from('%PDF-'), 0, stranger)).status).toBe(404);
    expect((await where(at, stranger))[0]).toBe(404);
  });

  it.each([
    ['an offset that is not where it stopped', 3, 409],
    ['more than was announced', 0, 413],
  ])('%s is refused', async (_, offset, status) => {
    const at = String((await begin(6, about('a.pdf'))).headers['location']);
    expect((await part(at, Buffer.from('%PDF-1.4 and more'), offset)).status).toBe(status);
  });

  it('after a part that began at the wrong place the next question on the same line is answered at once', async () => {
    const file = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(4 * 1_048_576)]);
    const at = String((await begin(file.length, about('a.pdf'))).headers['location']);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const ask = (method: string, body: Buffer | null, more: Headers): Promise<number> =>
      new Promise((resolve, reject) => {
        const length: Headers = body ? { 'content-length': String(body.length) } : {};
        const asked = send(api.url + at, { method, agent, headers: tus({ ...length, ...more }) }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode ?? 0));
        });
        asked.on('error', reject).end(body);
      });
    const wrong = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '5' };
    expect(await ask('PATCH', file, wrong)).toBe(409);
    const asked = Date.now();
    expect(await ask('HEAD', null, {})).toBe(200);
    expect(Date.now() - asked).toBeLessThan(2_000);
    agent.destroy();
  });

  it('an upload that names no target, or two, is refused', async () => {
    const both = about('a.pdf', `draft ${b64(draft.id)},case ${b64(randomUUID())}`);
    expect((await begin(10, about('a.pdf', 'other eA=='))).status).toBe(400);
    expect((await begin(10, both)).status).toBe(400);
  });

  it('a party sends to its own case by its code, and not to another', async () => {
    const [own, other] = [await fileComplaint(api), await fileComplaint(api)];
    const key = { 'draft-code': '', 'follow-code': own.receiptCode, 'follow-tail': REQUESTER_TAIL };
    expect((await begin(14, about('a.pdf', `case ${b64(other.id)}`), key)).status).toBe(404);
    const at = String((await begin(14, about('a.pdf', `case ${b64(own.id)}`), key)).headers['location']);
    expect((await part(at, Buffer.from('%PDF-1.4 paper'), 0, key)).status).toBe(200);
    const listed = await api
      .post('/api/v1/follow/papers/list')
      .send({ code: own.receiptCode, phoneTail: REQUESTER_TAIL });
    expect(listed.body).toMatchObject([{ name: 'a.pdf', size: 14 }]);
  });

  it('what nobody finishes is dropped after a day', async () => {
    const at = String((await begin(10, about('a.pdf'))).headers['location']);
    const folder = join(api.config.dataFolder, 'uploads');
    const old = new Date(Date.now() - 25 * 3_600_000);
    for (const name of readdirSync(folder)) utimesSync(join(folder, name), old, old);
    expect(await api.app.get(TusDoor).purge(Date.now())).toBeGreaterThan(0);
    expect((await where(at))[0]).toBe(404);
  });
});
