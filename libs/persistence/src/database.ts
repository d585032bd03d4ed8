import pg from 'pg';
import { DomainError } from '#libs/kernel';
import { opening, type Scope } from './scope.js';

/** Values that the driver puts on the wire as they are; it cannot stumble over them after half of a packet. */
export type Plain = string | number | boolean | null | Buffer | readonly string[];

/** One open transaction. Statements are named by their text, so PostgreSQL plans each only once a connection. */
export interface Transaction {
  query<Row extends object>(text: string, values?: readonly unknown[], name?: string): Promise<Row[]>;
  /**
   * The last statement: the commit travels in the same packet and saves a journey. Once it has answered, all is
   * committed; if it failed, nothing was. So it has to check by itself whatever could still speak against the commit.
   */
  last<Row extends object>(text: string, values?: readonly Plain[], name?: string): Promise<Row[]>;
}

/** SQLSTATEs after which the same work may simply be done again: nothing of it happened. */
const RETRY = new Set(['40001', '40P01']);
/** Waited for too long: for a lock that another transaction holds, or for the statement itself. Nothing of it happened. */
const BUSY = new Set(['55P03', '57014']);
/** No connection, the server is starting, stopping or full, or it ended a transaction that had fallen asleep. */
const AWAY = /^(08|57P|53|25P03)/;
const AWAY_ERRNO = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOTFOUND', 'ETIMEDOUT']);

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** True for a failure of the road to PostgreSQL, as opposed to an answer from it. */
export function isAway(error: unknown): boolean {
  const code = codeOf(error);
  if (AWAY.test(code) || AWAY_ERRNO.has(code)) return true;
  return (
    error instanceof Error &&
    /Connection terminated|timeout exceeded when trying to connect|Client has encountered|Query read timeout/.test(
      error.message,
    )
  );
}

export const isUniqueViolation = (error: unknown, constraint: string): boolean =>
  codeOf(error) === '23505' && (error as { constraint?: unknown }).constraint === constraint;

/** The unit of work: one transaction on one connection, under the restricted role and in a scope. */
export class Database {
  constructor(private readonly pool: pg.Pool) {}

  /**
   * Runs `work` in one transaction, commits when it returns and rolls back when it throws.
   * @throws DomainError PERSISTENCE.BUSY when something it needs stayed locked; nothing of it happened then.
   * @throws DomainError PERSISTENCE.UNAVAILABLE when PostgreSQL cannot be reached. If that happens while COMMIT is
   * under way the outcome is unknown; callers who must know carry an idempotency key.
   */
  async run<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(scope, work);
      } catch (error) {
        if (attempt < 4 && RETRY.has(codeOf(error))) continue;
        if (BUSY.has(codeOf(error))) throw busy(error);
        if (isAway(error)) throw unavailable(error);
        throw error;
      }
    }
  }

  private async once<T>(scope: Scope, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const begin = opening(scope);
    const client = await this.pool.connect();
    const tx = new Open(client);
    let broken = false;
    const seen = (): void => {
      broken = true;
    };
    client.on('error', seen);
    try {
      tx.begin(begin);
      const result = await work(tx);
      await tx.end();
      return result;
    } catch (error) {
      broken ||= tx.refused !== null || isAway(error);
      if (!broken) {
        await tx.undo().catch(() => {
          broken = true; // the connection is discarded below, which rolls back as well
        });
      }
      // Without its opening, what was said stood by itself: nobody may be told that nothing happened.
      throw tx.refused ? unavailable(tx.refused) : error;
    } finally {
      client.removeListener('error', seen);
      client.release(broken);
    }
  }

  /** One statement in a transaction of its own, there and back in one journey. */
  ask<Row extends object>(scope: Scope, text: string, values: readonly Plain[] = [], name?: string): Promise<Row[]> {
    return this.run(scope, (tx) => tx.last<Row>(text, values, name));
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Connections in use, idle and waited for, for the metrics page. */
  load(): { total: number; idle: number; waiting: number } {
    return { total: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.pool.waitingCount };
  }
}

/** Which text each name stands for in this process. */
const named = new Map<string, string>();

/**
 * A connection keeps a named statement by its name. Two texts of one name would meet on some connections only, at some
 * hour of some day; here they meet at once.
 */
function oneText(name: string, text: string): void {
  const known = named.get(name);
  if (known === undefined) named.set(name, text);
  else if (known !== text) throw new Error(`two statements are called ${name}`);
}

