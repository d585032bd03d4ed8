import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import { keyInUse, keyReused, type KeyedRequest } from '#libs/casework';
import { Database } from '#libs/persistence';

interface Row {
  readonly digest: string;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Takes the key if it is free, or if whoever took it died a minute ago without an answer. */
const TAKE = `insert into idempotency_keys (actor, key, digest, at) values ($1, $2, decode($3, 'hex'), hz_now())
  on conflict (actor, key) do update set at = excluded.at
    where idempotency_keys.body is null and idempotency_keys.digest = excluded.digest
      and idempotency_keys.at < hz_now() - interval '1 minute'
  returning true as taken`;
const FIND = `select encode(digest, 'hex') as digest, body from idempotency_keys where actor = $1 and key = $2`;
const ANSWER = 'update idempotency_keys set status = 200, body = $3 where actor = $1 and key = $2';
const FREE = 'delete from idempotency_keys where actor = $1 and key = $2 and body is null';

/**
 * For requests whose use case keeps no receipt of its own: the same key and request are done once and answered alike.
 * Cases and papers do not need it, since their receipt is written in the same transaction as what it is for.
 */
@Injectable()
export class Once {
  constructor(private readonly database: Database) {}

  /** @throws DomainError API.KEY_REUSED, API.KEY_IN_PROGRESS, and whatever `work` throws; then the key is free again. */
  async run<T extends object>(request: KeyedRequest, work: () => Promise<T>): Promise<T> {
    const known = await this.take(request);
    if (known) return known as T;
    try {
      const body = await work();
      await this.write(ANSWER, request, [JSON.stringify(body)]);
      return body;
    } catch (error) {
      if (error instanceof DomainError) await this.write(FREE, request);
      throw error;
    }
  }

  private take({ actor, key, digest }: KeyedRequest): Promise<Row['body']> {
    return this.database.run({ as: 'system' }, async (tx) => {
      const [taken] = await tx.query(TAKE, [actor, key, digest], 'key-take');
      if (taken) return null;
      const [row] = await tx.query<Row>(FIND, [actor, key], 'key-find');
      if (row && row.digest !== digest) throw keyReused();
      if (!row?.body) throw keyInUse();
      return row.body;
    });
  }

  private write(statement: string, { actor, key }: KeyedRequest, more: readonly unknown[] = []): Promise<unknown> {
    return this.database.run({ as: 'system' }, (tx) => tx.query(statement, [actor, key, ...more]));
  }
}
