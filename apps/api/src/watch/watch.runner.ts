import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { BackgroundLog, KeepWatch, Loop } from '#libs/casework';
import { Metrics } from '../health/metrics.js';
import { SweepPeriod } from './sweep-period.js';

/** The API sweeps too: what is due fires as long as one process is left, be it this one. */
@Injectable()
export class WatchRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  constructor(
    private readonly watch: KeepWatch,
    private readonly metrics: Metrics,
    log: BackgroundLog,
    period: SweepPeriod,
  ) {
    this.loop = new Loop(
      () => this.round(),
      period.ms,
      (error) => {
        metrics.sweepFailed();
        log.failed('watch', error);
      },
    );
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  /** The round under way ends, no other begins; the database is closed only after that. */
  async beforeApplicationShutdown(): Promise<void> {
    this.watch.stop();
    await this.loop.stop();
  }

  private async round(): Promise<void> {
    const began = performance.now();
    await this.watch.execute('sweep');
    this.metrics.swept((performance.now() - began) / 1_000);
  }
}
