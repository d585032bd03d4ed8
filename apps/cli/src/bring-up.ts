import { builtInYears } from '#libs/legal';
import type { Config } from '#libs/kernel';
import { Database, isAway, makePool, migrate } from '#libs/persistence';
import { prepareStore } from '#libs/queues';
import { Unreached } from './reach.js';
import { seedIdentity, type DemoLogin } from './seed-identity.js';

/** Brings schema, queue store and calendar to what this release needs. Returns the migrations that ran. */
export async function bringUp(config: Config): Promise<string[]> {
  const ran = await reaching(() => migrate(config.databaseUrl));
  await prepareStore(config.databaseUrl, config.redisUrl);
  await asOwner(config, (database) =>
    database.run({ as: 'system' }, async (tx) => {
      // A year that is already loaded stays as the administrator loaded it.
      await tx.query(
        `insert into calendar_years (year, notices, days)
         select year, notices, days from jsonb_to_recordset($1::jsonb) as y(year int, notices jsonb, days jsonb)
         on conflict (year) do nothing`,
        [JSON.stringify(builtInYears)],
      );
    }),
  );
  return ran;
}

/** Loads regions, agencies and people of the demo, once; returns the logins by role. */
export const seedDemo = (config: Config): Promise<DemoLogin[]> => asOwner(config, seedIdentity);

/** Work on the server past `Database`. @throws Unreached */
export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw isAway(error) ? new Unreached('the database is away', { cause: error }) : error;
  }
}

/** Work with the login role: migrations' aftermath and seeds write tables that the application may not. */
export async function asOwner<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const database = new Database(makePool({ url: config.databaseUrl, size: 2, name: 'hengzhi-cli', role: null }));
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
