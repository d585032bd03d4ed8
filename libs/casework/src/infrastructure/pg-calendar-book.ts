import type { YearData } from '#libs/legal';
import type { CalendarBook } from '../application/load-calendar-year.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/** The years of holiday notices in the database, and the cases that hang on them. */
export class PgCalendarBook implements CalendarBook {
  years(tx: Work): Promise<YearData[]> {
    return sqlOf(tx).query<YearData>('select year, notices, days from calendar_years order by year');
  }

  async put(tx: Work, year: YearData): Promise<void> {
    await sqlOf(tx).query(
      `insert into calendar_years (year, notices, days, loaded_at) values ($1, $2, $3, hz_now())
       on conflict (year) do update set notices = excluded.notices, days = excluded.days, loaded_at = excluded.loaded_at`,
      [year.year, JSON.stringify(year.notices), JSON.stringify(year.days)],
    );
  }

  async running(tx: Work, after: string, limit: number): Promise<string[]> {
    const rows = await sqlOf(tx).query<{ id: string }>(
      `select c.id from cases c
       where c.id > $1 and exists (select from clocks k where k.case_id = c.id and k.state = 'armed')
       order by c.id limit $2`,
      [after, limit],
    );
    return rows.map((r) => r.id);
  }
}
