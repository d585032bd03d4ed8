import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The canary flies on each path apart: while one process sweeps, nobody saw that the bells rang no more. */
export class CanaryByPath2026112110710 implements MigrationInterface {
  readonly name = 'CanaryByPath2026112110710';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table canary;
      create table canary (
        path text primary key check (path in ('bell', 'sweep')),
        -- The first flight was planned then.
        began_at timestamptz not null,
        due_at timestamptz not null,
        waiting boolean not null,
        -- Last time that it rang on its own path.
        rung_at timestamptz
      );
      grant select, insert, update on canary to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
