import { DEMO_PASSWORD } from '#libs/identity';
import { startApp, type TestApp } from '../support/app.js';
import { asSeenNow } from '../support/people.js';

type Body = Record<string, unknown>;

/** Open without a session, each for a reason; everything else asks for one. */
const PUBLIC = [
  'GET /healthz',
  'GET /readyz',
  'GET /metrics',
  'POST /api/v1/sessions',
  'GET /api/v1/sessions/browser',
  'POST /api/v1/sessions/browser',
  'POST /api/v1/sessions/browser/oidc',
  'POST /api/v1/sessions/oidc',
  'POST /api/v1/sessions/oidc/begin',
  'POST /api/v1/complaints',
  'POST /api/v1/follow',
  'DELETE /api/v1/drafts/:id/papers/:paper',
  'DELETE /api/v1/uploads/:id',
  'GET /api/v1/calendar/feeds/:secret',
  'GET /api/v1/calendars',
  'GET /api/v1/calendars/:year',
  'GET /api/v1/drafts/:id',
  'GET /api/v1/procedures/:id/editions/:edition/difference/:other',
  'GET /api/v1/procedures/:id/eligibility',
  'GET /api/v1/register/patents/:number',
  'GET /api/v1/uploads',
  'PATCH /api/v1/uploads/:id',
  'POST /api/v1/drafts',
  'POST /api/v1/drafts/resume',
  'POST /api/v1/drafts/:id',
  'POST /api/v1/drafts/:id/check',
  'POST /api/v1/drafts/:id/file',
  'POST /api/v1/procedures/:id/eligibility/answer',
  'POST /api/v1/uploads',
  'POST /api/v1/uploads/:id/receipt',
  'POST /api/v1/follow/clocks/:id/certificate',
  'POST /api/v1/follow/transitions/:transition',
  'POST /api/v1/follow/documents/:id',
  'POST /api/v1/follow/events',
  'POST /api/v1/follow/papers',
  'POST /api/v1/follow/papers/list',
  'POST /api/v1/follow/papers/:id/content',
  'GET /api/v1/agencies',
  'GET /api/v1/regions',
  'GET /api/v1/procedures',
  'GET /api/v1/procedures/:id',
  'GET /api/v1/procedures/:id/editions/:edition',
];

