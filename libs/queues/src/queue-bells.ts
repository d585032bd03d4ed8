import type { Queue } from 'bullmq';
import { ProcessClock } from '#libs/kernel';
import { bounded } from './bounded.js';
import { type BellJob } from './names.js';

/** How long one attempt to set bells may take. The database is the clock; a bell that cannot be set is only counted. */
const BUDGET_MS = 1_500;
const REMEMBERED = 20_000;
/** BullMQ keeps delays as milliseconds in 32 bits of days; a bell further off is set by the watch when it is near. */
const FURTHEST_MS = 20 * 24 * 3_600_000;

/** Sets one delayed job a due instant. Failures are counted and shown, never thrown. */
export class QueueBells {
  private readonly set_ = new Set<string>();
  /** The database's present, virtual or not, minus the steady counter; null until it was told. */
  private base: number | null = null;
  failures = 0;
  /** Bells not set because this process's clock was wrong. */
  refused = 0;
  up = true;

  constructor(
    private readonly queue: Queue<BellJob>,
    private readonly onFailure: (error: unknown) => void,
    private readonly clock = new ProcessClock(Infinity),
  ) {}

  /** The database's present goes on from here by a counter that nobody can set: virtual time passes as real time does. */
  synchronise(databaseNow: Date): void {
    this.base = databaseNow.getTime() - performance.now();
  }

  /** Instants are ISO 8601; those already set by this process are passed over. Returns at once. */
  set(instants: readonly string[]): void {
    const now = this.present();
    const wanted = [...new Set(instants)].filter((at) => {
      const ms = Date.parse(at);
      return !this.set_.has(at) && ms - now < FURTHEST_MS;
    });
    if (wanted.length > 0) void this.add(wanted, now, 0);
  }

  /** Sets bells once more for instants at hand, under a new running number, in case the store lost the first. */
  setAgain(instants: readonly string[], number: number): void {
    if (instants.length > 0) void this.add([...new Set(instants)], this.present(), number);
  }

  private present(): number {
    return this.base === null ? Date.now() : this.base + performance.now();
  }

  private async add(instants: readonly string[], now: number, number: number): Promise<void> {
    // The store plans a delayed job by the clock of whoever adds it: a wrong one must plan none. The sweep fires on.
    if (this.clock.read().wrong) {
      this.refused += instants.length;
      return;
    }
    for (const at of instants) this.remember(at);
    const jobs = instants.map((at) => ({
      name: 'ring',
      data: { at },
      opts: { jobId: `bell-${Date.parse(at)}-${number}`, delay: Math.max(0, Math.ceil(Date.parse(at) - now)) },
    }));
    try {
      await bounded(this.queue.addBulk(jobs), BUDGET_MS);
      this.up = true;
    } catch (error) {
      this.up = false;
      this.failures += instants.length;
      for (const at of instants) this.set_.delete(at);
      this.onFailure(error);
    }
  }

  private remember(at: string): void {
    this.set_.add(at);
    if (this.set_.size <= REMEMBERED) return;
    const [oldest] = this.set_;
    if (oldest) this.set_.delete(oldest);
  }
}
