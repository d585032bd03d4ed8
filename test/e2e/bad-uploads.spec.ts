import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

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
