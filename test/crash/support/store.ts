import { Redis } from 'ioredis';
import type { Office } from './office.js';
import { PrivateRedis } from './servers.js';

export type StoreKind = 'postgres' | 'redis';
export const STORES: readonly StoreKind[] = ['postgres', 'redis'];

/** The queue store of an office, in the hands of a trial that harms it. */
export interface Store {
  readonly kind: StoreKind;
  /** What a process of the office is told of it. */
  readonly env: Readonly<Record<string, string>>;
  /** How many keys or jobs it holds. */
  size(): Promise<number>;
  /** Loses everything it holds, and stays. */
  empty(): Promise<void>;
  /** Goes away with everything it holds. */
  kill(): Promise<void>;
  /** Comes back, empty. */
  back(): Promise<void>;
  destroy(): Promise<void>;
}

export const openStore = async (kind: StoreKind, office: Office): Promise<Store> =>
  kind === 'redis' ? redisStore(await PrivateRedis.start()) : postgresStore(office);

function redisStore(server: PrivateRedis): Store {
  const on = async <T>(work: (client: Redis) => Promise<T>): Promise<T> => {
    const client = new Redis(server.url, { maxRetriesPerRequest: 1 });
    client.on('error', () => undefined); // the failing command below reports it
    try {
      return await work(client);
    } finally {
      client.disconnect();
    }
  };
  return {
    kind: 'redis',
    env: { REDIS_URL: server.url },
    size: () => on((client) => client.dbsize()),
    empty: async () => {
      await on((client) => client.flushall());
    },
    kill: () => server.kill(),
    back: () => server.back(),
    destroy: () => server.destroy(),
  };
}

/**
 * BullMQ's own tables, in the office's database. They cannot die by themselves, so they go away as they could in
 * an operator's hands: the schema is no longer there under its name.
 */
function postgresStore(office: Office): Store {
  const tables = async (): Promise<string[]> => {
    const rows = await office.query<{ name: string }>(
      `select format('bullmq.%I', tablename) as name from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`,
    );
    if (rows.length === 0) throw new Error('there is no queue store');
    return rows.map((row) => row.name);
  };
  const empty = async (): Promise<void> => {
    for (const name of await tables()) await office.query(`delete from ${name}`);
  };
  return {
    kind: 'postgres',
    env: {},
    empty,
    size: async () => {
      const counts = await Promise.all(
        (await tables()).map((name) => office.query<{ n: number }>(`select count(*)::int as n from ${name}`)),
      );
      return counts.reduce((sum, rows) => sum + (rows[0]?.n ?? 0), 0);
    },
    kill: async () => {
      await office.query('alter schema bullmq rename to bullmq_gone');
    },
    back: async () => {
      // A process that started meanwhile has made it anew already.
      const [made] = await office.query(`select from pg_namespace where nspname = 'bullmq'`);
      if (made) return void (await office.query('drop schema bullmq_gone cascade'));
      await office.query('alter schema bullmq_gone rename to bullmq');
      await empty();
    },
    destroy: async () => undefined,
  };
}
