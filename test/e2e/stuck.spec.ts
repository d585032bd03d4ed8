import { KeepWatch, PgUnitOfWork, PgWatchBook } from '#libs/casework';
import { run } from '../../apps/cli/src/main.js';
import { Readiness } from '../../apps/api/src/health/readiness.js';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';

type Body = Record<string, unknown>;

describe('what does not run by itself any more', () => {
  let api: TestApp;
  let caseId = '';
  beforeAll(async () => {
    api = await startApp({ SWEEP_MS: '60000' });
    caseId = (await fileComplaint(api)).id;
  });
  afterAll(() => api.close());

  const one = async (sql: string, values: unknown[] = []): Promise<Body> =>
    (await api.owner.query<Body>(sql, values)).rows[0] ?? {};
  const retry = async (login: string, path: string, body: Body = { reason: '已修复' }) =>
    api.post(`/api/v1/supervision/${path}/retry`, await api.token(login)).send(body);

  it('a dead effect goes again when an administrator of its agency says so, with a reason and on record', async () => {
    const { id } = await one(
      `update outbox set dead_at = hz_now(), attempts = 20, last_failure = 'x' where case_id = $1 returning id::text as id`,
      [caseId],
    );
    const state = () => one('select dead_at is null as lives, attempts from outbox where id = $1', [id]);
    expect((await retry('gd-officer1', `effects/${String(id)}`)).status).toBe(403);
    expect((await retry('sz-admin', `effects/${String(id)}`)).status).toBe(404);
    expect((await retry('gd-admin', `effects/${String(id)}`, { reason: ' ' })).status).toBe(400);
    expect(await state()).toMatchObject({ lives: false });
    const key = 'retry-this-effect';
    const path = `/api/v1/supervision/effects/${String(id)}/retry`;
    const send = async () =>
      api
        .post(path, await api.token('gd-admin'))
        .set('idempotency-key', key)
        .send({ reason: '已修复模板' });
    expect((await send()).body).toEqual({ id });
    expect((await send()).body).toEqual({ id });
    expect(await state()).toEqual({ lives: true, attempts: 0 });
    expect((await retry('gd-admin', `effects/${String(id)}`)).status).toBe(404);
    const acts = (await api.get('/api/v1/supervision/acts', await api.token('gd-auditor'))).body as { items: Body[] };
    expect(acts.items).toEqual([
      expect.objectContaining({ act: 'effect-retried', subject: id, reason: '已修复模板', agency: 'gd-ip' }),
    ]);
    expect((await api.get('/api/v1/supervision/acts', await api.token('gd-head'))).status).toBe(403);
  });

  it('a failing clock is handled again at once, by route or by the operator’s command, not by who is recused', async () => {
    const { id } = await one(
      `update clocks set failures = 3, last_failure = 'x', ring_at = hz_now() + interval '1 hour' where case_id = $1 returning id`,
      [caseId],
    );
    const waits = async () =>
      (await one('select ring_at > hz_now() as waits from clocks where id = $1', [id]))['waits'];
    const recuse = (who: string) =>
      api.owner.query('update cases set recused = array(select id from people where login = $2) where id = $1', [
        caseId,
        who,
      ]);
    await recuse('gd-admin');
    expect((await retry('gd-admin', `clocks/${String(id)}`)).status).toBe(404);
    await recuse('nobody');
    expect(await waits()).toBe(true);
    expect((await retry('gd-admin', `clocks/${String(id)}`)).status).toBe(200);
    expect(await waits()).toBe(false);
    await api.owner.query(`update clocks set ring_at = hz_now() + interval '1 hour' where id = $1`, [id]);
    process.env['DATABASE_URL'] = api.config.databaseUrl;
    expect(await run(['jobs', 'retry', 'clock', String(id), '--reason', '已修复'])).toBe(0);
    expect(await run(['jobs', 'retry', 'clock', String(id)])).toBe(2);
    expect(await waits()).toBe(false);
    const { rows } = await api.owner.query(
      `select a.act, p.login as by from office_acts a left join people p on p.id = a.actor where subject = $1 order by a.id`,
      [id],
    );
    expect(rows).toEqual([
      { act: 'clock-retried', by: 'gd-admin' },
      { act: 'clock-retried', by: null },
    ]);
  });

  it('the canary of the bells rings by a bell only, and a sweep does not cover up for it', async () => {
    const watch = api.app.get(KeepWatch);
    const flights = async () =>
      (await api.owner.query<Body>('select path, rung_at is not null as rang from canary order by path')).rows;
    await watch.execute('sweep');
    await api.owner.query(`update canary set rung_at = null, waiting = true, due_at = hz_now() - interval '1 second'`);
    await watch.execute('sweep');
    expect(await flights()).toEqual([
      { path: 'bell', rang: false },
      { path: 'sweep', rang: true },
    ]);
    await watch.execute('bell');
    expect((await flights())[0]).toEqual({ path: 'bell', rang: true });
    // A flight that was lost is told of, by its path, when the next is planned.
    const [work, book] = [api.app.get(PgUnitOfWork), api.app.get(PgWatchBook)];
    await api.owner.query(
      `update canary set waiting = true, due_at = hz_now() - interval '40 seconds' where path = 'bell'`,
    );
    const planned = () => work.run({ as: 'system' }, (tx) => book.canary(tx, 'sweep'));
    expect(await planned()).toMatchObject({ flight: expect.any(String) as unknown, lost: ['bell'] });
    expect(await planned()).toMatchObject({ lost: [] });
  });

  it('the bells’ silence shows with its reason; work that nobody takes reddens, work that only fails does not', async () => {
    Object.defineProperty(api.app.get(Readiness), 'age', { get: () => 1_000 });
    const ready = async () => {
      const answer = await api.get('/readyz');
      return [answer.status, answer.body as Record<'canary' | 'bells' | 'outbox', Body>] as const;
    };
    await api.owner.query(`update outbox set received_at = hz_now()`);
    await api.owner.query(`update canary set rung_at = hz_now(), waiting = false`);
    expect((await ready())[0]).toBe(200);
    await api.owner.query(`update canary set rung_at = hz_now() - interval '136 seconds' where path = 'bell'`);
    const [status, body] = await ready();
    expect([status, body.canary['ok'], body.bells['ok']]).toEqual([200, true, false]);
    expect(body.bells['reason']).toEqual({ zh: expect.stringContaining('敲钟'), en: expect.stringContaining('bell') });
    expect((await api.get('/metrics')).text).toMatch(/hengzhi_canary_bell_age_seconds 13\d/);
    const waiting = (failure: string | null) =>
      api.owner.query(
        `update outbox set received_at = null, dead_at = null, at = hz_now() - interval '3 minutes', last_failure = $1`,
        [failure],
      );
    await waiting('a template is broken');
    expect((await ready())[0]).toBe(200);
    await waiting(null);
    const [red, why] = await ready();
    expect([red, why.outbox['ok']]).toEqual([503, false]);
    expect(why.outbox['reason']).toEqual({
      zh: expect.stringContaining('通知没有发出'),
      en: expect.stringContaining('check the worker'),
    });
    await api.owner.query(`update outbox set received_at = hz_now()`);
    await api.owner.query(`update canary set rung_at = hz_now() - interval '136 seconds' where path = 'sweep'`);
    expect((await ready())[0]).toBe(503);
  });
});
