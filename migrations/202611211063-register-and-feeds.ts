import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an office imports of the patent register, and the secret addresses at which calendars are read by other programs. */
export class RegisterAndFeeds2026112110630 implements MigrationInterface {
  readonly name = 'RegisterAndFeeds2026112110630';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table register_patents (
        number text primary key,
        title text not null,
        holder text not null,
        status text not null check (status in ('in-force', 'lapsed', 'expired', 'invalidated', 'unknown')),
        granted_on date,
        as_of date not null
      );
      grant select on register_patents to hengzhi_app;

      -- One live address a person; only its digest is kept.
      create table calendar_feeds (
        person uuid primary key references people (id),
        digest bytea not null unique,
        made_at timestamptz not null
      );
      grant select, insert, update, delete on calendar_feeds to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
