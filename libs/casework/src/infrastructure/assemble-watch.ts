import type { Database } from '#libs/persistence';
import { ApplyEffects } from '../application/deliver-effects.js';
import { FireDueClocks } from '../application/fire-due-clocks.js';
import { KeepWatch, type WatchBells } from '../application/keep-watch.js';
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
}

export interface Surroundings {
  readonly database: Database;
  readonly bells: Bells & WatchBells;
  readonly log: BackgroundLog;
  /** A name for this process's heartbeat, one a process kind and host. */
  readonly process: string;
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

  constructor({ database, bells, log, process }: Surroundings) {
    const { book, watchBook } = this;
    const work = (this.work = new PgUnitOfWork(database));
    const calendars = (this.calendars = new PgCalendars(database));
    const onFailure = ({ error, ...ids }: { clockId: string; caseId: string; error: unknown }): void =>
      log.failed('expiry', error, ids);
    const fire = (this.fire = new FireDueClocks({ work, book, calendars, bells, onFailure }));
    this.watch = new KeepWatch({ work, book, watch: watchBook, fire, bells }, process);
    this.overdue = new PlanOverdueWarnings(work, watchBook, calendars);
    this.effects = new ApplyEffects(
      work,
      this.outbox,
      { 'clock.rung': noticeOfRung, 'case.event': noticeOfEvent },
      (outboxId, error) => log.failed('effect', error, { outboxId }),
    );
  }
}
