import { Api } from './support/api.js';
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
    'C14 workers whose clocks are an hour, a day, a year wrong, or jump while firing, raise the alarm, fire nothing early and little late',
    async () => {
      await inOffice('C14', async ({ chance }) => {
        // The wrong clocks come in pairs, so that one is ahead of the other by twice as much.
        for (let i = 0; i < SHIFTS.length; i += 2) {
          const pair = SHIFTS.slice(i, i + 2);
          const workers = await Promise.all(pair.map((ms) => ready(shifted(ms))));
          for (const [j, worker] of workers.entries()) {
            const told = Date.parse((await worker.says('process clock at ')).slice('process clock at '.length));
            expect(Math.abs(told - Date.now() - pair[j]!)).toBeLessThan(60_000);
            expect(await worker.says('"what":"process clock alarm"')).toContain('"level":"error"');
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
        await jumping.says('"what":"process clock alarm"');
        await until('the others to learn of it', async () => (await wrongClocks()) === 1);
        await office.settled();
        jumping.signal('SIGUSR2');
        await jumping.says('process clock is right again');
        await until('the others to learn that it is over', async () => (await wrongClocks()) === 0);
        return judged(office, { worst: 15_000 });
      });
    },
    patience(120),
  );

  it.each([HOUR, -365 * 24 * HOUR])(
    'C14 an API whose clock jumps by %i ms turns red and says why, until it is right again',
    async (shift) => {
      await inOffice('C14', async () => {
        const env = { CLOCK_SHIFT_MS: String(shift), CLOCK_JUMPS_ON_SIGNAL: '1', SWEEP_MS: '500' };
        const api = await Api.start(office, store, { preload: ['shifted-clock.mjs'], env });
        await until('the API to be ready', async () => (await api.get('/readyz')).status === 200);
        api.program.signal('SIGUSR2');
        await api.program.says('process clock jumped');
        const red = await api.get('/readyz');
        expect(red).toMatchObject({ status: 503, body: { ready: false, database: 'up', clock: { ok: false } } });
        const { reason, aheadSeconds } = red.body['clock'] as { reason: object; aheadSeconds: number };
        expect(Math.abs(aheadSeconds - shift / 1_000)).toBeLessThan(5);
        expect(reason).toEqual({
          zh: expect.stringContaining(shift > 0 ? '快' : '慢'),
          en: expect.stringContaining(shift > 0 ? 'ahead of' : 'behind'),
        });
        await api.program.says('"what":"process clock alarm"');
        await office.cases(20, { dueIn: 1, spread: 1 });
        await until('them to fire', async () => (await office.tally()).fired === 20);
        api.program.signal('SIGUSR2');
        await until('the API to be ready again', async () => (await api.get('/readyz')).status === 200);
        await api.program.stop();
        return judged(office, { worst: 15_000 });
      });
    },
    patience(60),
  );

  const wrongClocks = async (): Promise<number> =>
    (await office.query<{ n: number }>('select count(*)::int as n from heartbeats where abs(ahead_ms) > 5000'))[0]?.n ??
    0;

  const armed = async (): Promise<number> =>
    (await office.query<{ n: number }>(`select count(*)::int as n from clocks where state = 'armed'`))[0]?.n ?? 0;
});
