import {
  type FailedEffect,
  ApplyEffects,
  noticeOfEvent,
  noticeOfRung,
  PgOutbox,
  PgUnitOfWork,
  RelayOutbox,
} from '#libs/casework';
import { newId } from '#libs/kernel';
import { editionNamed, procedureById, type OverdueLadder } from '#libs/procedures';
import { filing, keyed, openOffice, type Office } from '../support/casework.js';

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
    const failures: FailedEffect[] = [];
    const effects = new ApplyEffects(
      work,
      outbox,
      { 'case.event': noticeOfEvent },
      (failure) => void failures.push(failure),
    );
    const state = () =>
      rows<{ id: string; done: boolean; failure: string | null }>(
        `select id::text as id, received_at is not null as done, last_failure as failure from outbox order by id`,
      );
    const began = performance.now();
    await whileHeld('select from people where id = $1 for update', [office.officer.id], () =>
      effects.execute([held, free]),
    );
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(failures).toEqual([
      {
        outboxId: held,
        caseId: expect.any(String) as unknown,
        topic: 'case.event',
        error: expect.any(Error) as unknown,
      },
    ]);
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

  it('a warning reaches somebody at work: the deputy of who is away, the heads where nobody in charge is there', async () => {
    const [head, deputy, gone] = [newId(), newId(), newId()];
    await rows(
      `insert into people (id, agency, login, name, active) select u.id, p.agency, u.login, u.login, u.active
       from people p, (values ($2::uuid, 'tou', true), ($3, 'dai', true), ($4, 'li', false)) u (id, login, active) where p.id = $1`,
      ...[office.officer.id, head, deputy, gone],
    );
    await rows(
      `insert into person_roles (person, agency, role) select u, p.agency, 'head' from people p, unnest($2::uuid[]) u where p.id = $1`,
      ...[office.officer.id, [head, gone]],
    );
    const { id } = await office.parts.file.execute(filing());
    await rows('update cases set officer = $2 where id = $1', id, office.officer.id);
    const effects = new ApplyEffects(work, outbox, { 'clock.rung': noticeOfRung }, ({ error }) => {
      throw error;
    });
    const told = async (change: string, mark = 3): Promise<string[]> => {
      await rows(`update people set ${change} where id = $1`, office.officer.id);
      const [row] = await rows<{ id: string }>(
        `insert into outbox (topic, key, case_id, payload, at, next_at)
         values ('clock.rung', $2, $1, jsonb_build_object('mark', $3::int, 'clock', 'docketing'), hz_now(), hz_now())
         returning id::text as id`,
        ...[id, newId(), mark],
      );
      await effects.execute([row?.id ?? '']);
      const people = await rows<{ person: string }>('select person from notices where outbox_id = $1', row?.id);
      return people.map((one) => one.person).sort();
    };
    expect(await told('deputy = null')).toEqual([office.officer.id]);
    expect(await told(`absent_from = '2000-01-01'`)).toEqual([office.officer.id, head].sort());
    expect(await told(`deputy = '${deputy}'`)).toEqual([office.officer.id, deputy].sort());
    expect(await told('active = false')).toEqual([head]);
    // Once it is overdue, from the day that the clock's definition names: else from the first.
    await rows(`update people set active = true, absent_from = null, deputy = null where id = $1`, office.officer.id);
    const { docketing } = editionNamed(procedureById('ordinary-ruling'), '2025-02-01').clocks;
    expect(await told('deputy = null', 0)).toEqual([office.officer.id]);
    expect(await told('deputy = null', -1)).toEqual([office.officer.id, head].sort());
    Object.assign(docketing as { overdue?: OverdueLadder }, { overdue: { head: 2, superior: 4 } });
    expect(await told('deputy = null', -1)).toEqual([office.officer.id]);
    expect(await told('deputy = null', -2)).toEqual([office.officer.id, head].sort());
  });

  it('whoever is given a case by somebody else is told so, and whoever takes one is not', async () => {
    const other = newId();
    await rows(
      `insert into people (id, agency, login, name) select $2, agency, 'bing', '测试员丙' from people where id = $1`,
      ...[office.officer.id, other],
    );
    await rows(
      `insert into person_roles select $2, agency, role from person_roles where person = $1`,
      office.officer.id,
      other,
    );
    const { id } = await office.parts.file.execute(filing());
    const effects = new ApplyEffects(work, outbox, { 'case.event': noticeOfEvent }, ({ error }) => {
      throw error;
    });
    const told = async (to: string, version: number): Promise<object[]> => {
      await office.parts.advance.execute({
        ...{ caseId: id, transition: 'assign-officer', input: { officer: to }, reason: null, version },
        ...{ person: office.officer, request: keyed(`assign-${version}`) },
      });
      const sent = await rows<{ id: string }>(
        `select id::text as id from outbox where case_id = $1 and topic = 'case.event' and received_at is null`,
        id,
      );
      await effects.execute(sent.map((row) => row.id));
      return rows('select person, kind from notices n where outbox_id = $1', sent.at(-1)?.id);
    };
    expect(await told(office.officer.id, 1)).toEqual([]);
    expect(await told(other, 2)).toEqual([{ person: other, kind: 'case.given' }]);
    expect(await told(other, 3)).toEqual([]);
  });
});
