import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';
import { Readiness } from '../../apps/api/src/health/readiness.js';

type Body = Record<string, unknown>;

describe('the running API', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  it('lives, is ready, and says each thing it depends on', async () => {
    expect((await api.get('/healthz')).body).toEqual({ alive: true });
    const ready = await api.get('/readyz');
    expect(ready.status).toBe(200);
    expect(ready.body).toMatchObject({
      ready: true,
      stopping: false,
      database: 'up',
      queueStore: 'up',
      canary: { ok: true },
      bells: { ok: true },
      outbox: { ok: true, reason: null },
      clock: { ok: true, reason: null },
    });
  });

  it('keeps the watch: its canary flies', async () => {
    const flown = async (): Promise<boolean> => (await api.owner.query('select from canary')).rowCount === 2;
    for (let i = 0; i < 50 && !(await flown()); i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await flown()).toBe(true);
  });

  it('shows its metrics', async () => {
    const { text } = await api.get('/metrics');
    for (const name of [
      'hengzhi_clock_lag_seconds',
      'hengzhi_rung_lag_seconds',
      'hengzhi_outbox_age_seconds',
      'hengzhi_outbox_depth',
      'hengzhi_sweep_seconds_count',
      'hengzhi_queue_store_up 1',
      'hengzhi_process_clock_wrong 0',
      'hengzhi_process_clock_ahead_seconds',
      'hengzhi_wrong_clocks 0',
      'hengzhi_pool_total',
      'hengzhi_http_seconds_bucket',
      'process_resident_memory_bytes',
      'hengzhi_database_up 1',
    ])
      expect(text).toContain(name);
  });

  it('carries the caller’s trace on and begins one where there is none', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const given = await api.get('/healthz').set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    expect(given.headers['traceparent']).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-01$`));
    expect((await api.get('/healthz')).headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
    const problem = await api.get('/api/v1/nowhere').set('traceparent', `00-${trace}-00f067aa0ba902b7-01`);
    expect((problem.body as Body)['traceId']).toBe(trace);
  });

  it('sends security headers and lets no other origin in', async () => {
    const { headers } = await api.get('/api/v1/agencies').set('origin', 'https://elsewhere.example');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['strict-transport-security']).toBeDefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('serves its description and the page that shows it', async () => {
    const document = (await api.get('/api/openapi.json')).body as Body;
    expect(document['openapi']).toBe('3.1.0');
    expect((await api.get('/api/docs')).text).toContain('swagger-ui');
  });

  it('serves agencies, regions by level, procedures and their editions', async () => {
    expect(((await api.get('/api/v1/agencies')).body as Body[]).map((a) => a['id'])).toContain('gd-ip');
    const provinces = (await api.get('/api/v1/regions')).body as Body[];
    expect(provinces.map((r) => r['code'])).toContain('440000');
    const cities = (await api.get('/api/v1/regions?parent=440000')).body as Body[];
    expect(cities.every((r) => r['parent'] === '440000')).toBe(true);
    const procedures = (await api.get('/api/v1/procedures')).body as { id: string; editions: { edition: string }[] }[];
    for (const { id, editions } of procedures) {
      for (const { edition } of editions) {
        const found = await api.get(`/api/v1/procedures/${id}/editions/${edition}`);
        expect([found.status, (found.body as Body)['edition']]).toEqual([200, edition]);
      }
    }
    expect((await api.get('/api/v1/procedures/none')).status).toBe(404);
  });

  it('tells the administrator what does not run by itself any more', async () => {
    const report = await api.get('/api/v1/supervision', await api.token('gd-admin'));
    expect(report.body).toEqual({ failingClocks: [], deadEffects: [], outages: [] });
  });

  it('shows the supervisor a clock whose handler fails: still armed, counted, with the reason', async () => {
    const { id } = await fileComplaint(api);
    const gone = `update cases set procedure = $2 where id = $1`;
    await api.owner.query(gone, [id, 'unheard-of']);
    const at = `now() - interval '1 minute'`;
    await api.owner.query(`update clocks set due_at = ${at}, ring_at = ${at} where case_id = $1`, [id]);
    const failing = async (): Promise<Body[]> => {
      const { body } = await api.get('/api/v1/supervision', await api.token('gd-admin'));
      return (body as { failingClocks: Body[] }).failingClocks;
    };
    for (let i = 0; i < 100 && (await failing()).length === 0; i += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await failing()).toEqual([
      expect.objectContaining({ caseId: id, clock: 'docketing', lastFailure: expect.stringContaining('unheard-of') }),
    ]);
    expect((await api.get('/metrics')).text).toContain('hengzhi_clocks_failing 1');
    const { rows } = await api.owner.query<Body>(
      'select state, failures > 0 as counted, ring_at > hz_now() as waits from clocks where case_id = $1',
      [id],
    );
    expect(rows).toEqual([{ state: 'armed', counted: true, waits: true }]);
  });

  it('shows a person the own notices and no other', async () => {
    const token = await api.token('gd-officer1');
    expect((await api.get('/api/v1/notices', token)).body).toEqual({ items: [], nextCursor: null });
    expect((await api.post('/api/v1/notices/1/read', token)).status).toBe(404);
  });

  it('is no longer ready once it was told to stop', async () => {
    api.app.get(Readiness).stop();
    const ready = await api.get('/readyz');
    expect([ready.status, (ready.body as Body)['stopping']]).toEqual([503, true]);
  });
});
