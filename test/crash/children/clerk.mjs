// Somebody at a desk of the office: takes steps in cases, each under an idempotency key, and writes down every answer.
// Reads JSON lines {do, ...} and answers each with one JSON line; {do: 'load'} goes on until the end of input.
import 'reflect-metadata';
import { createInterface } from 'node:readline';
import { Queue } from 'bullmq';
import { makeDesk } from './acts.mjs';
import { lib } from './product.mjs';

const { DATABASE_URL: url, REDIS_URL: redis = null } = process.env;
const { Database, makePool } = await lib('persistence');
const { BELLS, chooseStore, JOB_DEFAULTS, QueueBells, quiet } = await lib('queues');

const failures = [];
const store = chooseStore(url, redis);
const settings = { connection: store.hasty, skipWaitingForReady: true, defaultJobOptions: JOB_DEFAULTS };
const queue = quiet(new Queue(BELLS, settings), (error) => failures.push(error.message));
const bells = new QueueBells(queue, (error) => failures.push(error.message));
const database = new Database(makePool({ url, size: 10, name: 'hengzhi-clerk', role: 'hengzhi_app' }));
const { act } = await makeDesk(lib, { database, bells, failures });

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function step({ caseId, version, step: wanted, key }) {
  try {
    const answer = await act(caseId, version, wanted, key);
    return { ok: true, key, caseId, ...answer };
  } catch (error) {
    return { ok: false, key, caseId, code: error.code ?? error.message };
  }
}

/** Steps in one case after the other; where the office does not answer, the same request again until it does. */
async function load({ cases, step: wanted }) {
  for (let turn = 1; ; turn += 1) {
    for (const caseId of cases) {
      const request = { caseId, version: turn, step: wanted, key: `load-${caseId}-${turn}` };
      let answer = await step(request);
      while (!answer.ok && ['PERSISTENCE.UNAVAILABLE', 'API.KEY_IN_PROGRESS'].includes(answer.code)) {
        await sleep(50);
        answer = await step(request);
      }
      say({ at: Date.now(), ...answer });
      if (!answer.ok) return;
    }
  }
}

const commands = {
  step: async (command) => say(await step(command)),
  together: async ({ times, ...command }) =>
    say({ together: await Promise.all(Array.from({ length: times }, () => step(command))) }),
  load,
};

say({ ready: true });
for await (const line of createInterface({ input: process.stdin })) {
  const command = JSON.parse(line);
  void commands[command.do](command);
}
process.exit(0);
