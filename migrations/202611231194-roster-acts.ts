import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who puts somebody on the roster, or takes somebody off it and why, is on record like every other act of the office. */
export class RosterActs2026112311940 implements MigrationInterface {
  readonly name = 'RosterActs2026112311940';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table office_acts drop constraint office_acts_act_check;
      alter table office_acts add constraint office_acts_act_check
        check (act in ('agency-added', 'effect-retried', 'clock-retried', 'rule-proposed', 'rule-confirmed', 'contacts-shown',
          'roster-added', 'roster-retired'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
