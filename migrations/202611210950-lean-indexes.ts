import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every move of a case writes a new entry into each index of it, and ten thousand cases move when a legal day ends.
 * Indexes that another one answers for are therefore not kept: the lists walk those by `coalesce(next_due_at, …)`, the
 * clocks of a case are found by their unique key, and a number needs one order, that of code points.
 */
export class LeanIndexes2026112109500 implements MigrationInterface {
  readonly name = 'LeanIndexes2026112109500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index cases_work;
      drop index cases_mine;
      drop index clocks_of_case;
      drop index clocks_live;
      drop index cases_by_number;
      drop index cases_number;
      create unique index cases_number on cases (agency, number collate "C") where number is not null;

      -- With room for a second version on its page, a case whose stage and dates stay is moved without touching any index.
      alter table cases set (fillfactor = 70);

      -- The panels beside one's own cases: an officer sits in the panels of nearly all of those, and the lists find them
      -- by the officer.
      create or replace function hz_my_panels() returns setof uuid
        language plpgsql stable security definer rows 100 as $$
        declare
          me uuid := nullif(current_setting('hz.person', true), '')::uuid;
        begin
          return query select c.id from cases c
            where c.open and c.panel @> array[me] and c.officer is distinct from me;
        end $$;
      do $$ begin
        execute format('alter function hz_my_panels() set search_path = %I, pg_temp', current_schema());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
