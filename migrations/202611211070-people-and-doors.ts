import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Attempts to sign in are counted where they come from, so that nobody can shut another person out by guessing; what is
 * done to accounts and to the office's machinery is on record, also when the operator did it by command.
 */
export class PeopleAndDoors2026112110700 implements MigrationInterface {
  readonly name = 'PeopleAndDoors2026112110700';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- A count belongs to a login at an address; the count of the login as a whole has the login's own digest as its key.
      alter table login_attempts add column of_login bytea;
      create index login_attempts_of on login_attempts (of_login) where of_login is not null;

      -- Digests only: from where somebody has signed in before.
      create table login_places (
        login_digest bytea not null,
        place_digest bytea not null,
        at timestamptz not null default clock_timestamp(),
        primary key (login_digest, place_digest)
      );
      create index login_places_old on login_places (at);
      grant select, insert, update, delete on login_places to hengzhi_app;

      -- Nobody as the actor: the operator, by a command.
      alter table account_acts alter column actor drop not null;
      alter table account_acts add column details jsonb not null default '{}';
      alter table account_acts drop constraint account_acts_act_check;
      alter table account_acts add constraint account_acts_act_check
        check (act in ('password-reset', 'password-changed', 'registered', 'changed', 'absence-set'));

      create table office_acts (
        id bigint generated always as identity primary key,
        at timestamptz not null default clock_timestamp(),
        actor uuid references people (id),
        agency text not null references agencies (id),
        act text not null check (act in ('agency-added', 'effect-retried', 'clock-retried', 'rule-proposed', 'rule-confirmed')),
        subject text not null,
        reason text
      );
      create index office_acts_of_agency on office_acts (agency, id);
      -- What happened stays as it was written.
      grant select, insert on office_acts to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
