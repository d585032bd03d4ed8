import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { pointersOf, refusedBy } from '../support/refusal.js';

type Body = Record<string, unknown>;

const DONGGUAN = {
  id: 'dg-ip',
  name: '东莞市市场监督管理局(知识产权局)',
  nameEn: 'Dongguan Intellectual Property Office',
  mark: '莞',
  region: '441900',
  administratorLogin: 'dg-admin',
  administratorName: '某某',
};

describe('an agency entered by the administrator above it', () => {
  let api: TestApp;
  let admin: string;
  beforeAll(async () => {
    api = await startApp();
    admin = await api.token('gd-admin');
  });
  afterAll(() => api.close());

  const enter = (change: object = {}, by = admin, key: string = randomUUID()) =>
    api
      .post('/api/v1/agencies', by)
      .set('idempotency-key', key)
      .send({ ...DONGGUAN, ...change });
  const left = async (): Promise<unknown[]> =>
    (
      await api.owner.query(
        `select (select count(*) from agencies) as agencies, (select count(*) from people) as people,
           (select count(*) from office_acts) as acts, (select count(*) from account_acts) as accounts`,
      )
    ).rows;

  it.each([
    ['a region that does not exist', { region: '449999' }, ['/region invalid']],
    ['a mark that is in use, and no name', { mark: '粤', name: '  ' }, ['/name form']],
    ['a mark that is in use', { mark: '粤' }, ['/mark invalid']],
    ['a pattern without a number', { numberPattern: '{mark}{year}' }, ['/numberPattern invalid']],
    ['a superior that the region does not give', { superior: 'sz-ip' }, ['/superior invalid']],
    ['a login with a blank', { administratorLogin: 'dg admin' }, ['/administratorLogin form']],
    ['an unknown field', { level: 'province' }, ['/level unknown']],
  ])('is refused with %s, and nothing is entered', async (_, change, issues) => {
    const before = await left();
    expect(pointersOf(await refusedBy(api, () => enter(change), 400))).toEqual(issues);
    expect(await left()).toEqual(before);
  });

  it('is not entered by whom it does not lie below, nor half where the login is taken', async () => {
    const before = await left();
    expect((await enter({}, await api.token('sz-admin'))).status).toBe(403);
    expect((await enter({ region: '310101', mark: '黄' })).body).toMatchObject({ code: 'IDENTITY.FORBIDDEN' });
    expect((await enter({ administratorLogin: 'gd-officer1' })).body).toMatchObject({ code: 'IDENTITY.LOGIN_TAKEN' });
    expect((await enter({ id: 'sz-ip' })).body).toMatchObject({ code: 'IDENTITY.AGENCY_EXISTS' });
    expect(await left()).toEqual(before);
  });

  it('is there with its administrator, who can do nothing before setting a password, and enters the others', async () => {
    const key = randomUUID();
    const made = await enter({}, admin, key);
    expect([made.status, made.body]).toMatchObject([
      201,
      { agency: { id: 'dg-ip', superior: 'gd-ip', level: 'prefecture' }, administrator: { login: 'dg-admin' } },
    ]);
    const { password } = made.body as { password: string };
    const again = (await enter({}, admin, key)).body as Body;
    expect(again).toEqual({ ...(made.body as Body), password: null });
    const signIn = async (secret: string): Promise<string> =>
      ((await api.post('/api/v1/sessions').send({ login: 'dg-admin', password: secret })).body as { token: string })
        .token;
    const first = await signIn(password);
    expect((await api.get('/api/v1/people', first)).body).toMatchObject({ code: 'IDENTITY.PASSWORD_CHANGE_DUE' });
    const own = 'a sentence of my own';
    await api.post('/api/v1/me/password', first).send({ current: password, next: own });
    const there = await signIn(own);
    const officer = { agency: 'dg-ip', login: 'dg-officer1', name: '某甲', password: own, roles: ['officer', 'head'] };
    expect((await api.post('/api/v1/people', there).send(officer)).status).toBe(201);
    const listed = (await api.get('/api/v1/agencies')).body as Body[];
    expect(listed.find((agency) => agency['id'] === 'dg-ip')).toMatchObject({ mark: '莞' });
  });

  it('is on record at the agency above, and gives the numbers of its cases', async () => {
    const acts = (await api.get('/api/v1/supervision/acts?act=agency-added', admin)).body as { items: Body[] };
    expect(acts.items).toMatchObject([{ subject: 'dg-ip', agency: 'gd-ip' }]);
    const { rows } = await api.owner.query<Body>(
      `select act from account_acts a join people p on p.id = a.person where p.login = 'dg-admin' order by a.id`,
    );
    expect(rows[0]).toEqual({ act: 'registered' });
  });

  it('two at once with one mark: one is entered, the other told which field', async () => {
    const two = await Promise.all([
      enter({ id: 'zs-ip', region: '442000', mark: '山', administratorLogin: 'zs-admin' }),
      enter({ id: 'zh-ip', region: '440400', mark: '山', administratorLogin: 'zh-admin' }),
    ]);
    expect(two.map(({ status }) => status).sort()).toEqual([201, 400]);
    const refused = two.find(({ status }) => status === 400)?.body as Parameters<typeof pointersOf>[0];
    expect(pointersOf(refused)).toEqual(['/mark invalid']);
  });
});
