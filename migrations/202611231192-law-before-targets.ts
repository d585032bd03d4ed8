import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A case is listed by a day of the law as long as one waits, and by a target of the office only where none does. Cases
 * that a target came first in are listed anew, by the earliest day of the law; on one day by the duty of the authority.
 */
export class LawBeforeTargets2026112311920 implements MigrationInterface {
  readonly name = 'LawBeforeTargets2026112311920';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      with waiting as materialized (
        select k.* from clocks k
        where ((k.state = 'armed' and not k.of_right)
            or (k.state = 'fired' and k.settled_on is null and k.duty = 'authority'))
          and k.case_id in (select o.case_id from clocks o where o.standing = 'policy' and o.state in ('armed', 'fired'))
      ),
      by_law as (
        select distinct on (w.case_id) w.case_id, w.clock, w.due_on, w.due_at from waiting w
        where w.standing <> 'policy'
        order by w.case_id, w.due_at, w.duty <> 'authority', w.anchored_on, w.id
      )
      update cases c set next_due_on = l.due_on, next_due_at = l.due_at, next_clock = l.clock from by_law l
      where c.id = l.case_id and (c.next_due_at, c.next_clock) is distinct from (l.due_at, l.clock)
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
