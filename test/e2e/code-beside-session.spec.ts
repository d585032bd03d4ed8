import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '#libs/identity';
import { startApp, type TestApp } from '../support/app.js';
import { PDF } from '../support/by-code.js';
import { aComplaint, fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';

const b64 = (text: string): string => Buffer.from(text).toString('base64');
type Headers = Record<string, string>;

describe('a code that is shown where somebody of the office is signed in', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const cookieOf = async (login: string): Promise<Headers> => {
    const answer = await api.post('/api/v1/sessions/browser').send({ login, password: DEMO_PASSWORD });
    const [set = ''] = answer.headers['set-cookie'] as unknown as string[];
    return { cookie: set.split(';')[0] ?? '', 'sec-fetch-site': 'same-origin' };
  };
  const bearerOf = async (login: string): Promise<Headers> => ({ authorization: `Bearer ${await api.token(login)}` });
  // By a browser, by a client, and by somebody to whom the case does not exist.
  const sessions = (): Promise<Headers>[] => [
    cookieOf('gd-officer1'),
    bearerOf('gd-officer1'),
    cookieOf('sz-officer1'),
  ];

  it('acts for its party: what is sent is the party’s own', async () => {
    for (const session of await Promise.all(sessions())) {
      const own = await fileComplaint(api);
      const headers = { 'tus-resumable': '1.0.0', 'follow-code': own.receiptCode, 'follow-tail': REQUESTER_TAIL };
      const ask = (path: string, method: string, more: Headers, body: Buffer | null = null) =>
        fetch(api.url + path, {
          method,
          headers: { 'idempotency-key': randomUUID(), ...session, ...headers, ...more },
          body: body && new Blob([body]),
        });
      const about = `filename ${b64('照片.pdf')},kind ${b64('evidence')},case ${b64(own.id)}`;
      const length = String(PDF.length);
      const begun = await ask('/api/v1/uploads', 'POST', { 'upload-length': length, 'upload-metadata': about });
      const part = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' };
      const sent = await ask(begun.headers.get('location') ?? '', 'PATCH', part, PDF);
      expect([begun.status, sent.status]).toEqual([201, 200]);
      const { rows } = await api.owner.query('select by_actor, by_party from papers where case_id = $1', [own.id]);
      expect(rows).toEqual([{ by_actor: 'party:1', by_party: '1' }]);
    }
  });

  it('of a draft files it for its requester', async () => {
    for (const session of await Promise.all(sessions())) {
      const { id, code } = (await api.post('/api/v1/drafts')).body as { id: string; code: string };
      const at = `/api/v1/drafts/${id}`;
      const shown = { ...session, 'draft-code': code };
      await api
        .post(at)
        .set({ ...shown, 'if-match': '"0"' })
        .send({ form: aComplaint() });
      const filed = await api.post(`${at}/file`).set({ ...shown, 'if-match': '"1"' });
      expect(filed.status).toBe(201);
      const { rows } = await api.owner.query('select actor, capacity, on_behalf_of from history where case_id = $1', [
        (filed.body as { id: string }).id,
      ]);
      expect(rows).toEqual([{ actor: 'party:1', capacity: 'requester', on_behalf_of: null }]);
    }
  });
});
