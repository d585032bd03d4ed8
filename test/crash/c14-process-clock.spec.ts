import { dropTemplate, type Office } from './support/office.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { sleep, until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const HOUR = 3_600_000;
const SHIFTS = [HOUR, -HOUR, 24 * HOUR, -24 * HOUR, 365 * 24 * HOUR, -365 * 24 * HOUR];

afterAll(() => dropTemplate(server));

describe.each(STORES)('with the queue store in %s', (kind: StoreKind) => {
  let office: Office;
  let store: Store;

  const inOffice = (row: string, body: (trial: OfficeTrial) => Promise<Outcome>): Promise<void> =>
    officeTrials(row, kind, { server }, (trial) => {
      ({ office, store } = trial);
      return body(trial);
    });

  const shifted = (ms: number, more: Readonly<Record<string, string>> = {}) =>
    startWorker(office, store, { preload: ['shifted-clock.mjs'], env: { CLOCK_SHIFT_MS: String(ms), ...more } });

  it(
    'C14 workers whose clocks are an hour, a day, a year wrong, or jump while firing, fire nothing early and little late',
    async () => {
      await inOffice('C14', async ({ chance }) => {
        // The wrong clocks come in pairs, so that one is ahead of the other by twice as much.
        for (let i = 0; i < SHIFTS.length; i += 2) {
          const pair = SHIFTS.slice(i, i + 2);
          const workers = await Promise.all(pair.map((ms) => ready(shifted(ms))));
          for (const [j, worker] of workers.entries()) {
            const told = Date.parse((await worker.says('process clock at ')).slice('process clock at '.length));
            expect(Math.abs(told - Date.now() - pair[j]!)).toBeLessThan(60_000);
          }
          await office.cases(chance.whole(20, 60), { dueIn: 1.5, spread: 1 });
          await sleep(1_000);
          expect((await office.tally()).fired).toBe((await office.tally()).clocks - (await armed()));
          await office.settled();
          await Promise.all(workers.map((worker) => worker.kill()));
        }

        const jumping = await ready(shifted(365 * 24 * HOUR, { CLOCK_JUMPS_ON_SIGNAL: '1' }));
        const before = (await office.tally()).fired;
        await office.cases(300, { dueIn: 0.5, spread: 3 });
        await until('firing to begin', async () => (await office.tally()).fired > before + chance.whole(10, 60));
        jumping.signal('SIGUSR2');
        await jumping.says('process clock jumped');
        expect((await office.tally()).fired).toBeLessThan(before + 300);
        await office.settled();
        return judged(office, { worst: 15_000 });
      });
    },
    patience(120),
  );

  const armed = async (): Promise<number> =>
    (await office.query<{ n: number }>(`select count(*)::int as n from clocks where state = 'armed'`))[0]?.n ?? 0;
});
