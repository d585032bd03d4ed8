import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever was confirmed by the agency's identity provider used no password here, so a first password that nobody has
 * changed yet must not close the door: the session says which way it was opened.
 */
export class SignInByProvider2026112111200 implements MigrationInterface {
  readonly name = 'SignInByProvider2026112111200';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table sessions add column by_provider boolean not null default false');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
