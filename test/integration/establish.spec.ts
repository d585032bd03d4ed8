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
    const options = { ...given, ...more };
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
    expect(await run(agency({ region: '440305' }))).toBe(1);
    expect(complained).toContain('须先登记上一级机关');
    expect((await owner.query('select from agencies')).rowCount).toBe(0);
  });

  it('agencies are entered once, superiors first, each below its own', async () => {
    expect(await run(agency({}))).toBe(0);
    expect(said()).toMatchObject({ id: 'gd-ip', superior: null, numberPattern: '{mark}知{type}字〔{year}〕{n}号' });
    expect(await run(agency({}))).toBe(1);
    expect(complained).toContain('IDENTITY.AGENCY_EXISTS');
    const below = { id: 'sz-ip', mark: '深', region: '440300' };
    printed = '';
    expect(await run(agency(below))).toBe(0);
    expect(said()).toMatchObject({ id: 'sz-ip', superior: 'gd-ip', level: 'prefecture' });
    expect(await run(agency({ ...below, id: 'sz-2' }))).toBe(1);
    expect(complained).toContain('该简称已被使用');
  });

  it.each([
    ['a city that calls itself a province', { region: '440100', level: 'province' }, '的级别为 prefecture'],
    ['a level that is none', { region: '440100', level: 'county' }, '的级别为 prefecture'],
    ['a city under the agency of another city', { region: '440100', superior: 'sz-ip' }, '上一级机关为:gd-ip'],
    ['a district that passes over its city', { region: '440305', superior: 'gd-ip' }, '上一级机关为:sz-ip'],
    ['a city of a province that has no agency yet', { region: '330100' }, '须先登记上一级机关'],
    ['a city of another province', { region: '330100', superior: 'gd-ip' }, '上一级机关为:无'],
    ['the country under a province', { region: '000000', superior: 'gd-ip' }, '上一级机关为:无'],
    ['an agency under one that is not entered', { region: '440100', superior: 'nowhere' }, '没有该上级机关'],
  ])('%s is refused', async (_, place, why) => {
    const before = (await owner.query('select from agencies')).rowCount;
    expect(await run(agency({ id: 'other', mark: '另', ...place }))).toBe(1);
    expect([complained.includes('IDENTITY.INVALID_AGENCY'), complained]).toEqual([true, expect.stringContaining(why)]);
    expect((await owner.query('select from agencies')).rowCount).toBe(before);
  });

  it('a district lies below its city by its code alone, and names its superior only where two could be', async () => {
    printed = '';
    expect(await run(agency({ id: 'ns-ip', mark: '南', region: '440305' }))).toBe(0);
    expect(said()).toMatchObject({ superior: 'sz-ip', level: 'district' });
    expect(await run(agency({ id: 'sz-court', mark: '前', region: '440300' }))).toBe(0);
    expect(await run(agency({ id: 'ft-ip', mark: '福', region: '440304' }))).toBe(1);
    expect(complained).toContain('须指明上一级机关:sz-court、sz-ip');
    printed = '';
    expect(await run(agency({ id: 'ft-ip', mark: '福', region: '440304', superior: 'sz-court' }))).toBe(0);
    expect(said()).toMatchObject({ superior: 'sz-court' });
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
