import type { ProcessClock } from '#libs/kernel';
import type { FireDueClocks } from './fire-due-clocks.js';
import type { CaseBook, UnitOfWork, Work } from './ports.js';

/** How long no process may have been seen before its absence counts as an outage of the system. */
export const OUTAGE_AFTER_S = 60;
/** A process that did nothing for so long was stopped, or without its database, and may come back from an outage. */
const AWAY_AFTER_MS = (OUTAGE_AFTER_S * 1_000) / 2;
/** Bells for instants this near are set once more each minute, in case the queue store lost them. */
const HORIZON_S = 90;

/** A time in which no process was seen. */
export interface Absence {
  readonly from: Date;
  readonly to: Date;
}

export interface WatchBook {
  /**
   * Says that this process lives, and how far its clock was found ahead of the database's.
   * @returns the present, virtual in a simulation, and what the database's clock really says
   */
  beat(tx: Work, process: string, aheadMs: number | null): Promise<{ readonly now: Date; readonly clock: Date }>;
  /** Writes the outage that ended with this start, if no process beat for `afterSeconds`. Returns it. */
  noticeOutage(tx: Work, process: string, afterSeconds: number): Promise<Absence | null>;
  /**
   * Lets the canary of this path ring if it is due; the sweep plans the next flight of each path a minute after the last,
   * and again when a bell was lost. Returns the instant for which a bell is to be set, and the paths whose flight was
   * lost: half a minute past its time it had not rung.
   */
  canary(tx: Work, by: 'bell' | 'sweep'): Promise<{ readonly flight: string | null; readonly lost: readonly string[] }>;
  /** Distinct due instants and first warnings from now to `seconds` ahead. */
  upcoming(tx: Work, seconds: number): Promise<string[]>;
  /** Clocks overdue and undone whose planned warnings have run out, to plan on. */
  exhausted(tx: Work, limit: number): Promise<{ id: string; generation: number; dueOn: string; planned: number }[]>;
  planOn(
    tx: Work,
    plans: readonly { id: string; generation: number; ladder: readonly string[]; marks: readonly number[] }[],
  ): Promise<void>;
}

/** Bells that can be told the database's time and set anew. */
export interface WatchBells {
  synchronise(databaseNow: Date): void;
  set(instants: readonly string[]): void;
  setAgain(instants: readonly string[], number: number): void;
}

export interface WatchDeps {
  readonly work: UnitOfWork;
  readonly book: CaseBook;
  readonly watch: WatchBook;
  readonly fire: FireDueClocks;
  readonly bells: WatchBells;
  readonly clock: ProcessClock;
  /** Told when this process's clock is found wrong, and when it is right again. */
  readonly onClock: (change: 'raised' | 'cleared', aheadMs: number) => void;
  /** Told of an outage of the whole system that ended with this process. */
  readonly onOutage: (outage: Absence) => void;
  /** Told of each flight of the canary that was lost, by its path. */
  readonly onLost: (path: string) => void;
}

export interface Watched {
  readonly fired: number;
  readonly rungs: number;
}

/**
 * One round of the watch that every process keeps, in a plain loop and not in the queue: fire what is due, ring
 * the warnings, beat, fly the canary. Losing the whole queue store therefore costs one round and no deadline.
 */
export class KeepWatch {
  private lastBell = 0;
  /** When this process last got through a round, by a counter that nobody can set; null before it has arrived. */
  private seen: number | null = null;
  private rounds = 0;
  private stopping = false;

  constructor(
    private readonly deps: WatchDeps,
    private readonly process: string,
  ) {}

  /** An outage is noticed by who comes back, before anything is fired that fell due in it. */
  async arrive(): Promise<Absence | null> {
    const outage = await this.deps.work.run({ as: 'system' }, async (tx) => {
      const noticed = await this.deps.watch.noticeOutage(tx, this.process, OUTAGE_AFTER_S);
      await this.beat(tx);
      return noticed;
    });
    this.seen = performance.now();
    if (outage) this.deps.onOutage(outage);
    return outage;
  }

  /** This process is to end: a round under way ends after the batches under way, however much is due. */
  stop(): void {
    this.stopping = true;
    this.deps.fire.stop();
  }

  async execute(by: 'bell' | 'sweep'): Promise<Watched> {
    if (this.wasAway()) await this.arrive();
    this.rounds += 1;
    try {
      const watched = await this.round(by);
      this.seen = performance.now();
      return watched;
    } finally {
      this.rounds -= 1;
    }
  }

  /** A bell may ring in a process that is still starting, or one that was frozen; however long a round takes, it is not away. */
  private wasAway(): boolean {
    if (this.seen === null) return true;
    return this.rounds === 0 && performance.now() - this.seen > AWAY_AFTER_MS;
  }

  private async round(by: 'bell' | 'sweep'): Promise<Watched> {
    const { work, watch, fire, bells, onLost } = this.deps;
    const fired = await fire.drain();
    const rungs = await this.ringAll();
    if (by === 'sweep') {
      const { now, canary, upcoming } = await work.run({ as: 'system' }, async (tx) => ({
        now: await this.beat(tx),
        canary: await watch.canary(tx, by),
        upcoming: this.bellsAreOld() ? await watch.upcoming(tx, HORIZON_S) : [],
      }));
      bells.synchronise(now);
      if (canary.flight) bells.set([canary.flight]);
      canary.lost.forEach(onLost);
      bells.setAgain(upcoming, Math.floor(now.getTime() / 60_000));
    } else await work.run({ as: 'system' }, (tx) => watch.canary(tx, by));
    return { fired, rungs };
  }

  /** Compares the clocks in the same breath; whatever depends on this process's clock asks the guard. */
  private async beat(tx: Work): Promise<Date> {
    const { watch, clock, onClock } = this.deps;
    const asked = clock.asking();
    const told = await watch.beat(tx, this.process, clock.read().aheadMs);
    const change = clock.compare(told.clock, asked);
    if (change) onClock(change, clock.read().aheadMs ?? 0);
    return told.now;
  }

  private bellsAreOld(): boolean {
    const minute = Math.floor(performance.now() / 60_000) + 1;
    if (minute === this.lastBell) return false;
    this.lastBell = minute;
    return true;
  }

  private async ringAll(): Promise<number> {
    let total = 0;
    for (;;) {
      const rung = await this.deps.work.run({ as: 'system' }, (tx) => this.deps.book.ringRungs(tx, 500));
      total += rung;
      if (rung === 0 || this.stopping) return total;
    }
  }
}
