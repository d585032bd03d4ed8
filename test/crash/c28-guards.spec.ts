import { dropTemplate, Office } from './support/office.js';
import { Mutant, type Mutation } from './support/mutant.js';
import { built, child } from './support/places.js';
import { Program } from './support/program.js';
import { openStore, STORES, type Store } from './support/store.js';
import { officeTrials, patience, trials, type Outcome } from './support/trial.js';
import { sleep, until } from './support/wait.js';
import { ready, startWorker } from './support/worker.js';

const server = process.env['TEST_DATABASE_URL'] ?? '';

const RECORD = 'libs/casework/src/infrastructure/record-moves.sql.js';
const BOOK = 'libs/casework/src/infrastructure/pg-case-book.js';

interface Guard {
  readonly name: string;
  /** How it is taken away: from the build, or from the database. */
  readonly without: Mutation | { readonly sql: string };
}

const GUARDS: readonly Guard[] = [
  {
    name: 'fence: state',
    without: { file: RECORD, text: " and k.state = 'armed' and k.due_at <= t.at", becomes: ' and k.due_at <= t.at' },
  },
  { name: 'fence: generation', without: { file: RECORD, text: ' and k.generation = m.fence_generation', becomes: '' } },
  {
    name: 'fence: due test',
    without: { file: RECORD, text: "k.state = 'armed' and k.due_at <= t.at", becomes: "k.state = 'armed'" },
  },
  {
    name: 'search: due test',
    without: {
      sql: `do $$ begin
        execute replace(pg_get_functiondef('hz_lock_due(int)'::regprocedure), ' and k.due_at <= present', ''); end $$`,
    },
  },
  { name: 'key: one firing a generation', without: { sql: 'drop index history_fires_once' } },
  {
    name: 'key: one ringing a rung',
    without: { sql: 'alter table clock_rungs drop constraint clock_rungs_pkey; drop index outbox_key' },
  },
  {
    name: 'lock: seen version',
    without: {
      file: 'libs/casework/src/application/advance-case.js',
      text: 'stored.version !== asked.version',
      becomes: 'false',
    },
  },
  {
    name: 'write: version',
    without: { file: RECORD, text: 'c.id = l.case_id and c.version = l.from_version', becomes: 'c.id = l.case_id' },
  },
  {
    name: 'write: every locked case moves',
    without: { file: RECORD, text: /hz_must\(.*?'a locked case did not move'\)/, becomes: 'true' },
  },
  {
    name: 'lock: snapshot read again',
    without: { file: BOOK, text: 'if (row.seen === row.version)', becomes: 'if (true)' },
  },
  {
    name: 'outbox: receipt',
    without: {
      file: 'libs/casework/src/infrastructure/pg-outbox.js',
      text: 'where id = any ($1::bigint[]) and received_at is null and dead_at is null',
      becomes: 'where id = any ($1::bigint[])',
    },
  },
  {
    name: 'request: receipt',
    without: {
      file: 'libs/casework/src/application/advance-case.js',
      text: 'if (locked.receipt)',
      becomes: 'if (false)',
    },
  },
  {
    name: 'handler: back-off',
    without: {
      file: 'libs/casework/src/application/fire-due-clocks.js',
      text: /await this\.deps\.book\.backOff\([^;]*;/,
      becomes: '',
    },
  },
];

const NOTHING: Outcome = { clocks: 0, lost: 0, twice: 0, early: 0, worst: 0 };

afterAll(() => dropTemplate(server));

describe('C28 each guard has work to do', () => {
  let mutant: Mutant;
  beforeAll(() => {
    mutant = new Mutant();
  });
  afterAll(() => mutant.remove());

  /** Puts one guard on trial in an office of its own. @returns `holds`, or `broken` and why */
  async function verdict(guard: string, prepare = '', store: Store | null = null): Promise<string> {
    const office = await Office.open(server);
    try {
      const [clockId] = await office.cases(1, { dueIn: -1 });
      const [row] = await office.query<{ case_id: string }>('select case_id from clocks');
      if (prepare) await office.query(prepare);
      const program = Program.start({
        script: child('guards.mjs'),
        env: {
          DATABASE_URL: office.url,
          CRASH_BUILD: mutant.folder,
          GUARD: guard,
          CASE: JSON.stringify([row?.case_id, clockId]),
          ...(store?.env ?? {}),
        },
      });
      await program.gone();
      return (
        program.lines.find((line) => /^(holds|broken|faulted)/.test(line)) ?? `no verdict:\n${program.lines.join('\n')}`
      );
    } finally {
      await office.close();
    }
  }

  const bellNumber: Mutation = { file: 'libs/queues/src/queue-bells.js', text: '-${number}`', becomes: '-0`' };

  it.each(GUARDS)(
    '$name',
    async ({ name, without }) => {
      await trials('C28', 'both', async () => {
        expect(await verdict(name)).toBe('holds');
        const spoilt =
          'sql' in without ? await verdict(name, without.sql) : await mutant.spoil(without, () => verdict(name));
        expect(spoilt).toMatch(/^broken: /);
        return NOTHING;
      });
    },
    patience(60),
  );

  it.each(STORES)(
    'bell: running number, with the queue store in %s',
    async (kind) => {
      await officeTrials('C28', kind, { server }, async ({ store }) => {
        expect(await verdict('bell: running number', '', store)).toBe('holds');
        const spoilt = await mutant.spoil(bellNumber, () => verdict('bell: running number', '', store));
        expect(spoilt).toMatch(/^broken: /);
        return NOTHING;
      });
    },
    patience(60),
  );

  const noSweep: Mutation = {
    file: 'apps/worker/src/rounds.js',
    text: /new Loop\(\(\)\s*=>\s*watch\.execute\('sweep'\)/,
    becomes:
      "new Loop(async () => watch.deps.bells.set(await watch.deps.work.run({ as: 'system' }, (tx) => watch.deps.watch.upcoming(tx, 60)))",
  };

  it.each(STORES)(
    'sweep, with the queue store in %s emptied',
    async (kind) => {
      await trials('C28', kind, async ({ defer }) => {
        const fired = async (build: string): Promise<number> => {
          const office = await Office.open(server);
          defer(() => office.close());
          const store = await openStore(kind, office);
          defer(() => store.destroy());
          // However long the worker takes to start, there is time to empty the store before the hour comes.
          const worker = await ready(startWorker(office, store, { build }));
          await office.cases(5, { dueIn: 12 });
          await until('bells to be set', async () => (await store.size()) > 0);
          // A first bell may have been refused while the connection opened; the next round has set it again by now.
          await sleep(4_500);
          await store.empty();
          await until(
            'the hour to come',
            async () => (await office.tally()).lost > 0 || (await office.tally()).fired > 0,
          );
          await sleep(2_000);
          await worker.kill();
          return (await office.tally()).fired;
        };
        // Side by side, since most of it is waiting for the hour.
        const [whole, spoilt] = await Promise.all([fired(built), mutant.spoil(noSweep, () => fired(mutant.folder))]);
        expect([whole, spoilt]).toEqual([5, 0]);
        return NOTHING;
      });
    },
    patience(60),
  );
});
