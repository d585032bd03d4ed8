import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../../apps/api/src/main.js';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';

const UPLOADS = '/api/v1/uploads';
const MB = 1_048_576;
const b64 = (text: string): string => Buffer.from(text).toString('base64');
const pdf = (size: number): Buffer => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(size - 9, 0x20)]);

interface Draft {
  readonly id: string;
  readonly code: string;
}

const openDraft = async (api: TestApp): Promise<Draft> => (await api.post('/api/v1/drafts')).body as Draft;
const begin = (api: TestApp, { id, code }: Draft, length: number) =>
  api.post(UPLOADS).set({
    'tus-resumable': '1.0.0',
    'draft-code': code,
    'upload-length': String(length),
    'upload-metadata': `filename ${b64('a.pdf')},kind ${b64('evidence')},draft ${b64(id)}`,
  });
/** A part that begins at `offset`; or, without bytes, the question where it stands. */
const part = (url: string, at: string, { code }: Draft, bytes?: Buffer, offset = 0): Promise<Response> => {
  const head = { 'tus-resumable': '1.0.0', 'draft-code': code };
  const type = 'application/offset+octet-stream';
  if (!bytes) return fetch(url + at, { method: 'HEAD', headers: head });
  const headers = { ...head, 'content-type': type, 'upload-offset': String(offset) };
  return fetch(url + at, { method: 'PATCH', headers, body: new Blob([bytes]) });
};
const filesIn = (api: TestApp, ...path: string[]): string[] => {
  try {
    return readdirSync(join(api.config.dataFolder, ...path), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
};

describe('the papers of one draft together', () => {
  let api: TestApp;
  let draft: Draft;
  beforeAll(async () => {
    api = await startApp({ DRAFT_MAX_MB: '1', PAPER_MAX_MB: '5' });
  });
  afterAll(() => api.close());
  beforeEach(async () => {
    draft = await openDraft(api);
  });

  const begun = async (length: number): Promise<string> => {
    const answer = await begin(api, draft, length);
    expect(answer.status).toBe(201);
    return String(answer.headers['location']);
  };
  const status = async (length: number, of = draft): Promise<number> => (await begin(api, of, length)).status;

  it('have a limit, by which an upload is refused with it before a byte is sent', async () => {
    const before = filesIn(api, 'uploads');
    const { status: is, body } = await begin(api, draft, MB + 1);
    expect([is, body]).toEqual([
      413,
      expect.objectContaining({
        code: 'DRAFTS.FULL',
        maxBytes: MB,
        titles: { zh: expect.stringContaining('不得超过1 MB'), en: expect.stringContaining('at most 1 MB') },
        errors: [expect.objectContaining({ pointer: '/file', code: 'draftFull' })],
      }),
    ]);
    expect(filesIn(api, 'uploads')).toEqual(before);
    expect(await status(MB)).toBe(201);
  });

  it('count from their announcement on, of several at once too, and each draft for itself', async () => {
    const both = await Promise.all([status(600_000), status(600_000)]);
    expect(both.sort()).toEqual([201, 413]);
    expect(await status(600_000)).toBe(413);
    expect(await status(600_000, await openDraft(api))).toBe(201);
  });

  it('count once they have come, and not any more once they are taken out', async () => {
    const at = await begun(600_000);
    const sent = await part(api.url, at, draft, pdf(600_000));
    const { receipt } = (await sent.json()) as { receipt: { id: string } };
    expect(await status(600_000)).toBe(413);
    expect(await status(300_000)).toBe(201);
    const gone = await api.delete(`/api/v1/drafts/${draft.id}/papers/${receipt.id}`).set('draft-code', draft.code);
    expect(gone.status).toBe(200);
    expect(await status(600_000)).toBe(201);
  });

  it('that were no papers, or that nobody finished within their day, leave their room', async () => {
    const at = await begun(600_000);
    expect((await part(api.url, at, draft, Buffer.alloc(5_000, 0x7f))).status).toBe(415);
    await begun(600_000);
    expect(await status(600_000)).toBe(413);
    await api.owner.query(`update draft_uploads set until = now() where draft = $1`, [draft.id]);
    await begun(600_000);
    const { rows } = await api.owner.query('select size::int as size from draft_uploads where draft = $1', [draft.id]);
    expect(rows).toHaveLength(1);
  });

  it('are judged again when one of them comes without having its room', async () => {
    const [first, second] = [await begun(MB / 2), await begun(MB / 2)];
    await api.owner.query(`update draft_uploads set until = now() where draft = $1`, [draft.id]);
    await begun(MB / 2);
    expect((await part(api.url, first, draft, pdf(MB / 2))).status).toBe(200);
    const late = await part(api.url, second, draft, pdf(MB / 2));
    expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([413, 'DRAFTS.FULL']);
  });
});

describe('a disk that is nearly full', () => {
  let api: TestApp;
  let full: Awaited<ReturnType<typeof build>>;
  let url: string;
  beforeAll(async () => {
    api = await startApp();
    // Another process on the same folder, to which no disk is large enough.
    full = await build({ ...api.config, diskFloorMb: 1_000_000_000 });
    await full.listen(0, '127.0.0.1');
    url = await full.getUrl();
  });
  afterAll(async () => {
    await full.close();
    await api.close();
  });

  const noRoom = async (answer: Response): Promise<void> => {
    expect([answer.status, await answer.json()]).toEqual([
      507,
      expect.objectContaining({
        code: 'PAPERS.NO_ROOM',
        titles: { zh: expect.stringContaining('存储空间不足'), en: expect.stringContaining('short of room') },
      }),
    ]);
  };
  const everything = (): string[] => [
    ...filesIn(api, 'uploads'),
    ...filesIn(api, 'papers', 'incoming'),
    ...readdirSync(api.config.dataFolder, { recursive: true })
      .map(String)
      .filter((name) => name.includes('papers')),
  ];

  it('takes no upload and no part of one, which goes on from where it stood', async () => {
    const draft = await openDraft(api);
    const file = pdf(20_000);
    const begins = () =>
      fetch(url + UPLOADS, {
        method: 'POST',
        headers: {
          'tus-resumable': '1.0.0',
          'draft-code': draft.code,
          'idempotency-key': randomUUID(),
          'upload-length': '20000',
          'upload-metadata': `filename ${b64('a.pdf')},kind ${b64('evidence')},draft ${b64(draft.id)}`,
        },
      });
    const before = everything();
    await noRoom(await begins());
    expect(everything()).toEqual(before);
    const { rows } = await api.owner.query('select from draft_uploads where draft = $1', [draft.id]);
    expect(rows).toHaveLength(0);

    const at = String((await begin(api, draft, file.length)).headers['location']);
    expect((await part(api.url, at, draft, file.subarray(0, 9_000))).status).toBe(200);
    await noRoom(await part(url, at, draft, file.subarray(9_000), 9_000));
    const where = await part(url, at, draft);
    expect([where.status, where.headers.get('upload-offset')]).toEqual([200, '9000']);
    expect((await part(api.url, at, draft, file.subarray(9_000), 9_000)).status).toBe(200);
  });

  it('takes no paper at the doors of a case, and tells a stranger nothing of itself', async () => {
    const { id, receiptCode } = await fileComplaint(api);
    const form = (fields: Record<string, string>): FormData => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('file', new Blob([pdf(50_000)]), 'a.pdf');
      return body;
    };
    const post = (path: string, fields: Record<string, string>, token?: string): Promise<Response> =>
      fetch(url + path, {
        method: 'POST',
        headers: { 'idempotency-key': randomUUID(), ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: form({ ...fields, kind: 'evidence' }),
      });
    const before = [everything(), await api.counts()];
    await noRoom(await post(`/api/v1/cases/${id}/papers`, {}, await api.token('gd-officer1')));
    await noRoom(await post('/api/v1/follow/papers', { code: receiptCode, phoneTail: REQUESTER_TAIL }));
    const stranger = await post(`/api/v1/cases/${id}/papers`, {}, await api.token('sz-officer1'));
    expect(stranger.status).toBe(404);
    expect([everything(), await api.counts()]).toEqual(before);
  });
});
