import { KeyReceipts } from '#libs/persistence';
import { openOffice, type Office } from '../support/casework.js';

describe('receipts of requests', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(() => office.close());

  it('are cleared when nobody repeats the request any more, in batches, and not before', async () => {
    const receipts = new KeyReceipts(office.database);
    const count = async (): Promise<number> => {
      const text = 'select count(*)::int as n from idempotency_keys';
      const [row] = await office.owner.run({ as: 'system' }, (tx) => tx.query<{ n: number }>(text));
      return row?.n ?? 0;
    };
    await office.owner.run({ as: 'system' }, (tx) =>
      tx.query(`insert into idempotency_keys (actor, key, digest, status, body, at)
        select 'public', 'key-' || n, '\\x00', 200, '{}', hz_now() - case when n <= 250 then interval '31 days' else interval '29 days' end
        from generate_series(1, 300) n`),
    );
    expect(await receipts.clear({ batch: 100, most: 2 })).toBe(200);
    expect(await count()).toBe(100);
    expect(await receipts.clear({ batch: 100, most: 2 })).toBe(50);
    expect(await receipts.clear()).toBe(0);
    expect(await count()).toBe(50);
  });
});
