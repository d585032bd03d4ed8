// Work list and case list while the installation grows: through the use cases under the application's role, and through HTTP.
import { ListCases, PgCalendars, PgCaseReader, PgUnitOfWork, WorkList } from '#libs/casework';
import { openClient } from '../support/http.mjs';
import { openDatabase, signIn } from '../support/house.mjs';
import { readyAfter, startProgram } from '../support/program.mjs';
import { latencies, quantile, rounded } from '../support/stats.mjs';

const WARM_UP = 20;
const TARGET_MS = 30;
/** Flat: at a hundred times as many cases no more than twice the time, or no more than these milliseconds above it. */
const FLAT = { times: 2, ms: 5 };
const OFFICER = 'gd-officer3';

/** What an officer opens in a day, as query strings of `/cases`. */
const QUERIES = {
  newest: '',
  'by stage': 'stage=answering',
  'not yet taken up': 'view=unassigned',
  'due next': 'dueBefore=2999-01-01',
  'filed lately': 'filedFrom=2020-01-01',
  'a party’s name': `q=${encodeURIComponent('示例权利人第1')}`,
  'words within few names': `q=${encodeURIComponent('第4321科技')}`,
  'words within every name': `q=${encodeURIComponent('科技有限')}`,
  'a number': `q=${encodeURIComponent('粤知裁字〔2026〕1')}`,
};

/** @param {string} url @param {number} cases @param {string} folder @param {import('../plan.mjs').Plan} plan */
export async function measureLists(url, cases, folder, { lists: { samples } }) {
  const database = openDatabase(url);
  const api = await startProgram('api', url, folder);
  const client = openClient(api.url, 1);
  try {
    await readyAfter(api);
    const { person, token } = await signIn(database, OFFICER);
    const deps = { work: new PgUnitOfWork(database), reader: new PgCaseReader(), calendars: new PgCalendars(database) };
    const [list, workList] = [new ListCases(deps), new WorkList(deps)];
    const ways = {
      'work list': () => workList.execute({}, person),
      'work list, http': () => client.get('/api/v1/work-list', token),
    };
    for (const [name, query] of Object.entries(QUERIES)) {
      const filter = Object.fromEntries(new URL(`http://-/?${query}`).searchParams);
      ways[`case list, ${name}`] = () => list.execute({ filter }, person);
    }
    ways['case list, newest, http'] = () => client.get('/api/v1/cases', token);
    return { cases, p95: await taken(ways, samples) };
  } finally {
    client.close();
    await api.stop();
    await database.close();
  }
}

async function taken(ways, samples) {
  const p95 = {};
  for (const [way, open] of Object.entries(ways)) {
    await latencies(WARM_UP, open);
    p95[way] = quantile(await latencies(samples, open), 0.95);
  }
  return p95;
}

/** @param {readonly { cases: number, p95: Record<string, number> }[]} sizes from the smallest to the largest */
export function listLines(sizes) {
  return Object.keys(sizes[0].p95).map((way) => {
    const all = sizes.map(({ p95 }) => rounded(p95[way]));
    const [first, last] = [all[0], all.at(-1)];
    const flat = last <= first * FLAT.times || last - first <= FLAT.ms;
    return {
      id: `list-${way.replaceAll(/[ ,]+/g, '-')}`,
      what: `${way}: p95 at ${sizes.map(({ cases }) => cases).join(' / ')} cases: ${all.join(' / ')} ms${flat ? ', flat' : ', not flat'}; the worst`,
      target: `≤ ${TARGET_MS} ms and flat`,
      measured: Math.max(...all),
      unit: 'ms',
      met: Math.max(...all) <= TARGET_MS && flat,
      details: Object.fromEntries(sizes.map(({ cases }, i) => [cases, all[i]])),
    };
  });
}
