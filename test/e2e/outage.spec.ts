import { startApp, type TestApp } from '../support/app.js';
import { aComplaint } from '../support/complaints.js';
import { lineTo, type Line } from '../support/cut.js';

describe('while the database is away', () => {
  let api: TestApp;
  let line: Line;
  beforeAll(async () => {
    api = await startApp(async (url) => {
      line = await lineTo(url);
      return { DATABASE_URL: line.url };
    });
  });
  afterAll(async () => {
    await api.close();
    await line.cut();
  });

  it('requests are told to come back, nothing is half-done, and the same request goes through afterwards', async () => {
    const send = () => api.post('/api/v1/complaints').set('idempotency-key', 'through-an-outage').send(aComplaint());
    const before = await api.counts();
    await line.cut();
    const refused = await send();
    expect([refused.status, (refused.body as { code: string }).code]).toEqual([503, 'PERSISTENCE.UNAVAILABLE']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(JSON.stringify(refused.body)).not.toContain('ECONN');
    const ready = await api.get('/readyz');
    expect([ready.status, (ready.body as { database: string }).database]).toEqual([503, 'down']);
    expect((await api.get('/healthz')).status).toBe(200);
    expect((await api.get('/metrics')).text).toContain('hengzhi_database_up 0');
    expect(await api.counts()).toEqual(before);
    await line.join();
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(201);
    expect((await api.counts())['cases']).toBe((before['cases'] ?? 0) + 1);
    expect((await api.get('/readyz')).status).toBe(200);
  });
});
