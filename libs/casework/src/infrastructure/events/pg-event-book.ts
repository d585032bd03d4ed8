import type { CaseEvent, EventBook, Numbered } from '../../application/events/ports.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';

/** As many numbers below the last are looked at again: transactions that took a number and have not committed yet. */
const LATE = 2_000;

const EVENT = `o.id::text as id, o.case_id as "caseId", (o.payload ->> 'version')::int as version,
  coalesce(o.payload ->> 'event', o.topic) as kind`;

/** Events from the outbox, behind its wall. */
export class PgEventBook implements EventBook {
  async newest(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ id: string }>(
      `select coalesce(max(id), 0)::text as id from outbox`,
      [],
      'events-newest',
    );
    return row?.id ?? '0';
  }

  since(tx: Work, id: string, limit: number): Promise<Numbered[]> {
    return sqlOf(tx).query<Numbered>(
      `select o.id::text as id, o.case_id as "caseId" from (
         (select id, case_id from outbox where id > $1::bigint order by id limit $2)
         union all
         (select id, case_id from outbox where id <= $1::bigint and id > $1::bigint - ${LATE} and at > hz_now() - interval '30 seconds')
       ) o order by o.id`,
      [id, limit],
      'events-since',
    );
  }

  visible(tx: Work, ids: readonly string[]): Promise<CaseEvent[]> {
    return sqlOf(tx).query<CaseEvent>(
      `select ${EVENT} from outbox o where o.id = any ($1::bigint[]) and o.case_id is not null order by o.id`,
      [ids],
      'events-visible',
    );
  }

  async missed(tx: Work, after: string, most: number): Promise<CaseEvent[] | null> {
    const rows = await sqlOf(tx).query<CaseEvent & { readonly old: boolean }>(
      `select ${EVENT}, o.at < hz_now() - interval '1 hour' as old from (
         select * from outbox where id > $1::bigint and case_id is not null order by id limit $2) o order by o.id`,
      [after, most + 1],
      'events-missed',
    );
    if (rows.length > most || rows[0]?.old) return null;
    return rows.map(({ id, caseId, version, kind }) => ({ id, caseId, version, kind }));
  }
}
