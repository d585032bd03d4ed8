// Job queues that would fire each clock by a job of its own. Each is given its jobs beforehand, all of them due, and is timed
// from the first job that it hands out to the last that is done: neither adding jobs nor starting up counts against it.
import { performance } from 'node:perf_hooks';
import { makeWorkerUtils, Logger, run } from 'graphile-worker';
import PgBoss from 'pg-boss';
import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker } from 'bullmq';

/** Jobs under way at once, and how many are fetched at a time where a queue can. */
const WIDTH = 12;
const BATCH = 200;
const NAME = 'fire';

/** @typedef {{ clock: string, generation: number }} Job */
/** @typedef {(job: Job) => Promise<void>} Handler */

/** Tells when the first of `count` jobs began and the last one ended. */
function watched(count, handler) {
  let done = 0;
  let began = 0;
  let finish = () => undefined;
  const all = new Promise((resolve) => (finish = resolve));
  return {
    /** @type {Handler} */
    async handle(job) {
      began ||= performance.now();
      await handler(job);
      done += 1;
      if (done === count) finish(performance.now() - began);
    },
    /** @type {Promise<number>} */
    all,
  };
}

/** @param {string} url @param {Job[]} jobs @param {Handler} handler @returns {Promise<number>} milliseconds */
export async function graphileWorker(url, jobs, handler) {
  const logger = new Logger(() => () => undefined);
  const utils = await makeWorkerUtils({ connectionString: url, logger });
  await utils.migrate();
  const past = new Date(Date.now() - 60_000);
  const specs = jobs.map((payload) => ({ identifier: NAME, payload, runAt: past }));
  for (let i = 0; i < specs.length; i += 1_000) await utils.addJobs(specs.slice(i, i + 1_000));
  await utils.release();
  const timing = watched(jobs.length, handler);
  const runner = await run({
    connectionString: url,
    logger,
    noHandleSignals: true,
    concurrency: WIDTH,
    maxPoolSize: WIDTH + 4,
    pollInterval: 100,
    taskList: { [NAME]: (payload) => timing.handle(payload) },
    preset: {
      worker: { concurrentJobs: WIDTH, localQueue: { size: BATCH }, completeJobBatchDelay: 0, failJobBatchDelay: 0 },
    },
  });
  const took = await timing.all;
  await runner.stop();
  return took;
}

/** @param {string} url @param {Job[]} jobs @param {Handler} handler */
export async function pgBoss(url, jobs, handler) {
  const boss = new PgBoss({ connectionString: url, max: 4, supervise: false, schedule: false });
  boss.on('error', (error) => {
    throw error;
  });
  await boss.start();
  await boss.createQueue(NAME);
  await boss.insert(jobs.map((data) => ({ name: NAME, data })));
  const timing = watched(jobs.length, handler);
  const workers = Array.from({ length: 2 }, () =>
    boss.work(NAME, { batchSize: BATCH, pollingIntervalSeconds: 0.5 }, async (batch) => {
      // A full batch is followed by the next at once, not by a rest.
      for (const id of await Promise.all(workers)) boss.notifyWorker(id);
      await inLanes(batch, WIDTH / 2, ({ data }) => timing.handle(data));
    }),
  );
  const took = await timing.all;
  await boss.stop({ graceful: true, timeout: 5_000 });
  return took;
}

async function inLanes(items, width, work) {
  const left = [...items];
  const lane = async () => {
    for (let item = left.pop(); item !== undefined; item = left.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}

/** @param {string} url of the queue store @param {Job[]} jobs @param {Handler} handler */
export async function bareBullMq(url, jobs, handler) {
  const redis = url.startsWith('redis');
  if (redis) setDefaultBackendFactory();
  else setDefaultBackendFactory(createPostgresBackend);
  const { hostname: host, port } = new URL(url);
  const connection = redis
    ? { host, port: Number(port), maxRetriesPerRequest: null }
    : { connectionString: url, schema: 'bullmq', max: WIDTH };
  const name = `bench-${Date.now()}`;
  const queue = new Queue(name, { connection });
  const opts = { removeOnComplete: true, removeOnFail: true };
  for (let i = 0; i < jobs.length; i += 1_000) {
    await queue.addBulk(jobs.slice(i, i + 1_000).map((data) => ({ name: NAME, data, opts })));
  }
  const timing = watched(jobs.length, handler);
  const worker = new Worker(name, ({ data }) => timing.handle(data), { connection, concurrency: WIDTH });
  worker.on('error', (error) => {
    throw error;
  });
  const took = await timing.all;
  await worker.close();
  await queue.close();
  return took;
}
