import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Due clocks are taken in the order they ring, so many at a time. With ten thousand due at one instant the planner, which
 * cannot know how many of them the walls let through, read and sorted all that were left for every batch; the function
 * is told to walk the index, whatever it expects.
 */
export class DueInOrder2026112111000 implements MigrationInterface {
  readonly name = 'DueInOrder2026112111000';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Locks up to "most" cases with a due clock, as far as they can be locked at once; a case may come several times.
      create function hz_lock_due(most int) returns table (clock_id uuid, generation int, case_id uuid, version int)
      language plpgsql volatile rows 250
      set enable_sort = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off
      as $$
      declare
        present constant timestamptz := hz_now();
      begin
        return query
          select k.id, k.generation, c.id, c.version
          from clocks k join cases c on c.id = k.case_id
          where k.state = 'armed' and k.ring_at <= present and k.due_at <= present
          order by k.ring_at limit most for no key update of c skip locked;
      end $$;
      do $$ begin
        execute format('grant execute on function %I.hz_lock_due(int) to hengzhi_app', current_schema());
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
