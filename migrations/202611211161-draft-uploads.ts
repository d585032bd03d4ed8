import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Uploads on their way to a draft, with the bytes that were announced: a draft has room for so many bytes, and somebody
 * who begins a hundred uploads and finishes none fills the disk as well. `until` is by the real clock. Drafts are kept in
 * scope 'system', and these with them.
 */
export class DraftUploads2026112111610 implements MigrationInterface {
  readonly name = 'DraftUploads2026112111610';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table draft_uploads (
        id uuid primary key,
        draft uuid not null references drafts (id) on delete cascade,
        size bigint not null check (size > 0),
        until timestamptz not null
      );
      create index draft_uploads_of on draft_uploads (draft);
      grant select, insert, delete on draft_uploads to hengzhi_app;
      alter table draft_uploads enable row level security;
      create policy wall on draft_uploads to hengzhi_app
        using (current_setting('hz.scope', true) = 'system') with check (current_setting('hz.scope', true) = 'system');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
