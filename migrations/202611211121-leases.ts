import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What one process does at a time, whichever machine it is on: an upload is written by one request only. Whoever dies
 * with a lease loses it by itself; whoever needs it says so, and the holder lets go.
 */
export class Leases2026112111210 implements MigrationInterface {
  readonly name = 'Leases2026112111210';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table leases (
        name text primary key,
        hold uuid not null unique,
        until timestamptz not null,
        wanted boolean not null default false
      );
      grant select, insert, update, delete on leases to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
