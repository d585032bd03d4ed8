import pg from 'pg';
import {
  FireDueClocks,
  LoadCalendarYear,
  PgCalendarBook,
  PgCalendars,
  PgCaseBook,
  PgRunningClocks,
  PgUnitOfWork,
  RecountClocks,
} from '#libs/casework';
import { addDays, builtInCalendar, builtInYears, parseLegalDate, type YearData } from '#libs/legal';
import { toldOf } from '../../apps/cli/src/calendar.js';
import { filing, openOffice, type Office } from '../support/casework.js';

const NOTICE = { title: '测试放假通知', number: '测办发〔2026〕1号', url: 'https://example.invalid/notice' };

/** A notice that gives a year the rest it is known to have, and some days more. */
function yearWith(year: number, off: readonly string[]): YearData {
  const known = builtInYears.find((y) => y.year === year);
  const days = (known?.days ?? fixedIn(year)).filter((d) => !off.includes(d.date));
  const added = off.map((date) => ({
    date: parseLegalDate(date),
    kind: 'off' as const,
    holiday: '测试假日',
    notice: 0,
  }));
  return { year, notices: known?.notices ?? [NOTICE], days: [...days, ...added] };
}

/** The holidays that a year has before its notice: a notice that left them out would bring days on which due days rest nearer. */
function fixedIn(year: number): YearData['days'][number][] {
  const found: YearData['days'][number][] = [];
  for (let date = parseLegalDate(`${year}-01-01`); date.startsWith(`${year}`); date = addDays(date, 1)) {
    const { kind, holiday } = builtInCalendar.describe(date);
    if (kind === 'holiday' && holiday) found.push({ date, kind: 'off', holiday, notice: 0 });
  }
  return found;
}

