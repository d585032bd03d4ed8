import { ProcessClock } from '#libs/kernel';
import type { Database } from '#libs/persistence';
import { ApplyEffects } from '../application/deliver-effects.js';
import { FireDueClocks, type FireDeps } from '../application/fire-due-clocks.js';
import { KeepWatch, type Absence, type WatchBells } from '../application/keep-watch.js';
import { PlanOverdueWarnings } from '../application/plan-overdue.js';
import type { Bells } from '../application/ports.js';
import { PgCalendars } from './pg-calendars.js';
import { PgCaseBook } from './pg-case-book.js';
import { noticeOfEvent, noticeOfRung, PgOutbox } from './pg-outbox.js';
import { PgUnitOfWork } from './pg-unit-of-work.js';
import { PgWatchBook } from './pg-watch-book.js';

/** Where a process tells of what went wrong in the background. */
export abstract class BackgroundLog {
  abstract failed(what: string, error: unknown, context?: Readonly<Record<string, unknown>>): void;
  /** What is not as it should be, though nothing threw; a process in virtual time does not look for it. */
  warned?(what: string, context?: Readonly<Record<string, unknown>>): void;
  /** What was done, or is right again. */
  noted?(what: string, context?: Readonly<Record<string, unknown>>): void;
}

export interface Surroundings {
  readonly database: Database;
  readonly bells: Bells & WatchBells;
  readonly log: BackgroundLog;
  /** A name for this process's heartbeat, one a process kind and host. */
  readonly process: string;
  /** The guard of this process's clock; where there is none, no clock is found wrong. */
  readonly clock?: ProcessClock;
}

/** The stores of cases and clocks and the watch over them, put together once for a process. */
export class WatchParts {
  readonly work: PgUnitOfWork;
  readonly calendars: PgCalendars;
  readonly book = new PgCaseBook();
  readonly watchBook = new PgWatchBook();
  readonly outbox = new PgOutbox();
  readonly fire: FireDueClocks;
  readonly watch: KeepWatch;
  readonly overdue: PlanOverdueWarnings;
  readonly effects: ApplyEffects;

  constructor({ database, bells, log, process, clock = new ProcessClock(Infinity) }: Surroundings) {
    const { book, watchBook } = this;
    const work = (this.work = new PgUnitOfWork(database));
    const calendars = (this.calendars = new PgCalendars(database));
    const onFailure: FireDeps['onFailure'] = ({ error, ...ids }) => log.failed('expiry', error, ids);
    const onBatch: FireDeps['onBatch'] = (batch) => log.noted?.('clocks fired', { ...batch });
    const fire = (this.fire = new FireDueClocks({ work, book, calendars, bells, onFailure, onBatch }));
    const onClock = (change: 'raised' | 'cleared', aheadMs: number): void => tellOfClock(log, change, aheadMs);
    const onLost = (path: string): void => log.warned?.('the canary did not ring', { path });
    const onOutage = (outage: Absence): void => log.warned?.('outage noticed: no process was seen', { ...outage });
    const told = { onClock, onOutage, onLost };
    this.watch = new KeepWatch({ work, book, watch: watchBook, fire, bells, clock, ...told }, process);
    this.overdue = new PlanOverdueWarnings(work, watchBook, calendars);
    this.effects = new ApplyEffects(
      work,
      this.outbox,
      { 'clock.rung': noticeOfRung, 'case.event': noticeOfEvent },
      ({ error, ...ids }) => log.failed('effect', error, ids),
    );
  }
}

function tellOfClock(log: BackgroundLog, change: 'raised' | 'cleared', aheadMs: number): void {
  if (change === 'cleared') return log.noted?.('process clock is right again', { aheadMs });
  const words = `this process's clock is ${Math.abs(aheadMs)} ms ${aheadMs > 0 ? 'ahead of' : 'behind'} the database's; it sets no bells`;
  log.failed('process clock alarm', new Error(words), { aheadMs });
}
