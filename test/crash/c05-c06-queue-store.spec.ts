import { Api, EXTEND } from './support/api.js';
import { dropTemplate, type Office } from './support/office.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { sleep, until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const LATE = { worst: 15_000 };

afterAll(() => dropTemplate(server));

/** Holds whatever writes the outbox where it is, until let go. */
async function freeze(office: Office): Promise<() => Promise<void>> {
  const client = await office.pool.connect();
  await client.query('begin; lock table outbox in share mode');
  return async () => {
    await client.query('rollback');
    client.release();
  };
}

const frozenFirings = async (office: Office): Promise<number> => {
  const [row] = await office.query<{ n: number }>(
    `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query like '%fence_clock%'`,
  );
  return row?.n ?? 0;
};

describe.each(STORES)('with the queue store in %s', (kind: StoreKind) => {
  let office: Office;
  let store: Store;

  const inOffice = (row: string, body: (trial: OfficeTrial) => Promise<Outcome>): Promise<void> =>
    officeTrials(row, kind, { server, simulation: true }, (trial) => {
      ({ office, store } = trial);
      return body(trial);
    });

  const emptied = async (): Promise<number> => {
    const before = await store.size();
    await store.empty();
    return before;
  };

  it(
    'C5 a queue store emptied while idle, under load, in the middle of a job and every second costs no deadline',
    async () => {
      await inOffice('C5', async ({ chance, long }) => {
        await office.cases(50, { dueIn: 4 });
        await ready(startWorker(office, store));
        await until('bells to be set', async () => (await store.size()) > 0);
        await sleep(chance.whole(0, 300));
        expect(await emptied()).toBeGreaterThan(0);
        await office.settled();

        await office.cases(300, { dueIn: 0.2, spread: 2 });
        await until('the load to begin', async () => (await office.tally()).fired > 60);
        let lost = 0;
        for (let time = 0; time < 4; time += 1) {
          lost += await emptied();
          await sleep(chance.whole(100, 400));
        }
        expect(lost).toBeGreaterThan(0);
        await office.settled();

        const thaw = await freeze(office);
        await office.cases(20, { dueIn: 0 });
        await until('a firing to be under way', async () => (await frozenFirings(office)) > 0);
        await emptied();
        await thaw();
        await office.settled();

        const seconds = long ? 60 : 8;
        await office.cases(seconds * 5, { dueIn: 1, spread: seconds });
        for (let second = 0; second < seconds; second += 1) {
          await emptied();
          await sleep(1_000);
        }
        await office.settled({ ms: 90_000 });
        return judged(office, LATE);
      });
    },
    patience(180),
  );

  it(
    'C6 a queue store that dies and comes back empty, stays away for an hour, or never returns, costs no deadline',
    async () => {
      await inOffice('C6', async ({ chance }) => {
        const worker = await ready(startWorker(office, store));
        await office.cases(20, { dueIn: 2 });
        await until('bells to be set', async () => (await store.size()) > 0);
        await store.kill();
        await expect(store.size()).rejects.toThrow();
        await until(
          'clocks to fire without bells',
          async () => (await office.tally()).lost === 0 && (await office.tally()).fired >= 20,
        );
        await store.back();
        await office.settled();

        await store.kill();
        await office.cases(20, { dueIn: 3_600 + chance.whole(1, 3) });
        for (let quarter = 0; quarter < 4; quarter += 1) {
          await office.pass(900);
          await sleep(300);
        }
        const before = (await office.tally()).fired;
        await until('clocks to fire after an hour', async () => (await office.tally()).fired === before + 20);
        await store.back();
        await office.settled();

        // Never back: neither those at work nor those who come later need it.
        await store.kill();
        const later = await ready(startWorker(office, store));
        const api = await Api.start(office, store);
        const token = await api.signIn();
        await office.cases(1, { dueIn: 3_600 });
        const [id = ''] = await office.fresh(1);
        expect(await api.post(EXTEND.path(id), EXTEND.body, { token, version: 1 })).toMatchObject({ status: 200 });
        await office.cases(20, { dueIn: 1 });
        await until('clocks to fire', async () => (await office.tally()).fired === before + 40);
        // By themselves, in time and in good order, though they cannot take leave of a store that is not there.
        for (const program of [worker, later, api.program]) {
          const { code, by, ms } = await program.stop();
          expect({ code, by }).toEqual({ code: 0, by: null });
          expect(ms).toBeLessThan(10_000);
        }
        await store.back();
        await ready(startWorker(office, store));
        await office.settled({ all: false });
        return judged(office, LATE);
      });
    },
    patience(120),
  );
});
