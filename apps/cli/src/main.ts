import 'reflect-metadata';
import { existsSync, realpathSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { DomainError, readConfig, type Config } from '#libs/kernel';
import { fileOrNothing, Misunderstood, needed, nothingMore, optionsOf, switchOf, wordAfter } from './misunderstood.js';
import { lineOf } from './reach.js';

type Command = (args: readonly string[]) => Promise<number>;

const USAGE = `用法 / usage: npm run cli -- <command>
  terms [--explain]                 期限计算:JSON 行输入,JSON 行输出 / compute terms, JSON lines in and out
  procedures check | print          程序数据检查、打印 / check or print the procedures
  migrate                           建立或升级数据库 / bring the database to the present schema
  seed demo                         写入演示数据(一次)/ load the demo data, once
  prepare                           migrate + seed demo, for npm start (seed and prepare refuse NODE_ENV=production)
  regions load                      载入行政区划(GB/T 2260)/ load the regions
  agency add --id ID --name 名称 --name-en NAME --mark 简称 --region CODE [--level LEVEL] [--superior ID] [--pattern P]
                                    登记机关 / enter an agency; LEVEL: national, province, prefecture, district
  admin create --agency ID --login LOGIN --name 姓名
                                    登记管理员,一次性密码只显示一次 / enter an administrator; prints a one-time password once
  calendar load FILE                载入一年放假通知并重算期限 / load a year's holiday notice, move the clocks it moves
  register load FILE                载入专利登记数据 / load an extract of the patent register
  jobs retry effect|clock ID --reason 理由
                                    重试搁置的事项或处理失败的期限 / let a dead effect or a failing clock go again
  verify [--anchor FILE]            核验承诺 P1–P15(SQL、材料哈希、期限重算),并与锚定文件比对 / check the promises and the anchors;
                                    exit code 1 on any violation
  simulate --scenario case-a        按实际经过推演案例A / play Case A as it happened
  simulate --cases N --days D --seed S [--from DAY]
                                    推演随机案件;中断时亦删除其数据库,--keep 则保留 / play random cases; its database goes
                                    with it, also when it is stopped, and stays with --keep
`;

const NEEDS_DATABASE = new Set([
  'jobs',
  'migrate',
  'regions',
  'agency',
  'admin',
  'seed',
  'prepare',
  'calendar',
  'register',
  'verify',
  'simulate',
]);

/** Whether the command talks to PostgreSQL, so that the launcher knows to start one. */
export const needsDatabase = (argv: readonly string[]): boolean => NEEDS_DATABASE.has(argv[0] ?? '');

function config(): Config {
  const read = readConfig(process.env);
  if ('config' in read) return read.config;
  throw new Error(read.faults.join('\n'));
}

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

// Each command loads only what it needs: `terms` must answer at once.
const COMMANDS: Readonly<Record<string, Command>> = {
  terms: async (args) => {
    const { on: explain, rest } = switchOf('terms', args, '--explain');
    optionsOf('terms', rest, []);
    const { runTerms } = await import('./terms.js');
    await runTerms(process.stdin, process.stdout, { explain });
    return 0;
  },
  procedures: async (args) => {
    const { proceduresCommand } = await import('./procedures.js');
    return proceduresCommand([...args], process.stdout);
  },
  migrate: async (args) => {
    nothingMore('migrate', args);
    const { bringUp } = await import('./bring-up.js');
    print(JSON.stringify({ migrations: await bringUp(config()) }));
    return 0;
  },
  seed: async (args) => {
    const [what, ...more] = args;
    wordAfter('seed', what, ['demo']);
    nothingMore('seed demo', more);
    const { refuseInProduction } = await import('./establish.js');
    refuseInProduction(config());
    const { seedDemo } = await import('./bring-up.js');
    for (const login of await seedDemo(config())) print(JSON.stringify(login));
    return 0;
  },
  prepare: async (args) => {
    nothingMore('prepare', args);
    const { refuseInProduction } = await import('./establish.js');
    refuseInProduction(config());
    const { bringUp, seedDemo } = await import('./bring-up.js');
    await bringUp(config());
    for (const login of await seedDemo(config())) print(JSON.stringify(login));
    return 0;
  },
  jobs: async (args) => {
    const { jobsCommand } = await import('./jobs.js');
    return jobsCommand(args, config, print);
  },
  regions: (args) => establish('regions', args),
  agency: (args) => establish('agency', args),
  admin: (args) => establish('admin', args),
  calendar: async (args) => {
    const [what, file, ...more] = args;
    wordAfter('calendar', what, ['load']);
    const { FILE } = needed('calendar load', { FILE: file }, ['FILE']);
    nothingMore('calendar load', more);
    const { loadCalendar, toldOf } = await import('./calendar.js');
    const { lines, code } = toldOf(await loadCalendar(config(), FILE));
    lines.forEach(print);
    return code;
  },
  register: async (args) => {
    const [what, file, ...more] = args;
    wordAfter('register', what, ['load']);
    const { FILE } = needed('register load', { FILE: file }, ['FILE']);
    nothingMore('register load', more);
    const { loadRegister } = await import('./register.js');
    print(JSON.stringify(await loadRegister(config(), FILE)));
    return 0;
  },
  verify: async (args) => {
    const { '--anchor': anchor = null } = optionsOf('verify', args, ['--anchor']);
    const [{ verifyCommand }, { Database, makePool }, { paperStoreOf }] = await Promise.all([
      import('./verify/verify.js'),
      import('#libs/persistence'),
      import('#libs/casework'),
    ]);
    const settings = config();
    if (anchor !== null) fileOrNothing(anchor);
    const database = new Database(makePool({ url: settings.databaseUrl, size: 2, name: 'hengzhi-verify', role: null }));
    try {
      return await verifyCommand(database, print, paperStoreOf(settings), anchor);
    } finally {
      await database.close();
    }
  },
  simulate: async (args) => {
    const { simulateCommand } = await import('./simulate/command.js');
    return simulateCommand(args, config, print);
  },
};

async function establish(name: string, args: readonly string[]): Promise<number> {
  const { establishCommand } = await import('./establish.js');
  return establishCommand(name, args, config, print);
}

function unknownCommand(name: string): Misunderstood {
  if (name === '') return new Misunderstood('请给出命令', 'a command is needed');
  return new Misunderstood(`没有命令 ${name.slice(0, 60)}`, `there is no command ${name.slice(0, 60)}`);
}

/** Runs one command of the operator and returns its exit code. Faults are one clear line each. */
export async function run(argv: readonly string[]): Promise<number> {
  const [name = '', ...args] = argv;
  if (['help', '--help', '-h'].includes(name)) {
    process.stdout.write(USAGE);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (!command) throw unknownCommand(name);
    return await command(args);
  } catch (error) {
    if (error instanceof Misunderstood) {
      process.stderr.write(`${error.message}\n${USAGE}`);
      return 2;
    }
    process.stderr.write(`${lineOf(error, () => config().databaseUrl)}\n`);
    if (!(error instanceof DomainError) && process.env['LOG_LEVEL'] === 'debug' && error instanceof Error)
      process.stderr.write(`${error.stack ?? ''}\n`);
    return 1;
  }
}

const started = process.argv[1] ?? '';
if (existsSync(started) && import.meta.url === pathToFileURL(realpathSync(started)).href) {
  process.exitCode = await run(process.argv.slice(2));
}
