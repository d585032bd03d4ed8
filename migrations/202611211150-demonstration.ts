import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A database that was ever given the demo accounts, whose password is public, says so: production does not start on it. */
export class Demonstration2026112111500 implements MigrationInterface {
  readonly name = 'Demonstration2026112111500';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table installation add column demonstration boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
