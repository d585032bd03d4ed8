import { Database, makePool } from '#libs/persistence';
import { freshDatabase, type TestDatabase } from '../support/database.js';

const NAME = `select name from agencies where id = $1`;
const CALL = `update agencies set name = $2 where id = $1 returning name`;
const MUST = `with changed as (${CALL}) select hz_must((select count(*) from changed) = $3::int, 'not one') as sure`;

describe('the last statement of a transaction, with which the commit travels', () => {
  let store: TestDatabase;
  let database: Database;
  beforeAll(async () => {
    store = await freshDatabase({ demo: true });
    database = new Database(makePool({ url: store.url, size: 1, name: 'hengzhi-test', role: null }));
  });
  afterAll(async () => {
    await database.close();
    await store.drop();
  });

  const nameOf = async (id: string): Promise<unknown> =>
    (await database.ask<{ name: string }>({ as: 'system' }, NAME, [id]))[0]?.name;

  it('commits itself and what was said before it', async () => {
    const rows = await database.run({ as: 'system' }, async (tx) => {
      await tx.query(CALL, ['gd-ip', 'first']);
      return tx.last(CALL, ['sz-ip', 'second']);
    });
    expect(rows).toEqual([{ name: 'second' }]);
    expect([await nameOf('gd-ip'), await nameOf('sz-ip')]).toEqual(['first', 'second']);
  });

  it.each([
    ['fails', 'update agencies set id = null where id = $1', ['sz-ip']],
    ['finds that a condition of its own does not hold', MUST, ['sz-ip', 'third', 2]],
    ['is no statement at all', 'updat agencies set name = $1', ['third']],
  ] as const)('takes everything back when it %s, and the connection goes on', async (_, text, values) => {
    const undone = database.run({ as: 'system' }, async (tx) => {
      await tx.query(CALL, ['gd-ip', 'half done']);
      return tx.last(text, [...values]);
    });
    await expect(undone).rejects.toThrow();
    expect([await nameOf('gd-ip'), await nameOf('sz-ip')]).toEqual(['first', 'second']);
  });

  it('is refused before anything is sent where its name belongs to another, and nothing is committed', async () => {
    await database.ask({ as: 'system' }, NAME, ['gd-ip'], 'test-of-last');
    const undone = database.run({ as: 'system' }, async (tx) => {
      await tx.query(CALL, ['gd-ip', 'half done']);
      return tx.last(CALL, ['sz-ip', 'third'], 'test-of-last');
    });
    await expect(undone).rejects.toThrow('two statements are called test-of-last');
    expect([await nameOf('gd-ip'), await nameOf('sz-ip')]).toEqual(['first', 'second']);
  });

  it('says that the outcome is unknown when the opening of its transaction was refused', async () => {
    const refusing = makePool({ url: store.url, size: 1, name: 'hengzhi-test', role: null });
    const client = await refusing.connect();
    const say = client.query.bind(client) as (...of: unknown[]) => Promise<unknown>;
    const spoilt = (of: unknown): unknown => (typeof of === 'string' && of.startsWith('begin') ? 'begin nothing' : of);
    Object.assign(client, { query: (of: unknown, ...rest: unknown[]) => say(spoilt(of), ...rest) });
    client.release();
    const unheard = new Database(refusing).ask({ as: 'system' }, CALL, ['sz-ip', 'alone']);
    await expect(unheard).rejects.toMatchObject({ code: 'PERSISTENCE.UNAVAILABLE' });
    await database.ask({ as: 'system' }, CALL, ['sz-ip', 'second']);
    await refusing.end();
  });

  it('lets nothing follow', async () => {
    const late = database.run({ as: 'system' }, async (tx) => {
      await tx.last(CALL, ['gd-ip', 'fourth']);
      await tx.query(CALL, ['sz-ip', 'too late']);
    });
    await expect(late).rejects.toThrow('the transaction is over');
    expect([await nameOf('gd-ip'), await nameOf('sz-ip')]).toEqual(['fourth', 'second']);
  });
});
