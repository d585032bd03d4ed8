import type { Queue } from 'bullmq';
import { ProcessClock } from '#libs/kernel';
import type { BellJob } from './names.js';
import { QueueBells } from './queue-bells.js';

interface Added {
  readonly opts: { readonly jobId: string; readonly delay: number };
}

/** Bells over a queue that only notes what it was given, with a clock that can be set. */
function bellsWith() {
  const added: Added[] = [];
  const queue = { addBulk: (jobs: Added[]) => Promise.resolve(void added.push(...jobs)) };
  let shift = 0;
  const clock = new ProcessClock(5_000, { wall: () => Date.now() + shift, steady: () => performance.now() });
  clock.compare(new Date(), clock.asking());
  const bells = new QueueBells(queue as unknown as Queue<BellJob>, () => undefined, clock);
  return { bells, added, set: (ms: number) => void (shift = ms) };
}

const inMinutes = (n: number): string => new Date(Date.now() + n * 60_000).toISOString();

describe('the bells', () => {
  it('are set for as long as the database’s present says', () => {
    const { bells, added } = bellsWith();
    bells.synchronise(new Date(Date.parse('2030-01-01T00:00:00Z')));
    bells.set(['2030-01-01T00:01:00.000Z']);
    expect(added[0]?.opts.delay).toBeGreaterThan(59_000);
    expect(added[0]?.opts.delay).toBeLessThanOrEqual(60_000);
    // The store on PostgreSQL takes whole milliseconds only.
    expect(Number.isInteger(added[0]?.opts.delay)).toBe(true);
  });

  it('are not set while the process’s clock is wrong, and are set again when it is right', () => {
    const { bells, added, set } = bellsWith();
    const at = inMinutes(1);
    set(3_600_000);
    bells.set([at]);
    bells.setAgain([at], 7);
    expect([added.length, bells.refused, bells.up]).toEqual([0, 2, true]);
    set(0);
    bells.set([at]);
    expect(added.map((job) => job.opts.jobId)).toEqual([`bell-${Date.parse(at)}-0`]);
  });
});
