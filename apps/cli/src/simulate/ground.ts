import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import pg from 'pg';
import { reaching } from '../bring-up.js';

/** Written on a database that goes with its process. One without it was kept, or is nobody's we know: it stays. */
const MARK = 'hengzhi-simulation ';
const FOLDER = 'hengzhi-simulation-';
/** SQLSTATE: there is a database of this name. */
const TAKEN = '42P04';

/** Whose a database is. Ids of processes come again: this one is known by its start as well. */
const STARTED = String(performance.timeOrigin);
const markOf = (folder: string): string => `${MARK}${hostname()} ${process.pid} ${STARTED} ${folder}`;

/** What a simulation stands on: a database of its own on the configured server, and a folder for its papers. */
export class Ground {
  private constructor(
    readonly databaseUrl: string,
    readonly folder: string,
  ) {}

  /**
   * Clears what processes of this machine left that were killed, and takes a new place. The process is part of the name,
   * so that two simulations on one server leave each other alone.
   * @throws Unreached
   */
  static async take(serverUrl: string, title: string): Promise<Ground> {
    return onServer(serverUrl, async (server) => {
      await clearLeft(server);
      const url = new URL(serverUrl);
      const name = await create(server, `${title}_${process.pid}`);
      url.pathname = `/${name}`;
      const ground = new Ground(url.href, await mkdtemp(join(tmpdir(), FOLDER)));
      await server.query(`comment on database ${name} is ${server.escapeLiteral(markOf(ground.folder))}`);
      // What a simulation writes need not outlive a power cut, so nobody waits for the disk at each commit.
      await server.query(`alter database ${name} set synchronous_commit = off`);
      return ground;
    });
  }

  get name(): string {
    return new URL(this.databaseUrl).pathname.slice(1);
  }

  /** It stays when its process ends, in whatever way. */
  async keep(): Promise<void> {
    await onServer(this.databaseUrl, (server) => server.query(`comment on database ${this.name} is null`));
  }

  async clear(): Promise<void> {
    const { name } = this;
    await onServer(this.databaseUrl, (server) => server.query(`drop database if exists ${name} with (force)`));
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Takes the name, or the next one where somebody kept a database of this name. */
async function create(server: pg.Client, wanted: string): Promise<string> {
  for (let n = 1; ; n += 1) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    try {
      await server.query(`create database ${name}`);
      return name;
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === TAKEN)) throw error;
    }
  }
}

/** Whether the process is over: only those of this machine can be looked for, all others count as alive. */
function isOver(host: string, pid: number, started: string): boolean {
  if (host !== hostname()) return false;
  if (pid === process.pid) return started !== STARTED;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

const LEFT = `
  select d.datname as name, shobj_description(d.oid, 'pg_database') as mark from pg_database d
  where starts_with(shobj_description(d.oid, 'pg_database'), $1)
    and not exists (select from pg_stat_activity a where a.datid = d.oid)`;

async function clearLeft(server: pg.Client): Promise<void> {
  const { rows } = await server.query<{ name: string; mark: string }>(LEFT, [MARK]);
  for (const { name, mark } of rows) {
    const [host = '', pid = '', started = '', ...folder] = mark.slice(MARK.length).split(' ');
    if (!isOver(host, Number(pid), started)) continue;
    try {
      // Without force: whoever is in there by now keeps it.
      await server.query(`drop database if exists ${server.escapeIdentifier(name)}`);
    } catch {
      continue; // somebody else's, or in use after all: the next simulation looks again
    }
    await removePapers(folder.join(' '));
  }
}

/** The mark is text that others can write: nothing is removed but what a simulation makes. */
async function removePapers(folder: string): Promise<void> {
  if (dirname(folder) === tmpdir() && basename(folder).startsWith(FOLDER))
    await rm(folder, { recursive: true, force: true });
}

async function onServer<T>(databaseUrl: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(databaseUrl);
  url.pathname = '/postgres';
  const server = new pg.Client({ connectionString: url.href });
  return reaching(async () => {
    await server.connect();
    try {
      return await work(server);
    } finally {
      await server.end();
    }
  });
}
