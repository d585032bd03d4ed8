import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Queue, Worker } from 'bullmq';
import pg from 'pg';
import {
  CaseworkParts,
  DiskPaperStore,
  relayToQueue,
  WatchParts,
  type BackgroundLog,
  type Capacities,
} from '#libs/casework';
import type { Config } from '#libs/kernel';
import { dateOfInstant, type LegalDate } from '#libs/legal';
import { Database, makePool } from '#libs/persistence';
import {
  BELLS,
  chooseStore,
  EFFECTS,
  JOB_DEFAULTS,
  QueueBells,
  quiet,
  type BellJob,
  type EffectJob,
} from '#libs/queues';
import { asOwner, bringUp } from '../bring-up.js';
import { seedIdentity } from '../seed-identity.js';

/** Failures that a world met in the background, counted by what failed. */
export class Mishaps implements BackgroundLog {
  readonly counts = new Map<string, number>();
  readonly samples: string[] = [];

  failed(what: string, error: unknown): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
    if (this.samples.length < 5)
      this.samples.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/**
 * An office in virtual time: the real database, engine and queues, in a database of its own that is marked as a
 * simulation. The firing statements are the same; only the database's “now” is shifted.
 */
export class World {
  readonly parts: WatchParts;
  readonly bells: QueueBells;
  readonly mishaps = new Mishaps();
  /** Papers handed in lie in a temporary folder that goes with the world. */
  readonly papers: DiskPaperStore;
  private readonly queues: Queue[];
  private readonly workers: Worker[];
  private readonly relay;

  private constructor(
    readonly config: Config,
    readonly database: Database,
    readonly owner: Database,
    /** Where the papers of this world lie. */
    readonly folder: string,
  ) {
    this.papers = new DiskPaperStore(folder);
    const store = chooseStore(config.databaseUrl, config.redisUrl);
    const fail = (what: string) => (error: unknown) => this.mishaps.failed(what, error);
    const producer = (name: string) =>
      quiet(
        new Queue(name, {
          connection: store.hasty,
          skipWaitingForReady: true,
          defaultJobOptions: JOB_DEFAULTS,
          prefix: prefixOf(config),
        }),
        fail('queue'),
      );
    const bells: Queue<BellJob> = producer(BELLS);
    const effects: Queue<EffectJob> = producer(EFFECTS);
    this.bells = new QueueBells(bells, fail('bell'));
    this.parts = new WatchParts({ database, bells: this.bells, log: this.mishaps, process: 'simulation' });
    this.relay = relayToQueue(this.parts.work, this.parts.outbox, effects, fail('relay'));
    const options = { connection: store.waiting, prefix: prefixOf(config) };
    this.queues = [bells, effects];
    this.workers = [
      new Worker<BellJob>(BELLS, () => this.parts.watch.execute('bell'), options),
      new Worker<EffectJob>(EFFECTS, (job) => this.parts.effects.execute(job.data.ids), { ...options, concurrency: 2 }),
    ];
    for (const worker of this.workers) worker.on('error', fail('worker'));
  }

  /**
   * Creates the simulation's own database on the configured server and starts its office at `from`. The process is part
   * of its name, so that two simulations on one server leave each other alone.
   */
  static async open(base: Config, title: string, from: string): Promise<World> {
    const name = `${title}_${process.pid}`;
    await onServer(base.databaseUrl, async (server) => {
      await server.query(`drop database if exists ${name} with (force)`);
      await server.query(`create database ${name}`);
      // What a simulation writes need not outlive a power cut, so nobody waits for the disk at each commit.
      await server.query(`alter database ${name} set synchronous_commit = off`);
    });
    const url = new URL(base.databaseUrl);
    url.pathname = `/${name}`;
    const config: Config = { ...base, databaseUrl: url.href, allowSimulation: true };
    await bringUp(config);
    await asOwner(config, async (database) => {
      await database.ask({ as: 'system' }, `update installation set mode = 'simulation'`);
      await seedIdentity(database);
    });
    const pool = (role: string | null, size: number) =>
      new Database(makePool({ url: url.href, size, name: 'hengzhi-simulation', role }));
    const folder = await mkdtemp(join(tmpdir(), 'hengzhi-simulation-'));
    const world = new World(config, pool('hengzhi_app', 12), pool(null, 2), folder);
    await world.goTo(from);
    await Promise.all(world.queues.map((q) => q.waitUntilReady()));
    return world;
  }

  /** The use cases on cases in this world, as the API has them. */
  casework(capacities: Capacities): CaseworkParts {
    const { database, bells, papers: store } = this;
    return new CaseworkParts({ database, bells, capacities, store, calendars: this.parts.calendars });
  }

  /** Rows of history that people wrote, of one case or of all. */
  async stepsByPeople(caseId: string | null = null): Promise<number> {
    const [row] = await this.owner.ask<{ n: number }>(
      { as: 'system' },
      'select count(*)::int as n from history where clock_id is null and ($1::uuid is null or case_id = $1)',
      [caseId],
    );
    return row?.n ?? 0;
  }

  /** Moves the database's present to an instant, never back. */
  async goTo(instant: string): Promise<void> {
    await this.owner.ask(
      { as: 'system' },
      `insert into simulation_clock (shift) values ($1::timestamptz - clock_timestamp())
         on conflict (one) do update set shift = greatest(simulation_clock.shift, excluded.shift)`,
      [instant],
    );
  }

  /** The legal date of the database's present. */
  async today(): Promise<LegalDate> {
    return dateOfInstant(await this.parts.work.run({ as: 'system' }, (tx) => this.parts.book.now(tx)));
  }

  /** One round of the watch, and everything that waits in the outbox handed to the queue. */
  async round(): Promise<{ fired: number; rungs: number }> {
    const watched = await this.parts.watch.execute('sweep');
    while ((await this.relay.execute(1_000)) > 0);
    return watched;
  }

  /** Waits until the queue has delivered everything; what it lost is sent again as time goes on. */
  async settle(timeoutMs = 60_000): Promise<number> {
    const until = Date.now() + timeoutMs;
    for (;;) {
      const waiting = await this.undelivered();
      if (waiting === 0 || Date.now() > until) return waiting;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  private async undelivered(): Promise<number> {
    const [row] = await this.owner.ask<{ n: number }>(
      { as: 'system' },
      'select count(*)::int as n from outbox where received_at is null and dead_at is null',
    );
    return row?.n ?? 0;
  }

  /** The name of its database. */
  get name(): string {
    return prefixOf(this.config);
  }

  async close(keep: boolean): Promise<void> {
    await Promise.all(this.workers.map((w) => w.close()));
    await Promise.all(this.queues.map((q) => q.close()));
    await this.database.close();
    await this.owner.close();
    const { name } = this;
    if (keep) return;
    await rm(this.folder, { recursive: true, force: true });
    await onServer(this.config.databaseUrl, (server) => server.query(`drop database if exists ${name} with (force)`));
  }
}

/** Simulations share a Redis with nobody: their keys carry the database's name. */
const prefixOf = (config: Config): string => new URL(config.databaseUrl).pathname.slice(1);

async function onServer<T>(databaseUrl: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const url = new URL(databaseUrl);
  url.pathname = '/postgres';
  const server = new pg.Client({ connectionString: url.href });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
