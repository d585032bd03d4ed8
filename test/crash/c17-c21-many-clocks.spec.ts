import { dropTemplate, type Office } from './support/office.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
/** More than a worker fires before it can be told to stop. */
const MUCH = 10_000;

afterAll(() => dropTemplate(server));

describe.each(STORES)('with the queue store in %s', (kind: StoreKind) => {
  let office: Office;
  let store: Store;

  const inOffice = (row: string, body: (trial: OfficeTrial) => Promise<Outcome>): Promise<void> =>
    officeTrials(row, kind, { server }, (trial) => {
      ({ office, store } = trial);
      return body(trial);
    });

  /** Connections of workers to the office: each has one of its own at least. */
  const present = async (): Promise<number> => {
    const [row] = await office.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and application_name = 'hengzhi-worker'`,
    );
    return row?.n ?? 0;
  };

  it(
    'C17 eight workers and eight sweepers on the same ten thousand due clocks fire each once',
    async () => {
      await inOffice('C17', async ({ chance }) => {
        const before = await office.tally();
        const workers = Array.from({ length: 8 }, () =>
          startWorker(office, store, { sweepMs: chance.whole(50, 150), env: { POOL_SIZE: '3' } }),
        );
        await Promise.all(workers.map(ready));
        expect(await present()).toBeGreaterThanOrEqual(8);
        await office.cases(10_000, { dueIn: 1 });
        await office.settled({ ms: 90_000 });
        expect(workers.every((worker) => worker.ended === null)).toBe(true);
        expect((await office.tally()).fired - before.fired).toBe(10_000);
        return judged(office);
      });
    },
    patience(150),
  );

  it(
    'C21 twenty thousand clocks due in one second are all fired within two minutes',
    async () => {
      await inOffice('C21', async () => {
        await ready(startWorker(office, store, { sweepMs: 3_000 }));
        const before = (await office.tally()).clocks;
        await office.cases(20_000, { dueIn: 8, spread: 1 });
        const [early] = await office.query<{ n: number }>(
          `select count(*)::int as n from clocks where state = 'fired' and due_at > hz_now()`,
        );
        expect(early?.n).toBe(0);
        await until('all to be fired', async () => (await office.tally()).fired === before + 20_000, 150_000, 500);
        const outcome = await judged(office, { worst: 120_000 });
        await office.settled({ ms: 120_000 });
        expect(await office.broken()).toEqual([]);
        return outcome;
      });
    },
    patience(300),
  );

  it(
    'C21 a worker told to stop in the midst of much that is due ends in time, and the next one fires what is left',
    async () => {
      await inOffice('C21', async () => {
        const before = await office.tally();
        await office.cases(MUCH, { dueIn: -1 });
        const fired = async (): Promise<number> => (await office.tally()).fired - before.fired;
        const worker = await ready(startWorker(office, store));
        await until('the first to be fired', async () => (await fired()) > 0, 60_000, 50);
        const { code, ms } = await worker.stop();
        expect(code).toBe(0);
        expect(ms).toBeLessThan(9_000);
        const left = MUCH - (await fired());
        expect(left).toBeGreaterThan(0);
        await ready(startWorker(office, store));
        await until('the rest to be fired', async () => (await fired()) === MUCH, 150_000, 500);
        await office.settled({ ms: 120_000 });
        expect(await office.broken()).toEqual([]);
        return judged(office, { worst: 300_000 });
      });
    },
    patience(300),
  );
});
