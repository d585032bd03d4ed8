// One step of a case (the head extends the docketing period): by hand with `pg`, through the application, through HTTP.
import { randomUUID } from 'node:crypto';
import { CaseworkParts, DiskPaperStore } from '#libs/casework';
import { CaseCapacities, demoAgencies } from '#libs/identity';
import { openRaw } from '../rivals/raw-transition.mjs';
import { openClient } from '../support/http.mjs';
import { openDatabase, openHouse, signIn } from '../support/house.mjs';
import { readyAfter, startProgram } from '../support/program.mjs';
import { fill } from '../support/seed.mjs';
import { runSql } from '../support/servers.mjs';
import { median, rounded, throughput } from '../support/stats.mjs';

const STEP = 'extend-docketing';
const INPUT = { reason: 'especially-complex' };
const WARM_UP = 1_500;

/** @param {import('../support/servers.mjs').Servers} servers @param {import('../plan.mjs').Plan} plan */
export async function measureTransition(servers, { rounds, transition: { perRound, concurrency } }) {
  const house = await openHouse(servers, 'bench_transition');
  const needed = 3 * (rounds * perRound + WARM_UP);
  await fill(house.url, { from: 1, to: needed, received: 1, concluded: 0 });
  const cases = await runSql(house.url, 'select id, agency from cases order by id');
  const database = openDatabase(house.url, { size: concurrency });
  const heads = await headsOf(database);
  const raw = openRaw(house.url, concurrency);
  const api = await startProgram('api', house.url, servers.folder);
  await readyAfter(api);
  const client = openClient(api.url, concurrency);
  const ways = {
    raw: ({ id, agency }) => raw.step(id, heads.get(agency).person.id),
    application: applicationStep(database, servers.folder, heads),
    http: ({ id, agency }) =>
      client.post(`/api/v1/cases/${id}/transitions/${STEP}`, heads.get(agency).token, { input: INPUT }, 1),
  };
  try {
    return linesOf(await alternate(ways, cases, { rounds, perRound, concurrency }));
  } finally {
    client.close();
    await api.stop();
    await raw.close();
    await database.close();
    await house.drop();
  }
}

async function headsOf(database) {
  const heads = new Map();
  for (const { id } of demoAgencies) heads.set(id, await signIn(database, `${id.replace(/-ip$/, '')}-head`));
  return heads;
}

function applicationStep(database, folder, heads) {
  const bells = { set: () => undefined };
  const { advance } = new CaseworkParts({
    database,
    bells,
    capacities: new CaseCapacities(),
    store: new DiskPaperStore(folder),
  });
  return ({ id: caseId, agency }) => {
    const { person } = heads.get(agency);
    const request = { actor: person.id, key: randomUUID(), digest: '00'.repeat(32) };
    return advance.execute({ caseId, transition: STEP, input: INPUT, reason: null, version: 1, person, request });
  };
}

/** Every case is moved once; the ways take turns. */
async function alternate(ways, cases, { rounds, perRound, concurrency }) {
  let next = 0;
  const take = (count) => cases.slice(next, (next += count));
  const rates = { raw: [], application: [], http: [] };
  for (const step of Object.values(ways)) await throughput(take(WARM_UP), concurrency, step);
  for (let round = 0; round < rounds; round += 1) {
    for (const [way, step] of Object.entries(ways))
      rates[way].push(await throughput(take(perRound), concurrency, step));
  }
  return rates;
}

function linesOf(rates) {
  const [raw, application, http] = [rates.raw, rates.application, rates.http].map(median);
  const details = Object.fromEntries(Object.entries(rates).map(([way, all]) => [way, all.map(rounded)]));
  const line = (id, what, rate, share) => ({
    id,
    what: `${what}: ${rounded(rate)}/s, raw pg ${rounded(raw)}/s`,
    target: `≥ ${share} × raw`,
    measured: rounded(rate / raw),
    unit: '× raw',
    met: rate / raw >= share,
    details,
  });
  return [
    line('transition-application', 'transition through the application', application, 0.5),
    line('transition-http', 'transition through HTTP', http, 0.3),
  ];
}
