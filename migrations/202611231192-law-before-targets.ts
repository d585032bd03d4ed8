import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A target of the office that is missed hides no day that is still to come. Cases that such a target came first in are
 * listed anew, by the earliest of what else waits; on one day by the duty of the authority.
 */
export class LawBeforeTargets2026112311920 implements MigrationInterface {
  readonly name = 'LawBeforeTargets2026112311920';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      with waiting as materialized (
        select k.* from clocks k
        where ((k.state = 'armed' and not k.of_right)
            or (k.state = 'fired' and k.settled_on is null and k.duty = 'authority'))
          and k.case_id in (select o.case_id from clocks o where o.standing = 'policy' and o.state = 'fired')
      ),
      others as (
        select distinct on (w.case_id) w.case_id, w.clock, w.due_on, w.due_at from waiting w
        where not (w.standing = 'policy' and w.state = 'fired')
        order by w.case_id, w.due_at, w.duty <> 'authority', w.anchored_on, w.id
      )
      update cases c set next_due_on = l.due_on, next_due_at = l.due_at, next_clock = l.clock from others l
      where c.id = l.case_id and (c.next_due_at, c.next_clock) is distinct from (l.due_at, l.clock)
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
