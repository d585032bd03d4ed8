import { jest } from '@jest/globals';
import { run } from './main.js';

describe('what is no command', () => {
  let complained = '';
  beforeEach(() => {
    complained = '';
    jest.spyOn(process.stderr, 'write').mockImplementation((text) => ((complained += String(text)), true));
  });
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [[], '请给出命令 / a command is needed'],
    [['no-such'], '没有命令 no-such / there is no command no-such'],
    [['__proto__'], '没有命令 __proto__ / there is no command __proto__'],
    [['seed'], 'seed 之后应为 demo / seed must be followed by demo'],
    [['seed', 'all'], 'seed 之后应为 demo,而不是“all” / seed must be followed by demo, not “all”'],
    [['regions', 'load', 'x'], 'regions load:多余的参数 “x” / regions load takes no “x”'],
    [['register', 'load'], 'register load:缺少 FILE / register load needs FILE'],
    [['register', 'load', 'a', 'b'], 'register load:多余的参数 “b” / register load takes no “b”'],
    [['calendar', 'load', 'a', 'b'], 'calendar load:多余的参数 “b” / calendar load takes no “b”'],
    [['migrate', 'extra'], 'migrate:多余的参数 “extra” / migrate takes no “extra”'],
    [['prepare', '--now'], 'prepare:多余的参数 “--now” / prepare takes no “--now”'],
    [['seed', 'demo', 'again'], 'seed demo:多余的参数 “again” / seed demo takes no “again”'],
    [['terms', 'x'], 'terms:多余的参数 “x” / terms takes no “x”'],
    [['terms', '--bogus'], 'terms:没有选项 “--bogus” / terms has no option “--bogus”'],
    [['terms', '--explain', '--explain'], 'terms:选项 “--explain” 重复 / terms takes the option “--explain” once'],
    [['agency', 'add', 'x'], 'agency add:多余的参数 “x” / agency add takes no “x”'],
    [['admin', 'create', 'x'], 'admin create:多余的参数 “x” / admin create takes no “x”'],
    [['jobs', 'retry', 'effect', '7', 'x'], 'jobs retry effect:多余的参数 “x” / jobs retry effect takes no “x”'],
    [['simulate', 'x'], 'simulate:多余的参数 “x” / simulate takes no “x”'],
    [['simulate', '--keep', '--keep'], 'simulate:选项 “--keep” 重复 / simulate takes the option “--keep” once'],
    [['verify', '--all'], 'verify:没有选项 “--all” / verify has no option “--all”'],
    [['verify', '--anchor'], 'verify:选项 “--anchor” 缺少值 / the option “--anchor” of verify needs a value'],
    [['verify', 'x'], 'verify:多余的参数 “x” / verify takes no “x”'],
    [['simulate', '--case', '5'], 'simulate:没有选项 “--case” / simulate has no option “--case”'],
    [
      ['simulate', '--cases', '5', '--cases', '6'],
      'simulate:选项 “--cases” 重复 / simulate takes the option “--cases” once',
    ],
    [
      ['simulate', '--cases', '0', '--days', 'x'],
      'simulate:应为整数:--cases 1–100000、--days 1–3650 / simulate takes whole numbers: --cases 1–100000, --days 1–3650',
    ],
    [['simulate', '--scenario', 'case-z'], 'simulate:--scenario 应为 case-a / simulate knows the scenario case-a only'],
    [['simulate', '--from', '2026-02-30'], 'simulate:--from 应为 YYYY-MM-DD / simulate takes --from as YYYY-MM-DD'],
    [
      ['agency', 'add', '--id', 'x', '--name', 'n'],
      'agency add:缺少 --name-en、--mark、--region / agency add needs --name-en, --mark, --region',
    ],
    [
      ['admin', 'create', '--password', 'x'],
      'admin create:没有选项 “--password” / admin create has no option “--password”',
    ],
    [
      ['jobs', 'retry', 'all'],
      'jobs retry 之后应为 effect 或 clock,而不是“all” / jobs retry must be followed by effect or clock, not “all”',
    ],
    [['jobs', 'retry', 'clock', '7'], 'jobs retry clock:缺少 --reason / jobs retry clock needs --reason'],
  ])('%j is told in one line before the usage', async (args, line) => {
    expect(await run(args)).toBe(2);
    const [first, second] = complained.split('\n');
    expect([first, second]).toEqual([line, expect.stringMatching(/^用法 \/ usage/)]);
  });
});
