import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A member of the panel sees the case that it sits in, whichever agency it comes from (joint panels), and no other case
 * of the owning agency. Recusal goes before everything, as before. What had no wall of its own gets one.
 */
export class JointPanels2026112110200 implements MigrationInterface {
  readonly name = 'JointPanels2026112110200';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function hz_sees(agency text, panel uuid[], recused uuid[], id uuid) returns boolean
        language sql stable parallel safe as $$
        select case current_setting('hz.scope', true)
          when 'system' then true
          when 'person' then (
              agency = any (string_to_array(current_setting('hz.agencies', true), ','))
              or panel @> array[nullif(current_setting('hz.person', true), '')::uuid])
            and not recused @> array[nullif(current_setting('hz.person', true), '')::uuid]
          when 'party' then id = nullif(current_setting('hz.case', true), '')::uuid
          else false
        end $$;
      grant execute on function hz_sees(text, uuid[], uuid[], uuid) to hengzhi_app;
      alter policy wall on cases using (hz_sees(agency, panel, recused, id));
      drop function hz_sees(text, uuid[], uuid);

      alter table outbox enable row level security;
      create policy wall on outbox to hengzhi_app using (
        current_setting('hz.scope', true) = 'system'
        or exists (select from cases c where c.id = outbox.case_id offset 0)
      ) with check (true);
    `);
    for (const table of ['clock_generations', 'clock_rungs']) {
      await db.query(`
        alter table ${table} enable row level security;
        create policy wall on ${table} to hengzhi_app using (
          current_setting('hz.scope', true) = 'system'
          or exists (select from clocks k where k.id = ${table}.clock_id offset 0)
        ) with check (true)`);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
