import { ApplyEffects, noticeOfEvent, PgOutbox, PgUnitOfWork, RelayOutbox } from '#libs/casework';
import { filing, openOffice, type Office } from '../support/casework.js';

const outbox = new PgOutbox();

describe('the outbox', () => {
  let office: Office;
  let work: PgUnitOfWork;
  beforeEach(async () => {
    office = await openOffice();
    work = new PgUnitOfWork(office.database);
  });
  afterEach(async () => office.close());

  const rows = <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<T>(text, values));

  /** A row that tells `person`, as officer of a case of its own, of something. */
  async function told(person: string): Promise<string> {
    const { id } = await office.parts.file.execute(filing());
    await rows('update cases set officer = $2 where id = $1', id, person);
    const [row] = await rows<{ id: string }>(
      `update outbox set payload = payload || '{"capacity": "requester"}' where case_id = $1 returning id::text as id`,
      id,
    );
    return row?.id ?? '';
  }

  /** Holds a row of somebody else's transaction while `body` runs. */
  async function whileHeld(lock: string, values: readonly unknown[], body: () => Promise<void>): Promise<void> {
    await office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(lock, values);
      await body();
    });
  }

  it('an effect whose row somebody holds gives up in time, alone, and takes place later', async () => {
    const [held, free] = [await told(office.officer.id), await told(office.stranger.id)];
    const failures: string[] = [];
    const effects = new ApplyEffects(work, outbox, { 'case.event': noticeOfEvent }, (id) => void failures.push(id));
    const state = () =>
      rows<{ id: string; done: boolean; failure: string | null }>(
        `select id::text as id, received_at is not null as done, last_failure as failure from outbox order by id`,
      );
    const began = performance.now();
    await whileHeld('select from people where id = $1 for update', [office.officer.id], () =>
      effects.execute([held, free]),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(failures).toEqual([held]);
    expect(await state()).toEqual([
      { id: held, done: false, failure: expect.stringContaining('PERSISTENCE.BUSY') },
      { id: free, done: true, failure: null },
    ]);
    await effects.execute([held, free]);
    expect((await state()).map((row) => row.done)).toEqual([true, true]);
    expect(await rows('select from notices')).toHaveLength(2);
  });

  it('a row that somebody holds holds up neither the relay nor its return to the outbox', async () => {
    const [held, free] = [await told(office.officer.id), await told(office.stranger.id)];
    const sent: (readonly string[])[] = [];
    const failures: unknown[] = [];
    const relay = new RelayOutbox(
      work,
      outbox,
      (ids) => Promise.resolve(void sent.push(ids)),
      (error) => failures.push(error),
    );
    await whileHeld('select from outbox where id = $1 for update', [held], async () => {
      expect(await relay.execute()).toBe(1);
    });
    expect(sent).toEqual([[free]]);
    expect(await relay.execute()).toBe(1);
    expect(sent).toEqual([[free], [held]]);
    const began = performance.now();
    await whileHeld('select from outbox where id = $1 for update', [held], async () => {
      await expect(work.run({ as: 'system' }, (tx) => outbox.putBack(tx, [held]))).rejects.toMatchObject({
        code: 'PERSISTENCE.BUSY',
      });
    });
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(failures).toEqual([]);
  });
});
