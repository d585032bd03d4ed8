import type { Queue } from 'bullmq';
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
  private shiftMs = 0;
  failures = 0;
  up = true;

  constructor(
    private readonly queue: Queue<BellJob>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** The database's present minus this process's, so that a wrong process clock or virtual time does not matter. */
  synchronise(databaseNow: Date): void {
    this.shiftMs = databaseNow.getTime() - Date.now();
  }

  /** Instants are ISO 8601; those already set by this process are passed over. Returns at once. */
  set(instants: readonly string[]): void {
    const now = Date.now() + this.shiftMs;
    const wanted = [...new Set(instants)].filter((at) => {
      const ms = Date.parse(at);
      return !this.set_.has(at) && ms - now < FURTHEST_MS;
    });
    if (wanted.length > 0) void this.add(wanted, now, 0);
  }

  /** Sets bells once more for instants at hand, under a new running number, in case the store lost the first. */
  setAgain(instants: readonly string[], number: number): void {
    if (instants.length > 0) void this.add([...new Set(instants)], Date.now() + this.shiftMs, number);
  }

  private async add(instants: readonly string[], now: number, number: number): Promise<void> {
    for (const at of instants) this.remember(at);
    const jobs = instants.map((at) => ({
      name: 'ring',
      data: { at },
      opts: { jobId: `bell-${Date.parse(at)}-${number}`, delay: Math.max(0, Date.parse(at) - now) },
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
