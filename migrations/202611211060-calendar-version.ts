import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever counts days asks in its own transaction which calendar is in force. Until it commits no other calendar comes
 * in, so that a notice that is loaded next finds every clock counted by the one before, and moves it.
 */
export class CalendarVersion2026112110600 implements MigrationInterface {
  readonly name = 'CalendarVersion2026112110600';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create sequence calendar_versions;
      alter table calendar_years add column version bigint not null default nextval('calendar_versions');

      create function hz_calendar_changes() returns trigger language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(8243160411);
        if tg_op = 'DELETE' then return old; end if;
        new.version := nextval('calendar_versions');
        return new;
      end $$;
      create trigger calendar_changes before insert or update or delete on calendar_years
        for each row execute function hz_calendar_changes();

      -- Volatile, so that what it reads after the lock was had is read as of then and not as of the calling statement.
      create function hz_calendar() returns text language plpgsql volatile as $$
      begin
        perform pg_advisory_xact_lock_shared(8243160411);
        return (select coalesce(max(version), 0) || '.' || count(*) from calendar_years);
      end $$;

      do $$
      begin
        if exists (select from pg_roles where rolname = 'hengzhi_app') then
          grant usage on sequence calendar_versions to hengzhi_app;
          grant execute on function hz_calendar() to hengzhi_app;
        end if;
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
