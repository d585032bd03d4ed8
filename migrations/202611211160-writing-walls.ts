import type { MigrationInterface, QueryRunner } from 'typeorm';

const SYSTEM = `current_setting('hz.scope', true) = 'system'`;
const PARTY = `current_setting('hz.scope', true) = 'party'`;
const MINE = `person = nullif(current_setting('hz.person', true), '')::uuid`;
/** The draft that the transaction named: it is opened by a code, so that nothing in the scope itself could tell whose it is. */
const NAMED = `nullif(current_setting('hz.draft', true), '')::uuid`;

const OF_CASES = [
  'history',
  'clocks',
  'documents',
  'papers',
  'case_parties',
  'case_rights',
  'access_codes',
  'outbox',
] as const;

/**
 * The walls let through every writing: a wrong id in an insert, or in an update that moves a row, reached a foreign case.
 * Now what may be written is what may be seen. What hung on a case without a wall gets one: drafts, which are filed as a
 * case and keep what the parties wrote, their papers, and the receipts of requests, which tell what came of a case.
 */
export class WritingWalls2026112111600 implements MigrationInterface {
  readonly name = 'WritingWalls2026112111600';

  async up(db: QueryRunner): Promise<void> {
    await this.rows(db);
    await this.generations(db);
    await this.drafts(db);
    await this.receipts(db);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }

  private async rows(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A function, where the reading side has the question itself: a step writes into all these tables in one statement,
      -- and PostgreSQL makes every subquery of a statement ready, whether or not the scope leaves anything to be asked.
      create function hz_case_shows(id uuid) returns boolean
        language plpgsql stable parallel safe as $$
        begin
          return exists (select from cases c where c.id = hz_case_shows.id);
        end $$;
      do $$ begin
        execute format('alter function hz_case_shows(uuid) set search_path = %I, pg_temp', current_schema());
        execute 'grant execute on function hz_case_shows(uuid) to hengzhi_app';
      end $$;
      alter policy wall on cases with check (hz_sees(agency, panel, recused, id));
      alter policy wall on notices with check (${SYSTEM} or (${MINE} and hz_case_shows(case_id)));
      alter policy wall on saved_views with check (${SYSTEM} or ${MINE});
      alter policy wall on assignment_batches with check (${SYSTEM} or ${MINE});
    `);
    for (const table of OF_CASES)
      await db.query(`alter policy wall on ${table} with check (${SYSTEM} or hz_case_shows(case_id))`);
  }

  private async generations(db: QueryRunner): Promise<void> {
    await db.query(`
      -- The first generation of a clock is written by the statement that writes the clock, which does not see it yet. A
      -- clock that stood behind no wall before the statement is of its own making, or the foreign key refuses. Stable: it
      -- has to look with the eyes of that statement.
      create function hz_clock_unseen(id uuid) returns boolean
        language plpgsql stable security definer as $$
        begin
          return not exists (select from clocks k where k.id = hz_clock_unseen.id);
        end $$;
      do $$ begin
        -- A definer's function must not look up names in a folder that its caller chooses.
        execute format('alter function hz_clock_unseen(uuid) set search_path = %I, pg_temp', current_schema());
      end $$;
      revoke all on function hz_clock_unseen(uuid) from public;
      grant execute on function hz_clock_unseen(uuid) to hengzhi_app;
      alter policy wall on clock_generations with check (
        ${SYSTEM} or exists (select from clocks k where k.id = clock_generations.clock_id offset 0) or hz_clock_unseen(clock_id)
      );
      alter policy wall on clock_rungs with check (
        ${SYSTEM} or exists (select from clocks k where k.id = clock_rungs.clock_id offset 0)
      );
    `);
  }

  /** Drafts are kept in scope 'system'. Only filing one, for its case, needs more: that one, and no other case in it. */
  private async drafts(db: QueryRunner): Promise<void> {
    await db.query(`
      update drafts set form = '{}', touched = '{}' where filed_case is not null;
      alter table drafts enable row level security;
      create policy wall on drafts to hengzhi_app
        using (${SYSTEM} or (${PARTY} and id = ${NAMED}))
        with check (${SYSTEM} or (${PARTY} and id = ${NAMED}
          and filed_case = nullif(current_setting('hz.case', true), '')::uuid));
      alter table draft_papers enable row level security;
      create policy wall on draft_papers to hengzhi_app
        using (${SYSTEM} or (${PARTY} and draft = ${NAMED}))
        with check (${SYSTEM});
    `);
  }

  /** Who answers a request names its one receipt, so that not even one's own show to a statement without a filter. */
  private async receipts(db: QueryRunner): Promise<void> {
    const named = `(${SYSTEM} or (actor = current_setting('hz.receipt_actor', true) and key = current_setting('hz.receipt_key', true)))`;
    await db.query(`
      alter table idempotency_keys enable row level security;
      create policy wall on idempotency_keys to hengzhi_app using ${named} with check ${named};
    `);
  }
}
