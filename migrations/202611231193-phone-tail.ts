import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is typed beside a code is the end of the telephone number itself: 020-87654321转123 ends in 4321, and so does
 * one written in full width or with a name behind it. A text with fewer than four digits has no such end.
 */
export class PhoneTail2026112311930 implements MigrationInterface {
  readonly name = 'PhoneTail2026112311930';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function hz_phone_tail(phone text) returns text language sql immutable strict parallel safe as $$
        select substring(regexp_replace(regexp_replace(upper(normalize(phone, NFKC)),
          '(转|分机|X|#)[^0-9]*[0-9]{1,6}[^0-9]*$', ''), '[^0-9]', '', 'g') from '[0-9]{4}$') $$;
      grant execute on function hz_phone_tail to hengzhi_app;
      update case_parties p set phone_tail = hz_phone_tail(c.file -> ('party/' || p.party) ->> 'phone')
      from cases c where c.id = p.case_id and p.phone_tail = right(c.file -> ('party/' || p.party) ->> 'phone', 4)
        and p.phone_tail is distinct from hz_phone_tail(c.file -> ('party/' || p.party) ->> 'phone');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
