import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What signing in needs: a memory of attempts, and the paths a session is resolved by at every request. */
export class SignIn2026112109300 implements MigrationInterface {
  readonly name = 'SignIn2026112109300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- Keyed by a digest: people type passwords into the login field, and an unknown login must look like a known one.
      create table login_attempts (
        login_digest bytea primary key,
        attempts int not null,
        window_ends_at timestamptz not null
      );
      create index login_attempts_old on login_attempts (window_ends_at);
      grant select, insert, update, delete on login_attempts to hengzhi_app;

      alter table agencies add constraint agencies_plain_id check (id ~ '^[A-Za-z0-9_.-]{1,64}$');
      create index agencies_by_superior on agencies (superior);
      alter table people add constraint people_deputy_is_another check (deputy <> id);
      create index people_by_deputy on people (deputy) where deputy is not null;
      create index sessions_old on sessions (expires_at);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
