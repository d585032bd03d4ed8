import type { AgencyHead, HistoryHeads } from '../../application/anchor-history.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';

/** No statement lasts longer than one minute, and no transaction writes history in more than a few. */
const SETTLED_AFTER = '2 minutes';

export class PgHistoryHeads implements HistoryHeads {
  async beginning(tx: Work): Promise<string | null> {
    const [row] = await sqlOf(tx).query<{ at: Date | null }>(
      `select date_trunc('milliseconds', min(at)) - interval '1 millisecond' as at from history`,
    );
    return row?.at?.toISOString() ?? null;
  }

  async settled(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ at: Date }>(`select hz_now() - $1::interval as at`, [SETTLED_AFTER]);
    if (!row) throw new Error('the database told no time');
    return row.at.toISOString();
  }

  async heads(tx: Work, from: string, to: string): Promise<Readonly<Record<string, AgencyHead>>> {
    const rows = await sqlOf(tx).query<AgencyHead & { readonly agency: string }>(
      `select c.agency, count(*)::int as rows,
         encode(sha256(string_agg(uuid_send(h.case_id) || int4send(h.version) || h.digest, '' order by h.case_id, h.version)), 'hex') as digest
       from history h join cases c on c.id = h.case_id
       where h.at > $1::timestamptz and h.at <= $2::timestamptz group by c.agency order by c.agency`,
      [from, to],
      'history-heads',
    );
    return Object.fromEntries(rows.map(({ agency, rows: count, digest }) => [agency, { rows: count, digest }]));
  }
}
