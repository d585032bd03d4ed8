import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a piece of evidence is to prove, as whoever hands it in says. A paper stays as it came in, and so does this. */
export class PaperPurpose2026112111800 implements MigrationInterface {
  readonly name = 'PaperPurpose2026112111800';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table papers add column purpose text,
        add constraint papers_purpose check (purpose is null or (kind = 'evidence' and char_length(purpose) between 1 and 300))
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
