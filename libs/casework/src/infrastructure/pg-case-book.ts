import { isUniqueViolation } from '#libs/persistence';
import { DomainError, isId } from '#libs/kernel';
import type { PaperFact, PersonFact } from '#libs/procedures';
import type {
  CaseBook,
  DueClock,
  DueClocks,
  KeyedRequest,
  LockedCase,
  NewCase,
  Receipt,
  Recorded,
  Work,
} from '../application/ports.js';
import type { Move } from '../domain/case.js';
import { nameReceipt, receiptOf } from './pg-named.js';
import { sqlOf } from './pg-unit-of-work.js';
import { partsOf, recordMoves } from './record-moves.sql.js';
import { RING_RUNGS } from './ring-rungs.sql.js';
import { PEOPLE, personFrom, type PersonRow } from './people.sql.js';
import { caseFrom, clockRows, documentRows, moveRow, type CaseRow, type ClockRow } from './rows.js';

const OUTLINE = `c.id, c.agency, c.procedure, c.edition::text as edition, c.number, c.title, c.stage, c.return_stage, c.version,
  c.filed_on::text as filed_on, c.docketed_on::text as docketed_on, c.officer, c.panel, c.recused, c.open`;
const LEVEL = '(select a.level from agencies a where a.id = c.agency) as level';
const COLUMNS = `${OUTLINE}, ${LEVEL}, c.file`;
/** Without the planned warnings: whatever changes a clock plans them anew. */
const CLOCKS = `(select coalesce(json_agg(row_to_json(k) order by k.armed_at, k.id), '[]') from (
  select id, clock, subject, run, generation, state, duty, of_right, anchored_on, proof, term, extensions, pauses, nominal_on, due_on,
    due_at, target_on, provisional, on_expiry, citation, standing, settled_on, armed_at
  from clocks where case_id = c.id) k) as clocks`;
/** The version in the statement's own snapshot. The locked row may be newer: then what hangs on it is read again. */
const SEEN = `(select s.version from cases s where s.id = c.id) as seen`;

const LOCK = `select ${COLUMNS}, ${CLOCKS}, ${SEEN}, hz_now() as now, (select hz_calendar()) as calendar,
  (select jsonb_build_object('digest', encode(i.digest, 'hex'), 'body', i.body) from idempotency_keys i where i.actor = $2 and i.key = $3) as receipt
  from cases c where c.id = $1 for no key update of c`;

/**
 * Due clocks in the order they ring, as far as their cases can be locked at once. What hangs on a case is read only where
 * its lock was had, and its file, the largest part of it, only where the expiry has an effect that looks at it. A case
 * that moved after this statement's snapshot has another version by now: the next batch sees it afresh.
 */
const DUE = `select k.id as clock_id, k.generation, ${OUTLINE}, null as level, case when k.on_expiry is null then '{}' else c.file end as file,
    ${CLOCKS}, (select to_json(hz_now())) as now, (select hz_calendar()) as calendar
  from hz_lock_due($1) d join clocks k on k.id = d.clock_id join cases c on c.id = d.case_id and c.version = d.version`;

interface Locked extends CaseRow {
  readonly clocks: readonly ClockRow[];
  readonly seen: number;
  readonly now: Date;
  readonly calendar: string;
  readonly receipt: Receipt | null;
}

/** The instant and the calendar are the batch's: told in every row, asked for once, and read of the first. */
interface DueRow extends CaseRow {
  readonly clock_id: string;
  readonly generation: number;
  readonly clocks: readonly ClockRow[];
  readonly now: string;
  readonly calendar: string;
}

/** Cases, clocks and their history in PostgreSQL, each write in one statement. */
export class PgCaseBook implements CaseBook {
  readonly receiptOf = receiptOf;

  async lock(tx: Work, caseId: string, request: KeyedRequest | null): Promise<LockedCase | null> {
    const values = [caseId, request?.actor ?? null, request?.key ?? null];
    // The receipt shows by its name only, which leaves together with the question.
    const named = request ? nameReceipt(tx, request) : null;
    for (;;) {
      const [[row]] = await Promise.all([sqlOf(tx).query<Locked>(LOCK, values, 'case-lock'), named]);
      if (!row) return null;
      if (row.seen === row.version)
        return {
          stored: caseFrom(row, row.clocks),
          now: row.now.toISOString(),
          calendar: row.calendar,
          receipt: row.receipt,
        };
    }
  }

