import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that somebody else ended, and whom the identity provider or the office did not let in, go on record as well.
 * The record is kept for six months at least, see hz_clear_sign_ins: whoever serves requests can remove by it what is
 * older, in small batches, each with a line of its own on record, and nothing otherwise.
 */
export class DoorRecord2026112111870 implements MigrationInterface {
  readonly name = 'DoorRecord2026112111870';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table sign_ins drop constraint sign_ins_act_check;
      alter table sign_ins add constraint sign_ins_act_check check (act in
        ('signed-in', 'sign-in-failed', 'locked-out', 'signed-out', 'session-ended', 'provider-refused'));
      -- Nobody knows whose account it would have been: the provider's answer was no good, or named a stranger.
      alter table sign_ins alter column person drop not null;
      alter table sign_ins add constraint sign_ins_whose check (person is not null or act = 'provider-refused');
      -- Who ended the sessions; nobody: the operator, by a command.
      alter table sign_ins add column ended_by uuid references people (id);
      create index sign_ins_old on sign_ins (at);
      -- Anybody at all can add to these: how many there are of late, from one address and together, is counted each time.
      create index sign_ins_of_nobody on sign_ins (at) where person is null;
      create index sign_ins_of_nobody_from on sign_ins (coalesce(address, ''), at) where person is null;

      create table sign_ins_removed (
        id bigint generated always as identity primary key,
        removed_at timestamptz not null default clock_timestamp(),
        older_than timestamptz not null,
        lines integer not null
      );
      -- Only what removes them writes here.
      grant select on sign_ins_removed to hengzhi_app;

      create function hz_clear_sign_ins(days integer, most integer) returns integer
        language plpgsql security definer as $$
        declare
          gone integer;
          -- Once: compared with what is asked of the clock for each line, no index is of use.
          bound timestamptz := clock_timestamp() - make_interval(days => days);
        begin
          -- 网络安全法 第23条(2025年修正): network logs are kept for six months at least.
          if days is null or days < 184 then raise exception 'sign-ins are kept for six months at least'; end if;
          if most is null or most > 10000 then raise exception 'sign-ins go in batches of 10,000 at most'; end if;
          delete from sign_ins where id in (
            select id from sign_ins where at < bound order by at limit most for update skip locked);
          get diagnostics gone = row_count;
          if gone > 0 then insert into sign_ins_removed (older_than, lines) values (bound, gone); end if;
          return gone;
        end $$;
      revoke execute on function hz_clear_sign_ins(integer, integer) from public;
      do $$ begin
        -- A definer's function must not look up names in a folder that its caller chooses.
        execute format('alter function hz_clear_sign_ins(integer, integer) set search_path = %I, pg_temp', current_schema());
        execute 'grant execute on function hz_clear_sign_ins(integer, integer) to hengzhi_app';
      end $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
