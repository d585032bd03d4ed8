import type { Database } from '#libs/persistence';
import type { Installation } from '../application/ports.js';

/** What the database says of itself. */
export class PgInstallation implements Installation {
  constructor(private readonly owner: Database) {}

  async holdsDemonstration(): Promise<void> {
    await this.owner.ask({ as: 'system' }, 'update installation set demonstration = true where not demonstration');
  }
}