/** A transaction on a connection. What is said in one breath leaves in one packet. */
class Open implements Transaction {
  /** Why the opening was refused, if it was. */
  refused: Error | null = null;
  private opened: Promise<unknown> = Promise.resolve();
  /** The commit, once it is on its way. */
  private committed: Promise<unknown> | null = null;

  constructor(private readonly client: pg.PoolClient) {}

  /** Leaves with the first statement of the work, whose failure shows first. */
  begin(text: string): void {
    const { stream } = this.client.connection;
    stream.cork();
    process.nextTick(() => stream.uncork());
    this.opened = this.client.query(text);
    this.opened.catch((error: Error) => {
      this.refused = error;
    });
  }

  query<Row extends object>(text: string, values: readonly unknown[] = [], name?: string): Promise<Row[]> {
    return this.send<Row>(text, values, name);
  }

  async last<Row extends object>(text: string, values: readonly Plain[] = [], name?: string): Promise<Row[]> {
    const answer = this.together(() => {
      const sent = this.send<Row>(text, values, name);
      // After a statement that failed, PostgreSQL rolls back where it is asked to commit.
      this.committed = this.client.query('commit');
      this.committed.catch(() => undefined); // of the two failures that of the statement tells more
      return sent;
    });
    const rows = await answer;
    await this.committed;
    return rows;
  }

  /** Whatever is sent meanwhile leaves in one packet. */
  private together<T>(sending: () => T): T {
    const { stream } = this.client.connection;
    stream.cork();
    try {
      return sending();
    } finally {
      stream.uncork();
    }
  }

  /** @throws before anything is sent, where something is wrong with the asking itself */
  private send<Row extends object>(text: string, values: readonly unknown[], name?: string): Promise<Row[]> {
    if (this.committed) throw new Error('the transaction is over');
    if (name) oneText(name, text);
    const sent = this.client.query<Row>({ text, values: [...values], ...(name ? { name } : {}) });
    return sent.then(({ rows }) => rows);
  }

  async end(): Promise<void> {
    await this.opened;
    await (this.committed ?? this.client.query('commit'));
  }

  async undo(): Promise<void> {
    await (this.committed ?? this.client.query('rollback'));
  }
}

function unavailable(cause: unknown): DomainError {
  const error = new DomainError('PERSISTENCE.UNAVAILABLE', 'unavailable', {
    zh: '数据库暂时无法连接,请稍后用同一请求重试',
    en: 'The database cannot be reached at the moment; try again with the same request',
  });
  error.cause = cause;
  return error;
}

function busy(cause: unknown): DomainError {
  const error = new DomainError('PERSISTENCE.BUSY', 'unavailable', {
    zh: '所需数据正被占用,未作任何改动,请稍后用同一请求重试',
    en: 'What is needed is in use at the moment; nothing was changed, try again with the same request',
  });
  error.cause = cause;
  return error;
}

// Dates of law are text in the domain: a driver that turns them into instants would shift them by the process zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);

/** How long one transaction waits for another; work under way takes milliseconds, so whoever holds longer is stuck. */
const LOCK_MS = 4_000;
/** After this the server ends a transaction whose process no longer speaks, and its locks are free. */
const ASLEEP_MS = 5_000;

/** How long the server works on one statement. */
const STATEMENT_MS = 60_000;
/** A line that says nothing for longer than any statement may take is dead, though nobody closed it. */
const SILENT_MS = STATEMENT_MS + 5_000;

export interface PoolSettings {
  readonly url: string;
  readonly size: number;
  readonly name: string;
  /** `hengzhi_app` for the application; null keeps the login role (migrations, operator's checks). */
  readonly role: string | null;
}

/** A pool whose connections all act as the restricted role, so that the row-level walls stand. */
export function makePool(settings: PoolSettings): pg.Pool {
  const pool = new pg.Pool({
    connectionString: settings.url,
    max: settings.size,
    pipeline: true,
    application_name: settings.name,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: STATEMENT_MS,
    query_timeout: SILENT_MS,
    lock_timeout: LOCK_MS,
    idle_in_transaction_session_timeout: ASLEEP_MS,
    options: [settings.role ? `-c role=${settings.role}` : '', '-c TimeZone=Asia/Shanghai', '-c jit=off']
      .join(' ')
      .trim(),
  });
  // An idle connection that breaks is replaced by the pool at the next use; without a listener Node would exit.
  pool.on('error', () => undefined);
  return pool;
}
