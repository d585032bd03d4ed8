import { DEMO_PASSWORD } from '#libs/identity';
import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';
import { asSeenNow } from '../support/people.js';

interface Audit {
  readonly items: readonly { caseId: string; transition: string; actorName: string }[];
  readonly nextCursor: string | null;
}

describe('what administrators and auditors read', () => {
  let api: TestApp;
  let auditor: string;
  const ids: string[] = [];
  beforeAll(async () => {
    api = await startApp();
    auditor = await api.token('gd-auditor');
    for (let i = 0; i < 3; i += 1) ids.push((await fileComplaint(api)).id);
  });
  afterAll(() => api.close());
  const audit = async (query: string, token = auditor): Promise<Audit> =>
    (await api.get(`/api/v1/audit${query}`, token)).body as Audit;

  it('the history of an agency page by page, newest first, by filter', async () => {
    const first = await audit('?limit=2');
    const second = await audit(`?limit=2&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items].map((i) => i.caseId)).toEqual([...ids].reverse());
    expect(second.nextCursor).toBeNull();
    expect((await audit('?transition=docket')).items).toEqual([]);
    expect((await audit(`?caseId=${ids[0] ?? ''}`)).items).toMatchObject([{ caseId: ids[0], transition: 'file' }]);
    expect((await audit('', await api.token('sz-auditor'))).items).toEqual([]);
  });

  it.each([
    '?from=2026-01-01&to=2026-06-01',
    '?from=2026-06-01&to=2026-01-01',
    '?cursor=x',
    '?from=x',
    '?caseId=1',
    '?more=1',
  ])('an audit of %s is refused', async (query) => {
    expect((await api.get(`/api/v1/audit${query}`, auditor)).status).toBe(400);
  });

  it('calendars are shown with their notices, and the years without one', async () => {
    const { body } = await api.get('/api/v1/calendars').expect(200);
    const { years, provisional } = body as { years: { year: number; notices: unknown[] }[]; provisional: number[] };
    expect(years.map((y) => y.year)).toEqual([2020, 2021, 2022, 2023, 2024, 2025, 2026]);
    expect(years.every((y) => y.notices.length > 0)).toBe(true);
    expect(provisional.some((p) => years.some((y) => y.year === p))).toBe(false);
    expect(provisional.length).toBeGreaterThan(0);
  });

  it('a year is shown day by day, with the notice of each special day', async () => {
    type Year = { provisional: boolean; notices: unknown[]; workingDays: number; days: Record<string, unknown>[] };
    const year = async (which: string) => {
      const { status, body } = await api.get(`/api/v1/calendars/${which}`);
      return { status, body: body as Year };
    };
    const { body } = await year('2026');
    expect([body.days.length, body.provisional, body.workingDays]).toEqual([365, false, 248]);
    expect(body.notices).toMatchObject([{ number: '国办发明电〔2025〕7号' }]);
    expect(body.days.filter((d) => ['2026-01-04', '2026-10-01'].includes(String(d['on'])))).toMatchObject([
      { kind: 'make-up-working-day', working: true, holiday: '元旦', notice: 0 },
      { kind: 'holiday', working: false, holiday: '国庆节', notice: 0 },
    ]);
    expect((await year('2031')).body).toMatchObject({ provisional: true, notices: [] });
    expect([(await year('1800')).status, (await year('x')).status]).toEqual([404, 404]);
  });

  it('two editions of a procedure are compared, unknown ones are not found', async () => {
    const at = '/api/v1/procedures/ordinary-ruling/editions/2015-07-01/difference';
    const { body } = await api.get(`${at}/2025-02-01`);
    const { transitions } = body as { transitions: { added: { id: string }[] } };
    expect(transitions.added.map((t) => t.id)).toContain('extend-docketing');
    expect((await api.get(`${at}/2024-01-01`)).status).toBe(404);
  });

  it('the health of the system tells lag and processes', async () => {
    const { status, body } = await api.get('/api/v1/system', auditor);
    expect([status, body]).toMatchObject([200, { pulse: { outboxDead: 0, outboxStalled: expect.any(Number) } }]);
    expect(body).toMatchObject({ readiness: { database: 'up', queueStore: 'up', canary: { ok: true } } });
  });

  it('acts on accounts are read page by page, newest first, by who, what and when', async () => {
    const admin = await api.token('gd-admin');
    const { rows } = await api.owner.query<{ id: string; login: string }>(
      `select id, login from people where login in ('gd-admin', 'gd-officer3', 'gd-officer4') order by login`,
    );
    const [by, ...people] = rows.map(({ id }) => id);
    for (const id of people) {
      const asked = api.post(`/api/v1/people/${id}/change`, admin).set('if-match', await asSeenNow(api, id));
      expect((await asked.send({ name: '改名' })).status).toBe(200);
    }
    const acts = async (query: string, token = auditor) =>
      (await api.get(`/api/v1/supervision/acts${query}`, token)).body as {
        items: { subject: string; act: string }[];
        nextCursor: string | null;
      };
    const first = await acts('?limit=1');
    const second = await acts(`?limit=1&cursor=${first.nextCursor ?? ''}`);
    expect([...first.items, ...second.items]).toMatchObject([
      { subject: 'gd-officer4', act: 'changed', called: { zh: '改名', en: '改名' } },
      { subject: 'gd-officer3', act: 'changed', called: { zh: '改名', en: '改名' } },
    ]);
    expect(second.nextCursor).toBeNull();
    expect((await acts(`?actor=${by ?? ''}&act=changed`)).items).toHaveLength(2);
    expect((await acts('?act=registered')).items).toEqual([]);
    expect((await acts(`?actor=${people[0] ?? ''}`)).items).toEqual([]);
    expect((await acts('?to=2020-01-01')).items).toEqual([]);
    expect((await acts('', await api.token('sz-auditor'))).items).toEqual([]);
    for (const wrong of ['?cursor=x', '?from=x', '?actor=1', '?of=x', '?more=1'])
      expect((await api.get(`/api/v1/supervision/acts${wrong}`, auditor)).status).toBe(400);
  });

  it('who came in, went out or tried in vain is read by the auditor, the account and never what was typed', async () => {
    const knock = (login: string, password: string) => api.post('/api/v1/sessions').send({ login, password });
    const came = await knock('gd-officer5', DEMO_PASSWORD);
    await api.delete('/api/v1/sessions/current', (came.body as { token: string }).token).expect(204);
    // Whoever types a password where the login goes, leaves no trace of it.
    expect((await knock('a-secret-typed-too-early', 'x')).status).toBe(401);
    for (let i = 0; i < 13; i += 1) await knock(' GD-Officer6', 'a wrong guess 2026');
    const acts = async (query: string, login = 'gd-auditor') => {
      const { body, text } = await api.get(
        `/api/v1/supervision/acts?of=sign-ins&limit=200${query}`,
        await api.token(login),
      );
      return { text, items: (body as { items: { act: string; by: string | null; subject: string }[] }).items };
    };
    const { items, text } = await acts('');
    const of = (login: string) =>
      items.filter(({ subject }) => subject === login).map(({ act, by }) => [act, by !== null]);
    expect(of('gd-officer5')).toEqual([
      ['signed-out', true],
      ['signed-in', true],
    ]);
    // Thirteen in vain: ten were looked at, and that the door was shut then is said once.
    const failed = ['sign-in-failed', false];
    expect(of('gd-officer6')).toEqual([['locked-out', false], ...Array.from({ length: 10 }, () => failed)]);
    expect(items.find(({ act }) => act === 'sign-in-failed')).toMatchObject({ reason: '{"address": "127.0.0.1"}' });
    expect(text).not.toMatch(/secret-typed|a wrong guess/);
    expect((await acts('&act=locked-out')).items).toHaveLength(1);
    expect((await acts('&act=sign-in-failed', 'sz-auditor')).items).toEqual([]);
    const { rows } = await api.owner.query('select from sign_ins s join people p on p.id = s.person and p.login ~ $1', [
      'secret',
    ]);
    expect(rows).toEqual([]);
  });

  it('refusals of nobody known are no agency’s, and sessions ended are found by who ended them and whose they were', async () => {
    const { rows } = await api.owner.query<{ id: string }>(
      "select id from people where login in ('gd-admin', 'gd-officer2') order by login",
    );
    const [by = '', person = ''] = rows.map(({ id }) => id);
    await api.owner.query(`insert into sign_ins (act, by_provider) values ('provider-refused', true)`);
    await api.owner.query(`insert into sign_ins (person, act, ended_by) values ($1, 'session-ended', $2)`, [
      person,
      by,
    ]);
    const acts = async (query: string) =>
      ((await api.get(`/api/v1/supervision/acts?of=sign-ins${query}`, auditor)).body as { items: object[] }).items;
    expect(await acts('&act=provider-refused')).toMatchObject([{ agency: null, by: null, subject: '', called: null }]);
    const ended = [{ act: 'session-ended', agency: 'gd-ip', subject: 'gd-officer2' }];
    expect(await acts(`&act=session-ended&actor=${by}`)).toMatchObject(ended);
    expect(await acts(`&act=session-ended&actor=${person}`)).toMatchObject(ended);
  });

  it('somebody is told what he or she may do somewhere, and a stranger nothing', async () => {
    const { body } = await api.get('/api/v1/me', auditor);
    const { may } = body as { may: string[] };
    expect([may.includes('audit.read'), may.includes('people.manage'), may.includes('agencies.read')]).toEqual([
      true,
      false,
      false,
    ]);
    expect((await api.get('/api/v1/sessions/browser')).body).toMatchObject({ me: null, identityProvider: false });
  });
});
