import { DomainError } from '#libs/kernel';
import { Database, KeyReceipts, makePool } from '#libs/persistence';
import { Once } from '../../apps/api/src/http/keyed/once.js';
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

  const asked = (key: string) => ({ actor: 'tester', key, digest: 'ab'.repeat(32) });
  const away = new DomainError('PERSISTENCE.UNAVAILABLE', 'unavailable', { zh: '不可用', en: 'away' });
  const minutePasses = (key: string) =>
    office.owner.run({ as: 'system' }, (tx) =>
      tx.query(`update idempotency_keys set at = at - interval '61 seconds' where key = $1`, [key]),
    );

  it('keep a request from being done twice when the database went away under its commit', async () => {
    const once = new Once(new KeyReceipts(office.database));
    let done = 0;
    const committedUnseen = (): Promise<object> => {
      done += 1;
      return Promise.reject(away);
    };
    const send = () => once.run(asked('cut-under-commit'), committedUnseen);
    await expect(send()).rejects.toMatchObject({ code: 'PERSISTENCE.UNAVAILABLE' });
    await expect(send()).rejects.toMatchObject({ code: 'API.KEY_IN_PROGRESS' });
    await minutePasses('cut-under-commit');
    await expect(send()).rejects.toMatchObject({ code: 'API.OUTCOME_UNKNOWN', category: 'conflict' });
    expect(done).toBe(1);
  });

  it('keep a request from being done twice when the work was done and only its receipt was not written', async () => {
    const gone = new Database(makePool({ url: office.url, size: 1, name: 'test', role: 'hengzhi_app' }));
    const lost = new KeyReceipts(gone);
    const receipts = new KeyReceipts(office.database);
    const failing = new Once({
      take: receipts.take.bind(receipts),
      free: receipts.free.bind(receipts),
      answer: lost.answer.bind(lost),
    } as unknown as KeyReceipts);
    await gone.close();
    let done = 0;
    const work = (): Promise<object> => Promise.resolve({ n: (done += 1) });
    await expect(failing.run(asked('no-receipt'), work)).rejects.toThrow();
    await minutePasses('no-receipt');
    await expect(new Once(receipts).run(asked('no-receipt'), work)).rejects.toMatchObject({
      code: 'API.OUTCOME_UNKNOWN',
    });
    expect(done).toBe(1);
  });

  it('free the key of a request that was refused, and answer alike what was answered', async () => {
    const once = new Once(new KeyReceipts(office.database));
    const refused = new DomainError('TEST.REFUSED', 'refused', { zh: '不行', en: 'no' });
    await expect(once.run(asked('refused-key'), () => Promise.reject(refused))).rejects.toBe(refused);
    expect(await once.run(asked('refused-key'), () => Promise.resolve({ n: 1 }))).toEqual({ n: 1 });
    await minutePasses('refused-key');
    expect(await once.run(asked('refused-key'), () => Promise.resolve({ n: 2 }))).toEqual({ n: 1 });
  });
});
