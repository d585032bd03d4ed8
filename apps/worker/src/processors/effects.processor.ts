import { OnWorkerEvent, WorkerHost } from '@nestjs/bullmq';
import { Injectable } from '@nestjs/common';
import { UnrecoverableError, type Job } from 'bullmq';
import { ApplyEffects, BackgroundLog } from '#libs/casework';
import { DomainError } from '#libs/kernel';
import { MOST_IDS, type EffectJob } from '#libs/queues';
import { UnderWay } from '../under-way.js';

const ID = /^\d{1,19}$/;

/** Applies outbox rows, each once. What the domain refuses is not tried again by the queue; the outbox does that. */
@Injectable()
export class EffectsProcessor extends WorkerHost {
  constructor(
    private readonly effects: ApplyEffects,
    private readonly log: BackgroundLog,
    private readonly underWay: UnderWay,
  ) {
    super();
  }

  @OnWorkerEvent('error')
  troubled(error: Error): void {
    this.log.failed('effects queue', error);
  }

  async process(job: Job<EffectJob>): Promise<void> {
    const { ids } = job.data;
    if (!Array.isArray(ids) || ids.length > MOST_IDS || !ids.every((id) => typeof id === 'string' && ID.test(id))) {
      throw new UnrecoverableError('the job carries no outbox ids, or too many');
    }
    try {
      await this.underWay.job(() => this.effects.execute(ids));
    } catch (error) {
      throw error instanceof DomainError && error.category !== 'unavailable'
        ? new UnrecoverableError(error.message)
        : error;
    }
  }
}
