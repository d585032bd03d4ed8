import { builtInYears, makeCalendar, type Calendar, type YearData } from '#libs/legal';
import type { Database } from '#libs/persistence';
import type { Calendars } from '../application/ports.js';

/** A calendar is looked up anew this often: a year loaded by another process counts from then on. */
const FRESH_MS = 30_000;

/** The years of State Council notices that the database holds, seeded from those of this release. */
export class PgCalendars implements Calendars {
  private known: { readonly calendar: Calendar; readonly print: string } | null = null;
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

  private async read(): Promise<Calendar> {
    const rows = await this.database.run({ as: 'system' }, (tx) =>
      tx.query<YearData>('select year, notices, days from calendar_years order by year'),
    );
    const print = JSON.stringify(rows);
    if (this.known?.print !== print)
      this.known = { calendar: makeCalendar(rows.length > 0 ? rows : builtInYears), print };
    this.readAt = performance.now();
    return this.known.calendar;
  }
}
