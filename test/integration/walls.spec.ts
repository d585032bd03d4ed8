import type { CasePerson } from '#libs/casework';
import { newId } from '#libs/kernel';
import type { Scope } from '#libs/persistence';
import { AGENCY, bytesOf, filing, NATIONAL, openOffice, type Office } from '../support/casework.js';

/** Every table with rows of cases; for each the case a row belongs to. */
const CASE_OF: Readonly<Record<string, string>> = {
  cases: 'select id from cases',
  history: 'select case_id as id from history',
  clocks: 'select case_id as id from clocks',
  documents: 'select case_id as id from documents',
  papers: 'select case_id as id from papers',
  case_parties: 'select case_id as id from case_parties',
  case_rights: 'select case_id as id from case_rights',
  access_codes: 'select case_id as id from access_codes',
  notices: 'select case_id as id from notices',
  outbox: 'select case_id as id from outbox where case_id is not null',
  clock_generations: 'select c.case_id as id from clock_generations g left join clocks c on c.id = g.clock_id',
  clock_rungs: 'select c.case_id as id from clock_rungs r left join clocks c on c.id = r.clock_id',
};

/** Of these no row shows with its case: whoever files a draft has to name it, see walls-named.spec.ts. */
const DRAFTS = ['drafts', 'draft_papers', 'draft_uploads'];

