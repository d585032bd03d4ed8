import type { Database } from '#libs/persistence';
import type { PatentRegister, RegisteredPatent } from '../../application/register/look-up-patent.js';

/** The register as the office imported it. */
export class PgPatentRegister implements PatentRegister {
  constructor(private readonly database: Database) {}

  async find(number: string): Promise<RegisteredPatent | null> {
    const [row] = await this.database.ask<RegisteredPatent>(
      { as: 'system' },
      `select number, title, holder, status, granted_on::text as "grantedOn", as_of::text as "asOf"
         from register_patents where number = $1`,
      [number],
      'register-find',
    );
    return row ?? null;
  }

  /** Replaces what is known of these patents, all or nothing. */
  async load(patents: readonly RegisteredPatent[]): Promise<void> {
    await this.database.ask(
      { as: 'system' },
      `insert into register_patents (number, title, holder, status, granted_on, as_of)
         select distinct on (number) number, title, holder, status, "grantedOn", "asOf"
         from jsonb_to_recordset($1::jsonb) as r(number text, title text, holder text, status text, "grantedOn" date, "asOf" date)
         order by number, "asOf" desc
         on conflict (number) do update set title = excluded.title, holder = excluded.holder, status = excluded.status,
           granted_on = excluded.granted_on, as_of = excluded.as_of
         where register_patents.as_of <= excluded.as_of`,
      [JSON.stringify(patents)],
    );
  }
}
