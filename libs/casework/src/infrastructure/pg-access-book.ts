import type { AccessBook, AccessLine, Holder, NewAccess } from '../application/access/ports.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Codes in PostgreSQL, behind the row-level walls of their cases. */
export class PgAccessBook implements AccessBook {
  async add(tx: Work, a: NewAccess): Promise<string> {
    const [row] = await sqlOf(tx).query<{ at: string }>(
      `insert into access_codes (id, case_id, party, digest, tail, document, issued_at, issued_by)
       values ($1, $2, $3, $4, $5, $6, hz_now(), $7) returning ${iso('issued_at')} as at`,
      [a.id, a.caseId, a.party, a.digest, a.tail, a.document, a.issuedBy],
      'access-add',
    );
    if (!row) throw new Error(`access ${a.id} was not written`);
    return row.at;
  }

  async revoke(tx: Work, caseId: string, party: string, by: string): Promise<number> {
    const rows = await sqlOf(tx).query(
      `update access_codes set revoked_at = hz_now(), revoked_by = $3
       where case_id = $1 and party = $2 and revoked_at is null returning id`,
      [caseId, party, by],
      'access-revoke',
    );
    return rows.length;
  }

  of(tx: Work, caseId: string): Promise<AccessLine[]> {
    return sqlOf(tx).query<AccessLine>(
      `select id, party, document, ${iso('issued_at')} as "issuedAt", issued_by as "issuedBy",
         ${iso('revoked_at')} as "revokedAt", revoked_by as "revokedBy"
       from access_codes where case_id = $1 order by issued_at, id`,
      [caseId],
      'access-of',
    );
  }

  async known(tx: Work, caseId: string, party: string): Promise<'phone' | 'credit' | null> {
    const [row] = await sqlOf(tx).query<{ known: 'phone' | 'credit' | null }>(
      `select case when phone_tail is not null then 'phone' when credit_code is not null then 'credit' end as known
       from case_parties where case_id = $1 and party = $2`,
      [caseId, party],
      'access-known',
    );
    return row?.known ?? null;
  }

  async holder(tx: Work, digest: Buffer): Promise<Holder | null> {
    const [row] = await sqlOf(tx).query<Holder>(
      `select a.case_id as "caseId", a.party, p.role, p.name,
         upper(coalesce(a.tail, p.phone_tail, right(p.credit_code, 4))) as tail
       from access_codes a join case_parties p on p.case_id = a.case_id and p.party = a.party
       where a.digest = $1 and a.revoked_at is null`,
      [digest],
      'access-holder',
    );
    return row ?? null;
  }
}