describe('who may call what', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await startApp();
  });
  afterAll(() => api.close());

  const routes = (): string[] => {
    const { routeList } = api.app.getHttpAdapter().getInstance() as unknown as {
      routeList: { method: string; pattern: string }[];
    };
    const ours = routeList.filter(
      (r) =>
        r.method !== 'HEAD' &&
        r.method !== 'OPTIONS' &&
        !r.pattern.startsWith('/api/docs') &&
        !r.pattern.startsWith('/api/openapi'),
    );
    return [...new Set(ours.map((r) => `${r.method} ${r.pattern}`))].filter((r) =>
      /^(GET|POST|PUT|PATCH|DELETE) \/(api\/v1|healthz|readyz|metrics)/.test(r),
    );
  };

  it('every route that is not in the list of public ones refuses a stranger', async () => {
    const open: string[] = [];
    for (const route of routes()) {
      const [method = '', pattern = ''] = route.split(' ');
      const address = pattern.replaceAll(/:[a-z]+/g, '0199aa00-0000-7000-8000-000000000001');
      const { status } = await fetch(api.url + address, { method });
      if (status !== 401) open.push(route);
    }
    expect(open.sort()).toEqual([...PUBLIC].sort());
    expect(routes().length).toBeGreaterThan(30);
  });

  it('a token that opens nothing is refused, on public routes too', async () => {
    for (const token of ['A'.repeat(43), 'not a token']) {
      const answer = await api.get('/api/v1/agencies').set('authorization', `Bearer ${token}`);
      expect([answer.status, (answer.body as Body)['code']]).toEqual([401, 'IDENTITY.NO_SESSION']);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
    }
  });

  it('a session ends at once when its holder signs out', async () => {
    const token = await api.token('gd-officer3');
    const me = (await api.get('/api/v1/me', token)).body as Body;
    expect(me).toMatchObject({ login: 'gd-officer3', agency: 'gd-ip' });
    expect(JSON.stringify(me)).not.toMatch(/hash|"password/i);
    expect((await api.delete('/api/v1/sessions/current', token)).status).toBe(204);
    expect((await api.get('/api/v1/me', token)).status).toBe(401);
  });

  it('a wrong password and an unknown login are answered alike', async () => {
    const answers = await Promise.all(
      ['gd-officer4', 'nobody-of-this-name'].map((login) =>
        api.post('/api/v1/sessions').send({ login, password: 'wrong' }),
      ),
    );
    expect(answers.map((a) => a.status)).toEqual([401, 401]);
    expect(new Set(answers.map((a) => JSON.stringify({ ...(a.body as Body), traceId: '' }))).size).toBe(1);
  });

  it('an administrator registers, certifies and takes out of service people of the own agency only', async () => {
    const admin = await api.token('gd-admin');
    const person = {
      agency: 'gd-ip',
      login: 'gd-new',
      name: '新人',
      password: 'a-first-password-2026',
      roles: ['officer'],
    };
    const send = () => api.post('/api/v1/people', admin).set('idempotency-key', 'register-new-person').send(person);
    const added = await send();
    expect(added.status).toBe(201);
    expect((await send()).body).toEqual(added.body);
    const { id } = added.body as { id: string };
    const certified = await api
      .post(`/api/v1/people/${id}/certificate`, admin)
      .set('if-match', await asSeenNow(api, id))
      .send({ certificate: '示-1', certificateValidUntil: '2031-12-31' });
    expect(certified.status).toBe(200);
    const session = await api.post('/api/v1/sessions').send({ login: 'gd-new', password: person.password });
    const { token } = session.body as { token: string };
    expect((await api.get('/api/v1/me', token)).status).toBe(200);
    const leaves = api.post(`/api/v1/people/${id}/deactivate`, admin).set('if-match', await asSeenNow(api, id));
    expect((await leaves).status).toBe(200);
    expect((await api.post('/api/v1/sessions').send({ login: 'gd-new', password: person.password })).status).toBe(401);
    expect((await api.post('/api/v1/people', admin).send({ ...person, agency: 'cnipa', login: 'x-new' })).status).toBe(
      403,
    );
    const refused = await api.post('/api/v1/people', await api.token('gd-officer1')).send(person);
    expect([refused.status, refused.body]).toMatchObject([403, { title: '您无权办理此事项(需要:管理员)' }]);
    const listed = (await api.get('/api/v1/people', admin)).body as Body[];
    expect(new Set(listed.map((p) => p['agency']))).toEqual(new Set(['gd-ip']));
  });

  it('a lost password is replaced by the administrator, and the new one opens nothing but its own change', async () => {
    const [admin, old] = [await api.token('gd-admin'), await api.token('gd-officer5')];
    const { id } = (await api.get('/api/v1/me', old)).body as { id: string };
    const path = `/api/v1/people/${id}/password-reset`;
    const ask = () => api.post(path, admin).set('idempotency-key', 'reset-officer-5');
    const { password } = (await ask()).body as { password: string };
    expect(((await ask()).body as Body)['password']).toBeNull();
    expect((await api.get('/api/v1/me', old)).status).toBe(401);
    const signIn = (with_: string) => api.post('/api/v1/sessions').send({ login: 'gd-officer5', password: with_ });
    expect((await signIn(DEMO_PASSWORD)).status).toBe(401);
    const { token } = (await signIn(password)).body as { token: string };
    expect((await api.get('/api/v1/me', token)).body).toMatchObject({ mustChangePassword: true });
    for (const closed of ['/api/v1/cases', '/api/v1/notices', '/api/v1/people', '/api/v1/work-list']) {
      const answer = await api.get(closed, token);
      expect([closed, answer.status, (answer.body as Body)['code']]).toEqual([
        closed,
        403,
        'IDENTITY.PASSWORD_CHANGE_DUE',
      ]);
    }
    const change = (next: string) => api.post('/api/v1/me/password', token).send({ current: password, next });
    expect(((await change(password)).body as Body)['code']).toBe('IDENTITY.WEAK_PASSWORD');
    expect((await change('a sentence of my own')).status).toBe(204);
    expect((await api.get('/api/v1/cases', token)).status).toBe(200);
    expect((await signIn(password)).status).toBe(401);
    const { rows } = await api.owner.query(
      'select act, actor = person as own from account_acts where person = $1 order by id',
      [id],
    );
    expect(rows).toEqual([
      { act: 'password-reset', own: false },
      { act: 'password-changed', own: true },
    ]);
    expect((await api.post(path, await api.token('sz-admin'))).status).toBe(404);
    expect((await api.post(path, await api.token('gd-officer1'))).status).toBe(403);
    const { id: own } = (await api.get('/api/v1/me', admin)).body as { id: string };
    expect((await api.post(`/api/v1/people/${own}/password-reset`, admin)).status).toBe(409);
  });

  it('a one-time password that nobody used in time opens nothing', async () => {
    const { rows } = await api.owner.query<{ id: string }>(`select id from people where login = 'gd-officer6'`);
    const reset = await api.post(`/api/v1/people/${rows[0]?.id}/password-reset`, await api.token('gd-admin'));
    const { password } = reset.body as { password: string };
    await api.owner.query(
      `update people set password_expires_at = clock_timestamp() - interval '1 second' where login = 'gd-officer6'`,
    );
    expect((await api.post('/api/v1/sessions').send({ login: 'gd-officer6', password })).status).toBe(401);
  });

  it('doors that anybody can knock at open thirty times a minute', async () => {
    // Another code each time: attempts at one code are counted more strictly, see party-side.spec.ts.
    const body = (i: number) => ({ code: `0000-0000-0000-${1000 + i}`, phoneTail: '0000' });
    const statuses: number[] = [];
    for (let i = 0; i < 32; i += 1) statuses.push((await api.post('/api/v1/follow').send(body(i))).status);
    // The walk through all routes above has knocked once already.
    expect(statuses.filter((s) => s === 404).length).toBeGreaterThanOrEqual(28);
    expect(statuses.at(-1)).toBe(429);
    const last = await api.post('/api/v1/follow').send(body(99));
    expect([last.status, (last.body as Body)['code']]).toEqual([429, 'API.TOO_MANY']);
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0);
  });
});
