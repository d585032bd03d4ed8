import type { RuleBook, RuleConfirmation, RuleKey, RuleProposal } from '../application/confirm-rule.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FIELDS = `r.id, r.agency, r.procedure, r.edition::text as edition, r.citation, r.document_number as "documentNumber",
    p.name as "proposedBy", ${iso('r.proposed_at')} as "proposedAt", c.name as "confirmedBy", ${iso('r.confirmed_at')} as "confirmedAt"`;
const FROM = `from rule_confirmations r join people p on p.id = r.proposed_by left join people c on c.id = r.confirmed_by`;
const SELECT = `select ${FIELDS} ${FROM}`;
const ON_RECORD = 'insert into office_acts (actor, agency, act, subject, reason) values ($1, $2, $3, $4, $5)';

/** Confirmations of rules, with each act on record. */
export class PgRuleBook implements RuleBook {
  async propose(tx: Work, id: string, key: RuleKey, by: string, documentNumber: string): Promise<boolean> {
    const { agency, procedure, edition, citation } = key;
    const rows = await sqlOf(tx).query(
      `insert into rule_confirmations (id, agency, procedure, edition, citation, document_number, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5, $6, $7, hz_now()) on conflict do nothing returning id`,
      [id, agency, procedure, edition, citation, documentNumber, by],
    );
    if (rows.length === 0) return false;
    await sqlOf(tx).query(ON_RECORD, [by, agency, 'rule-proposed', citation, documentNumber]);
    return true;
  }

  async second(tx: Work, id: string, by: string, agencies: readonly string[]): Promise<'done' | 'self' | 'none'> {
    const [row] = await sqlOf(tx).query<{ agency: string; citation: string; number: string; self: boolean }>(
      `select agency, citation, document_number as number, proposed_by = $2 as self from rule_confirmations
       where id = $1 and confirmed_by is null and agency = any ($3) for update`,
      [id, by, agencies],
    );
    if (!row) return 'none';
    if (row.self) return 'self';
    await sqlOf(tx).query('update rule_confirmations set confirmed_by = $2, confirmed_at = hz_now() where id = $1', [
      id,
      by,
    ]);
    await sqlOf(tx).query(ON_RECORD, [by, row.agency, 'rule-confirmed', row.citation, row.number]);
    return 'done';
  }

  of(tx: Work, procedure: string, edition: string): Promise<RuleConfirmation[]> {
    const text = `${SELECT} where r.procedure = $1 and r.edition = $2 order by r.agency, r.citation`;
    return sqlOf(tx).query<RuleConfirmation>(text, [procedure, edition]);
  }

  inAgencies(tx: Work, agencies: readonly string[], person: string): Promise<RuleProposal[]> {
    const text = `select ${FIELDS}, r.proposed_by = $2 as own ${FROM} where r.agency = any ($1)
      order by r.confirmed_at is not null, r.proposed_at desc, r.id limit 500`;
    return sqlOf(tx).query<RuleProposal>(text, [agencies, person]);
  }

  async confirmed(tx: Work, { agency, procedure, edition, citation }: RuleKey): Promise<RuleConfirmation | null> {
    const [row] = await sqlOf(tx).query<RuleConfirmation>(
      `${SELECT} where r.agency = $1 and r.procedure = $2 and r.edition = $3 and r.citation = $4 and r.confirmed_by is not null`,
      [agency, procedure, edition, citation],
    );
    return row ?? null;
  }
}
