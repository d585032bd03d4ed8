// Puts jobs into a queue of the office, as they might come from anywhere: JOBS is [{queue, data, options, times}].
// A `megabytes` beside the data makes it that big; `ids` then come first.
import { Queue } from 'bullmq';
import { lib } from './product.mjs';

const { DATABASE_URL: url, REDIS_URL: redis = null } = process.env;
const { chooseStore } = await lib('queues');
const { waiting: connection } = chooseStore(url, redis);

const ballast = (megabytes) => Array.from({ length: megabytes * 50_000 }, (_, i) => String(9_000_000_000_000_000 + i));

const by = new Map();
for (const job of JSON.parse(process.env.JOBS)) by.set(job.queue, [...(by.get(job.queue) ?? []), job]);

let count = 0;
for (const [name, jobs] of by) {
  const queue = new Queue(name, { connection });
  // Making the ballast takes seconds in which nothing else is done: the connection stands before that.
  await queue.waitUntilReady();
  for (const { data, options = {}, times = 1, megabytes = 0, ids = [] } of jobs) {
    const whole = megabytes > 0 ? { ...data, ids: ids.concat(ballast(megabytes)) } : data;
    const settings = { removeOnComplete: true, removeOnFail: true, ...options };
    await Promise.all(Array.from({ length: times }, () => queue.add('trial', whole, settings)));
    count += times;
  }
  await queue.close();
}
process.stdout.write(`added ${count} jobs\n`);
process.exit(0);
