import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people keep at their desk: views of the lists, and for ten seconds the way back from a bulk assignment. */
export class Desk2026112110620 implements MigrationInterface {
  readonly name = 'Desk2026112110620';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table saved_views (
        id uuid primary key,
        person uuid not null references people (id),
        name text not null,
        filter jsonb not null,
        at timestamptz not null,
        unique (person, name)
      );
      create table assignment_batches (
        id uuid primary key,
        person uuid not null references people (id),
        items jsonb not null,
        undo_until timestamptz not null,
        undone_at timestamptz
      );
      create index assignment_batches_old on assignment_batches (undo_until);
      grant select, insert, update, delete on saved_views, assignment_batches to hengzhi_app;
      create policy wall on saved_views to hengzhi_app
        using (current_setting('hz.scope', true) = 'system' or person = nullif(current_setting('hz.person', true), '')::uuid)
        with check (true);
      alter table saved_views enable row level security;
      create policy wall on assignment_batches to hengzhi_app
        using (current_setting('hz.scope', true) = 'system' or person = nullif(current_setting('hz.person', true), '')::uuid)
        with check (true);
      alter table assignment_batches enable row level security;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
