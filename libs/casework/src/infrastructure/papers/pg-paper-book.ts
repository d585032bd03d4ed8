import { isUniqueViolation } from '#libs/persistence';
import type { KeyedRequest, Work } from '../../application/ports.js';
import type { Paper, PaperBook } from '../../application/papers/ports.js';
import { receiptFor } from '../../application/papers/add-paper.js';
import { keyInUse } from '../pg-case-book.js';
import { receiptOf } from '../pg-named.js';
import { sqlOf } from '../pg-unit-of-work.js';

const COLUMNS =
  'id, case_id, kind, name, media_type, size::text as size, sha256, sm3, storage_key, purpose, by_actor, by_party, at';

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly kind: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: string;
  readonly sha256: string;
  readonly sm3: string;
  readonly storage_key: string;
  readonly purpose: string | null;
  readonly by_actor: string;
  readonly by_party: string | null;
  readonly at: Date;
}

const paperFrom = (r: Row): Paper => ({
  id: r.id,
  caseId: r.case_id,
  kind: r.kind,
  name: r.name,
  mediaType: r.media_type,
  size: Number(r.size),
  sha256: r.sha256,
  sm3: r.sm3,
  storageKey: r.storage_key,
  purpose: r.purpose,
  byActor: r.by_actor,
  byParty: r.by_party,
  at: r.at.toISOString(),
});

/** Papers' rows in PostgreSQL, behind the row-level walls of their cases. */
export class PgPaperBook implements PaperBook {
  readonly receiptOf = receiptOf;

  async add(tx: Work, p: Omit<Paper, 'at'>, receipt: KeyedRequest | null): Promise<Paper> {
    const [row] = await sqlOf(tx).query<Row>(
      `insert into papers (id, case_id, kind, name, media_type, size, sha256, sm3, storage_key, purpose, by_actor, by_party, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, hz_now()) returning ${COLUMNS}`,
      [
        ...[p.id, p.caseId, p.kind, p.name, p.mediaType, p.size, p.sha256, p.sm3, p.storageKey],
        ...[p.purpose, p.byActor, p.byParty],
      ],
      'paper-add',
    );
    if (!row) throw new Error(`paper ${p.id} was not written`);
    const paper = paperFrom(row);
    if (receipt) await this.keepReceipt(tx, paper, receipt);
    return paper;
  }

  async find(tx: Work, paperId: string): Promise<Paper | null> {
    const [row] = await sqlOf(tx).query<Row>(`select ${COLUMNS} from papers where id = $1`, [paperId], 'paper-find');
    return row ? paperFrom(row) : null;
  }

  async of(tx: Work, caseId: string): Promise<Paper[]> {
    const rows = await sqlOf(tx).query<Row>(
      `select ${COLUMNS} from papers where case_id = $1 order by at, id`,
      [caseId],
      'papers-of',
    );
    return rows.map(paperFrom);
  }

  async page(tx: Work, after: string | null, limit: number): Promise<Paper[]> {
    const rows = await sqlOf(tx).query<Row>(
      `select ${COLUMNS} from papers where id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') order by id limit $2`,
      [after, limit],
      'papers-page',
    );
    return rows.map(paperFrom);
  }

  private async keepReceipt(tx: Work, paper: Paper, receipt: KeyedRequest): Promise<void> {
    try {
      await sqlOf(tx).query(
        `insert into idempotency_keys (actor, key, digest, status, body, at) values ($1, $2, decode($3, 'hex'), 201, $4, hz_now())`,
        [receipt.actor, receipt.key, receipt.digest, JSON.stringify(receiptFor(paper))],
        'paper-receipt',
      );
    } catch (error) {
      if (isUniqueViolation(error, 'idempotency_keys_pkey')) throw keyInUse();
      throw error;
    }
  }
}
