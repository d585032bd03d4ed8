import { dropTemplate, type Office } from './support/office.js';
import { child } from './support/places.js';
import { Program } from './support/program.js';
import { CUTS, Wire } from './support/proxy.js';
import { PrivatePostgres } from './support/servers.js';
import { STORES, type Store, type StoreKind } from './support/store.js';
import { judged, officeTrials, patience, type OfficeTrial, type Outcome } from './support/trial.js';
import { sleep, until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const FALLS = ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const;
const FAR = { dueIn: 3_600 };
const ASSIGN = { transition: 'assign-officer', input: { officer: '00000000-0000-7000-8000-000000000001' } };

interface Said {
  readonly ok: boolean;
  readonly key: string;
  readonly caseId: string;
  readonly version: number;
  readonly code?: string;
  readonly replayed?: boolean;
}

/** Starts somebody at a desk of the office who takes steps in cases. */
async function startClerk(url: string, store: Store): Promise<Program> {
  const clerk = Program.start({ script: child('clerk.mjs'), env: { DATABASE_URL: url, ...store.env } });
  await clerk.says('"ready":true');
  return clerk;
}

const said = (clerk: Program): Said[] =>
  clerk.lines.filter((line) => line.includes('"ok":')).map((line) => JSON.parse(line) as Said);

async function ask(clerk: Program, command: object): Promise<Said> {
  const before = said(clerk).length;
  clerk.tell(JSON.stringify({ do: 'step', ...command }));
  await until('an answer', () => said(clerk).length > before, 20_000, 10);
  return said(clerk).at(-1)!;
}

describe.each(STORES)('with the queue store in %s', (kind: StoreKind) => {
  let postgres: PrivatePostgres;
  let office: Office;
  let store: Store;

  const inOffice = (row: string, body: (trial: OfficeTrial) => Promise<Outcome>): Promise<void> =>
    officeTrials(row, kind, { server: postgres.url }, (trial) => {
      ({ office, store } = trial);
      return body(trial);
    });

  beforeAll(async () => {
    postgres = await PrivatePostgres.start(kind);
  }, 60_000);
  afterAll(async () => {
    await dropTemplate(postgres.url);
    await postgres.destroy();
  });
  const uptime = async (): Promise<string> =>
    (await office.query<{ at: string }>('select pg_postmaster_start_time()::text as at'))[0]?.at ?? '';

  it(
    'C10 a database restarted fast, at once and by kill under load is back in half a minute with all that was answered',
    async () => {
      await inOffice('C10', async ({ chance }) => {
        await office.cases(4, FAR);
        const cases = await office.fresh(4);
        const worker = await ready(startWorker(office, store));
        const clerk = await startClerk(office.url, store);
        clerk.tell(JSON.stringify({ do: 'load', cases, step: ASSIGN }));
        for (const by of FALLS) {
          await office.cases(100, { dueIn: 0.2, spread: 3 });
          await until('the load to run', () => said(clerk).length > 20);
          await sleep(chance.whole(200, 1_500));
          const [started, answered] = [await uptime(), said(clerk).length];
          await postgres.end(by);
          await sleep(chance.whole(0, 500));
          await postgres.back();
          const back = performance.now();
          expect(await uptime()).not.toBe(started);
          await until('steps to be taken again', () => said(clerk).length > answered + 1, 30_000);
          await until(
            'clocks to fire again',
            async () => (await office.tally()).lost === 0,
            30_000 - (performance.now() - back),
          );
        }
        clerk.signal('SIGTERM');
        await clerk.gone();
        await office.settled({ all: false, ms: 90_000 });
        expect(worker.ended).toBeNull();
        const answers = said(clerk);
        expect(answers.filter((answer) => !answer.ok)).toEqual([]);
        for (const { key, caseId, version } of answers) {
          const rows = await office.query<{ n: number }>(
            `select count(*)::int as n from idempotency_keys i join history h on h.case_id = $2 and h.version = $3
           where i.key = $1 and (i.body ->> 'version')::int = $3`,
            [key, caseId, version],
          );
          expect({ key, n: rows[0]?.n }).toEqual({ key, n: 1 });
        }
        return judged(office, { worst: 30_000 });
      });
    },
    patience(150),
  );

  it(
    'C11 a connection cut while a commit is under way leaves the step taken once, whether it had been or not',
    async () => {
      await inOffice('C11', async ({ chance }) => {
        await office.cases(1, FAR);
        const [caseId = ''] = await office.fresh(1);
        const wire = await Wire.lay(office.url);
        const clerk = await startClerk(wire.url, store);
        for (let turn = 1; turn <= 10; turn += 1) {
          const where = CUTS[chance.whole(0, 2)] ?? 'request';
          const command = { caseId, version: turn, step: ASSIGN, key: `cut-${turn}` };
          if (turn === 1)
            expect((await ask(clerk, { ...command, key: 'warm-up', version: 99 })).code).toBe('CASEWORK.STALE');
          wire.cutNext(where);
          expect(await ask(clerk, command)).toMatchObject({ ok: false, code: 'PERSISTENCE.UNAVAILABLE' });
          expect(wire.cuts).toBe(turn);
          // The server may still be finishing what was cut off from it.
          const again = await ask(clerk, command);
          expect(again).toMatchObject({ ok: true, version: turn + 1 });
          if (where === 'answer') expect(again.replayed).toBe(true);
        }
        await clerk.kill();

        const worker = await ready(startWorker(office, store, { env: { DATABASE_URL: wire.url } }));
        for (let cut = 1; cut <= 6; cut += 1) {
          const before = wire.cuts;
          await office.cases(20, { dueIn: 0.3 });
          wire.cutNext(CUTS[cut % 3] ?? 'request');
          await until('the cut', () => wire.cuts > before);
          await sleep(chance.whole(100, 400));
        }
        await office.settled({ all: false, ms: 90_000 });
        expect(worker.ended).toBeNull();
        await worker.kill();
        await wire.close();
        return judged(office);
      });
    },
    patience(150),
  );
});
