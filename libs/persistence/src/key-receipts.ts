import type { Database } from './database.js';

interface Row {
  readonly digest: string;
  readonly body: Readonly<Record<string, unknown>> | null;
  readonly fresh: boolean;
}

/**
 * What became of a key: ours now, answered before, in use for this request by another, used for another request, or
 * `unknown`: taken a minute ago or longer and never answered, so that nobody can say whether the work was done.
 */
export type KeyState =
  | { readonly is: 'taken' | 'busy' | 'foreign' | 'unknown' }
  | { readonly is: 'answered'; readonly body: Readonly<Record<string, unknown>> };

export interface KeyOf {
  readonly actor: string;
  readonly key: string;
  /** Hex SHA-256 of the request. */
  readonly digest: string;
}

/** A key is taken once. Whoever took it and never answered may have done the work all the same, so it stays taken. */
const TAKE = `insert into idempotency_keys (actor, key, digest, at) values ($1, $2, decode($3, 'hex'), hz_now())
  on conflict (actor, key) do nothing returning true as taken`;
/** How long work may take before its outcome counts as unknown; an answer that comes later still stands. */
const FIND = `select encode(digest, 'hex') as digest, body, at > hz_now() - interval '1 minute' as fresh
  from idempotency_keys where actor = $1 and key = $2`;
const ANSWER = 'update idempotency_keys set status = 200, body = $3 where actor = $1 and key = $2';
const FREE = 'delete from idempotency_keys where actor = $1 and key = $2 and body is null';

/** How long a request may be repeated; the README says so to those who write clients. */
export const RECEIPT_DAYS = 30;
const CLEAR = `delete from idempotency_keys where (actor, key) in (
    select actor, key from idempotency_keys where at < hz_now() - make_interval(days => $1)
    order by at limit $2 for update skip locked)
  returning 1 as gone`;

/** Idempotency keys and what was answered to them, for requests that write no receipt in a transaction of their own. */
export class KeyReceipts {
  constructor(private readonly database: Database) {}

  take({ actor, key, digest }: KeyOf): Promise<KeyState> {
    return this.database.run({ as: 'system' }, async (tx) => {
      const [taken] = await tx.query(TAKE, [actor, key, digest], 'key-take');
      if (taken) return { is: 'taken' };
      const [row] = await tx.query<Row>(FIND, [actor, key], 'key-find');
      if (row && row.digest !== digest) return { is: 'foreign' };
      if (row?.body) return { is: 'answered', body: row.body };
      return { is: row && !row.fresh ? 'unknown' : 'busy' };
    });
  }

  async answer({ actor, key }: KeyOf, body: object): Promise<void> {
    await this.database.ask({ as: 'system' }, ANSWER, [actor, key, JSON.stringify(body)]);
  }

  /** Clears receipts past their time, at most `most` batches of `batch` rows, each a short transaction. Returns how many. */
  async clear({ batch = 1_000, most = 50 } = {}): Promise<number> {
    let cleared = 0;
    for (let round = 0; round < most; round += 1) {
      const gone = await this.database.ask({ as: 'system' }, CLEAR, [RECEIPT_DAYS, batch], 'key-clear');
      cleared += gone.length;
      if (gone.length < batch) break;
    }
    return cleared;
  }

  /** Only where it is certain that nothing was done: the key may be used again. */
  async free({ actor, key }: KeyOf): Promise<void> {
    await this.database.ask({ as: 'system' }, FREE, [actor, key]);
  }
}
