import { jest } from '@jest/globals';
import { DomainError } from '#libs/kernel';
import { run } from './main.js';
import { lineOf, Unreached } from './reach.js';

describe('a command without its database', () => {
  const before = { ...process.env };
  let complained = '';
  // Jest's loader trips over modules that several ask for at once.
  beforeAll(() => import('./verify/verify.js'), 60_000);
  beforeEach(() => {
    complained = '';
    jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true));
    process.env = { ...before, NODE_ENV: 'test', DATABASE_URL: 'postgres://someone:hidden@127.0.0.1:1/office' };
  });
  afterEach(() => {
    jest.restoreAllMocks();
    process.env = before;
  });

  it.each([
    [['verify']],
    [['migrate']],
    [['prepare']],
    [['seed', 'demo']],
    [['regions', 'load']],
    [['admin', 'create', '--agency', 'a', '--login', 'ab', '--name', 'b']],
    [['jobs', 'retry', 'effect', '7', '--reason', 'r']],
    [['simulate', '--cases', '1']],
    [['simulate', '--scenario', 'case-a']],
  ])('%j says which one, and nobody’s password', async (args) => {
    expect(await run(args)).toBe(1);
    expect(complained).toBe(
      '无法连接数据库 127.0.0.1:1(ECONNREFUSED),请确认其已启动且 DATABASE_URL 无误,再运行同一命令 / ' +
        'The database at 127.0.0.1:1 cannot be reached (ECONNREFUSED); see that it runs and that DATABASE_URL is right, then run the command again\n',
    );
  });
});

describe('a fault at the database', () => {
  const say = (error: unknown, url = 'postgres://u:hidden@db.example/office'): string => lineOf(error, () => url);
  const sqlstate = (code: string): Error => Object.assign(new Error('in English only'), { code });
  const refused = (code: 'BUSY' | 'UNAVAILABLE'): DomainError =>
    new DomainError(`PERSISTENCE.${code}`, 'unavailable', { zh: '用同一请求', en: 'the same request' });

  it.each([
    [new Unreached('away'), 'The database at db.example:5432 cannot be reached; see'],
    [refused('UNAVAILABLE'), 'The database at db.example:5432 cannot be reached; see'],
    [refused('BUSY'), 'What is needed in the database at db.example:5432 is in use; run the command again later'],
    [sqlstate('28P01'), 'The database at db.example:5432 does not accept the user or the password'],
    [sqlstate('3D000'), 'There is no database office at db.example:5432; create it first'],
  ])('%s is told to whoever runs commands', (error, en) => {
    const line = say(error);
    expect(line).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]* \/ [^\n]+$/);
    expect(line).toContain(` / ${en}`);
    expect(line).not.toMatch(/request|请求|hidden/);
  });

  it('is at the socket that its address names', () => {
    expect(say(new Unreached('away'), 'postgres:///office?host=/run/pg')).toContain('/run/pg:5432');
  });

  it('of another kind is told as it is', () => {
    expect(say(new DomainError('A.B', 'invalid', { zh: '错', en: 'wrong' }))).toBe('错 / wrong (A.B)');
    expect([say(new Error('as it is')), say('text')]).toEqual(['as it is', 'text']);
  });
});
