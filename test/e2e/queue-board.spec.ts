import { startApp, type TestApp } from '../support/app.js';

describe('the board of the queues', () => {
  let api: TestApp;
  let admin: string;
  beforeAll(async () => {
    api = await startApp();
    admin = await api.token('gd-admin');
  });
  afterAll(() => api.close());

  it('is shown to administrators, with a policy of its own and nothing from elsewhere', async () => {
    const page = await api.get('/api/queues', admin);
    expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers['content-security-policy']).toContain("script-src 'self'");
    expect(page.text).not.toContain('https://');
    const [script = ''] = /static\/js\/[^"]+/.exec(page.text) ?? [];
    expect((await api.get(`/api/queues/${script}`, admin)).status).toBe(200);
  });

  it('names both queues and changes none', async () => {
    const { status, body } = await api.get('/api/queues/api/queues?page=1&jobsPerPage=10', admin);
    const { queues } = body as { queues: { name: string; readOnlyMode: boolean }[] };
    expect([status, queues.map((q) => [q.name, q.readOnlyMode])]).toEqual([
      200,
      [
        ['bells', true],
        ['effects', true],
      ],
    ]);
    expect((await api.post('/api/queues/api/queues/bells/add', admin).send({})).status).toBe(405);
  });

  it('is closed to everybody else, and its policy holds nowhere else', async () => {
    expect((await api.get('/api/queues')).status).toBe(401);
    expect((await api.get('/api/queues', await api.token('gd-officer2'))).status).toBe(403);
    expect((await api.get('/api/v1/agencies')).headers['content-security-policy']).not.toContain("base-uri 'self'");
  });
});
