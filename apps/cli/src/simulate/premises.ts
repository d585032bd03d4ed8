import { Queue, type ConnectionOptions } from 'bullmq';
import { CaseworkParts, DiskPaperStore, WatchParts, type BackgroundLog, type StoredCase } from '#libs/casework';
import { CaseCapacities } from '#libs/identity';
import type { Config } from '#libs/kernel';
import { Database, makePool } from '#libs/persistence';
import { BELLS, chooseStore, JOB_DEFAULTS, QueueBells, quiet, type BellJob } from '#libs/queues';

/** Failures that a world met in the background, counted by what failed. */
export class Mishaps implements BackgroundLog {
  readonly counts = new Map<string, number>();
  readonly samples: string[] = [];

  failed(what: string, error: unknown): void {
    this.add(what, 1, [`${what}: ${error instanceof Error ? error.message : String(error)}`]);
  }

  /** Failures that somebody else met. */
  add(what: string, times: number, samples: readonly string[]): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times);
    this.samples.push(...samples.slice(0, Math.max(0, 5 - this.samples.length)));
  }
}

/** A place of work in a simulated office: the real use cases on its database, its papers and its queue of bells. */
export class Premises {
  readonly database: Database;
  readonly owner: Database;
  readonly parts: WatchParts;
  readonly papers: DiskPaperStore;
  readonly mishaps = new Mishaps();
  protected readonly bells: QueueBells;
  protected readonly store: { readonly hasty: ConnectionOptions; readonly waiting: ConnectionOptions };
  private readonly bellQueue: Queue<BellJob>;

  constructor(
    readonly config: Config,
    /** Where the papers of this world lie. */
    readonly folder: string,
  ) {
    const pool = (role: string | null, size: number) =>
      new Database(makePool({ url: config.databaseUrl, size, name: 'hengzhi-simulation', role }));
    this.database = pool('hengzhi_app', 12);
    this.owner = pool(null, 2);
    this.papers = new DiskPaperStore(folder);
    this.store = chooseStore(config.databaseUrl, config.redisUrl);
    this.bellQueue = this.producer<BellJob>(BELLS);
    this.bells = new QueueBells(this.bellQueue, this.fail('bell'));
    this.parts = new WatchParts({
      database: this.database,
      bells: this.bells,
      log: this.mishaps,
      process: 'simulation',
    });
  }

  /** The use cases on cases here, as the API has them. */
  casework(): CaseworkParts {
    const { database, bells, papers: store } = this;
    const capacities = new CaseCapacities();
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

  /** The case as it is stored now. */
  async caseNow(caseId: string): Promise<StoredCase | null> {
    const locked = await this.parts.work.run({ as: 'system' }, (tx) => this.parts.book.lock(tx, caseId, null));
    return locked?.stored ?? null;
  }

  /** Resolves once its queue takes jobs. */
  async ready(): Promise<void> {
    await this.bellQueue.waitUntilReady();
  }

  async leave(): Promise<void> {
    await this.bellQueue.close();
    await this.database.close();
    await this.owner.close();
  }

  protected producer<T>(name: string): Queue<T> {
    const { hasty: connection } = this.store;
    const options = { skipWaitingForReady: true, defaultJobOptions: JOB_DEFAULTS, prefix: this.name };
    return quiet(new Queue<T>(name, { connection, ...options }), this.fail('queue'));
  }

  protected fail(what: string): (error: unknown) => void {
    return (error) => this.mishaps.failed(what, error);
  }

  /** The name of its database. Simulations share a Redis with nobody: their keys carry it. */
  get name(): string {
    return new URL(this.config.databaseUrl).pathname.slice(1);
  }
}