describe('a holiday notice that comes late', () => {
  let office: Office;
  let load: LoadCalendarYear;
  beforeEach(async () => {
    office = await openOffice();
    load = new LoadCalendarYear({
      work: new PgUnitOfWork(office.database),
      book: new PgCaseBook(),
      calendars: new PgCalendarBook(),
      bells: { set: (at) => void office.bells.push(...at) },
    });
    await office.owner.run({ as: 'system' }, async (tx) => {
      for (const y of builtInYears) {
        await tx.query(`insert into calendar_years (year, notices, days) values ($1, $2, $3) on conflict do nothing`, [
          y.year,
          JSON.stringify(y.notices),
          JSON.stringify(y.days),
        ]);
      }
    });
  });
  afterEach(async () => office.close());

  const docketingClock = async (caseId: string) => {
    const [row] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ due_on: string; generation: number; state: string; reason: string; version: number }>(
        `select k.due_on::text as due_on, k.generation, k.state, g.reason, c.version
         from clocks k join cases c on c.id = k.case_id
         join clock_generations g on g.clock_id = k.id and g.generation = k.generation
         where k.case_id = $1 and k.clock = 'docketing'`,
        [caseId],
      ),
    );
    if (!row) throw new Error('no docketing clock');
    return row;
  };
  /** What `verify` finds. */
  const recount = () =>
    new RecountClocks(new PgUnitOfWork(office.owner), new PgRunningClocks(), new PgCalendars(office.owner)).execute();
  const today = async (): Promise<string> => {
    const [row] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ day: string }>(`select (hz_now() at time zone 'Asia/Shanghai')::date::text as day`),
    );
    return row?.day ?? '';
  };

  it('reaches the clocks that run already, as a new generation with the notice for its reason', async () => {
    const { id } = await office.parts.file.execute(filing({}));
    const before = await docketingClock(id);
    const year = Number(before.due_on.slice(0, 4));
    expect(await load.execute(yearWith(year, [before.due_on]))).toEqual({ cases: 1, clocks: 1, left: [] });
    const after = await docketingClock(id);
    expect(after.due_on > before.due_on).toBe(true);
    expect(after).toMatchObject({ generation: 2, state: 'armed', version: before.version + 1 });
    expect(after.reason).toContain(`${year}年放假安排`);
  });

  it('changes nothing a second time', async () => {
    const { id } = await office.parts.file.execute(filing({}));
    const { due_on: due } = await docketingClock(id);
    const year = yearWith(Number(due.slice(0, 4)), [due]);
    await load.execute(year);
    const once = await docketingClock(id);
    expect(await load.execute(year)).toEqual({ cases: 1, clocks: 0, left: [] });
    expect(await docketingClock(id)).toEqual(once);
  });

  it('leaves alone what has expired', async () => {
    const { id } = await office.parts.file.execute(filing({ person: office.officer, receivedOn: '2026-01-05' }));
    const work = new PgUnitOfWork(office.database);
    const fire = new FireDueClocks({
      work,
      book: new PgCaseBook(),
      calendars: new PgCalendars(office.database),
      bells: { set: () => undefined },
      onFailure: ({ error }) => {
        throw error;
      },
    });
    await fire.drain();
    const before = await docketingClock(id);
    expect(before.state).toBe('fired');
    await load.execute(yearWith(2026, [before.due_on]));
    expect(await docketingClock(id)).toEqual(before);
  });

  it('counts at once in a process that had read the calendar before', async () => {
    const { id } = await office.parts.file.execute(filing({}));
    const before = await docketingClock(id);
    await load.execute(yearWith(Number(before.due_on.slice(0, 4)), [before.due_on]));
    const later = await office.parts.file.execute(filing({}));
    expect(await docketingClock(later.id)).toMatchObject({
      due_on: (await docketingClock(id)).due_on,
      generation: 1,
    });
    expect(await recount()).toEqual([]);
  });

  it('waits for whoever is counting by the calendar before, and then moves that clock too', async () => {
    const { id: first } = await office.parts.file.execute(filing({}));
    const { due_on: due } = await docketingClock(first);
    let open = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    let transition = Promise.resolve();
    await new Promise<void>((counting) => {
      transition = new PgUnitOfWork(office.database).run({ as: 'system' }, async (tx) => {
        await new PgCaseBook().calendar(tx);
        counting();
        await gate;
      });
    });
    let loaded = false;
    const loading = load.execute(yearWith(Number(due.slice(0, 4)), [due])).then((result) => {
      loaded = true;
      return result;
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(loaded).toBe(false);
    open();
    await transition;
    expect(await loading).toMatchObject({ clocks: 1 });
    expect(await recount()).toEqual([]);
  });

  /** Holds a case from now on. @returns lets it go */
  const hold = async (caseId: string): Promise<() => Promise<void>> => {
    const client = new pg.Client({ connectionString: office.url });
    await client.connect();
    await client.query('begin');
    await client.query('select from cases where id = $1 for update', [caseId]);
    return () => client.end();
  };

  it('goes past a case that stays locked, names it, and moves it when the same year is loaded again', async () => {
    const held = await office.parts.file.execute(filing({}));
    const free = await office.parts.file.execute(filing({}));
    const { due_on: due } = await docketingClock(held.id);
    const year = yearWith(Number(due.slice(0, 4)), [due]);
    const letGo = await hold(held.id);
    const first = await load.execute(year);
    expect(first).toMatchObject({ cases: 2, clocks: 1, left: [{ caseId: held.id }] });
    expect(toldOf(first)).toMatchObject({
      code: 1,
      lines: [expect.anything(), expect.stringMatching(/1 件.*run again/), expect.stringContaining(held.id)],
    });
    expect((await docketingClock(free.id)).generation).toBe(2);
    expect(await recount()).toMatchObject([{ clock: 'docketing', dueOn: due }]);
    await letGo();
    const second = await load.execute(year);
    expect(second).toEqual({ cases: 2, clocks: 1, left: [] });
    expect(toldOf(second).code).toBe(0);
    expect((await docketingClock(held.id)).generation).toBe(2);
    expect(await recount()).toEqual([]);
  }, 30_000);

  it('tries a case that was locked again at the end', async () => {
    const { id } = await office.parts.file.execute(filing({}));
    const { due_on: due } = await docketingClock(id);
    const letGo = await hold(id);
    const loading = load.execute(yearWith(Number(due.slice(0, 4)), [due]));
    await new Promise((resolve) => setTimeout(resolve, 5_000));
    await letGo();
    expect(await loading).toEqual({ cases: 1, clocks: 1, left: [] });
  }, 30_000);

  it('is found missing in a clock that was not counted again', async () => {
    const { id } = await office.parts.file.execute(filing({}));
    const { due_on: due } = await docketingClock(id);
    const year = yearWith(Number(due.slice(0, 4)), [due]);
    await office.owner.run({ as: 'system' }, (tx) =>
      tx.query(
        `insert into calendar_years (year, notices, days) values ($1, $2, $3)
         on conflict (year) do update set days = excluded.days`,
        [year.year, JSON.stringify(year.notices), JSON.stringify(year.days)],
      ),
    );
    expect(await recount()).toMatchObject([{ clock: 'docketing', dueOn: due }]);
    await load.execute(year);
    expect(await recount()).toEqual([]);
  });

  it('is refused whole when its data contradict themselves', async () => {
    const day = await today();
    const bad: YearData = {
      year: 2031,
      notices: [],
      days: [{ date: parseLegalDate(day), kind: 'off', holiday: '测试', notice: 0 }],
    };
    await expect(load.execute(bad)).rejects.toMatchObject({ code: 'LEGAL.BAD_CALENDAR' });
    const years = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query('select from calendar_years where year = 2031'),
    );
    expect(years).toEqual([]);
  });
});
