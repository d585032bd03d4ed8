import { newId } from '#libs/kernel';
import type { Scope, Transaction } from '#libs/persistence';
import { WALLED } from '../../apps/cli/src/verify/promises.js';
import { AGENCY, bytesOf, complaint, NATIONAL, openOffice, type Office } from '../support/casework.js';

/** One office's case, with all that hangs on it. */
interface Side {
  readonly agency: string;
  readonly person: string;
  readonly caseId: string;
  readonly clock: string;
  readonly draft: string;
}

/** The column that says whose a row is, and what it says of this side. */
type Whose = readonly [column: string, of: (side: Side) => string];

const BY_CASE: Whose = ['case_id', (s) => s.caseId];
const BY_CLOCK: Whose = ['clock_id', (s) => s.clock];
const BY_PERSON: Whose = ['person', (s) => s.person];
const BY_DRAFT: Whose = ['draft', (s) => s.draft];

const TABLES: Readonly<Record<string, Whose>> = {
  cases: ['id', (s) => s.caseId],
  history: BY_CASE,
  clocks: BY_CASE,
  documents: BY_CASE,
  papers: BY_CASE,
  case_parties: BY_CASE,
  case_rights: BY_CASE,
  access_codes: BY_CASE,
  notices: BY_CASE,
  outbox: BY_CASE,
  clock_generations: BY_CLOCK,
  clock_rungs: BY_CLOCK,
  idempotency_keys: ['actor', (s) => s.person],
  drafts: ['filed_case', (s) => s.caseId],
  draft_papers: BY_DRAFT,
  draft_uploads: BY_DRAFT,
  saved_views: BY_PERSON,
  assignment_batches: BY_PERSON,
};
/** What shows to whoever names it, see walls-named.spec.ts. */
const NAMED = ['drafts', 'draft_papers', 'draft_uploads', 'idempotency_keys'];
/** Of what these hold, a party's code opens nothing. */
const OF_PEOPLE = ['notices', 'saved_views', 'assignment_batches'];

/** What holds nothing of a case and stands open to every statement of the application. */
const OPEN = [
  ...[
    'account_acts',
    'agencies',
    'bytes_removed',
    'calendar_feeds',
    'calendar_years',
    'canary',
    'heartbeats',
    'installation',
  ],
  ...[
    'leases',
    'login_attempts',
    'login_places',
    'loose_bytes',
    'migrations',
    'number_series',
    'office_acts',
    'outages',
  ],
  ...[
    'people',
    'person_roles',
    'regions',
    'register_patents',
    'roster',
    'rule_confirmations',
    'sessions',
    'sign_ins',
    'sign_ins_removed',
    'simulation_clock',
  ],
];

class Undo extends Error {}

