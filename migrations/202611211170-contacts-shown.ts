import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts of parties are masked on the desk; showing them is an act of the office, on record with who looked at whom. */
export class ContactsShown2026112111700 implements MigrationInterface {
  readonly name = 'ContactsShown2026112111700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table office_acts drop constraint office_acts_act_check;
      alter table office_acts add constraint office_acts_act_check
        check (act in ('agency-added', 'effect-retried', 'clock-retried', 'rule-proposed', 'rule-confirmed', 'contacts-shown'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
