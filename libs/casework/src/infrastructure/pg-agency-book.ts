import type { AgencyBook, AgencyView } from '../application/filing/ports.js';
import type { Work } from '../application/ports.js';
import { sqlOf } from './pg-unit-of-work.js';

/** Agencies in PostgreSQL. */
export class PgAgencyBook implements AgencyBook {
  async find(tx: Work, id: string): Promise<AgencyView | null> {
    const [row] = await sqlOf(tx).query<AgencyView>(
      'select id, name, level, region, superior from agencies where id = $1',
      [id],
      'agency-find',
    );
    return row ?? null;
  }
}
