import type { Work } from '../../application/ports.js';
import type { KeptNotice, NoticeBook, NoticeQuery } from '../../application/reads/notices.js';
import { sqlOf } from '../pg-unit-of-work.js';

const COLUMNS = `n.outbox_id::text as id, n.case_id as "caseId", c.number as "caseNumber", c.title as "caseTitle",
  n.kind, n.words as payload, c.procedure, c.edition::text as edition,
  to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  to_char(n.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt"`;

const LIST = `select ${COLUMNS} from notices n join cases c on c.id = n.case_id
  where n.person = $1 and ($2::bigint is null or n.outbox_id < $2) and (not $3 or n.read_at is null)
  order by n.outbox_id desc limit $4`;

const MARK = `update notices n set read_at = coalesce(n.read_at, hz_now()) from cases c
  where c.id = n.case_id and n.person = $1 and n.outbox_id = $2 returning ${COLUMNS}`;

/** Notices in PostgreSQL, under the row-level walls. */
export class PgNoticeBook implements NoticeBook {
  page(tx: Work, { person, after, unreadOnly, limit }: NoticeQuery): Promise<KeptNotice[]> {
    return sqlOf(tx).query<KeptNotice>(LIST, [person, after, unreadOnly, limit], 'notices-list');
  }

  async mark(tx: Work, person: string, id: string): Promise<KeptNotice | null> {
    const [row] = await sqlOf(tx).query<KeptNotice>(MARK, [person, id], 'notice-read');
    return row ?? null;
  }
}
