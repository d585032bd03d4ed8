import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Time of a right that nobody waits for the use of: it runs and ends like any other, but no case is listed by it. */
export class OfRight2026112111910 implements MigrationInterface {
  readonly name = 'OfRight2026112111910';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table clocks add column of_right boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
