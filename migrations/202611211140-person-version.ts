import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A person has a version, as a case has: whoever changes one says which version was seen, so that of two administrators
 * the second is told what the first has changed. What is on record says which version it made; what was recorded before
 * made none.
 */
export class PersonVersion2026112111400 implements MigrationInterface {
  readonly name = 'PersonVersion2026112111400';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table people add column version integer not null default 1;
      alter table account_acts add column version integer;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
