import type { Database, Transaction } from '#libs/persistence';
import type { UnitOfWork, Viewer, Work } from '../application/ports.js';

/** The application's transactions on PostgreSQL. `Work` is opaque to use cases; adapters of this folder open it. */
export class PgUnitOfWork implements UnitOfWork {
  constructor(private readonly database: Database) {}

  run<T>(viewer: Viewer, work: (tx: Work) => Promise<T>): Promise<T> {
    return this.database.run(viewer, (tx) => work(tx as unknown as Work));
  }
}

/** The transaction behind the opaque handle that PgUnitOfWork gave out. */
export const sqlOf = (tx: Work): Transaction => tx as unknown as Transaction;
