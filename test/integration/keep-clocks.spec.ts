import { makeMove, PgCaseBook, PgUnitOfWork, type Clock, type Move, type StoredCase } from '#libs/casework';
import { builtInCalendar, dateOfInstant } from '#libs/legal';
import type { ClockOrder } from '#libs/procedures';
import { sampleDecision, sampleEdition, startOrder } from '../../libs/casework/src/testing/sample.js';
import { filing, openOffice, type Office } from '../support/casework.js';

const book = new PgCaseBook();
const SYSTEM = { as: 'system' } as const;

describe('the clocks of a case, as they are kept', () => {
  let office: Office;
  let work: PgUnitOfWork;
  let caseId: string;
  beforeAll(async () => {
    office = await openOffice();
    work = new PgUnitOfWork(office.database);
  });
  afterAll(async () => office.close());
  beforeEach(async () => {
    caseId = (await office.parts.file.execute(filing())).id;
  });

  const move = (stored: StoredCase, now: string, clocks: ClockOrder[], expiring?: Clock): Move => {
    const today = dateOfInstant(now);
    const { stage } = stored;
    return makeMove({
      stored,
      decision: sampleDecision({ clocks, from: stage, to: stage }),
      keeping: { edition: sampleEdition, calendar: builtInCalendar, now, today, reason: '样例步骤' },
      mover: { actor: office.officer.id, name: office.officer.name, capacity: 'officer', onBehalfOf: null },
      input: {},
      reason: null,
      typeMark: '裁',
      ...(expiring ? { expiring } : {}),
    });
  };
  const locked = () =>
    work.run(SYSTEM, async (tx) => {
      const found = await book.lock(tx, caseId, null);
      if (!found) throw new Error(`no case ${caseId}`);
      return found;
    });
  const record = (made: Move) => work.run(SYSTEM, (tx) => book.record(tx, [made], null));
  const clockOf = async (name: string): Promise<Clock> => {
    const found = (await locked()).stored.clocks.find((c) => c.clock === name);
    if (!found) throw new Error(`no clock ${name}`);
    return found;
  };
  /** Records one step with these orders and gives the clock as it stands in the database then. */
  const step = async (name: string, ...orders: ClockOrder[]): Promise<Clock> => {
    const { stored, now } = await locked();
    expect(await record(move(stored, now, orders))).toHaveLength(1);
    return clockOf(name);
  };
  const pause = (on: string, kind = 'suspension', clock = 'closing') => ({ do: 'pause', clock, kind, on }) as const;
  const resume = (on: string, clock = 'closing') => ({ do: 'resume', clock, kind: 'suspension', on }) as const;
  const generations = async (id: string): Promise<string[]> => {
    const rows = await office.owner.run(SYSTEM, (tx) =>
      tx.query<{ state: string }>('select state from clock_generations where clock_id = $1 order by generation', [id]),
    );
    return rows.map((row) => row.state);
  };

  it('a second pause of the same kind while paused changes nothing, and its first day stands', async () => {
    await step('closing', startOrder('closing', '2026-03-02'));
    await step('closing', pause('2026-04-01'));
    const twice = await step('closing', pause('2026-04-03'));
    expect(twice).toMatchObject({ state: 'paused', generation: 2, dueAt: null });
    expect(twice.pauses).toEqual([{ kind: 'suspension', from: '2026-04-01', to: null }]);
    expect(await generations(twice.id)).toEqual(['armed', 'paused']);
    expect(await step('closing', resume('2026-04-11'))).toMatchObject({ state: 'armed', dueOn: '2026-06-12' });
  });

  it('a resumption of a clock that does not rest makes no generation', async () => {
    const before = await step('closing', startOrder('closing', '2026-03-02'));
    expect(await step('closing', resume('2026-04-11'))).toEqual(before);
    expect(await generations(before.id)).toEqual(['armed']);
  });

  it('an extension granted while paused is counted when the clock runs again', async () => {
    await step('closing', startOrder('closing', '2026-03-02'));
    await step('closing', pause('2026-04-01'));
    const extend = { do: 'extend', clock: 'closing', subject: '', extension: 'first', length: 1 } as const;
    expect(await step('closing', extend)).toMatchObject({ state: 'paused', generation: 3, dueAt: null });
    const again = await step('closing', resume('2026-04-11'));
    expect(again).toMatchObject({ state: 'armed', generation: 4, dueOn: '2026-07-12' });
    expect(await generations(again.id)).toEqual(['armed', 'paused', 'paused', 'armed']);
  });

  it('an anchor moved while paused is counted from when the clock runs again', async () => {
    await step('closing', startOrder('closing', '2026-03-02'));
    await step('closing', pause('2026-04-01'));
    const on = '2026-03-10';
    const moved = await step('closing', { do: 'reanchor', clock: 'closing', subject: '', on, proof: '回执' });
    expect(moved).toMatchObject({ state: 'paused', anchoredOn: on, proof: '回执', dueAt: null });
    expect(await step('closing', resume('2026-04-11'))).toMatchObject({ dueOn: '2026-06-20' });
  });

  describe('at the very instant at which a clock ends', () => {
    /** A clock of one hour that began an hour ago: it ends as we look. */
    const ending = async (): Promise<{ clock: Clock; stored: StoredCase; now: string }> => {
      const { now } = await locked();
      const from = new Date(Date.parse(now) - 48 * 3_600_000).toISOString();
      const clock = await step('return', startOrder('return', from));
      expect(clock.dueAt).toBe(now);
      return { clock, ...(await locked()) };
    };

    it('a pause that began the moment before keeps it from expiring', async () => {
      const { clock, stored, now } = await ending();
      const expiry = move(stored, now, [], clock);
      const before = new Date(Date.parse(clock.dueAt ?? '') - 1).toISOString();
      await step('return', pause(before, 'suspension', 'return'));
      expect(await record({ ...expiry, fromVersion: expiry.fromVersion + 1 })).toEqual([]);
      expect(await clockOf('return')).toMatchObject({ state: 'paused', generation: 2 });
    });

    it('a pause that comes second finds it expired, is refused, and leaves it so', async () => {
      const { clock, stored, now } = await ending();
      expect(await record(move(stored, now, [], clock))).toHaveLength(1);
      const second = step('return', pause(clock.dueAt ?? '', 'suspension', 'return'));
      await expect(second).rejects.toMatchObject({ code: 'CASEWORK.PAUSED_TOO_LATE' });
      expect(await clockOf('return')).toMatchObject({ state: 'fired', generation: 1, pauses: [] });
    });
  });

  it('a clock of hours is due to the millisecond, and not fired before', async () => {
    const { now } = await locked();
    const due = new Date(Date.parse(now) + 1_200).toISOString();
    const from = new Date(Date.parse(due) - 48 * 3_600_000).toISOString();
    const clock = await step('return', startOrder('return', from));
    expect(clock).toMatchObject({ dueAt: due, dueOn: dateOfInstant(due), term: { count: 48, unit: 'hour', from } });
    const { stored } = await locked();
    const expiry = move(stored, due, [], clock);
    expect(await record(expiry)).toEqual([]);
    expect((await clockOf('return')).state).toBe('armed');
    for (;;) if ((await locked()).now >= due) break;
    expect(await record(expiry)).toHaveLength(1);
    expect((await clockOf('return')).state).toBe('fired');
  });
});
