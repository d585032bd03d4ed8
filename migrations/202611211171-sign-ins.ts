import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who came in and went out, and who tried in vain, for the auditor. Only of accounts that there are: whatever else is
 * typed as a login may be somebody's password.
 */
export class SignIns2026112111710 implements MigrationInterface {
  readonly name = 'SignIns2026112111710';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table sign_ins (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        -- Whose account it is; with a failure nobody knows who was there.
        person uuid not null references people (id),
        act text not null check (act in ('signed-in', 'sign-in-failed', 'locked-out', 'signed-out')),
        address text,
        by_provider boolean not null default false
      );
      create index sign_ins_of_person on sign_ins (person, act, at);
      -- What happened stays as it was written.
      grant select, insert on sign_ins to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
