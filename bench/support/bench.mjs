// All measurements of one run, one after the other on the same servers.
import { performance } from 'node:perf_hooks';
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { ensureRedis } from '../../scripts/lib/redis.mjs';
import { say } from '../../scripts/lib/say.mjs';
import { measureFiring } from '../measures/firing.mjs';
import { measureFootprint } from '../measures/footprint.mjs';
import { listLines, measureLists } from '../measures/lists.mjs';
import { measureSweep } from '../measures/sweep.mjs';
import { measureTransition } from '../measures/transition.mjs';
import { makeTemplate, openHouse } from './house.mjs';
import { surroundings } from './report.mjs';
import { fill } from './seed.mjs';
import { runSql, startServers } from './servers.mjs';

const SETTINGS = `select current_setting('server_version') as "PostgreSQL", current_setting('fsync') as fsync,
  current_setting('synchronous_commit') as synchronous_commit, current_setting('shared_buffers') as shared_buffers`;

/** Parts of a run, in their order. `size` fills one installation step by step for all that need a large one. */
export const PARTS = ['transition', 'firing', 'size'];

/** @param {import('../plan.mjs').Plan} plan @param {readonly string[]} parts */
export async function bench(plan, parts) {
  const servers = await startServers();
  const stopped = () => void servers.stop().then(() => process.exit(130));
  process.once('SIGINT', stopped);
  process.once('SIGTERM', stopped);
  try {
    await makeTemplate(servers);
    const [settings] = await runSql(servers.postgresUrl, SETTINGS);
    const redis = /v=(\S+)/.exec(execFileSync(ensureRedis(), ['--version'], { encoding: 'utf8' }))?.[1];
    const on = surroundings({ ...settings, Redis: redis });
    const lines = [];
    const add = (found) => {
      for (const line of found)
        say(`  ${line.met === false ? '✗' : '·'} ${line.what}: ${line.measured} ${line.unit} (${line.target})`);
      lines.push(...found);
    };
    if (parts.includes('transition')) add(await measureTransition(servers, plan));
    if (parts.includes('firing')) add(await measureFiring(servers, plan));
    if (parts.includes('size')) await measureSize(servers, plan, add);
    return { lines, on };
  } finally {
    process.removeListener('SIGINT', stopped);
    process.removeListener('SIGTERM', stopped);
    await servers.stop();
  }
}

async function measureSize(servers, plan, add) {
  const house = await openHouse(servers, 'bench_size');
  const sizes = [];
  let from = 1;
  for (const to of plan.lists.sizes) {
    const began = performance.now();
    await fill(house.url, { from, to });
    say(`  filled up to ${to} cases in ${Math.round((performance.now() - began) / 1_000)} s`);
    sizes.push(await measureLists(house.url, to, servers.folder, plan));
    from = to + 1;
  }
  add(listLines(sizes));
  add(await measureSweep(house.url, plan));
  add(await measureFootprint(house.url, servers.folder, plan));
  await house.drop();
}
