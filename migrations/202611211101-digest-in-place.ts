import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The digest of a history row was computed by a call into a second executor for every row: PostgreSQL puts the body of a
 * function in the place of its call only if the function promises no more than its body does, and making JSON is stable,
 * not immutable.
 */
export class DigestInPlace2026112111010 implements MigrationInterface {
  readonly name = 'DigestInPlace2026112111010';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter function hz_digest(bytea, uuid, int, timestamptz, text, text, text, text, text, text, jsonb, jsonb) stable;
      alter function hz_digest(bytea, uuid, int, timestamptz, text, text, text, text, text, text, jsonb, jsonb, jsonb) stable;
      alter function hz_witness(text, text, text, text, date, boolean, uuid, int) stable;
      alter function hz_digest_of(history, bytea) stable;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