/** The wall alone: statements without any filter, as a programmer might forget it. */
describe('what the database shows when the application forgets its filter', () => {
  let office: Office;
  let [joint, other]: string[] = [];
  const member = { id: newId(), agency: 'test-neighbour' };

  beforeAll(async () => {
    office = await openOffice();
    [joint, other] = [(await office.parts.file.execute(filing())).id, (await office.parts.file.execute(filing())).id];
    const pdf = () => bytesOf('%PDF-1.4\n%%EOF\n');
    for (const caseId of [joint, other])
      await office.parts.addPaper.execute({
        caseId,
        kind: 'evidence',
        name: 'a.pdf',
        bytes: pdf(),
        person: office.officer,
        key: null,
      });
    await office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(
        `insert into agencies (id, name, name_en, mark, region, level) values ($1, '邻市局', 'Neighbour', '邻', '990100', 'prefecture')`,
        [member.agency],
      );
      await tx.query(`insert into people (id, agency, login, name) values ($1, $2, 'lin', '邻')`, [
        member.id,
        member.agency,
      ]);
      await tx.query(`update cases set panel = array[$2::uuid] where id = $1`, [joint, member.id]);
      await tx.query(
        `insert into clock_rungs (clock_id, generation, mark, planned_at, rung_at) select id, 1, 5, hz_now(), hz_now() from clocks`,
      );
      await tx.query(
        `insert into notices (outbox_id, person, case_id, kind, words, at)
         select o.id, p.id, o.case_id, 'test', '{}', hz_now() from outbox o cross join people p where o.case_id is not null`,
      );
    });
  }, 60_000);
  afterAll(() => office.close());

  const as = (person: string, agencies: readonly string[]): Scope => ({ as: 'person', person, agencies });

  /** The cases of which any row shows, by table. */
  async function seen(scope: Scope): Promise<Record<string, (string | null)[]>> {
    return office.database.run(scope, async (tx) => {
      const found: Record<string, (string | null)[]> = {};
      for (const [table, query] of Object.entries(CASE_OF)) {
        const rows = await tx.query<{ id: string | null }>(`select distinct id from (${query}) r order by id`);
        found[table] = rows.map((r) => r.id);
      }
      return found;
    });
  }

  const everywhere = (ids: readonly (string | undefined)[]): Record<string, (string | undefined)[]> =>
    Object.fromEntries(Object.keys(CASE_OF).map((table) => [table, [...ids].sort()]));

  it('every table that hangs on a case stands behind the wall and in this test', async () => {
    const rows = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ name: string; walled: boolean }>(
        `with recursive hung as (
           select 'cases'::regclass::oid as oid
           union select k.conrelid from pg_constraint k join hung h on h.oid = k.confrelid where k.contype = 'f')
         select c.relname as name, c.relrowsecurity as walled from pg_class c
         where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and (c.oid in (select oid from hung) or exists (
           select from pg_attribute a where a.attrelid = c.oid and a.attname in ('case_id', 'clock_id') and not a.attisdropped))`,
      ),
    );
    expect(rows.filter((r) => !r.walled)).toEqual([]);
    expect(rows.map((r) => r.name).sort()).toEqual([...Object.keys(CASE_OF), ...DRAFTS].sort());
  });

  it('the office sees its cases, the system all, and without a scope nothing shows', async () => {
    expect(await seen(as(office.officer.id, [AGENCY]))).toEqual(everywhere([joint, other]));
    const { notices: told, ...rest } = await seen({ as: 'system' });
    expect([told?.length, rest['cases']?.length]).toEqual([2, 2]);
    expect(await seen(as(office.officer.id, []))).toEqual(everywhere([]));
  });

  it('a member of a joint panel sees that one case of the other agency and nothing beside it', async () => {
    expect(await seen(as(member.id, [member.agency]))).toEqual(everywhere([joint]));
  });

  it('the head above sees the agencies directly below, a stranger nothing', async () => {
    expect(await seen(as(office.stranger.id, [NATIONAL, AGENCY]))).toEqual(everywhere([joint, other]));
    expect(await seen(as(office.stranger.id, [NATIONAL]))).toEqual(everywhere([]));
  });

  it('a party sees its own case and no notices of the office', async () => {
    const { notices: told, ...rest } = await seen({ as: 'party', caseId: other ?? '' });
    const { notices: none, ...own } = everywhere([other]);
    expect([told, none?.length, rest]).toEqual([[], 1, own]);
  });

  it('whoever is recused sees nothing of the case: officer, member of the panel and head above alike', async () => {
    const people = [office.officer.id, member.id, office.stranger.id];
    await change('update cases set recused = $2::uuid[] where id = $1', people);
    expect(await seen(as(office.officer.id, [AGENCY]))).toEqual(everywhere([other]));
    expect(await seen(as(member.id, [member.agency]))).toEqual(everywhere([]));
    expect(await seen(as(office.stranger.id, [NATIONAL, AGENCY]))).toEqual(everywhere([other]));
    await change('update cases set recused = $2::uuid[] where id = $1', []);
  });

  it('the supervisor’s page names no clock of a case in which its reader is recused', async () => {
    await change(`update clocks set failures = 3 where case_id = $1 and $2::uuid[] is not null`, []);
    const clocks = async (): Promise<string[]> =>
      (await office.parts.supervision.read(office.officer.id, [AGENCY])).failingClocks.map((c) => c.caseId);
    expect(new Set(await clocks())).toEqual(new Set([joint]));
    await change('update cases set recused = $2::uuid[] where id = $1', [office.officer.id]);
    expect(await clocks()).toEqual([]);
    await change('update cases set recused = $2::uuid[] where id = $1', []);
  });

  it('who leaves the panel loses sight of the case at once', async () => {
    await change('update cases set panel = $2::uuid[] where id = $1', []);
    expect(await seen(as(member.id, [member.agency]))).toEqual(everywhere([]));
    await change('update cases set panel = $2::uuid[] where id = $1', [member.id]);
  });

  it('lists, search, the work list and reading take the joint panel in, and the recused out', async () => {
    const person: CasePerson = {
      ...office.stranger,
      id: member.id,
      roles: [{ agency: member.agency, role: 'officer' }],
      viewer: { as: 'person', person: member.id, agencies: [member.agency] },
    };
    const lists = async (): Promise<string[][]> => {
      const ids = (page: { items: readonly { id: string }[] }): string[] => page.items.map((i) => i.id);
      return [
        ids(await office.parts.list.execute({ filter: {} }, person)),
        ids(await office.parts.list.execute({ filter: { view: 'mine' } }, person)),
        ids(await office.parts.list.execute({ filter: { q: '样品科技' } }, person)),
        ids(await office.parts.list.execute({ filter: { q: '样品科技有限公司与' } }, person)),
        ids(await office.parts.workList.execute({}, person)),
      ];
    };
    expect(await lists()).toEqual(Array.from({ length: 5 }, () => [joint]));
    expect((await office.parts.read.execute(joint ?? '', person)).id).toBe(joint);
    await expect(office.parts.read.execute(other ?? '', person)).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
    await change('update cases set recused = $2::uuid[] where id = $1', [member.id]);
    expect(await lists()).toEqual(Array.from({ length: 5 }, () => []));
    await expect(office.parts.read.execute(joint ?? '', person)).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
  });

  const change = (statement: string, people: readonly string[]): Promise<unknown> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query(statement, [joint, people]));
});
