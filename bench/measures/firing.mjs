// Ten thousand clocks due at one instant, each firing written with its case, history and outbox row.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { WatchParts } from '#libs/casework';
import { FIRE_ONE } from '../rivals/job.sql.mjs';
import { bareBullMq, graphileWorker, pgBoss } from '../rivals/queues.mjs';
import { openDatabase, openHouse } from '../support/house.mjs';
import { openPool } from '../support/pool.mjs';
import { fill } from '../support/seed.mjs';
import { runSql } from '../support/servers.mjs';
import { median, rounded, timed } from '../support/stats.mjs';

const POOL = 12;
/** PostgreSQL plans a statement anew for the first five times on a connection; a worker that has worked is past that. */
const WARM_UP = 5_000;
const DRAINER = fileURLToPath(new URL('../support/drainer.mjs', import.meta.url));
const DUE = `select id as clock, generation from clocks where state = 'armed' and due_at <= hz_now() order by id`;
const LEFT = `select (select count(*)::int from clocks where state = 'armed' and due_at <= hz_now()) as due,
  (select count(*)::int from history where clock_id is not null) as fired,
  (select count(*)::int from outbox where topic = 'case.event') as sent`;

/** A watch over the installation that tells nobody. @param {import('#libs/persistence').Database} database */
export function watchOver(database) {
  const bells = { set: () => undefined, setAgain: () => undefined, synchronise: () => undefined };
  const log = {
    failed(what, error) {
      throw new Error(`${what} failed`, { cause: error });
    },
  };
  return new WatchParts({ database, bells, log, process: 'bench' });
}

/** @param {import('../support/servers.mjs').Servers} servers @param {import('../plan.mjs').Plan} plan */
export async function measureFiring(servers, { rounds, firing: { clocks, rivalRounds } }) {
  const house = await openHouse(servers, 'bench_firing');
  const database = openDatabase(house.url);
  const watch = watchOver(database);
  const pair = await openPair(house.url);
  const { pool, close } = openPool(house.url, POOL);
  const fireOne = async ({ clock, generation }) => {
    await pool.query({ name: 'fire-one', text: FIRE_ONE, values: [clock, generation] });
  };
  const ways = {
    'one process': { rounds, run: () => timed(() => watch.fire.drain()) },
    'two processes': { rounds, run: pair.drain },
    'graphile-worker': { rounds: rivalRounds, run: (jobs) => graphileWorker(house.url, jobs, fireOne) },
    'pg-boss': { rounds: rivalRounds, run: (jobs) => pgBoss(house.url, jobs, fireOne) },
    'BullMQ on Redis': { rounds: rivalRounds, run: (jobs) => bareBullMq(servers.redisUrl, jobs, fireOne) },
    'BullMQ on PostgreSQL': { rounds: rivalRounds, run: (jobs) => bareBullMq(house.url, jobs, fireOne) },
  };
  try {
    // Connections, statements and code are warm in a worker that has worked before.
    await trial(house.url, { start: 1, clocks: WARM_UP, before: 0 }, ways['one process'].run);
    await trial(house.url, { start: WARM_UP + 1, clocks: WARM_UP, before: WARM_UP }, ways['two processes'].run);
    return linesOf(await alternate(house.url, ways, { rounds, clocks, start: 2 * WARM_UP + 1 }), clocks);
  } finally {
    await pair.close();
    await close();
    await database.close();
    await house.drop();
  }
}

async function alternate(url, ways, { rounds, clocks, start }) {
  const took = Object.fromEntries(Object.keys(ways).map((way) => [way, []]));
  let next = start;
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, { rounds: wanted, run }] of Object.entries(ways)) {
      if (round >= wanted) continue;
      took[way].push(await trial(url, { start: next, clocks, before: next - 1 }, run));
      next += clocks;
    }
  }
  return took;
}

/** Makes clocks that are all due, half of them a party's with an effect on the case; times and checks their firing. */
async function trial(url, { start, clocks, before }, run) {
  const dueAt = new Date(Date.now() - 1_000).toISOString();
  await fill(url, { from: start, to: start + clocks - 1, received: 0.5, concluded: 0, dueAt });
  const took = await run(await runSql(url, DUE));
  const [left] = await runSql(url, LEFT);
  if (left.due !== 0 || left.fired !== before + clocks || left.sent !== left.fired) {
    throw new Error(`not everything was fired: ${JSON.stringify(left)} instead of ${before + clocks}`);
  }
  return took;
}

/** Two processes that begin at the same time when they are told to. @param {string} url */
async function openPair(url) {
  const children = [0, 1].map(() => fork(DRAINER, { env: { ...process.env, DATABASE_URL: url } }));
  await Promise.all(children.map((child) => once(child, 'message')));
  const drain = (child) => {
    child.send('drain');
    return once(child, 'message');
  };
  return {
    drain: () => timed(() => Promise.all(children.map(drain))),
    async close() {
      const gone = children.map((child) => once(child, 'exit'));
      for (const child of children) child.disconnect();
      await Promise.all(gone);
    },
  };
}

function linesOf(took, clocks) {
  const ms = Object.fromEntries(Object.entries(took).map(([way, all]) => [way, median(all)]));
  const ours = ms['one process'];
  const details = Object.fromEntries(Object.entries(took).map(([way, all]) => [way, all.map(rounded)]));
  const within = (way) => ({
    id: `firing-${way.replaceAll(' ', '-')}`,
    what: `firing ${clocks} clocks due at one instant, ${way}`,
    target: '≤ 1 s',
    measured: rounded(ms[way] / 1_000),
    unit: 's',
    met: ms[way] <= 1_000,
    details: { [way]: details[way] },
  });
  const against = (rival, share) => ({
    id: `firing-against-${rival.replaceAll(' ', '-')}`,
    what: `the same writes by ${rival}: ${rounded(ms[rival] / 1_000)} s; ours faster by`,
    target: share === null ? '–' : `≥ ${share} ×`,
    measured: rounded(ms[rival] / ours),
    unit: '×',
    met: share === null ? null : ms[rival] / ours >= share,
    details: { [rival]: details[rival] },
  });
  return [
    within('one process'),
    within('two processes'),
    against('graphile-worker', 3),
    against('pg-boss', 3),
    against('BullMQ on Redis', null),
    against('BullMQ on PostgreSQL', null),
  ];
}
