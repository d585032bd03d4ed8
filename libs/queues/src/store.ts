import { Redis } from 'ioredis';
import pg from 'pg';
import { createPostgresBackend, runMigrations, setDefaultBackendFactory, type QueueOptions } from 'bullmq';
import { DomainError } from '#libs/kernel';

export type StoreKind = 'postgres' | 'redis';

export interface QueueStore {
  readonly kind: StoreKind;
  /** Connection options for workers, which may wait for the store as long as it takes. */
  readonly waiting: QueueOptions['connection'];
  /** Connection options for producers, which never wait. */
  readonly hasty: QueueOptions['connection'];
}

const SCHEMA = 'bullmq';

/**
 * Chooses the queue store for this process: Redis or Valkey where `redisUrl` is given, else BullMQ's own
 * PostgreSQL backend. Must run before the first queue is built, because the backend is process-wide.
 */
export function chooseStore(databaseUrl: string, redisUrl: string | null): QueueStore {
  if (redisUrl) {
    setDefaultBackendFactory();
    const url = new URL(redisUrl);
    const base = {
      host: url.hostname,
      port: Number(url.port || 6379),
      db: Number(url.pathname.slice(1) || 0),
      ...(url.username ? { username: decodeURIComponent(url.username) } : {}),
      ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
      ...(url.protocol === 'rediss:' ? { tls: {} } : {}),
    };
    return {
      kind: 'redis',
      waiting: { ...base, maxRetriesPerRequest: null },
      // Without the version check: asking for it before the connection stands would fail, and for good.
      hasty: {
        ...base,
        enableOfflineQueue: false,
        maxRetriesPerRequest: 1,
        connectTimeout: 1_000,
        commandTimeout: 2_000,
        skipVersionCheck: true,
      },
    };
  }
  setDefaultBackendFactory(createPostgresBackend);
  // The backend's options are wider than what QueueOptions names for Redis; it reads them as a pg pool's.
  const options = (max: number) =>
    ({
      connectionString: databaseUrl,
      schema: SCHEMA,
      max,
      application_name: 'hengzhi-queues',
      connectionTimeoutMillis: 3_000,
    }) as unknown as QueueOptions['connection'];
  return { kind: 'postgres', waiting: options(3), hasty: options(2) };
}

/**
 * Makes the store fit for use: the PostgreSQL backend gets its tables, Redis must not evict.
 * @throws DomainError QUEUES.WOULD_EVICT when Redis could drop jobs at its memory limit.
 */
export async function prepareStore(databaseUrl: string, redisUrl: string | null): Promise<void> {
  if (redisUrl) return refuseEviction(redisUrl);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'hengzhi-queues-migrate' });
  await client.connect();
  try {
    await runMigrations(client, SCHEMA);
  } finally {
    await client.end();
  }
}

async function refuseEviction(redisUrl: string): Promise<void> {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 3_000,
    maxRetriesPerRequest: 1,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined); // the failing call below reports it
  try {
    const policy = await policyOf(redis);
    if (policy === null || policy === 'noeviction') return;
    throw new DomainError('QUEUES.WOULD_EVICT', 'unavailable', {
      zh: `Redis 的 maxmemory-policy 为 ${policy},会丢弃任务;请设为 noeviction`,
      en: `Redis has maxmemory-policy ${policy} and would drop jobs; set it to noeviction`,
    });
  } finally {
    redis.disconnect();
  }
}

/** Null when Redis cannot be asked: the database keeps the deadlines, so a store that is away is no reason not to start. */
async function policyOf(redis: Redis): Promise<string | null> {
  let memory: string;
  try {
    await redis.connect();
    memory = await redis.info('memory');
  } catch {
    return null; // shown as “queue store down” by the metrics as soon as the first bell cannot be set
  }
  return /maxmemory_policy:(\S+)/.exec(memory)?.[1] ?? 'unknown';
}
