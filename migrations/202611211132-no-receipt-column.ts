import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since receipt codes are kept as digests among the access codes, the column on the case repeats its id, with an index of
 * its own to be written at every step. Nobody reads it and nothing writes it any more; it goes away once no process of the
 * version before is left that fills it.
 */
export class NoReceiptColumn2026112111320 implements MigrationInterface {
  readonly name = 'NoReceiptColumn2026112111320';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table cases alter column receipt_code drop not null;
      alter table cases drop constraint cases_receipt_code_key;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
