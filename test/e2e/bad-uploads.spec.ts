import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Test } from 'supertest';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';

const PDF = Buffer.from('%PDF-1.7\n');

describe('an upload', () => {
  let api: TestApp;
  let id: string;
  let officer: string;
  beforeAll(async () => {
    api = await startApp();
    ({ id } = await fileComplaint(api));
    officer = await api.token('gd-officer1');
  });
  afterAll(() => api.close());

  const upload = () => api.post(`/api/v1/cases/${id}/papers`, officer);
  type Upload = ReturnType<typeof upload>;

  it.each<[string, (u: Upload) => Upload, string]>([
    ['of no known kind', (u) => u.field('kind', 'nope').attach('file', PDF, 'a.pdf'), '/kind kind'],
    [
      'whose file comes before its kind',
      (u) => u.attach('file', PDF, 'a.pdf').field('kind', 'evidence'),
      '/kind missing',
    ],
    [
      'with a second file',
      (u) => u.field('kind', 'evidence').attach('file', PDF, 'a.pdf').attach('file', PDF, 'b.pdf'),
      '/file repeated',
    ],
    [
      'with a field behind the file',
      (u) => u.field('kind', 'evidence').attach('file', PDF, 'a.pdf').field('kind', 'other'),
      '/kind order',
    ],
    [
      'with two kinds',
      (u) => u.field('kind', 'evidence').field('kind', 'other').attach('file', PDF, 'a.pdf'),
      '/kind repeated',
    ],
  ])('%s is refused, and nothing is kept of it', async (_, make, expected) => {
    const before = await api.counts();
    const answer = await make(upload());
    const { errors = [] } = answer.body as { errors?: { pointer: string; code: string }[] };
    expect([answer.status, errors.map((e) => `${e.pointer} ${e.code}`)]).toEqual([400, [expected]]);
    expect(await api.counts()).toEqual(before);
  });

  it('that says it is a proof of status does not serve as a copy of the register, while evidence does', async () => {
    const take = async (kind: string, version: string) => {
      const sent = await upload().field('kind', kind).attach('file', PDF, 'a.pdf');
      const input = { right: '1', paper: (sent.body as { id: string }).id };
      const path = `/api/v1/cases/${id}/transitions/enter-register-copy`;
      return api.post(path, officer).set('if-match', version).send({ input });
    };
    const refused = await take('status-proof', '"1"');
    expect(refused.body).toMatchObject({ status: 400, errors: [{ pointer: '/input/paper', code: 'paperKind' }] });
    expect((await take('register-copy', '"1"')).status).toBe(200);
    expect((await take('evidence', '"2"')).status).toBe(200);
  });
});

describe('a file over the limit', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp({ PAPER_MAX_MB: '1' });
  });
  afterAll(() => api.close());

  it('is refused and leaves nothing', async () => {
    const { id } = await fileComplaint(api);
    const before = await api.counts();
    const answer = await api
      .post(`/api/v1/cases/${id}/papers`, await api.token('gd-officer1'))
      .field('kind', 'evidence')
      .attach('file', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3 * 1_048_576, 0x20)]), 'a.pdf');
    expect([answer.status, (answer.body as { code: string }).code]).toEqual([413, 'PAPERS.TOO_LARGE']);
    expect(await api.counts()).toEqual(before);
  });
});

describe('an upload that cannot be read', () => {
  let api: TestApp;
  let id: string;
  let code: string;
  let officer: string;
  beforeAll(async () => {
    api = await startApp();
    ({ id, receiptCode: code } = await fileComplaint(api));
    officer = await api.token('gd-officer1');
  });
  afterAll(() => api.close());

  const BOUND = 'multipart/form-data; boundary=b';
  const field = (name: string, value: string) =>
    `--b\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  const FILE =
    '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\ncontent-type: application/pdf\r\n\r\n';
  const NAMELESS = '--b\r\ncontent-disposition: form-data; filename="a.pdf"\r\n\r\n%PDF-1.7\r\n';
  const whole = `${field('kind', 'evidence')}${FILE}%PDF-1.7\r\n--b--\r\n`;
  const send = (test: Test, type: string, body: string) => test.set('content-type', type).send(Buffer.from(body));
  const doors = (): [Test, string][] => [
    [api.post(`/api/v1/cases/${id}/papers`, officer), ''],
    [api.post('/api/v1/follow/papers'), `${field('code', code)}${field('phoneTail', REQUESTER_TAIL)}`],
  ];
  const papers = () => join(api.config.dataFolder, 'papers');
  const kept = () =>
    existsSync(papers())
      ? readdirSync(papers(), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
      : [];

  it.each<[string, string, string]>([
    ['cut off in a field', BOUND, '--b\r\ncontent-disposition: form-data; name="kind"\r\n\r\nevid'],
    ['cut off in the head of the file', BOUND, `${field('kind', 'evidence')}${FILE.slice(0, 60)}`],
    ['cut off in the file', BOUND, `${field('kind', 'evidence')}${FILE}%PDF-1.7 and so`],
    ['cut off deep in the file', BOUND, `${field('kind', 'evidence')}${FILE}%PDF-1.7${' '.repeat(400_000)}`],
    ['cut off behind the file', BOUND, whole.slice(0, -4)],
    ['without a boundary', 'multipart/form-data', whole],
    ['with a boundary that is not in it', 'multipart/form-data; boundary=other', whole],
    ['with a boundary beyond all length', `multipart/form-data; boundary=${'b'.repeat(300)}`, whole],
    ['of bytes without form', BOUND, '\u0000\u0001garbage\u0002'],
    ['with a part without a name', BOUND, `${field('kind', 'evidence').replace('; name="kind"', '')}${whole}`],
    ['with a file without a name for its field', BOUND, `${field('kind', 'evidence')}${NAMELESS}--b--\r\n`],
    ['with a nameless file behind the file', BOUND, whole.replace('--b--', `${NAMELESS}--b--`)],
  ])('%s is the sender’s fault at every door, and nothing is kept of it', async (_, type, body) => {
    for (const [door, fields] of doors()) {
      const before = await api.counts();
      const answer = await send(door, type, fields + body);
      expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(answer.body).toMatchObject({
        status: 400,
        code: 'API.BROKEN_UPLOAD',
        titles: { zh: expect.stringContaining('上传中断或者内容格式有误'), en: expect.stringContaining('broke off') },
      });
      expect(await api.counts()).toEqual(before);
      expect(kept()).toEqual([]);
    }
  });

  it('is not blamed on the sender when it is the disk that fails', async () => {
    rmSync(papers(), { recursive: true, force: true });
    writeFileSync(papers(), 'no folder');
    const [[door] = []] = doors();
    const answer = await send(door as Test, BOUND, whole);
    expect(answer.body).toMatchObject({ status: 500, code: 'API.DEFECT' });
    rmSync(papers());
    const [[again] = []] = doors();
    expect((await send(again as Test, BOUND, whole)).status).toBe(201);
  });

  it('a file that gives no name of its own is taken all the same', async () => {
    const [[door] = []] = doors();
    const nameless = FILE.replace('; filename="a.pdf"', '').replace('application/pdf', 'application/octet-stream');
    const answer = await send(door as Test, BOUND, `${field('kind', 'evidence')}${nameless}%PDF-1.7\r\n--b--\r\n`);
    expect([answer.status, (answer.body as { name: string }).name]).toEqual([201, 'paper.pdf']);
  });
});
