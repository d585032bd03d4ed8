import type { Queue } from 'bullmq';
import { bounded } from './bounded.js';
import type { StoreKind } from './store.js';

/** Jobs of a queue by what they wait for. */
export interface QueueCounts {
  readonly waiting: number;
  readonly delayed: number;
  readonly active: number;
  readonly failed: number;
  readonly completed: number;
}

/** A job that failed; instants ISO 8601. */
export interface FailedJob {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
  readonly reason: string | null;
  readonly failedAt: string | null;
}

export interface QueueState {
  readonly name: string;
  /** Null while the store does not answer in time. */
  readonly counts: QueueCounts | null;
  readonly failed: readonly FailedJob[];
}

export interface QueuesState {
  readonly store: StoreKind;
  readonly queues: readonly QueueState[];
}

const BUDGET_MS = 2_000;
const MOST_FAILED = 50;

/** How full the queues are, in whichever store they lie. */
export class ReadQueues {
  constructor(
    private readonly store: StoreKind,
    private readonly queues: readonly Queue[],
  ) {}

  async execute(): Promise<QueuesState> {
    return { store: this.store, queues: await Promise.all(this.queues.map(stateOf)) };
  }
}

async function stateOf(queue: Queue): Promise<QueueState> {
  const { name } = queue;
  const read = Promise.all([
    queue.getJobCounts('waiting', 'prioritized', 'delayed', 'active', 'failed', 'completed'),
    queue.getFailed(0, MOST_FAILED - 1),
  ]);
  try {
    const [counts, failed] = await bounded(read, BUDGET_MS);
    return { name, counts: countsOf(counts), failed: failed.map(failedOf) };
  } catch {
    // A store that is away is an answer too; why it is away, the queue's own listener has written to the log.
    return { name, counts: null, failed: [] };
  }
}

const countsOf = (n: Readonly<Record<string, number>>): QueueCounts => ({
  waiting: (n['waiting'] ?? 0) + (n['prioritized'] ?? 0),
  delayed: n['delayed'] ?? 0,
  active: n['active'] ?? 0,
  failed: n['failed'] ?? 0,
  completed: n['completed'] ?? 0,
});

type Job = Awaited<ReturnType<Queue['getFailed']>>[number];

const failedOf = (job: Job): FailedJob => ({
  id: job.id ?? '',
  name: job.name,
  attempts: job.attemptsMade,
  reason: job.failedReason ?? null,
  failedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn).toISOString(),
});
