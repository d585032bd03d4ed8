import { spawnSync } from 'node:child_process';
import pg from 'pg';
import { PROMISES } from '../../../apps/cli/src/verify/promises.js';
import { built, child } from './places.js';
import { CASES, HOUSE, PASSWORD, PENDING, TALLY } from './office.sql.js';
import { until } from './wait.js';

export interface Tally {
  readonly clocks: number;
  readonly fired: number;
  /** Due, armed and not fired. */
  readonly lost: number;
  readonly twice: number;
  readonly early: number;
  /** The worst lateness of a firing in milliseconds. */
  readonly worst: number;
}

export interface CaseSettings {
  /** Seconds from now to the first due instant; may be negative. */
  readonly dueIn: number;
  /** Seconds over which the due instants are spread. */
  readonly spread?: number;
  readonly stage?: string;
  readonly clock?: string;
  readonly duty?: string;
  readonly file?: object;
  readonly procedure?: string;
  readonly edition?: string;
  readonly term?: object;
  readonly anchor?: string;
}

const withName = (url: string, name: string): string => {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
};

async function onServer<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: withName(url, 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The legal date of today: terms that are extended in a trial must end in the future. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** One migrated, empty installation a server; offices are copies of it. */
const templates = new Map<string, Promise<string>>();
let offices = 0;

async function makeTemplate(server: string): Promise<string> {
  const name = `hz_crash_${process.pid}_template`;
  await onServer(server, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });
  const url = withName(server, name);
  const made = spawnSync(process.execPath, [child('prepare.mjs')], {
    env: { ...process.env, CRASH_BUILD: built, DATABASE_URL: url, PASSWORD },
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`the database could not be prepared: ${made.stderr}`);
  const hash = made.stdout.trim().split('\n').at(-1) ?? '';
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(HOUSE.replaceAll('$HASH$', `'${hash}'`));
  await client.end();
  return name;
}

/** An office with its own database: its cases, its clocks, and what became of them. */
export class Office {
  readonly pool: pg.Pool;

  private constructor(
    readonly server: string,
    readonly name: string,
  ) {
    this.pool = new pg.Pool({ connectionString: this.url, max: 4 });
    // A connection that broke is replaced at the next use; trials break them on purpose.
    this.pool.on('error', () => undefined);
  }

  get url(): string {
    return withName(this.server, this.name);
  }

  /** @param simulation its clock may be moved, and only such processes serve it that allow it */
  static async open(server: string, { simulation = false } = {}): Promise<Office> {
    let template = templates.get(server);
    if (!template) templates.set(server, (template = makeTemplate(server)));
    const from = await template;
    offices += 1;
    const name = `hz_crash_${process.pid}_${offices}`;
    await onServer(server, async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
      await client.query(`create database ${name} template ${from}`);
    });
    const office = new Office(server, name);
    if (simulation) await office.query(`update installation set mode = 'simulation'`);
    return office;
  }

  async query<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.pool.query<Row>(text, [...values])).rows;
  }

  /** Ids of the cases that have not moved since they were filed, at most `count`. */
  async fresh(count: number): Promise<string[]> {
    const rows = await this.query<{ id: string }>('select id from cases where version = 1 order by id limit $1', [
      count,
    ]);
    return rows.map((row) => row.id);
  }

  /** Opens `count` cases, each with one armed clock. @returns the ids of the clocks */
  async cases(count: number, settings: CaseSettings): Promise<string[]> {
    const rows = await this.query<{ clock_id: string }>(CASES, [
      count,
      settings.procedure ?? 'ordinary-ruling',
      settings.edition ?? '2025-02-01',
      settings.stage ?? 'received',
      settings.clock ?? 'docketing',
      settings.anchor ?? today(),
      JSON.stringify(settings.term ?? { count: 5, unit: 'working-day' }),
      settings.dueIn,
      settings.spread ?? 0,
      JSON.stringify(settings.file ?? {}),
      settings.duty ?? 'authority',
    ]);
    return rows.map((row) => row.clock_id);
  }

  /** Moves the office's present on by so many seconds; only where it is a simulation. */
  async pass(seconds: number): Promise<void> {
    await this.query(
      `insert into simulation_clock (shift) values (make_interval(secs => $1))
       on conflict (one) do update set shift = simulation_clock.shift + excluded.shift`,
      [seconds],
    );
  }

  async tally(): Promise<Tally> {
    const [row] = await this.query<Tally>(TALLY);
    if (!row) throw new Error('the database told nothing of its clocks');
    return row;
  }

  async pending(): Promise<number> {
    const [row] = await this.query<{ pending: string }>(PENDING);
    return Number(row?.pending ?? NaN);
  }

  /** Waits until nothing is due and, with `all`, no clock is armed any more. */
  async settled({ all = true, ms = 60_000 } = {}): Promise<void> {
    await until(
      'everything due to be done',
      async () => {
        const [row] = await this.query<{ pending: string; armed: string }>(PENDING);
        return Number(row?.pending) === 0 && (!all || Number(row?.armed) === 0);
      },
      ms,
      100,
    );
  }

  /** Every promise that does not hold, in words; none is the only good answer. */
  async broken(): Promise<string[]> {
    const broken: string[] = [];
    const marks = JSON.stringify({ 裁: ['ordinary-ruling'], 重: ['major-ruling'] });
    for (const { id, sql } of PROMISES) {
      const found = await this.query<object>(`select * from (${sql}) v limit 3`, sql.includes('$1') ? [marks] : []);
      for (const violation of found) broken.push(`${id}: ${JSON.stringify(violation)}`);
    }
    return broken;
  }

  async close(): Promise<void> {
    await this.pool.end();
    await onServer(this.server, (client) => client.query(`drop database if exists ${this.name} with (force)`));
  }
}

/** Removes the templates of this run; a private server is destroyed whole and needs none of it. */
export async function dropTemplate(server: string): Promise<void> {
  const template = templates.get(server);
  templates.delete(server);
  if (template) {
    const name = await template;
    await onServer(server, (client) => client.query(`drop database if exists ${name} with (force)`));
  }
}
