import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Bytes in the store that no paper needs: announced before they are kept, so that a crash in between is known of, and
 * loose again when the last draft that had them is gone. A key leaves the list when a paper takes it up, or when its
 * bytes were removed, which is on record.
 */
export class LooseBytes2026112111220 implements MigrationInterface {
  readonly name = 'LooseBytes2026112111220';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table loose_bytes (
        storage_key text primary key,
        reason text not null check (reason in ('announced', 'draft-gone')),
        since timestamptz not null,
        next_at timestamptz not null,
        removing_since timestamptz
      );
      create index loose_bytes_next on loose_bytes (next_at);
      create table bytes_removed (
        id bigint generated always as identity primary key,
        storage_key text not null,
        reason text not null,
        loose_since timestamptz not null,
        removed_at timestamptz not null default clock_timestamp(),
        were_there boolean not null,
        process text not null
      );
      create index papers_by_key on papers using hash (storage_key);
      create index draft_papers_by_key on draft_papers using hash (storage_key);

      create function hz_take_up() returns trigger language plpgsql as $$
        begin
          delete from loose_bytes where storage_key = new.storage_key and removing_since is null;
          if exists (select from loose_bytes where storage_key = new.storage_key) then
            -- Whoever kept them waited longer than loose bytes are kept: the request is made again.
            raise exception 'the bytes % are being removed', new.storage_key using errcode = '55P03';
          end if;
          return null;
        end $$;
      create function hz_let_loose() returns trigger language plpgsql as $$
        begin
          insert into loose_bytes (storage_key, reason, since, next_at)
          values (old.storage_key, 'draft-gone', clock_timestamp(), clock_timestamp())
          on conflict (storage_key) do update set reason = excluded.reason, since = excluded.since, next_at = excluded.next_at
            where loose_bytes.removing_since is null;
          return null;
        end $$;
      create trigger take_up after insert on papers for each row execute function hz_take_up();
      create trigger take_up after insert on draft_papers for each row execute function hz_take_up();
      create trigger let_loose after delete on draft_papers for each row execute function hz_let_loose();

      grant select, insert, update, delete on loose_bytes to hengzhi_app;
      grant select, insert on bytes_removed to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
