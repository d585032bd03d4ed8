import { builtInYears, makeCalendar, type Calendar, type YearData } from '#libs/legal';
import type { Database } from '#libs/persistence';
import type { Calendars, Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/** For reading, a calendar is looked up anew this often; whatever is written goes by the version of its transaction. */
const FRESH_MS = 30_000;

const YEARS = 'select year, notices, days from calendar_years order by year';

/** The years of State Council notices that the database holds, seeded from those of this release. */
export class PgCalendars implements Calendars {
  private known: { readonly calendar: Calendar; readonly version: string } | null = null;
  private readAt = -Infinity;
  private reading: Promise<Calendar> | null = null;

  constructor(private readonly database: Database) {}

  async current(): Promise<Calendar> {
    if (this.known && performance.now() - this.readAt < FRESH_MS) return this.known.calendar;
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  async of(tx: Work, version: string): Promise<Calendar> {
    if (this.known?.version === version) return this.known.calendar;
    return this.keep(await sqlOf(tx).query<YearData>(YEARS, [], 'calendar-years'), version);
  }

  private async read(): Promise<Calendar> {
    return this.database.run({ as: 'system' }, async (tx) => {
      // Asked first and apart, as it holds off other calendars until the years are read.
      const [held] = await tx.query<{ version: string }>('select hz_calendar() as version');
      return this.keep(await tx.query<YearData>(YEARS), held?.version ?? '');
    });
  }

  private keep(rows: readonly YearData[], version: string): Calendar {
    this.readAt = performance.now();
    if (this.known?.version !== version)
      this.known = { calendar: makeCalendar(rows.length > 0 ? rows : builtInYears), version };
    return this.known.calendar;
  }
}
