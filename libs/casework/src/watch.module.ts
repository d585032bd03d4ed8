import { Global, Module, type Provider, type Type } from '@nestjs/common';
import { ProcessClock } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { QueueBells } from '#libs/queues';
import { ApplyEffects } from './application/deliver-effects.js';
import { FireDueClocks } from './application/fire-due-clocks.js';
import { KeepWatch } from './application/keep-watch.js';
import { PlanOverdueWarnings } from './application/plan-overdue.js';
import { BackgroundLog, WatchParts } from './infrastructure/assemble-watch.js';
import { PgCalendars } from './infrastructure/pg-calendars.js';
import { PgCaseBook } from './infrastructure/pg-case-book.js';
import { PgOutbox } from './infrastructure/pg-outbox.js';
import { PgUnitOfWork } from './infrastructure/pg-unit-of-work.js';
import { PgWatchBook } from './infrastructure/pg-watch-book.js';

/** A name for this process's heartbeat. */
export abstract class ProcessName {
  abstract readonly value: string;
}

const part = <T>(token: Type<T>, of: (parts: WatchParts) => T): Provider => ({
  provide: token,
  inject: [WatchParts],
  useFactory: of,
});

const PARTS: Provider[] = [
  part(PgUnitOfWork, (p) => p.work),
  part(PgCalendars, (p) => p.calendars),
  part(PgCaseBook, (p) => p.book),
  part(PgWatchBook, (p) => p.watchBook),
  part(PgOutbox, (p) => p.outbox),
  part(FireDueClocks, (p) => p.fire),
  part(KeepWatch, (p) => p.watch),
  part(PlanOverdueWarnings, (p) => p.overdue),
  part(ApplyEffects, (p) => p.effects),
];

/** The stores of cases and clocks, and the watch that every process keeps over them. */
@Global()
@Module({
  providers: [
    {
      provide: WatchParts,
      inject: [Database, QueueBells, BackgroundLog, ProcessName, ProcessClock],
      useFactory: (
        database: Database,
        bells: QueueBells,
        log: BackgroundLog,
        name: ProcessName,
        clock: ProcessClock,
      ): WatchParts => new WatchParts({ database, bells, log, process: name.value, clock }),
    },
    ...PARTS,
  ],
  exports: [WatchParts, ...PARTS],
})
export class WatchModule {}
