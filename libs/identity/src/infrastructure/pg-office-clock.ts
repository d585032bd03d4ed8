import type { Database } from '#libs/persistence';
import type { OfficeClock } from '../application/ports.js';

/** The database is the clock; a simulation may shift it. */
export class PgOfficeClock implements OfficeClock {
  constructor(private readonly database: Database) {}

  async now(): Promise<Date> {
    const [row] = await this.database.ask<{ now: Date }>({ as: 'system' }, 'select hz_now() as now');
    if (!row) throw new Error('the database did not tell its time');
    return row.now;
  }
}
