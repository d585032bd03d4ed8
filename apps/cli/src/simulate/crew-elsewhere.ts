import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Config } from '#libs/kernel';
import type { Crew, CrewReport, DayOrder, DayReport } from './crew.js';

/** What a crew in another thread must know to begin. */
export interface Posting {
  readonly config: Config;
  readonly folder: string;
  readonly seed: number;
}

/** What goes to that thread: the order of a day, or that the year is over. */
export type Message = DayOrder | 'end';

/** A crew in a thread of its own, so that the other cores of the machine have something to do. */
export class CrewElsewhere implements Crew {
  private readonly thread: Worker;

  constructor(posting: Posting) {
    this.thread = new Worker(new URL('./crew-thread.js', import.meta.url), { workerData: posting });
  }

  day(order: DayOrder): Promise<DayReport> {
    return this.ask<DayReport>(order);
  }

  async end(): Promise<CrewReport> {
    const report = await this.ask<CrewReport>('end');
    await this.dismiss();
    return report;
  }

  /** It stops where it stands; what it was asked stays without an answer. */
  dismiss(): Promise<number> {
    return this.thread.terminate();
  }

  /** Orders are given one at a time, so that the next message is the answer. */
  private async ask<T>(message: Message): Promise<T> {
    this.thread.postMessage(message);
    const [answer] = (await once(this.thread, 'message')) as [T];
    return answer;
  }
}
