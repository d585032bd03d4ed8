import { startApp, type TestApp } from '../support/app.js';
import { fileComplaint } from '../support/complaints.js';
import { asSeenNow } from '../support/people.js';

type Body = Record<string, unknown>;

describe('keeping people by the interface', () => {
  let api: TestApp;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    api = await startApp();
    const { rows } = await api.owner.query<{ login: string; id: string }>('select login, id from people');
    for (const { login, id } of rows) ids.set(login, id);
  });
  afterAll(() => api.close());

  const idOf = (login: string): string => ids.get(login) ?? '';
  const change = async (who: string, whom: string, body: Body): Promise<{ status: number; body: Body }> =>
    api
      .post(`/api/v1/people/${idOf(whom)}/change`, await api.token(who))
      .set('if-match', await asSeenNow(api, whom))
      .send(body);
  const absentAs = async (login: string, body: Body): Promise<{ status: number; body: Body }> =>
    api
      .post('/api/v1/me/absence', await api.token(login))
      .set('if-match', await asSeenNow(api, login))
      .send(body);
  const listed = async (login: string): Promise<Body> => {
    const people = (await api.get('/api/v1/people', await api.token('gd-admin'))).body as Body[];
    return people.find((p) => p['login'] === login) ?? {};
  };

  it('colleagues read who works here, and of accounts and certificates only their own', async () => {
    const read = async (login: string) => {
      const { body } = await api.get('/api/v1/people', await api.token(login));
      return (body as Body[]).filter((p) => p['active']);
    };
    const kept = ['login', 'certificate', 'oidcSubject', 'deputy'];
    const told = (people: Body[]) =>
      kept.filter((field) => people.some((p) => p['id'] !== idOf('gd-officer2') && p[field] !== null));
    await api.owner.query(`update people set oidc_subject = 's-' || login, deputy = $1 where login = 'gd-officer3'`, [
      idOf('gd-officer4'),
    ]);
    const ofAll = await read('gd-admin');
    for (const login of ['gd-officer2', 'gd-clerk']) {
      const people = await read(login);
      expect([login, told(people.filter((p) => p['id'] !== idOf(login)))]).toEqual([login, []]);
      const known = ['id', 'name', 'agency', 'roles', 'certificateValidUntil', 'absentFrom', 'version'];
      const shared = (p: Body) => Object.fromEntries(known.map((field) => [field, p[field]]));
      expect(people.map(shared)).toEqual(ofAll.map(shared));
    }
    const own = (await read('gd-officer2')).find((p) => p['id'] === idOf('gd-officer2'));
    expect(own).toMatchObject({ login: 'gd-officer2', certificate: expect.any(String) });
    for (const login of ['gd-head', 'gd-auditor']) expect([login, told(await read(login))]).toEqual([login, kept]);
    await api.owner.query(`update people set oidc_subject = null, deputy = null where login = 'gd-officer3'`);
  });

  it('an administrator changes name, roles, absence and service, once for a key, on record', async () => {
    const path = `/api/v1/people/${idOf('gd-officer4')}/change`;
    const body = { name: '改名', roles: ['officer', 'head'], absentFrom: '2020-01-01', deputy: idOf('gd-officer3') };
    const seen = await asSeenNow(api, 'gd-officer4');
    const send = async () =>
      api
        .post(path, await api.token('gd-admin'))
        .set('idempotency-key', 'change-officer-4')
        .set('if-match', seen)
        .send(body);
    expect((await send()).status).toBe(200);
    expect((await send()).status).toBe(200);
    expect(await listed('gd-officer4')).toMatchObject({
      name: '改名',
      absentFrom: '2020-01-01',
      deputy: idOf('gd-officer3'),
      roles: [
        { agency: 'gd-ip', role: 'head' },
        { agency: 'gd-ip', role: 'officer' },
      ],
    });
    expect((await change('gd-admin', 'gd-officer4', { absentFrom: null, deputy: null })).status).toBe(200);
    expect(await listed('gd-officer4')).toMatchObject({ name: '改名', absentFrom: null, deputy: null });
    const { rows } = await api.owner.query(
      `select a.act, b.login as by, a.details ->> 'name' as name from account_acts a join people b on b.id = a.actor
       where a.person = $1 order by a.id`,
      [idOf('gd-officer4')],
    );
    expect(rows).toEqual([
      { act: 'changed', by: 'gd-admin', name: '改名' },
      { act: 'changed', by: 'gd-admin', name: null },
    ]);
  });

  it('nobody changes a person of whom another version was seen, and learns what was changed and by whom', async () => {
    const at = (route: string): string => `/api/v1/people/${idOf('gd-officer6')}/${route}`;
    const send = async (route: string, version: string | null, body: Body) => {
      const asked = api.post(at(route), await api.token('gd-admin'));
      return (version === null ? asked : asked.set('if-match', version)).send(body);
    };
    const seen = await asSeenNow(api, 'gd-officer6');
    const certificate = { certificate: '粤-6', certificateValidUntil: '2031-12-31' };
    expect((await send('change', null, { name: '新名' })).status).toBe(428);
    const first = await send('change', seen, { name: '新名', roles: ['officer', 'clerk'] });
    const { version } = first.body as { version: number };
    expect([first.status, first.headers['etag'], `"${version - 1}"`]).toEqual([200, `"${version}"`, seen]);
    const before = await listed('gd-officer6');
    expect(before).toMatchObject({ name: '新名', version });
    for (const [route, body] of [
      ['change', { name: '旧名' }],
      ['certificate', certificate],
      ['deactivate', {}],
    ] as const) {
      const refused = await send(route, seen, body);
      expect([refused.status, refused.body]).toEqual([
        412,
        expect.objectContaining({
          code: 'IDENTITY.STALE',
          version,
          changes: [{ version, at: expect.any(String), by: expect.any(String), fields: ['name', 'roles'] }],
        }),
      ]);
    }
    expect(await listed('gd-officer6')).toEqual(before);
    const own = await api
      .post('/api/v1/me/absence', await api.token('gd-officer6'))
      .set('if-match', seen)
      .send({});
    expect(own.status).toBe(412);
    expect((await send('certificate', `"${version}"`, certificate)).status).toBe(200);
    expect(await listed('gd-officer6')).toMatchObject({ ...certificate, version: version + 1 });
    // A password is no part of what others see and change.
    expect((await send('password-reset', null, {})).status).toBe(200);
    expect((await listed('gd-officer6'))['version']).toBe(version + 1);
  });

  it('who was taken out of service comes back, and nobody goes alone or changes the own roles', async () => {
    const old = await api.token('gd-officer5');
    expect((await change('gd-admin', 'gd-officer5', { active: false })).status).toBe(200);
    expect((await api.get('/api/v1/me', old)).status).toBe(401);
    expect((await change('gd-admin', 'gd-officer5', { active: true })).status).toBe(200);
    expect(await listed('gd-officer5')).toMatchObject({ active: true });
    expect((await change('gd-admin', 'gd-admin', { active: false })).status).toBe(400);
    expect((await change('gd-admin', 'gd-admin', { roles: ['head'] })).status).toBe(400);
    expect((await change('sz-admin', 'gd-officer5', { name: '外人' })).status).toBe(404);
    expect((await change('gd-head', 'gd-officer5', { name: '外人' })).status).toBe(403);
  });

  it('everybody sets the own absence and deputy, and that deputy acts meanwhile', async () => {
    const absent = (body: Body) => absentAs('gd-head', body);
    expect((await absent({ absentFrom: '2020-01-01', deputy: idOf('gd-officer2') })).status).toBe(200);
    const me = async () => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      return (await api.get('/api/v1/me', await api.token('gd-officer2'))).body as { deputyFor: Body[] };
    };
    expect((await me()).deputyFor.map((p) => p['id'])).toEqual([idOf('gd-head')]);
    expect((await absent({ absentFrom: '2020-01-01', deputy: idOf('sz-officer1') })).status).toBe(400);
    expect((await absent({ absentFrom: '2020-02-01', absentUntil: '2020-01-01' })).status).toBe(400);
    expect((await absent({})).status).toBe(200);
    expect((await me()).deputyFor).toEqual([]);
  });

  it('who chose one of several roles is refused what only the other one gives', async () => {
    const token = await api.token('gd-officer2');
    await change('gd-admin', 'gd-officer2', { roles: ['officer', 'head'] });
    await new Promise((resolve) => setTimeout(resolve, 600));
    const approvals = async (role?: string): Promise<number> => {
      const asked = api.get('/api/v1/team/load', token);
      return (await (role ? asked.set('acting-as', role) : asked)).status;
    };
    expect([await approvals(), await approvals('head/gd-ip'), await approvals('officer/gd-ip')]).toEqual([
      200, 200, 403,
    ]);
    expect(await approvals('auditor/gd-ip')).toBe(403);
    const me = await api.get('/api/v1/me', token).set('acting-as', 'officer/gd-ip');
    expect((me.body as { roles: Body[] }).roles).toHaveLength(2);
    await change('gd-admin', 'gd-officer2', { roles: ['officer'] });
  });

  it('the cases of an absent colleague lie on the deputy’s desk, and leave it with the return', async () => {
    const { id } = await fileComplaint(api);
    await api.owner.query(`update cases set officer = $2 where id = $1`, [id, idOf('gd-officer3')]);
    const absent = (body: Body) => absentAs('gd-officer3', body);
    const seen = async (role?: string): Promise<unknown[]> => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      const token = await api.token('gd-officer2');
      const asked = (path: string) => (role ? api.get(path, token).set('acting-as', role) : api.get(path, token));
      const list = (await asked('/api/v1/work-list?view=mine')).body as { items: Body[] };
      const counts = (await asked('/api/v1/work-list/counts')).body as { views: { mine: number } };
      return [list.items.map((item) => item['id']), counts.views.mine];
    };
    await absent({ absentFrom: '2020-01-01', deputy: idOf('gd-officer2') });
    expect(await seen()).toEqual([[id], 1]);
    expect(await seen(`officer/gd-ip/${idOf('gd-officer3')}`)).toEqual([[id], 1]);
    expect(await seen('officer/gd-ip')).toEqual([[], 0]);
    await absent({});
    expect(await seen()).toEqual([[], 0]);
  });

  it('a first password opens nothing but the change of it', async () => {
    const person = {
      agency: 'gd-ip',
      login: 'gd-first',
      name: '新人',
      password: 'a-first-password-2026',
      roles: ['officer'],
    };
    const register = async (change: Body = {}) =>
      api.post('/api/v1/people', await api.token('gd-admin')).send({ ...person, ...change });
    const refused = await register({ login: 'zhang san', name: ' ', certificate: '粤10-9001' });
    const pointers = (refused.body as { errors: { pointer: string }[] }).errors.map(({ pointer }) => pointer);
    expect([refused.status, pointers]).toEqual([400, ['/login', '/name', '/certificateValidUntil']]);
    expect((await register()).status).toBe(201);
    const signIn = async (password: string): Promise<string> =>
      ((await api.post('/api/v1/sessions').send({ login: 'gd-first', password })).body as { token: string }).token;
    const token = await signIn(person.password);
    expect(((await api.get('/api/v1/cases', token)).body as Body)['code']).toBe('IDENTITY.PASSWORD_CHANGE_DUE');
    expect((await api.post('/api/v1/me/absence', token).send({})).status).toBe(403);
    const next = { current: person.password, next: 'a sentence of my own' };
    expect((await api.post('/api/v1/me/password', token).send(next)).status).toBe(204);
    expect((await api.get('/api/v1/cases', await signIn(next.next))).status).toBe(200);
  });

  it('ten wrong passwords shut out who typed them and not the officer', async () => {
    const wrong = () => api.post('/api/v1/sessions').send({ login: 'sz-officer1', password: 'guess after guess' });
    for (let i = 0; i < 10; i += 1) expect((await wrong()).status).toBe(401);
    expect((await wrong()).status).toBe(429);
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from login_attempts where attempts > 10 and login_digest <> of_login`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
});
