import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint, REQUESTER_TAIL, type Filed } from '../support/complaints.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const sha256 = createHash('sha256').update(PDF).digest('hex');

interface Receipt {
  readonly id: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly size: number;
  readonly mediaType: string;
  readonly purpose: string | null;
}

describe('papers', () => {
  let api: TestApp;
  let filed: Filed;
  let officer: string;
  beforeAll(async () => {
    api = await startApp();
    filed = await fileComplaint(api);
    // The head of the agency may add papers of a case that nobody is in charge of yet.
    officer = await api.token('gd-head');
  });
  afterAll(() => api.close());

  const path = () => `/api/v1/cases/${filed.id}/papers`;
  const handed = (fields: { readonly kind: string; readonly purpose: string }) =>
    api.post(path(), officer).field(fields).attach('file', PDF, { filename: '销售页面.pdf' });
  const upload = () =>
    api
      .post(path(), officer)
      .field('kind', 'evidence')
      .attach('file', PDF, { filename: '产品 照片.pdf', contentType: 'application/pdf' });

  it('are receipted with two hashes, listed, and come back as they went in, as attachments', async () => {
    const answer = await upload();
    expect(answer.status).toBe(201);
    const receipt = answer.body as Receipt;
    expect(receipt).toMatchObject({ sha256, size: PDF.length, mediaType: 'application/pdf' });
    expect(receipt.sm3).toMatch(/^[0-9a-f]{64}$/);
    expect((await api.get(path(), officer)).body).toEqual([receipt]);
    const content = await api.get(`/api/v1/papers/${receipt.id}/content`, officer).buffer(true);
    expect(
      createHash('sha256')
        .update(content.body as Buffer)
        .digest('hex'),
    ).toBe(sha256);
    expect(content.headers['content-disposition']).toMatch(/^attachment; .*filename\*=UTF-8''%E4%BA%A7/);
    expect(content.headers['x-content-type-options']).toBe('nosniff');
    expect(content.headers['content-security-policy']).toBe("sandbox; default-src 'none'");
  });

  it('of evidence say what they prove, which is told with them; other papers and other texts are refused', async () => {
    const purpose = '证明被请求人2025年3月起销售被控侵权产品';
    const first = await handed({ kind: 'evidence', purpose: ` ${purpose} ` });
    expect([first.status, (first.body as Receipt).purpose]).toEqual([201, purpose]);
    const listed = (await api.get(path(), officer)).body as Receipt[];
    expect(listed.find(({ id }) => id === (first.body as Receipt).id)?.purpose).toBe(purpose);
    for (const [kind, text] of [
      ['application', purpose],
      ['evidence', '证'.repeat(301)],
      ['evidence', '证明\u0007'],
      ['evidence', '证明\u202e'],
    ] as const) {
      const refused = await handed({ kind, purpose: text });
      expect([refused.status, refused.body]).toMatchObject([
        400,
        { code: 'PAPERS.WRONG_PURPOSE', errors: [{ pointer: '/purpose' }] },
      ]);
    }
    expect(((await handed({ kind: 'evidence', purpose: '证'.repeat(300) })).body as Receipt).purpose).toHaveLength(300);
    expect(((await handed({ kind: 'evidence', purpose: ' ' })).body as Receipt).purpose).toBeNull();
  });

  it('sent twice with one key are kept once', async () => {
    const first = await upload().set('idempotency-key', 'the-same-key-1');
    const before = await api.counts();
    const again = await upload().set('idempotency-key', 'the-same-key-1');
    expect([again.status, (again.body as Receipt).id]).toEqual([201, (first.body as Receipt).id]);
    expect(await api.counts()).toEqual(before);
  });

  it('of somebody else’s case are not found', async () => {
    const { id } = (await upload()).body as Receipt;
    const foreign = await api.token('bj-officer1');
    expect((await api.get(`/api/v1/papers/${id}/content`, foreign)).status).toBe(404);
    expect((await api.get(path(), foreign)).status).toBe(404);
    const before = await api.counts();
    const answer = await api.post(path(), foreign).field('kind', 'evidence').attach('file', PDF, 'a.pdf');
    expect(answer.status).toBe(404);
    expect(await api.counts()).toEqual(before);
  });

  it('are handed in, listed and fetched by a party with its code', async () => {
    const door = { code: filed.receiptCode, phoneTail: REQUESTER_TAIL };
    const sent = await api
      .post('/api/v1/follow/papers')
      .field('code', door.code)
      .field('phoneTail', door.phoneTail)
      .field('kind', 'evidence')
      .attach('file', PDF, 'evidence.pdf');
    expect(sent.status).toBe(201);
    const listed = (await api.post('/api/v1/follow/papers/list').send(door)).body as Receipt[];
    const { id } = sent.body as Receipt;
    expect(listed.map((p) => p.id)).toContain(id);
    expect((await api.post(`/api/v1/follow/papers/${id}/content`).send(door)).status).toBe(200);
    expect((await api.post(`/api/v1/follow/papers/${id}/content`).send({ ...door, phoneTail: '0000' })).status).toBe(
      404,
    );
  });

  it('are no longer taken on line from a party whose case has ended, which is said to it and to nobody else', async () => {
    const [own, other] = [await fileComplaint(api), await fileComplaint(api)];
    const door = { code: own.receiptCode, phoneTail: REQUESTER_TAIL };
    const back = api.post('/api/v1/follow/transitions/take-back-before-docketing').set('if-match', '"1"');
    expect((await back.send({ ...door, input: {} })).status).toBe(200);
    const b64 = (text: string): string => Buffer.from(text).toString('base64');
    const begin = (code: string) =>
      api.post('/api/v1/uploads').set({
        ...{ 'tus-resumable': '1.0.0', 'follow-code': code, 'follow-tail': REQUESTER_TAIL, 'upload-length': '10' },
        'upload-metadata': `filename ${b64('a.pdf')},kind ${b64('evidence')},case ${b64(own.id)}`,
      });
    const send = api.post('/api/v1/follow/papers').field('code', door.code).field('phoneTail', door.phoneTail);
    const answers = [await send.field('kind', 'evidence').attach('file', PDF, 'a.pdf'), await begin(own.receiptCode)];
    for (const { status, body } of answers) expect([status, body]).toMatchObject([409, { code: 'PAPERS.CASE_ENDED' }]);
    expect((await begin(other.receiptCode)).status).toBe(404);
  });
});
