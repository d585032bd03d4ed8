import type { YearData } from '#libs/legal';
import type {
  AdministrationBook,
  AuditFilter,
  AuditLine,
  AuditPlace,
  Heartbeat,
} from '../../application/administration/ports.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const dayOf = (value: string): string => `(${value}::date::timestamp at time zone 'Asia/Shanghai')`;

const AUDIT = `select ${iso('h.at')} as at, h.case_id as "caseId", c.number, c.procedure, h.edition::text as edition, c.agency,
    h.version, h.transition, h.from_stage as "from", h.to_stage as "to", h.actor, h.actor_name as "actorName", h.capacity,
    h.on_behalf_of as "onBehalfOf", encode(h.digest, 'hex') as digest
  from history h join cases c on c.id = h.case_id
  where c.agency = any ($1::text[]) and h.at >= ${dayOf('$2')} and h.at < ${dayOf('($3::date + 1)')}
    and ($4::text is null or h.actor = $4) and ($5::text is null or h.transition = $5) and ($6::uuid is null or h.case_id = $6)
    and ($7::timestamptz is null or (h.at, h.case_id, h.version) < ($7, $8::uuid, $9::int))
  order by h.at desc, h.case_id desc, h.version desc limit $10`;

/** What administrators and auditors read, in PostgreSQL. */
export class PgAdministrationBook implements AdministrationBook {
  audit(
    tx: Work,
    agencies: readonly string[],
    f: AuditFilter,
    after: AuditPlace | null,
    limit: number,
  ): Promise<AuditLine[]> {
    const [at, caseId, version] = after ?? [null, null, null];
    const values = [agencies, f.from, f.to, f.actor, f.transition, f.caseId, at, caseId, version, limit];
    return sqlOf(tx).query<AuditLine>(AUDIT, values);
  }

  years(tx: Work): Promise<(YearData & { readonly loadedAt: string })[]> {
    return sqlOf(tx).query(
      `select year, notices, days, ${iso('loaded_at')} as "loadedAt" from calendar_years order by year`,
      [],
      'calendar-years-shown',
    );
  }

  heartbeats(tx: Work): Promise<Heartbeat[]> {
    return sqlOf(tx).query<Heartbeat>(
      `select process, ${iso('at')} as at, ahead_ms::float8 as "aheadMs" from heartbeats order by at desc limit 100`,
      [],
      'heartbeats',
    );
  }

  async now(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ now: Date }>('select hz_now() as now', [], 'hz-now');
    if (!row) throw new Error('the database told no time');
    return row.now.toISOString();
  }
}
