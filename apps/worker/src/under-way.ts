import { Injectable } from '@nestjs/common';

/** What this worker is in the middle of: jobs that were begun, and the loops. */
@Injectable()
export class UnderWay {
  private jobs = 0;
  private looping = true;

  /** Runs one job and counts it for as long as it runs; what the queue store makes of its end does not matter here. */
  async job<T>(work: () => Promise<T>): Promise<T> {
    this.jobs += 1;
    try {
      return await work();
    } finally {
      this.jobs -= 1;
    }
  }

  loopsStopped(): void {
    this.looping = false;
  }

  /** True when nothing of this process writes to the database any more. */
  get over(): boolean {
    return !this.looping && this.jobs === 0;
  }
}
