import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A paper was refused, as if its bytes were being removed, where somebody else announced the same bytes at that very
 * moment. Only bytes that are really being removed are refused; an announcement made meanwhile stays on the list, from
 * which the cleaner takes what turns out to be needed.
 */
export class TakeUpBesideAnnouncing2026112111310 implements MigrationInterface {
  readonly name = 'TakeUpBesideAnnouncing2026112111310';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function hz_take_up() returns trigger language plpgsql as $$
        begin
          delete from loose_bytes where storage_key = new.storage_key and removing_since is null;
          if exists (select from loose_bytes where storage_key = new.storage_key and removing_since is not null) then
            -- Whoever kept them waited longer than loose bytes are kept: the request is made again.
            raise exception 'the bytes % are being removed', new.storage_key using errcode = '55P03';
          end if;
          return null;
        end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
