import { BullModule, getQueueToken } from '@nestjs/bullmq';
import { Module, type DynamicModule } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { ProcessClock, type Config } from '#libs/kernel';
import { BELLS, EFFECTS, JOB_DEFAULTS, type BellJob } from './names.js';
import { QueueBells } from './queue-bells.js';
import { ReadQueues } from './read-queues.js';
import { chooseStore } from './store.js';

/** The two queues of the house as producers, and the bells. Workers are the worker application's own. */
@Module({})
export class QueuesModule {
  static forRoot(config: Config, onFailure: (error: unknown) => void): DynamicModule {
    const store = chooseStore(config.databaseUrl, config.redisUrl);
    const queues = BullModule.registerQueue(
      ...[BELLS, EFFECTS].map((name) => ({
        name,
        connection: store.hasty,
        skipWaitingForReady: true,
        defaultJobOptions: JOB_DEFAULTS,
      })),
    );
    return {
      module: QueuesModule,
      global: true,
      imports: [BullModule.forRoot({ connection: store.waiting }), queues],
      providers: [
        { provide: ProcessClock, useValue: new ProcessClock(config.clockOffMaxMs) },
        {
          provide: QueueBells,
          inject: [getQueueToken(BELLS), getQueueToken(EFFECTS), ProcessClock],
          useFactory: (bells: Queue<BellJob>, effects: Queue, clock: ProcessClock): QueueBells => {
            quiet(effects, onFailure);
            return new QueueBells(quiet(bells, onFailure), onFailure, clock);
          },
        },
        {
          provide: ReadQueues,
          inject: [getQueueToken(BELLS), getQueueToken(EFFECTS)],
          useFactory: (...queues: Queue[]): ReadQueues => new ReadQueues(store.kind, queues),
        },
      ],
      exports: [QueueBells, ProcessClock, ReadQueues, queues],
    };
  }
}

/** Without a listener Node would end the process over a queue store that went away. */
export function quiet<Q extends Queue>(queue: Q, onFailure: (error: unknown) => void): Q {
  queue.on('error', onFailure);
  return queue;
}
