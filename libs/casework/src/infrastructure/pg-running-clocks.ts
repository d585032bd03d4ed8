import type { Running, RunningClocks } from '../application/recount-clocks.js';
import type { Work } from '../application/ports.js';
import { PgCaseBook } from './pg-case-book.js';
import { sqlOf } from './pg-unit-of-work.js';

interface Row extends Omit<Running, 'dueAt'> {
  readonly dueAt: Date | null;
}

/** The armed clocks of the whole installation, page by page. */
export class PgRunningClocks implements RunningClocks {
  private readonly book = new PgCaseBook();

  async running(tx: Work, after: string, limit: number): Promise<Running[]> {
    const rows = await sqlOf(tx).query<Row>(
      `select id, clock, anchored_on::text as "anchoredOn", term, extensions, pauses, due_on::text as "dueOn", due_at as "dueAt"
       from clocks where state = 'armed' and id > $1 order by id limit $2`,
      [after, limit],
    );
    return rows.map((r) => ({ ...r, dueAt: r.dueAt?.toISOString() ?? null }));
  }

  calendar(tx: Work): Promise<string> {
    return this.book.calendar(tx);
  }
}
