import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The statement that writes is the last of its transaction, and the commit travels with it. What would speak against the
 * commit must therefore be said by the statement itself: this turns a condition that does not hold into an error.
 */
export class SayItInSql2026112111300 implements MigrationInterface {
  readonly name = 'SayItInSql2026112111300';

  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function hz_must(holds boolean, otherwise text) returns boolean
      language plpgsql volatile set search_path = public as $$
        begin
          if holds is not true then
            raise exception 'HENGZHI: %', otherwise;
          end if;
          return true;
        end
      $$;
      revoke all on function hz_must(boolean, text) from public;
      grant execute on function hz_must(boolean, text) to hengzhi_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations are append only; restore a backup instead');
  }
}
