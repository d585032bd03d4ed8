import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The roster of an agency: technical investigators 技术调查官 and appraisal bodies 检验鉴定机构, by field. */
export class Roster2026112110510 implements MigrationInterface {
  readonly name = 'Roster2026112110510';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table roster (
        id uuid primary key,
        agency text not null references agencies (id),
        kind text not null check (kind in ('investigator', 'appraiser')),
        name text not null,
        fields text[] not null,
        ties text[] not null default '{}',
        patents text[] not null default '{}',
        account uuid references people (id),
        added_on date not null,
        added_by uuid references people (id),
        retired_on date,
        retired_for text,
        check ((retired_on is null) = (retired_for is null))
      );
      create index roster_by_agency on roster (agency, kind, name, id);
      create index roster_by_field on roster using gin (fields);
      create unique index roster_once on roster (agency, kind, name) where retired_on is null and account is null;
      create unique index roster_account_once on roster (agency, account) where retired_on is null and account is not null;
      grant select, insert, update on roster to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
