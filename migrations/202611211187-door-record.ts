import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sessions that somebody else ended, and whom the identity provider or the office did not let in, go on record as well.
 * The record is kept for six months at least (网络安全法 21); what is older than the office keeps it goes by one function,
 * so that whoever serves requests still cannot remove a line.
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
      create index sign_ins_of_nobody on sign_ins (at) where person is null;

      create function hz_clear_sign_ins(days integer, most integer) returns integer
        language plpgsql security definer as $$
        declare gone integer;
        begin
          if days < 184 then raise exception 'sign-ins are kept for six months at least'; end if;
          delete from sign_ins where id in (
            select id from sign_ins where at < clock_timestamp() - make_interval(days => days)
            order by at limit most for update skip locked);
          get diagnostics gone = row_count;
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
