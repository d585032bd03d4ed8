import { jest } from '@jest/globals';
import pg from 'pg';
import { run } from '../../apps/cli/src/main.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';

describe('a first installation by command', () => {
  let test: TestDatabase;
  let owner: pg.Client;
  const before = { ...process.env };
  let printed = '';
  let complained = '';

  beforeAll(async () => {
    test = await freshDatabase();
    owner = new pg.Client({ connectionString: test.url });
    await owner.connect();
    process.env['DATABASE_URL'] = test.url;
    process.env['NODE_ENV'] = 'production';
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => ((printed += String(text)), true));
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true));
  }, 60_000);
  afterAll(async () => {
    jest.restoreAllMocks();
    process.env = before;
    await owner.end();
    await test.drop();
  });
  beforeEach(() => {
    printed = '';
    complained = '';
  });

  const said = (): Record<string, unknown> => JSON.parse(printed) as Record<string, unknown>;
  const agency = (more: Record<string, string>): string[] => {
    const given = {
      id: 'gd-ip',
      name: '广东省知识产权局',
      'name-en': 'Guangdong IP Office',
      mark: '粤',
      region: '440000',
    };
    const options = { ...given, level: 'province', ...more };
    return ['agency', 'add', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value])];
  };

  it.each([[['seed', 'demo']], [['prepare']]])('%j refuses in production and writes nobody', async (args) => {
    expect(await run(args)).toBe(1);
    expect(complained).toContain('CLI.PRODUCTION');
    expect((await owner.query('select from people')).rowCount).toBe(0);
  });

  it('an agency needs its region, and a lower one its superior', async () => {
    expect(await run(agency({}))).toBe(1);
    expect(complained).toContain('没有该区划代码');
    expect(await run(['regions', 'load'])).toBe(0);
    expect(said()['regions']).toBeGreaterThan(3_000);
    expect(await run(agency({ level: 'district', region: '440305' }))).toBe(1);
    expect(complained).toContain('须指明上一级机关');
    expect((await owner.query('select from agencies')).rowCount).toBe(0);
  });

  it('agencies are entered once, superiors first, each below its own', async () => {
    expect(await run(agency({}))).toBe(0);
    expect(said()).toMatchObject({ id: 'gd-ip', superior: null, numberPattern: '{mark}知{type}字〔{year}〕{n}号' });
    expect(await run(agency({}))).toBe(1);
    expect(complained).toContain('IDENTITY.AGENCY_EXISTS');
    const below = { id: 'sz-ip', mark: '深', region: '440300', superior: 'gd-ip' };
    expect(await run(agency({ ...below, level: 'national' }))).toBe(1);
    expect(await run(agency({ ...below, level: 'prefecture' }))).toBe(0);
    expect(await run(agency({ ...below, id: 'sz-2', level: 'prefecture' }))).toBe(1);
    expect(complained).toContain('该简称已被使用');
  });

  it('the administrator’s password is printed once, kept as a hash only, and must be changed', async () => {
    const args = ['admin', 'create', '--agency', 'gd-ip', '--login', 'Chen.Admin', '--name', '陈某'];
    expect(await run(args)).toBe(0);
    const { password, person, login } = said() as { password: string; person: string; login: string };
    expect([login, password.length]).toEqual(['chen.admin', 23]);
    const { rows } = await owner.query(
      `select password_change_due as due, password_hash like '$argon2id$%' as hashed, r.role, a.act, a.actor
       from people p join person_roles r on r.person = p.id join account_acts a on a.person = p.id where p.id = $1`,
      [person],
    );
    expect(rows).toEqual([{ due: true, hashed: true, role: 'administrator', act: 'registered', actor: null }]);
    expect(await run(args)).toBe(1);
    expect(complained).toContain('IDENTITY.LOGIN_TAKEN');
    expect(await run(['admin', 'create', '--agency', 'nowhere', '--login', 'x1', '--name', '某'])).toBe(1);
    expect(complained).toContain('IDENTITY.NO_SUCH_AGENCY');
  });

  it.each([
    [['agency', 'add', '--id', 'x']],
    [['admin', 'create', '--password', 'x']],
    [['regions', 'drop']],
    [['agency']],
  ])('what is not understood shows the usage and does nothing: %j', async (args) => {
    expect(await run(args)).toBe(2);
    expect(complained).toContain('admin create');
  });
});
