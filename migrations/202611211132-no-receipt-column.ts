import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since receipt codes are kept as digests among the access codes, the column on the case repeated its id, with an index of
 * its own to be written at every step.
 */
export class NoReceiptColumn2026112111320 implements MigrationInterface {
  readonly name = 'NoReceiptColumn2026112111320';

  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table cases drop column receipt_code');
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
