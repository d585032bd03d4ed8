import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall: row-level security under the application's own role. A query that forgot its filter returns
 * no foreign row. Settings of the transaction: hz.scope = 'system' | 'person' | 'party', hz.agencies (comma list),
 * hz.person, hz.case.
 */
export class Walls2026112109200 implements MigrationInterface {
  readonly name = 'Walls2026112109200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        create role hengzhi_app nologin;
      exception when duplicate_object or unique_violation then null;
      end $$;
      grant hengzhi_app to current_user;
      do $$ begin
        execute format('grant usage on schema %I to hengzhi_app', current_schema());
        execute format('grant select, insert, update on all tables in schema %I to hengzhi_app', current_schema());
        execute format('grant usage on all sequences in schema %I to hengzhi_app', current_schema());
        execute format('grant execute on all functions in schema %I to hengzhi_app', current_schema());
      end $$;
      grant delete on idempotency_keys, sessions, person_roles, outbox, case_parties to hengzhi_app;
      -- What happened stays as it was written.
      revoke update on history, clock_rungs, clock_generations, documents from hengzhi_app;
      revoke insert, update on installation, regions from hengzhi_app;

      create function hz_sees(agency text, recused uuid[], id uuid) returns boolean
        language sql stable parallel safe as $$
        select case current_setting('hz.scope', true)
          when 'system' then true
          when 'person' then agency = any (string_to_array(current_setting('hz.agencies', true), ','))
            and not recused @> array[nullif(current_setting('hz.person', true), '')::uuid]
          when 'party' then id = nullif(current_setting('hz.case', true), '')::uuid
          else false
        end $$;
      grant execute on function hz_sees to hengzhi_app;

      alter table cases enable row level security;
      create policy wall on cases to hengzhi_app using (
        hz_sees(agency, recused, id)
      ) with check (true);
    `);
    for (const table of ['history', 'clocks', 'documents', 'papers', 'case_parties']) {
      await db.query(`
        alter table ${table} enable row level security;
        create policy wall on ${table} to hengzhi_app
          using (current_setting('hz.scope', true) = 'system' or exists (select from cases c where c.id = ${table}.case_id))
          with check (true);
      `);
    }
    await db.query(`
      alter table notices enable row level security;
      create policy wall on notices to hengzhi_app
        using (
          current_setting('hz.scope', true) = 'system'
          or (person = nullif(current_setting('hz.person', true), '')::uuid and exists (select from cases c where c.id = notices.case_id))
        ) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
