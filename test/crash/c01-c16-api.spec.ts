import { COMPLAINT } from '../../apps/api/src/complaints/complaint.examples.js';
import { Api, EXTEND } from './support/api.js';
import { dropTemplate, type Office } from './support/office.js';
import { child } from './support/places.js';
import { Program } from './support/program.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';
const FAR = { dueIn: 3_600 };

/** Where the API dies, and whether the step had been taken by then. */
const DEATHS = [
  { killAt: 'before:query:record-moves', done: false },
  { killAt: 'after:query:commit record-moves', done: true },
  { killAt: 'before:reply:POST', done: true },
  { killAt: 'after:add:bells', done: true },
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

  const versionOf = async (id: string): Promise<number> =>
    (await office.query<{ version: number }>('select version from cases where id = $1', [id]))[0]?.version ?? 0;

  const casesFiled = async (): Promise<number> =>
    (await office.query<{ n: number }>('select count(*)::int as n from cases'))[0]?.n ?? 0;

  it(
    'C1 an API killed before or after the commit, or before its answer, does a request once when it is repeated',
    async () => {
      await inOffice('C1', async ({ seed }) => {
        await office.cases(DEATHS.length, FAR);
        const cases = await office.fresh(DEATHS.length);
        const healthy = await Api.start(office, store);
        const token = await healthy.signIn();
        for (const [i, { killAt, done }] of DEATHS.entries()) {
          const id = cases[i]!;
          const doomed = await Api.start(office, store, { killAt });
          const request = { token, version: 1, key: `doomed-${id}` };
          const lost = await doomed.post(EXTEND.path(id), EXTEND.body, request);
          await doomed.program.says(`killed at ${killAt}`);
          expect((await doomed.program.gone()).by).toBe('SIGKILL');
          // After the bell was set the answer may have been on its way already; before, none can have come.
          if (killAt !== 'after:add:bells') expect(lost.status).toBe(0);
          expect(await versionOf(id)).toBe(done ? 2 : 1);
          const again = await healthy.post(EXTEND.path(id), EXTEND.body, request);
          expect(again).toMatchObject({ status: 200, body: { version: 2, replayed: done } });
          expect(await versionOf(id)).toBe(2);
        }

        for (const { killAt, done } of DEATHS.slice(0, 2)) {
          const complaint = { ...COMPLAINT, agency: 'gz' };
          const before = await casesFiled();
          const doomed = await Api.start(office, store, { killAt });
          const request = { key: `complaint-${seed}-${String(done)}` };
          expect((await doomed.post('/complaints', complaint, request)).status).toBe(0);
          expect((await doomed.program.gone()).by).toBe('SIGKILL');
          expect(await casesFiled()).toBe(before + (done ? 1 : 0));
          const again = await healthy.post('/complaints', complaint, request);
          expect(again).toMatchObject({ status: 201, body: { stage: 'received', replayed: done } });
          expect(await casesFiled()).toBe(before + 1);
        }
        return judged(office);
      });
    },
    patience(90),
  );

  it(
    'C16 the same request and the same job, ten times at once, have one effect and one answer',
    async () => {
      await inOffice('C16', async () => {
        await office.cases(1, FAR);
        const [id = ''] = await office.fresh(1);
        const api = await Api.start(office, store);
        const token = await api.signIn();
        const request = { token, version: 1, key: `tenfold-${id}` };
        const answers = await Promise.all(
          Array.from({ length: 10 }, () => api.post(EXTEND.path(id), EXTEND.body, request)),
        );
        expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
        for (const { body } of answers)
          expect({ ...body, replayed: null }).toEqual({ ...answers[0]!.body, replayed: null });
        expect(answers.filter(({ body }) => body['replayed'] === false)).toHaveLength(1);
        expect(await versionOf(id)).toBe(2);
        await api.program.stop();

        // What a worker took from the outbox and did not send, since it was killed, now comes as jobs, ten times.
        await office.cases(30, { dueIn: -0.1 });
        const killAt = 'after:query:commit outbox-take';
        await startWorker(office, store, { killAt }).says(`killed at ${killAt}`);
        const waiting = await office.query<{ id: string }>('select id::text from outbox where received_at is null');
        expect(waiting.length).toBeGreaterThan(0);
        const ids = waiting.map((row) => row.id);
        const jobs = [
          { queue: 'effects', data: { ids }, times: 10 },
          { queue: 'bells', data: { at: new Date().toISOString() }, times: 10 },
        ];
        const hand = Program.start({
          script: child('jobs.mjs'),
          env: { DATABASE_URL: office.url, ...store.env, JOBS: JSON.stringify(jobs) },
        });
        await hand.says('added 20 jobs');
        await Promise.all([startWorker(office, store), startWorker(office, store)].map(ready));
        const done = async (): Promise<boolean> =>
          (await office.query('select from outbox where received_at is null and id = any ($1::bigint[])', [ids]))
            .length === 0;
        await until('the effects', done);
        await until('every clock to fire', async () => (await office.tally()).lost === 0);
        await office.pass(61);
        await office.settled({ all: false });
        const [told] = await office.query<{ times: number }>(
          `select max(n)::int as times from (select count(*) as n from notices n join outbox o on o.id = n.outbox_id group by o.topic, o.key, n.person) t`,
        );
        expect(told?.times).toBe(1);
        return judged(office);
      });
    },
    patience(90),
  );
});
