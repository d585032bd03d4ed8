import type { Queue } from 'bullmq';
import { bounded, type EffectJob } from '#libs/queues';
import { RelayOutbox } from '../application/deliver-effects.js';
import type { PgOutbox } from './pg-outbox.js';
import type { PgUnitOfWork } from './pg-unit-of-work.js';

const BUDGET_MS = 5_000;
/** How many outbox rows travel in one job. */
const PER_JOB = 100;

/** Sends outbox rows to the queue in jobs of many. */
export function relayToQueue(
  work: PgUnitOfWork,
  outbox: PgOutbox,
  queue: Queue<EffectJob>,
  onFailure: (error: unknown) => void,
): RelayOutbox {
  let sent = 0;
  const send = async (ids: readonly string[]): Promise<void> => {
    const jobs = [];
    for (let i = 0; i < ids.length; i += PER_JOB) {
      const part = ids.slice(i, i + PER_JOB);
      sent += 1;
      // The running number keeps a repeated sending from being taken for the one before it.
      jobs.push({
        name: 'apply',
        data: { ids: part },
        opts: { jobId: `effect-${part[0] ?? ''}-${process.pid}-${sent}` },
      });
    }
    await bounded(queue.addBulk(jobs), BUDGET_MS);
  };
  return new RelayOutbox(work, outbox, send, onFailure);
}
