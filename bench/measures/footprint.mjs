// What the processes take on a full installation: how soon the API is ready, and memory under an ordinary day's load.
import { openClient } from '../support/http.mjs';
import { openDatabase, signIn } from '../support/house.mjs';
import { readyAfter, startProgram } from '../support/program.mjs';
import { runSql } from '../support/servers.mjs';
import { median, rounded } from '../support/stats.mjs';
import { sleep } from '../../scripts/lib/say.mjs';

const READY_MS = 2_500;
const RSS_MB = 220;
/** Requests a second: some 60 people at work, where the design asks for 51 events a second at peak over all agencies. */
const RATE = 20;
const STEP = 'assign-officer';

/** @param {string} url @param {string} folder @param {import('../plan.mjs').Plan} plan */
export async function measureFootprint(url, folder, { footprint: { starts, loadSeconds } }) {
  const [{ armed }] = await runSql(url, `select count(*)::int as armed from clocks where state = 'armed'`);
  const ready = [];
  for (let i = 0; i < starts; i += 1) {
    const api = await startProgram('api', url, folder);
    ready.push(await readyAfter(api));
    await api.stop();
  }
  const memory = await memoryUnderLoad(url, folder, loadSeconds);
  return [
    {
      id: 'api-ready',
      what: `API ready after its start with ${armed} armed clocks, median of ${starts}`,
      target: `≤ ${READY_MS / 1_000} s`,
      measured: rounded(median(ready) / 1_000),
      unit: 's',
      met: median(ready) <= READY_MS,
      details: { ms: ready.map(rounded) },
    },
    ...Object.entries(memory).map(([app, samples]) => ({
      id: `rss-${app}`,
      what: `memory of the ${app}, ${armed} armed clocks, highest in ${loadSeconds} s at ${RATE} requests/s`,
      target: `≤ ${RSS_MB} MB`,
      measured: rounded(Math.max(...samples)),
      unit: 'MB',
      met: Math.max(...samples) <= RSS_MB,
      details: { median: rounded(median(samples)), last: rounded(samples.at(-1)) },
    })),
  ];
}

async function memoryUnderLoad(url, folder, seconds) {
  const programs = { api: await startProgram('api', url, folder), worker: await startProgram('worker', url, folder) };
  const database = openDatabase(url, { size: 2 });
  const client = openClient(programs.api.url, 8);
  try {
    await readyAfter(programs.api);
    const acts = await ordinaryDay(database, client);
    const samples = { api: [], worker: [] };
    for (let second = 0; second < seconds; second += 1) {
      const calls = Array.from({ length: RATE }, (_, i) => sleep((1_000 / RATE) * i).then(acts));
      await Promise.all([...calls, sleep(1_000)]);
      for (const [app, program] of Object.entries(programs)) samples[app].push(program.rss());
    }
    return samples;
  } finally {
    client.close();
    await database.close();
    await Promise.all(Object.values(programs).map((program) => program.stop()));
  }
}

/** Lists, cases and their clocks, what can be done next, and now and then a step. */
async function ordinaryDay(database, client) {
  const [officer, head] = [await signIn(database, 'gd-officer2'), await signIn(database, 'gd-head')];
  const cases = await database.run({ as: 'system' }, (tx) =>
    tx.query(`select id, version from cases where agency = 'gd-ip' and open order by id limit 5000`),
  );
  const reads = ['', '/clocks', '/timeline', '/steps', '/documents'];
  let turn = 0;
  return () => {
    turn += 1;
    const at = cases[turn % cases.length];
    if (turn % 10 === 0) return step(client, head, at, officer.person.id);
    if (turn % 10 === 1) return client.get('/api/v1/work-list', officer.token);
    if (turn % 10 === 2) return client.get('/api/v1/cases?stage=answering', head.token);
    return client.get(`/api/v1/cases/${at.id}${reads[turn % reads.length]}`, head.token);
  };
}

async function step(client, head, at, officer) {
  await client.post(`/api/v1/cases/${at.id}/transitions/${STEP}`, head.token, { input: { officer } }, at.version);
  at.version += 1;
}
