import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each process tells with its heartbeat how far its clock is off, so that any of them can show whose is wrong. */
export class ProcessClocks2026112110410 implements MigrationInterface {
  readonly name = 'ProcessClocks2026112110410';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table heartbeats add column ahead_ms bigint');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
