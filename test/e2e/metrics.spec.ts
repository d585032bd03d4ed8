import { startApp, type TestApp } from '../support/app.js';

describe('metrics', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp({ METRICS_TOKEN: 'a-word-for-the-monitor' });
  });
  afterAll(() => api.close());

  const from = async (headers: Record<string, string>): Promise<number> => {
    const asked = api.get('/metrics');
    for (const [name, value] of Object.entries(headers)) void asked.set(name, value);
    return (await asked).status;
  };

  it('are read on this machine without a word, and through a proxy only with it', async () => {
    expect(await from({})).toBe(200);
    expect(await from({ 'x-forwarded-for': '203.0.113.9' })).toBe(401);
    expect(await from({ forwarded: 'for=203.0.113.9', authorization: 'Bearer another-word' })).toBe(401);
    expect(await from({ 'x-forwarded-for': '203.0.113.9', authorization: 'Bearer a-word-for-the-monitor' })).toBe(200);
  });

  it('are opened by no session, whoever holds it', async () => {
    const authorization = `Bearer ${await api.token('gd-admin')}`;
    expect(await from({ 'x-forwarded-for': '203.0.113.9', authorization })).toBe(401);
  });
});
