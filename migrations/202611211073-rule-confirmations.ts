import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A rule known only second-hand is confirmed against the gazette by two people of an agency. The confirmation stands
 * beside the edition, which is never edited.
 */
export class RuleConfirmations2026112110730 implements MigrationInterface {
  readonly name = 'RuleConfirmations2026112110730';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table rule_confirmations (
        id uuid primary key,
        agency text not null references agencies (id),
        procedure text not null,
        edition date not null,
        citation text not null,
        document_number text not null,
        proposed_by uuid not null references people (id),
        proposed_at timestamptz not null,
        confirmed_by uuid references people (id),
        confirmed_at timestamptz,
        unique (agency, procedure, edition, citation),
        check (confirmed_by <> proposed_by),
        check ((confirmed_by is null) = (confirmed_at is null))
      );
      grant select, insert, update on rule_confirmations to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
