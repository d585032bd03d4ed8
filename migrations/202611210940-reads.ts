import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes for the lists. Under row-level security only leakproof comparisons may use an index, so beginnings of
 * texts are asked as ranges in collation "C", and panel membership, whose array operator is not leakproof, through a
 * function that answers for the signed-in person alone.
 */
export class Reads2026112109400 implements MigrationInterface {
  readonly name = 'Reads2026112109400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create index cases_by_due on cases (agency, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
      create index cases_mine_by_due on cases (officer, coalesce(next_due_at, 'infinity'::timestamptz), id) where open;
      create index cases_by_stage on cases (agency, stage, id);
      create index cases_by_officer on cases (officer, id);
      create index cases_by_filing on cases (agency, filed_on, id);
      create index cases_unassigned on cases (agency, id) where open and officer is null;
      create index cases_unassigned_by_due on cases (agency, coalesce(next_due_at, 'infinity'::timestamptz), id)
        where open and officer is null;
      create index cases_held on cases (agency, id) where open and return_stage is not null;
      create index cases_held_by_due on cases (agency, coalesce(next_due_at, 'infinity'::timestamptz), id)
        where open and return_stage is not null;
      create index case_parties_name_case on case_parties (name collate "C", case_id);

      create function hz_my_panels() returns setof uuid
        language plpgsql stable security definer rows 100 as $$
        begin
          return query select c.id from cases c
            where c.open and c.panel @> array[nullif(current_setting('hz.person', true), '')::uuid];
        end $$;
      do $$ begin
        -- A definer's function must not look up names in a folder that its caller chooses.
        execute format('alter function hz_my_panels() set search_path = %I, pg_temp', current_schema());
        execute format('grant execute on function hz_my_panels() to hengzhi_app');
      end $$;
    `);
    // Without "offset 0" the planner may answer the wall's question by hashing every case that the person can see.
    const seen = (table: string): string => `exists (select from cases c where c.id = ${table}.case_id offset 0)`;
    for (const table of ['history', 'clocks', 'documents', 'papers', 'case_parties']) {
      await db.query(`
        alter policy wall on ${table} using (current_setting('hz.scope', true) = 'system' or ${seen(table)})`);
    }
    await db.query(`
      alter policy wall on notices using (
        current_setting('hz.scope', true) = 'system'
        or (person = nullif(current_setting('hz.person', true), '')::uuid and ${seen('notices')})
      )`);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
