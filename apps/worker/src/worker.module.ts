import { Processor } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import { hostname } from 'node:os';
import type { Logger } from 'pino';
import { BackgroundLog, ProcessName, WatchModule } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { PersistenceModule } from '#libs/persistence';
import { BELLS, chooseStore, EFFECTS, QueuesModule } from '#libs/queues';
import { BellsProcessor } from './processors/bells.processor.js';
import { EffectsProcessor } from './processors/effects.processor.js';
import { Housekeeping } from './housekeeping.js';
import { RelayStores, Rounds } from './rounds.js';
import { UnderWay } from './under-way.js';

@Module({})
class SurroundingsModule {}

/** The worker: processors of the queues, the outbox relay, and the watch. */
@Module({})
export class WorkerModule {
  static forRoot(config: Config, log: Logger): DynamicModule {
    const background: BackgroundLog = {
      failed: (what, error, context) => log.error({ err: error, what, ...context }, 'background work failed'),
      warned: (what, context) => log.warn({ ...context }, what),
      noted: (what, context) => log.info({ ...context }, what),
    };
    // Known at start only, so the decorators are applied here: a worker may wait for its store, a producer may not,
    // and without a connection of its own a worker takes the producer's.
    const connection = chooseStore(config.databaseUrl, config.redisUrl).waiting;
    Processor(BELLS, { concurrency: 1, connection })(BellsProcessor);
    Processor(EFFECTS, { concurrency: 4, connection })(EffectsProcessor);
    const surroundings: DynamicModule = {
      module: SurroundingsModule,
      global: true,
      providers: [
        { provide: BackgroundLog, useValue: background },
        { provide: ProcessName, useValue: { value: `worker@${hostname()}` } },
        { provide: 'CONFIG', useValue: config },
      ],
      exports: [BackgroundLog, ProcessName, 'CONFIG'],
    };
    return {
      module: WorkerModule,
      imports: [
        surroundings,
        PersistenceModule.forRoot(config, 'worker'),
        QueuesModule.forRoot(config, (error) => background.failed('queue store', error)),
        WatchModule,
      ],
      providers: [BellsProcessor, EffectsProcessor, Housekeeping, RelayStores, Rounds, UnderWay],
    };
  }
}
