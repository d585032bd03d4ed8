import { Worker, type Queue } from 'bullmq';
import { relayToQueue } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { dateOfInstant, type LegalDate } from '#libs/legal';
import { BELLS, EFFECTS, type BellJob, type EffectJob } from '#libs/queues';
import { asOwner, bringUp } from '../bring-up.js';
import { seedIdentity } from '../seed-identity.js';
import { Ground } from './ground.js';
import { Premises } from './premises.js';

/**
 * An office in virtual time: the real database, engine and queues, in a database of its own that is marked as a
 * simulation. The firing statements are the same; only the database's “now” is shifted.
 */
export class World extends Premises {
  private readonly effects: Queue<EffectJob>;
  private readonly workers: Worker[];
  private readonly relay;
  private readonly helpers: { dismiss(): Promise<unknown> }[] = [];

  private constructor(
    config: Config,
    private readonly ground: Ground,
  ) {
    super(config, ground.folder);
    this.effects = this.producer<EffectJob>(EFFECTS);
    this.relay = relayToQueue(this.parts.work, this.parts.outbox, this.effects, this.fail('relay'));
    const options = { connection: this.store.waiting, prefix: this.name };
    this.workers = [
      new Worker<BellJob>(BELLS, () => this.parts.watch.execute('bell'), options),
      new Worker<EffectJob>(EFFECTS, (job) => this.parts.effects.execute(job.data.ids), { ...options, concurrency: 2 }),
    ];
    for (const worker of this.workers) worker.on('error', this.fail('worker'));
  }

  /** Creates the simulation's own database on the configured server and starts its office at `from`. @throws Unreached */
  static async open(base: Config, title: string, from: string): Promise<World> {
    const ground = await Ground.take(base.databaseUrl, title);
    const config: Config = { ...base, databaseUrl: ground.databaseUrl, allowSimulation: true };
    try {
      await bringUp(config);
      await asOwner(config, async (database) => {
        await database.ask({ as: 'system' }, `update installation set mode = 'simulation'`);
        await seedIdentity(database);
      });
    } catch (error) {
      await ground.clear();
      throw error;
    }
    return new World(config, ground).startingAt(from);
  }

  private async startingAt(instant: string): Promise<this> {
    try {
      await this.goTo(instant);
      await this.ready();
      return this;
    } catch (error) {
      await this.close(false);
      throw error;
    }
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

  /** Somebody works in a thread of its own and goes when the world does, whatever was asked of them last. */
  employ<T extends { dismiss(): Promise<unknown> }>(helper: T): T {
    this.helpers.push(helper);
    return helper;
  }

  /** From now on database and papers stay behind, in whatever way the process ends. */
  async keep(): Promise<void> {
    await this.ground.keep();
  }

  /** @param keep leaves database and papers behind */
  async close(keep: boolean): Promise<void> {
    await Promise.all(this.helpers.map((helper) => helper.dismiss()));
    await Promise.all(this.workers.map((w) => w.close()));
    await this.effects.close();
    await this.leave();
    await (keep ? this.ground.keep() : this.ground.clear());
  }
}