  async open(tx: Work, fresh: NewCase): Promise<void> {
    await sqlOf(tx).query(
      `insert into cases (id, agency, procedure, edition, title, stage, filed_on, version, file, head_digest, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, 0, '{}', '\\x', hz_now(), hz_now())`,
      [fresh.id, fresh.agency, fresh.procedure, fresh.edition, fresh.title, fresh.stage, fresh.filedOn],
      'case-open',
    );
  }

  async record(
    tx: Work,
    moves: readonly Move[],
    receipt: (KeyedRequest & { readonly body: object; readonly status: number }) | null,
  ): Promise<Recorded[]> {
    const receipts = receipt ? [{ ...receipt, case_id: moves[0]?.caseId }] : [];
    const parts = partsOf(moves, receipt !== null);
    const { name, text } = recordMoves(parts);
    const optional = [moves.flatMap(clockRows), moves.flatMap(documentRows), receipts].filter(
      (rows) => rows.length > 0,
    );
    const values = [moves.map((move) => moveRow(move, parts)), ...optional];
    try {
      const rows = await sqlOf(tx).last<Nullable<Recorded>>(
        text,
        values.map((v) => JSON.stringify(v)),
        name,
      );
      return rows.filter(moved);
    } catch (error) {
      if (isUniqueViolation(error, 'idempotency_keys_pkey')) throw keyInUse();
      throw error;
    }
  }

  async due(tx: Work, limit: number): Promise<DueClocks> {
    const rows = await sqlOf(tx).query<DueRow>(DUE, [limit], 'due-clocks');
    const clocks = new Map<string, DueClock>();
    for (const row of rows) {
      if (clocks.has(row.id)) continue; // one clock a case and batch
      clocks.set(row.id, { clockId: row.clock_id, generation: row.generation, stored: caseFrom(row, row.clocks) });
    }
    const [first] = rows;
    const now = first ? new Date(first.now).toISOString() : '';
    return { now, calendar: first?.calendar ?? '', clocks: [...clocks.values()] };
  }

  async backOff(tx: Work, clockId: string, generation: number, failure: string): Promise<void> {
    await sqlOf(tx).query(
      `update clocks set failures = failures + 1, last_failure = $3,
         ring_at = hz_now() + least(interval '1 hour', interval '5 seconds' * power(2, least(failures, 10)))
       where id = $1 and generation = $2 and state = 'armed'`,
      [clockId, generation, failure.slice(0, 500)],
    );
  }

  async ringRungs(tx: Work, limit: number): Promise<number> {
    const [row] = await sqlOf(tx).query<{ rung: number }>(RING_RUNGS, [limit], 'ring-rungs');
    return row?.rung ?? 0;
  }

  async people(tx: Work, ids: readonly string[], recused: readonly string[]): Promise<PersonFact[]> {
    if (ids.length === 0) return [];
    const rows = await sqlOf(tx).query<PersonRow>(PEOPLE, [ids.filter(isId)], 'people-facts');
    return rows.map((r) => personFrom(r, recused));
  }

  async papers(tx: Work, caseId: string, ids: readonly string[]): Promise<PaperFact[]> {
    if (ids.length === 0) return [];
    return sqlOf(tx).query<PaperFact>(
      `select id, kind from papers where case_id = $1 and id = any ($2::uuid[])`,
      [caseId, ids.filter(isId)],
      'paper-facts',
    );
  }

  async now(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ now: Date }>('select hz_now() as now', [], 'hz-now');
    if (!row) throw new Error('the database told no time');
    return row.now.toISOString();
  }

  async calendar(tx: Work): Promise<string> {
    const [row] = await sqlOf(tx).query<{ version: string }>('select hz_calendar() as version', [], 'hz-calendar');
    if (!row) throw new Error('the database told no calendar');
    return row.version;
  }
}

/** A batch in which no fence gave way answers with one empty row. */
type Nullable<T> = T | { readonly [K in keyof T]: null };

const moved = (row: Nullable<Recorded>): row is Recorded => row.id !== null;

/** Another request with this key committed between our look and our write; asking again gives its answer. */
export const keyInUse = (): DomainError =>
  new DomainError('API.KEY_IN_PROGRESS', 'conflict', {
    zh: '同一幂等键的请求正在处理或刚刚完成,请重试以取得结果',
    en: 'A request with this key is in progress or has just finished; repeat it to get its answer',
  });
