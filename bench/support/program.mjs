// The API and the worker as processes of their own, as they are shipped.
import { performance } from 'node:perf_hooks';
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { entry, nodeFlags } from '../../scripts/lib/paths.mjs';
import { freePort } from '../../scripts/lib/ports.mjs';
import { remember, stop } from '../../scripts/lib/processes.mjs';
import { sleep } from '../../scripts/lib/say.mjs';

/** @typedef {Awaited<ReturnType<typeof startProgram>>} Program */

/** @param {'api' | 'worker'} app @param {string} databaseUrl @param {string} folder for papers and the log */
export async function startProgram(app, databaseUrl, folder) {
  const port = await freePort();
  const path = join(folder, `${app}-${port}.log`);
  const log = openSync(path, 'a');
  const began = performance.now();
  const child = spawn(process.execPath, [...nodeFlags(app), entry(app)], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      REDIS_URL: '',
      PORT: String(port),
      HENGZHI_DATA: folder,
      NODE_ENV: 'production',
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const ref = remember(child.pid);
  return {
    began,
    url: `http://127.0.0.1:${port}`,
    log: () => readFileSync(path, 'utf8'),
    /** Resident memory in megabytes. */
    rss: () => residentOf(child.pid),
    stop: () => stop(ref, { ms: 10_000 }),
  };
}

function residentOf(pid) {
  if (process.platform !== 'linux') {
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1_024;
  }
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}

/** Milliseconds from the start of the process to its first readiness. @param {Program} api */
export async function readyAfter(api) {
  for (let round = 0; round < 3_000; round += 1) {
    if (await isReady(api.url)) return performance.now() - api.began;
    await sleep(10);
  }
  throw new Error(`the API did not become ready: ${api.log().slice(-500)}`);
}

async function isReady(url) {
  try {
    const answer = await fetch(`${url}/readyz`);
    await answer.arrayBuffer();
    return answer.status === 200;
  } catch {
    return false; // nobody listens yet
  }
}
