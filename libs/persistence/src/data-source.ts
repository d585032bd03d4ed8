import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

/** Loads every migration class of the compiled (or, under Jest, the source) migrations folder, in order of name. */
async function migrationClasses(): Promise<MigrationClass[]> {
  const here = dirname(fileURLToPath(import.meta.url));
  const folder = join(here, '..', '..', '..', 'migrations');
  const files = readdirSync(folder).filter((f) => /^\d{12}-[a-z0-9-]+\.(js|ts)$/.test(f));
  const modules = await Promise.all(
    files
      .sort()
      .map(async (f) => (await import(pathToFileURL(join(folder, f)).href)) as Record<string, MigrationClass>),
  );
  return modules.flatMap((m) => Object.values(m));
}

/**
 * Brings a database to the present schema, one transaction a migration, under an advisory lock so that two
 * starting processes do not migrate at once.
 * @returns the names of the migrations that ran now.
 */
export async function migrate(url: string): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations: await migrationClasses(),
    migrationsTableName: 'migrations',
    applicationName: 'hengzhi-migrate',
    synchronize: false,
    logging: false,
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock(7246000001)');
    const ran = await source.runMigrations({ transaction: 'each' });
    return ran.map((m) => m.name);
  } finally {
    await runner.query('select pg_advisory_unlock(7246000001)');
    await runner.release();
    await source.destroy();
  }
}
