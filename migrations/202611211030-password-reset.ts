import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A password given by an administrator serves to set another one, and what is done to accounts is on record. */
export class PasswordReset2026112110300 implements MigrationInterface {
  readonly name = 'PasswordReset2026112110300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table people
        add column password_change_due boolean not null default false,
        add column password_expires_at timestamptz;

      create table account_acts (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        actor uuid not null references people (id),
        person uuid not null references people (id),
        act text not null check (act in ('password-reset', 'password-changed'))
      );
      create index account_acts_of_person on account_acts (person, id);
      -- What happened stays as it was written.
      grant select, insert on account_acts to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
