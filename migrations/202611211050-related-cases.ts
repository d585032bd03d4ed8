import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which other cases have the same patent or the same party. Under row-level security only leakproof comparisons may
 * use an index, so the key that numbers are compared by is a stored column and not an expression of an index; and the
 * patents are a table of their own, because an index on the case file would make every move write all its indexes.
 */
export class RelatedCases2026112110500 implements MigrationInterface {
  readonly name = 'RelatedCases2026112110500';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function hz_patent_key(number text) returns text language sql immutable strict parallel safe as
        $$ select regexp_replace(regexp_replace(upper(number), '^\\s*(ZL|CN)', ''), '[^0-9X]', '', 'g') $$;

      create table case_rights (
        case_id uuid not null references cases (id),
        record text not null,
        patent_number text not null,
        patent_key text generated always as (hz_patent_key(patent_number)) stored,
        primary key (case_id, record)
      );
      create index case_rights_patent on case_rights (patent_key, case_id desc);
      insert into case_rights (case_id, record, patent_number)
        select c.id, substr(r.key, 7), r.value ->> 'patentNumber'
        from cases c cross join jsonb_each(c.file) as r(key, value)
        where r.key like 'right/%' and r.value ->> 'patentNumber' is not null;

      -- A person's identity number is compared, never kept a second time.
      alter table case_parties add column id_digest bytea;
      update case_parties p set id_digest = sha256(convert_to(c.file -> ('party/' || p.party) ->> 'idNumber', 'UTF8'))
        from cases c where c.id = p.case_id and c.file -> ('party/' || p.party) ->> 'idNumber' is not null;
      create index case_parties_code_case on case_parties (credit_code, case_id desc) where credit_code is not null;
      create index case_parties_digest_case on case_parties (id_digest, case_id desc) where id_digest is not null;
      drop index case_parties_code;

      grant select, insert, update on case_rights to hengzhi_app;
      grant execute on function hz_patent_key to hengzhi_app;
      alter table case_rights enable row level security;
      create policy wall on case_rights to hengzhi_app
        using (
          current_setting('hz.scope', true) = 'system'
          or exists (select from cases c where c.id = case_rights.case_id offset 0)
        ) with check (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
