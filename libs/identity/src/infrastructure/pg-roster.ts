import type { Database, Plain } from '#libs/persistence';
import type { RosterBook } from '../application/keep-roster.js';
import type { NewRosterEntry, RosterEntry, RosterFilter } from '../domain/roster.js';

const ENTRY = `select id, agency, kind, name, fields, ties, patents, account, added_on as "addedOn",
  retired_on as "retiredOn", retired_for as "retiredFor" from roster`;
const TODAY = `(hz_now() at time zone 'Asia/Shanghai')::date`;
/** Enough for the roster of a province; a longer one is narrowed by kind and field. */
const MOST = 500;

const LIST = `${ENTRY} where agency = any ($1) and ($2::text is null or kind = $2)
  and ($3::text is null or fields @> array[$3]) and ($4 or retired_on is null) order by agency, kind, name, id limit ${MOST}`;

const ADD = `
  with entered as (
    insert into roster (id, agency, kind, name, fields, ties, patents, account, added_on, added_by)
    values ($1, $2, $3, $4, $5, $6, $7, $8, ${TODAY}, $9) on conflict do nothing returning id, agency, name, added_by
  ), recorded as (
    insert into office_acts (actor, agency, act, subject)
    select added_by, agency, 'roster-added', name from entered where added_by is not null
  )
  select id from entered`;

const RETIRE = `
  with gone as (
    update roster set retired_on = ${TODAY}, retired_for = $3 where id = $1 and retired_on is null returning id, agency, name
  ), recorded as (
    insert into office_acts (actor, agency, act, subject, reason) select $2::uuid, agency, 'roster-retired', name, $3 from gone
  )
  select id from gone`;

/** Rosters in PostgreSQL. */
export class PgRoster implements RosterBook {
  constructor(private readonly database: Database) {}

  inAgencies(agencies: readonly string[], { kind, field, retired }: RosterFilter): Promise<RosterEntry[]> {
    return this.query<RosterEntry>(LIST, [agencies, kind ?? null, field ?? null, retired ?? false]);
  }

  async find(id: string): Promise<RosterEntry | null> {
    const [entry] = await this.query<RosterEntry>(`${ENTRY} where id = $1`, [id]);
    return entry ?? null;
  }

  async add(id: string, by: string | null, entry: NewRosterEntry): Promise<boolean> {
    const { agency, kind, name, fields, ties, patents, account } = entry;
    const added = await this.query(ADD, [id, agency, kind, name, fields, ties, patents, account, by]);
    return added.length > 0;
  }

  async retire(id: string, by: string, reason: string): Promise<boolean> {
    const gone = await this.query(RETIRE, [id, by, reason]);
    return gone.length > 0;
  }

  private query<Row extends object>(text: string, values: readonly Plain[]): Promise<Row[]> {
    return this.database.ask<Row>({ as: 'system' }, text, values);
  }
}
