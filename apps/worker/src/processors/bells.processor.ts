import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { BackgroundLog, KeepWatch } from '#libs/casework';
import { UnderWay } from '../under-way.js';

/** A bell has rung: drain all that is due, whatever instant the bell was set for. */
@Injectable()
export class BellsProcessor extends WorkerHost {
  constructor(
    private readonly watch: KeepWatch,
    private readonly log: BackgroundLog,
    private readonly underWay: UnderWay,
  ) {
    super();
  }

  @OnWorkerEvent('error')
  troubled(error: Error): void {
    this.log.failed('bells queue', error);
  }

  async process(): Promise<void> {
    await this.underWay.job(() => this.watch.execute('bell'));
  }
}
