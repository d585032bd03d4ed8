import type { Work } from '../../application/ports.js';
import type { Notice, NoticeBook, NoticeQuery } from '../../application/reads/notices.js';
import { sqlOf } from '../pg-unit-of-work.js';

const COLUMNS = `outbox_id::text as id, case_id as "caseId", kind, words,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
  to_char(read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "readAt"`;

const LIST = `select ${COLUMNS} from notices
  where person = $1 and ($2::bigint is null or outbox_id < $2) and (not $3 or read_at is null)
  order by outbox_id desc limit $4`;

const MARK = `update notices set read_at = coalesce(read_at, hz_now()) where person = $1 and outbox_id = $2 returning ${COLUMNS}`;

/** Notices in PostgreSQL, under the row-level walls. */
export class PgNoticeBook implements NoticeBook {
  page(tx: Work, { person, after, unreadOnly, limit }: NoticeQuery): Promise<Notice[]> {
    return sqlOf(tx).query<Notice>(LIST, [person, after, unreadOnly, limit], 'notices-list');
  }

  async mark(tx: Work, person: string, id: string): Promise<Notice | null> {
    const [row] = await sqlOf(tx).query<Notice>(MARK, [person, id], 'notice-read');
    return row ?? null;
  }
}
