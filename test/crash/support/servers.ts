import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launcher } from './places.js';

interface Ref {
  readonly pid: number;
  readonly start: string | null;
}
interface Started {
  readonly url: string;
  readonly port: number;
  readonly ref: Ref;
  readonly folder: string;
  stop(ms?: number): Promise<void>;
}
interface PostgresLauncher {
  startPostgres(name: string, options: object): Promise<Started>;
  destroyPostgres(name: string): Promise<void>;
}
interface HomeLauncher {
  postgresHome(): { readonly base: string };
}
interface RedisLauncher {
  startRedis(options: object): Promise<Started>;
}
interface Processes {
  signal(ref: Ref, name: NodeJS.Signals): boolean;
  gone(ref: Ref, ms: number): Promise<boolean>;
  startOf(pid: number): string | null;
}

const MARK = /^crash-(\d+)-\w+$/;

/** A PostgreSQL of a trial's own, to be restarted and killed. */
export class PrivatePostgres {
  private constructor(
    private readonly name: string,
    private server: Started,
  ) {}

  static async start(label: string): Promise<PrivatePostgres> {
    await sweep();
    const name = `crash-${process.pid}-${label}`;
    return new PrivatePostgres(name, await open(name, 0));
  }

  /** The superuser's URL; the port stays the same over every restart. */
  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  /** `SIGINT` fast, `SIGQUIT` immediate, `SIGKILL` as a fallen machine. @returns when it is gone */
  async end(by: 'SIGINT' | 'SIGQUIT' | 'SIGKILL'): Promise<void> {
    const { signal, gone } = await launcher<Processes>('processes.mjs');
    if (!signal(this.server.ref, by)) throw new Error('there was no PostgreSQL to end');
    if (!(await gone(this.server.ref, 20_000))) throw new Error(`PostgreSQL outlived ${by}`);
  }

  async back(): Promise<void> {
    const { port } = this.server;
    this.server = await open(this.name, port);
    if (this.server.port !== port) throw new Error('PostgreSQL came back on another port');
  }

  async destroy(): Promise<void> {
    const { destroyPostgres } = await launcher<PostgresLauncher>('postgres.mjs');
    await destroyPostgres(this.name);
  }
}

async function open(name: string, port: number): Promise<Started> {
  const { startPostgres } = await launcher<PostgresLauncher>('postgres.mjs');
  return startPostgres(name, { port, settings: { shared_buffers: '64MB' } });
}

/** Removes the servers of runs that were killed themselves. */
async function sweep(): Promise<void> {
  const { postgresHome } = await launcher<HomeLauncher>('postgres-home.mjs');
  const { destroyPostgres } = await launcher<PostgresLauncher>('postgres.mjs');
  const { startOf } = await launcher<Processes>('processes.mjs');
  for (const name of readdirSync(postgresHome().base)) {
    const owner = MARK.exec(name)?.[1];
    if (owner && startOf(Number(owner)) === null) await destroyPostgres(name);
  }
}

/** A Redis of a trial's own. It keeps nothing: killed, it comes back empty. */
export class PrivateRedis {
  private constructor(
    private readonly folder: string,
    private server: Started,
  ) {}

  static async start(): Promise<PrivateRedis> {
    const folder = mkdtempSync(join(tmpdir(), 'hengzhi-crash-'));
    const { startRedis } = await launcher<RedisLauncher>('redis.mjs');
    return new PrivateRedis(folder, await startRedis({ dir: folder }));
  }

  get url(): string {
    return this.server.url;
  }

  get port(): number {
    return this.server.port;
  }

  async kill(): Promise<void> {
    const { signal, gone } = await launcher<Processes>('processes.mjs');
    if (!signal(this.server.ref, 'SIGKILL')) throw new Error('there was no Redis to kill');
    await gone(this.server.ref, 5_000);
  }

  async back(): Promise<void> {
    const { startRedis } = await launcher<RedisLauncher>('redis.mjs');
    this.server = await startRedis({ dir: this.folder, port: this.server.port });
  }

  async destroy(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
