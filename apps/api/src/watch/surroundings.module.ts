import { hostname } from 'node:os';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { BackgroundLog, ProcessName } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { MetricsToken } from '../health/metrics-door.js';
import { SweepPeriod } from './sweep-period.js';

/** What the watch needs to know of the process it runs in. */
@Global()
@Module({})
export class SurroundingsModule {
  static forRoot(config: Config, logger: Logger): DynamicModule {
    const log: BackgroundLog = {
      failed: (what, error, context) => logger.error({ err: error, what, ...context }, 'background work failed'),
      warned: (what, context) => logger.warn({ ...context }, what),
      noted: (what, context) => logger.info({ ...context }, what),
    };
    return {
      module: SurroundingsModule,
      providers: [
        { provide: BackgroundLog, useValue: log },
        { provide: ProcessName, useValue: { value: `api@${hostname()}` } },
        { provide: SweepPeriod, useValue: { ms: config.sweepMs } },
        { provide: MetricsToken, useValue: { value: config.metricsToken } },
      ],
      exports: [BackgroundLog, ProcessName, SweepPeriod, MetricsToken],
    };
  }
}
