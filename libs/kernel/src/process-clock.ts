export interface ClockReading {
  /** How far the process's clock stands ahead of the database's, in milliseconds; null before the first comparison. */
  readonly aheadMs: number | null;
  /** True while it is further off than allowed: nothing that depends on it may be done. */
  readonly wrong: boolean;
}

interface Clocks {
  /** The process's clock, milliseconds since 1970. */
  readonly wall: () => number;
  /** Counts on evenly whatever the clock is set to, in milliseconds. */
  readonly steady: () => number;
}

const HERE: Clocks = { wall: () => Date.now(), steady: () => performance.now() };

/**
 * Guards the clock of this process. Deadlines are judged by the database's clock alone; but a queue store plans its
 * delayed jobs by the clocks of those who use it, so a process whose clock is wrong must not plan any.
 *
 * Compared with the database in every round of the watch; between two comparisons the steady counter goes on from
 * the last one, so that a clock that jumps is noticed at the next use and not at the next round.
 */
export class ProcessClock {
  /** The database's clock minus the steady counter. */
  private base: number | null = null;
  private alarmed = false;

  /** @param boundMs how far the clock may be off */
  constructor(
    readonly boundMs: number,
    private readonly clocks: Clocks = HERE,
  ) {}

  /** To be given to `compare` after the database was asked. */
  asking(): number {
    return this.clocks.steady();
  }

  /**
   * Compares with what the database's clock said, somewhen between `asked` and now. The time in between counts for
   * neither side: a slow answer is no wrong clock.
   * @returns what changed with this comparison
   */
  compare(database: Date, asked: number): 'raised' | 'cleared' | null {
    const now = this.clocks.steady();
    const [earliest, latest] = [database.getTime() - now, database.getTime() - asked];
    const own = this.clocks.wall() - now;
    this.base = Math.min(Math.max(own, earliest), latest);
    const { wrong } = this.read();
    if (wrong === this.alarmed) return null;
    this.alarmed = wrong;
    return wrong ? 'raised' : 'cleared';
  }

  read(): ClockReading {
    if (this.base === null) return { aheadMs: null, wrong: false };
    const aheadMs = Math.round(this.clocks.wall() - this.clocks.steady() - this.base);
    return { aheadMs, wrong: Math.abs(aheadMs) > this.boundMs };
  }

  /** The database's present, counted on from the last comparison; null before the first. Real time, never virtual. */
  databaseNow(): number | null {
    return this.base === null ? null : this.base + this.clocks.steady();
  }
}
