import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The codes by which parties come to their case without an account. Only digests are kept: whoever reads the table,
 * or a copy of it, opens no case. Codes given out so far go on opening what they opened.
 */
export class AccessCodes2026112110100 implements MigrationInterface {
  readonly name = 'AccessCodes2026112110100';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table access_codes (
        id uuid primary key,
        case_id uuid not null references cases (id),
        party text not null,
        digest bytea not null unique,
        -- Where neither a telephone nor a credit code of the party is known, four characters agreed with it.
        tail text check (tail ~ '^[0-9A-Z]{4}$'),
        document text not null,
        issued_at timestamptz not null,
        issued_by text not null,
        revoked_at timestamptz,
        revoked_by text
      );
      create index access_codes_of_case on access_codes (case_id, party);
      grant select, insert, update on access_codes to hengzhi_app;
      alter table access_codes enable row level security;
      create policy wall on access_codes to hengzhi_app
        using (current_setting('hz.scope', true) = 'system'
          or exists (select from cases c where c.id = access_codes.case_id offset 0))
        with check (true);

      insert into access_codes (id, case_id, party, digest, document, issued_at, issued_by)
        select gen_random_uuid(), p.case_id, p.party, sha256(convert_to(p.follow_code, 'UTF8')), 'receipt-note', c.created_at, 'filing'
        from case_parties p join cases c on c.id = p.case_id
        where p.follow_code ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$';
      update case_parties set follow_code = gen_random_uuid()::text;
      update cases set receipt_code = id::text;
      update idempotency_keys set body = body - 'receiptCode' where body ? 'receiptCode';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
