import type { AssignmentBack, BatchBook, SavedView, ViewBook } from '../../application/desk/ports.js';
import type { Work } from '../../application/ports.js';
import { sqlOf } from '../pg-unit-of-work.js';

const iso = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const VIEW = `id, name, filter, ${iso('at')} as at`;

/** Saved views in PostgreSQL; each is its person's own. */
export class PgViewBook implements ViewBook {
  of(tx: Work, person: string): Promise<SavedView[]> {
    return sqlOf(tx).query<SavedView>(
      `select ${VIEW} from saved_views where person = $1 order by name, id`,
      [person],
      'views-of',
    );
  }

  async save(tx: Work, person: string, id: string, name: string, filter: object): Promise<SavedView> {
    const [row] = await sqlOf(tx).query<SavedView>(
      `insert into saved_views (id, person, name, filter, at) values ($1, $2, $3, $4, hz_now())
       on conflict (person, name) do update set filter = excluded.filter, at = excluded.at returning ${VIEW}`,
      [id, person, name, JSON.stringify(filter)],
      'view-save',
    );
    if (!row) throw new Error('a view was saved and not returned');
    return row;
  }

  async drop(tx: Work, person: string, id: string): Promise<boolean> {
    const rows = await sqlOf(tx).query('delete from saved_views where person = $1 and id = $2 returning id', [
      person,
      id,
    ]);
    return rows.length > 0;
  }
}

/** Ways back from bulk assignments in PostgreSQL. */
export class PgBatchBook implements BatchBook {
  async keep(tx: Work, id: string, person: string, items: readonly AssignmentBack[], seconds: number): Promise<string> {
    await sqlOf(tx).query(`delete from assignment_batches where undo_until < hz_now() - interval '1 day'`);
    const [row] = await sqlOf(tx).query<{ until: string }>(
      `insert into assignment_batches (id, person, items, undo_until)
       values ($1, $2, $3, hz_now() + make_interval(secs => $4)) returning ${iso('undo_until')} as until`,
      [id, person, JSON.stringify(items), seconds],
      'batch-keep',
    );
    if (!row) throw new Error('a batch was kept and not returned');
    return row.until;
  }

  async take(tx: Work, id: string, person: string): Promise<readonly AssignmentBack[] | null> {
    const [row] = await sqlOf(tx).query<{ items: AssignmentBack[] }>(
      `update assignment_batches set undone_at = hz_now()
       where id = $1 and person = $2 and undone_at is null and undo_until >= hz_now() returning items`,
      [id, person],
      'batch-take',
    );
    return row?.items ?? null;
  }
}
