// Races somebody's step against the expiry of the clock it is about: RACES is [{caseId, step, dueAt, offset, firing}],
// instants in milliseconds. `offset` is the step's start, `firing` the start of the firing, both from the due instant.
// Prints one JSON line for each race: what the step was answered.
import 'reflect-metadata';
import { makeDesk, noBells, STEPS } from './acts.mjs';
import { lib } from './product.mjs';

const { DATABASE_URL: url } = process.env;
const { Database, makePool } = await lib('persistence');

const failures = [];
const database = new Database(makePool({ url, size: 10, name: 'hengzhi-race', role: 'hengzhi_app' }));
const { parts, act } = await makeDesk(lib, { database, bells: noBells, failures });
await parts.calendars.current();

/** Timers are good to about a millisecond; the rest is waited for awake. */
function at(ms) {
  return new Promise((resolve) => {
    const near = () => {
      if (Date.now() >= ms) resolve();
      else setTimeout(near, 0);
    };
    setTimeout(near, Math.max(0, ms - Date.now() - 3));
  });
}

async function race({ caseId, step, dueAt, offset, firing }) {
  const stepping = at(dueAt + offset).then(() =>
    act(caseId, 1, STEPS[step], `race-${caseId}`).then(
      () => 'done',
      (error) =>
        (error.code ?? `fault: ${error.message}`) +
        (error.details?.failures ? ` ${JSON.stringify(error.details.failures)}` : ''),
    ),
  );
  const fired = at(dueAt + firing).then(() => parts.fire.execute(20));
  const [answer] = await Promise.all([stepping, fired]);
  return { caseId, step, answer };
}

let text = '';
for await (const chunk of process.stdin) text += chunk;
const results = await Promise.all(JSON.parse(text).map(race));
await parts.fire.drain();
const lines = [
  ...results.map((result) => JSON.stringify(result)),
  ...failures.map((text) => `failure: ${text}`),
  'over',
];
process.stdout.write(`${lines.join('\n')}\n`, () => process.exit(0));
