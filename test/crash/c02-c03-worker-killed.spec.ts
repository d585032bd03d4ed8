import { dropTemplate, type Office } from './support/office.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';

const BY_BELL = 'before:ack:bells';
/** By then a worker has started even on a busy machine, so that a bell rings for what is due and no sweep was first. */
const WELL_UP = 8;

/** Every step between a due instant and its effect, in the order in which a worker comes to it. */
const POINTS = [
  'before:query:due-clocks',
  'before:query:record-moves',
  'after:query:record-moves',
  'after:query:commit record-moves',
  'after:query:commit outbox-take',
  'after:add:effects',
  'before:query:outbox-received',
  'after:query:commit outbox-received',
  'before:ack:effects',
  BY_BELL,
];

afterAll(() => dropTemplate(server));

describe.each(STORES)('with the queue store in %s', (kind: StoreKind) => {
  let office: Office;
  let store: Store;

  const inOffice = (row: string, body: (trial: OfficeTrial) => Promise<Outcome>): Promise<void> =>
    officeTrials(row, kind, { server, simulation: true }, (trial) => {
      ({ office, store } = trial);
      return body(trial);
    });

  it(
    'C2 a worker killed before, in and after a firing, a sending and an acknowledgement loses and doubles nothing',
    async () => {
      await inOffice('C2', async ({ chance }) => {
        for (const killAt of POINTS) {
          await office.cases(chance.whole(10, 40), { dueIn: -0.1 });
          await office.cases(chance.whole(1, 5), { dueIn: killAt === BY_BELL ? WELL_UP : 1.5 });
          const worker = startWorker(office, store, { killAt });
          await worker.says(`killed at ${killAt}`);
          expect((await worker.gone()).by).toBe('SIGKILL');
        }
        await ready(startWorker(office, store));
        await until('every clock to fire', async () => (await office.tally()).fired === (await office.tally()).clocks);
        // What was taken and not received is sent again after half a minute, the second time after a whole one.
        await office.pass(61);
        await office.settled();
        return judged(office);
      });
    },
    patience(90),
  );

  it(
    'C3 a worker killed five times on one clock leaves it to be fired by the sixth',
    async () => {
      await inOffice('C3', async ({ chance }) => {
        await office.cases(1, { dueIn: chance.whole(1_500, 2_500) / 1_000 });
        for (let death = 1; death <= 5; death += 1) {
          const worker = startWorker(office, store, { killAt: 'before:query:record-moves' });
          await worker.says('killed at');
          expect((await worker.gone()).by).toBe('SIGKILL');
          expect((await office.tally()).fired).toBe(0);
        }
        await ready(startWorker(office, store));
        await office.settled();
        expect((await office.tally()).fired).toBe(1);
        return judged(office);
      });
    },
    patience(60),
  );
});
