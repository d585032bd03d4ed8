import pg from 'pg';
import { DomainError } from '#libs/kernel';
import { Database, makePool } from '#libs/persistence';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const HOLD = `select id from agencies where id = 'gd-ip' for update`;
const CHANGE = `update agencies set name = name || '!' where id = 'gd-ip'`;

describe('a process that froze in the middle of a transaction', () => {
  let store: TestDatabase;
  let database: Database;
  let frozen: pg.Client;
  beforeAll(async () => {
    store = await freshDatabase({ demo: true });
    database = new Database(makePool({ url: store.url, size: 3, name: 'hengzhi-test', role: null }));
    frozen = new pg.Client({ connectionString: store.url });
    // Cut off with the database at the end.
    frozen.on('error', () => undefined);
    await frozen.connect();
  });
  afterAll(async () => {
    await frozen.end().catch(() => undefined);
    await database.close();
    await store.drop();
  });

  const nameNow = async (): Promise<unknown> =>
    (await database.run({ as: 'system' }, (tx) => tx.query(`select name from agencies where id = 'gd-ip'`)))[0];

  it('keeps others waiting for seconds, who are told that it can be tried again, with nothing half done', async () => {
    const before = await nameNow();
    await frozen.query('begin');
    await frozen.query(HOLD);
    const began = performance.now();
    const refusal: unknown = await database
      .run({ as: 'system' }, async (tx) => {
        await tx.query(`update agencies set name = 'half done' where id = 'sz-ip'`);
        await tx.query(CHANGE);
      })
      .catch((error: unknown) => error);
    const waited = performance.now() - began;
    await frozen.query('rollback');
    expect(refusal).toMatchObject({ code: 'PERSISTENCE.BUSY', category: 'unavailable' });
    expect(waited).toBeGreaterThan(2_500);
    expect(waited).toBeLessThan(8_000);
    expect(await nameNow()).toEqual(before);
    const halves = await database.run({ as: 'system' }, (tx) =>
      tx.query(`select id from agencies where name = 'half done'`),
    );
    expect(halves).toEqual([]);
    await database.run({ as: 'system' }, (tx) => tx.query(CHANGE));
    expect(await nameNow()).not.toEqual(before);
  }, 30_000);

  it('loses its locks when it stays silent, and is told that nothing came of its work when it wakes', async () => {
    const before = await nameNow();
    const refusal: unknown = await database
      .run({ as: 'system' }, async (tx) => {
        await tx.query(CHANGE);
        await new Promise((resolve) => setTimeout(resolve, 7_000));
        await tx.query('select 1');
      })
      .catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DomainError);
    expect(refusal).toMatchObject({ code: 'PERSISTENCE.UNAVAILABLE' });
    expect(await nameNow()).toEqual(before);
  }, 30_000);
});
