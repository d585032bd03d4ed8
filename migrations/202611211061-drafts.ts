import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Complaints that are being written. Whoever writes one has no account: its id and a code open it, of which only the digest
 * is kept. `touched` says for each place of the form in which revision it was last changed, so that a second tab learns what.
 */
export class Drafts2026112110610 implements MigrationInterface {
  readonly name = 'Drafts2026112110610';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table drafts (
        id uuid primary key,
        digest bytea not null unique,
        revision int not null default 0,
        form jsonb not null default '{}',
        touched jsonb not null default '{}',
        created_at timestamptz not null,
        saved_at timestamptz not null,
        expires_at timestamptz not null,
        filed_case uuid references cases (id)
      );
      create index drafts_old on drafts (expires_at);
      create table draft_papers (
        id uuid primary key,
        draft uuid not null references drafts (id) on delete cascade,
        kind text not null,
        name text not null,
        media_type text not null,
        size bigint not null check (size > 0),
        sha256 char(64) not null,
        sm3 char(64) not null,
        storage_key text not null,
        at timestamptz not null
      );
      create index draft_papers_of on draft_papers (draft, at);
      grant select, insert, update, delete on drafts, draft_papers to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