describe('what the database lets be written when the application has the wrong id in hand', () => {
  let office: Office;
  let own: Side;
  let foreign: Side;

  beforeAll(async () => {
    office = await openOffice();
    own = await sideOf(AGENCY, office.officer.id);
    foreign = await sideOf(NATIONAL, office.stranger.id);
    await office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(
        `insert into clock_rungs (clock_id, generation, mark, planned_at, rung_at) select id, 1, 5, hz_now(), hz_now() from clocks`,
      );
      await tx.query(
        `insert into notices (outbox_id, person, case_id, kind, words, at)
         select o.id, p.id, o.case_id, 'test', '{}', hz_now() from outbox o join cases c on c.id = o.case_id join people p on p.agency = c.agency`,
      );
      await tx.query(
        `insert into draft_uploads (id, draft, size, until) select gen_random_uuid(), id, 1, now() from drafts`,
      );
      await tx.query(
        `insert into saved_views (id, person, name, filter, at) select gen_random_uuid(), id, 'x', '{}', now() from people`,
      );
      await tx.query(
        `insert into assignment_batches (id, person, items, undo_until) select gen_random_uuid(), id, '[]', now() from people`,
      );
      for (const { person, caseId } of [own, foreign])
        await tx.query(
          `insert into idempotency_keys (actor, key, digest, status, body, at)
           select a, 'one', '', 200, jsonb_build_object('id', $2::uuid, 'version', 1), hz_now() from unnest(array[$1, $2 || '/party:1']) a`,
          [person, caseId],
        );
    });
  }, 60_000);
  afterAll(() => office.close());

  /** A complaint filed from a draft with a paper, as the public does it. */
  async function sideOf(agency: string, person: string): Promise<Side> {
    const { parts } = office;
    const key = await parts.drafts.open();
    await parts.draftPapers.add({ draft: key, kind: 'evidence', name: 'a.pdf', bytes: bytesOf('%PDF-1.4\n%%EOF\n') });
    await parts.drafts.save(key, { ...complaint(), agency, procedure: 'ordinary-ruling' }, 0);
    const { id } = await parts.fileDraft.execute(key, 1);
    const [clock] = await office.owner.ask<{ id: string }>(
      { as: 'system' },
      'select id from clocks where case_id = $1',
      [id],
    );
    return { agency, person, caseId: id, clock: clock?.id ?? '', draft: key.id };
  }

  const officer = ({ person, agency }: Side): Scope => ({ as: 'person', person, agencies: [agency] });
  const party = ({ caseId }: Side): Scope => ({ as: 'party', caseId });
  /** Whoever has no business in the foreign case. */
  const OUTSIDERS: readonly (readonly [string, () => Scope])[] = [
    ['an officer of another agency', () => officer(own)],
    ['a party of another case', () => party(own)],
  ];
  const TRIALS = Object.keys(TABLES).flatMap((table) => OUTSIDERS.map(([who, as]) => ({ table, who, as })));

  /** What becomes of a writing, which never stays: the refusal, or the number of rows it would have written. */
  async function written(scope: Scope, write: (tx: Transaction) => Promise<object[]>): Promise<string | number> {
    let rows: object[] = [];
    try {
      await office.database.run(scope, async (tx) => {
        rows = await write(tx);
        throw new Undo();
      });
    } catch (error) {
      if (error instanceof Undo) return rows.length;
      const { code, message } = error as Error & { code?: string };
      return code === '42501' && /row-level security|permission denied/.test(message) ? 'refused' : String(code);
    }
    throw new Error('a trial was kept');
  }

  const whose = (table: string): Whose => TABLES[table] ?? BY_CASE;

  /** The insert of a row that is there already: where the wall does not refuse it, its key does. */
  async function again(table: string, side: Side): Promise<(tx: Transaction) => Promise<object[]>> {
    const [column, of] = whose(table);
    const [found] = await office.owner.ask<{ row: string; columns: string }>(
      { as: 'system' },
      `select to_jsonb(t)::text as row, (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
         where a.attrelid = '${table}'::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity = '') as columns
       from ${table} t where ${column}::text = $1 limit 1`,
      [of(side)],
    );
    if (!found) throw new Error(`no row of ${table} to try with`);
    return (tx) =>
      // Nothing is asked back: an insert that returns its row is judged by what may be read as well.
      tx.query(
        `insert into ${table} (${found.columns}) select ${found.columns} from jsonb_populate_record(null::${table}, $1::jsonb)`,
        [found.row],
      );
  }

  it('every table of the database is behind a wall and in this test, or holds nothing of a case', async () => {
    const tables = await office.owner.ask<{ name: string; walled: boolean; policies: number }>(
      { as: 'system' },
      `select c.relname as name, c.relrowsecurity as walled,
         (select count(*)::int from pg_policies p where p.schemaname = current_schema() and p.tablename = c.relname) as policies
       from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')`,
    );
    const named = (some: typeof tables): string[] => some.map((t) => t.name).sort();
    expect(named(tables.filter((t) => !t.walled && t.policies === 0))).toEqual([...OPEN].sort());
    expect(named(tables.filter((t) => t.walled && t.policies === 1))).toEqual(Object.keys(TABLES).sort());
    expect(tables).toHaveLength(OPEN.length + Object.keys(TABLES).length);
    expect([...WALLED].sort()).toEqual(Object.keys(TABLES).sort());
  });

  it.each(TRIALS)('$table: $who adds nothing to a foreign case', async ({ table, as }) => {
    expect(await written(as(), await again(table, foreign))).toBe('refused');
  });

  it.each(TRIALS)('$table: $who moves nothing of the own case into a foreign one', async ({ table, who, as }) => {
    const [column, of] = whose(table);
    const byPerson = who === OUTSIDERS[0]?.[0];
    // An agency's person may see a case under any id, a party under any agency.
    const [moved, to] = table === 'cases' && byPerson ? ['agency', foreign.agency] : [column, of(foreign)];
    const shows = !NAMED.includes(table) && (byPerson || !OF_PEOPLE.includes(table));
    const [there] = await office.database.ask<{ n: number }>(as(), `select count(*)::int as n from ${table}`);
    expect((there?.n ?? 0) > 0).toBe(shows);
    // Without a condition nothing is read, so that only what may be written stands in its way.
    const outcome = await written(as(), async (tx) => {
      await tx.query(`update ${table} set ${moved} = $1`, [to]);
      return tx.query(`select from ${table}`);
    });
    if (shows) expect(outcome).toBe('refused');
    else expect([0, 'refused']).toContain(outcome);
  });

  it.each(TRIALS)('$table: $who changes no row of a foreign case', async ({ table, as }) => {
    const [column, of] = whose(table);
    const outcome = await written(as(), (tx) =>
      tx.query(`update ${table} set ${column} = ${column} where ${column}::text = $1 returning 1 as one`, [
        of(foreign),
      ]),
    );
    expect([0, 'refused']).toContain(outcome);
  });

  it.each(Object.keys(TABLES))('%s: whoever may is stopped by no wall', async (table) => {
    const ways = NAMED.includes(table) ? [] : [officer(foreign)];
    for (const scope of [{ as: 'system' } as const, ...ways])
      expect(await written(scope, await again(table, foreign))).not.toBe('refused');
  });

  it('nobody in particular writes nothing at all', async () => {
    for (const table of Object.keys(TABLES))
      expect(await written({ as: 'person', person: newId(), agencies: [] }, await again(table, own))).toBe('refused');
  });

  it('nobody gives a clock of another case a generation, though a new clock has its first', async () => {
    const generation = (clock: string) => (tx: Transaction) =>
      tx.query(
        `insert into clock_generations (clock_id, generation, case_version, reason, state, at) values ($1, 99, 1, 'x', 'armed', hz_now())`,
        [clock],
      );
    expect(await written(officer(own), generation(foreign.clock))).toBe('refused');
    expect(await written(officer(own), generation(own.clock))).toBe(0);
    // No clock at all: the wall has nothing to say, and the foreign key refuses.
    await expect(office.database.run(officer(own), generation(newId()))).rejects.toMatchObject({ code: '23503' });
  });
});
