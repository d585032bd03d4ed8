import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Anchoring asks for the history of the last minutes; rows come in order of time, so a block range index is enough. */
export class HistoryByTime2026112110420 implements MigrationInterface {
  readonly name = 'HistoryByTime2026112110420';

  async up(db: QueryRunner): Promise<void> {
    await db.query('create index history_by_time on history using brin (at) with (autosummarize = on)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
