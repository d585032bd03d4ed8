import {
  FireDueClocks,
  type FiredBatch,
  makeMove,
  PgCalendars,
  PgCaseBook,
  PgCaseReader,
  PgUnitOfWork,
  type Move,
  type StoredCase,
} from '#libs/casework';
import { articleOf, builtInCalendar, dateOfInstant, order81 } from '#libs/legal';
import { editionNamed, procedureById, type Decision } from '#libs/procedures';
import { AGENCY, filing, keyed, openOffice, type Office } from '../support/casework.js';

const book = new PgCaseBook();
const reader = new PgCaseReader();

describe('moving a case', () => {
  let office: Office;
  let work: PgUnitOfWork;
  beforeAll(async () => {
    office = await openOffice();
    work = new PgUnitOfWork(office.database);
  });
  afterAll(async () => office.close());

  const file = async (receivedOn: string | null = null): Promise<string> =>
    (await office.parts.file.execute(filing({ person: receivedOn ? office.officer : null, receivedOn }))).id;
  const stored = async (id: string): Promise<StoredCase> => {
    const found = await work.run({ as: 'system' }, (tx) => reader.stored(tx, id));
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };
  const rows = <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<T>(text, values));
  /** A docketing with nothing but its number, so that the count does not hang on a procedure's guards. */
  const docketing = (at: StoredCase, now: string): Move => {
    const edition = editionNamed(procedureById(at.procedure), at.edition);
    const decision: Decision = {
      transition: 'docket',
      from: at.stage,
      to: at.stage,
      returnStage: null,
      filePatch: {},
      clocks: [],
      documents: [],
      event: 'case.docketed',
      givesNumber: true,
      final: false,
      citation: articleOf(order81, 20),
      standing: 'statute',
    };
    const mover = { actor: office.officer.id, name: office.officer.name, capacity: 'officer', onBehalfOf: null };
    const keeping = { edition, calendar: builtInCalendar, now, today: dateOfInstant(now), reason: '立案' };
    return makeMove({ stored: at, decision, keeping, mover, input: {}, reason: null, typeMark: '裁' });
  };
  const docket = (id: string) =>
    work.run({ as: 'system' }, async (tx) => {
      const locked = await book.lock(tx, id, null);
      if (!locked) throw new Error(`no case ${id}`);
      return book.record(tx, [docketing(locked.stored, locked.now)], null);
    });

  it('fifty docketings at once give fifty numbers without gap or repetition', async () => {
    const ids = await Promise.all(Array.from({ length: 50 }, () => file()));
    const given = (await Promise.all(ids.map(docket))).flat().map((r) => r.number ?? '');
    const numbers = given.map((n) => Number(/〔\d{4}〕(\d+)号$/.exec(n)?.[1])).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
    expect(given.every((n) => n.startsWith('样知裁字〔'))).toBe(true);
  });

  it('a move that rolls back takes no number with it', async () => {
    const before = await rows<{ last: number }>('select last from number_series where agency = $1', AGENCY);
    const id = await file();
    const other = await file();
    const old = { ...(await stored(other)), agency: 'sz-ip', version: 0 };
    const failing = work.run({ as: 'system' }, async (tx) => {
      const locked = await book.lock(tx, id, null);
      if (!locked) throw new Error('no case');
      await book.record(tx, [docketing(locked.stored, locked.now), docketing(old, locked.now)], null);
    });
    await expect(failing).rejects.toThrow('a locked case did not move');
    expect(await rows('select last from number_series where agency = $1', AGENCY)).toEqual(before);
    expect((await stored(id)).version).toBe(1);
  });

  it('a refused transition leaves no trace', async () => {
    const id = await file();
    const before = await stored(id);
    const { steps } = await office.parts.nextSteps.execute(id, office.officer);
    const forbidden = steps.find((s) => !s.allowed);
    if (!forbidden) throw new Error('everything is allowed');
    expect(forbidden.failures.length).toBeGreaterThan(0);
    expect(forbidden.failures.every((f) => f.article !== '')).toBe(true);
    const asked = {
      caseId: id,
      transition: forbidden.transition,
      input: {},
      reason: null,
      version: 1,
      person: office.officer,
      request: keyed(`refused-${id}`),
    };
    await expect(office.parts.advance.execute(asked)).rejects.toMatchObject({ code: 'PROCEDURES.NOT_ALLOWED' });
    expect(await stored(id)).toEqual(before);
    expect(await rows('select 1 from idempotency_keys where key = $1', `refused-${id}`)).toEqual([]);
    expect(await rows('select version from history where case_id = $1', id)).toEqual([{ version: 1 }]);
  });

  it('somebody who saw an older version is told so', async () => {
    const id = await file();
    const asked = {
      caseId: id,
      transition: 'docket',
      input: {},
      reason: null,
      version: 0,
      person: office.officer,
      request: null,
    };
    await expect(office.parts.advance.execute(asked)).rejects.toMatchObject({
      code: 'CASEWORK.STALE',
      details: { version: 1 },
    });
    await expect(office.parts.advance.execute({ ...asked, person: office.stranger })).rejects.toMatchObject({
      code: 'CASEWORK.NOT_FOUND',
    });
  });

  it('a corrected day of receipt is the day the case is listed by, and its docketing counts from it', async () => {
    const id = await file('2026-03-02');
    await office.parts.advance.execute({
      caseId: id,
      transition: 'correct-filing-date',
      input: { receivedOn: '2026-02-27', reason: '收件章日期为2月27日' },
      reason: null,
      version: 1,
      person: office.officer,
      request: null,
    });
    const { filedOn, clocks } = await stored(id);
    expect([filedOn, clocks.map((c) => [c.clock, c.anchoredOn, c.dueOn])]).toEqual([
      '2026-02-27',
      [['docketing', '2026-02-27', '2026-03-05']],
    ]);
  });

  it('of two moves from one version only one happens', async () => {
    const id = await file();
    const seen = await stored(id);
    const at = new Date().toISOString();
    const both = await Promise.allSettled(
      [1, 2].map(() => work.run({ as: 'system' }, (tx) => book.record(tx, [docketing(seen, at)], null))),
    );
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find((r) => r.status === 'rejected')?.reason).toMatchObject({
      message: 'HENGZHI: a locked case did not move',
    });
    expect((await stored(id)).version).toBe(2);
  });

  it('the history of several moves is one chain of digests', async () => {
    const id = await file();
    await docket(id);
    const [row] = await rows<{ whole: boolean }>(
      `select bool_and(h.digest = hz_digest_of(h, coalesce(p.digest, '\\x'::bytea))) and min(h.digest_version) = 2 as whole
       from history h left join history p on p.case_id = h.case_id and p.version = h.version - 1 where h.case_id = $1`,
      id,
    );
    expect(row?.whole).toBe(true);
  });

  describe('when a clock has run out', () => {
    const fire = (more: Partial<ConstructorParameters<typeof FireDueClocks>[0]> = {}) =>
      new FireDueClocks({
        work,
        book,
        calendars: new PgCalendars(office.database),
        bells: { set: () => undefined },
        onFailure: ({ error }) => {
          throw error;
        },
        ...more,
      });
    const firings = async (id: string): Promise<number> =>
      (await rows('select 1 from history where case_id = $1 and clock_id is not null', id)).length;

    it('it fires once, however many look for it at the same time', async () => {
      const id = await file('2025-06-03');
      await Promise.all(Array.from({ length: 6 }, () => fire().drain()));
      expect(await firings(id)).toBe(1);
      const [clock] = (await stored(id)).clocks.filter((c) => c.clock === 'docketing');
      expect(clock?.state).toBe('fired');
      const [item] = (await office.parts.list.execute({ filter: { overdue: true } }, office.officer)).items.filter(
        (i) => i.id === id,
      );
      expect(item?.health.state).toBe('overdue');
    });

    it('a stop ends a drain after the batch under way, and what is left fires for whoever comes next', async () => {
      const ids = await Promise.all(Array.from({ length: 6 }, () => file('2025-06-03')));
      const fired = async () => (await Promise.all(ids.map(firings))).reduce((all, n) => all + n, 0);
      let batches = 0;
      const stopped = fire({
        onBatch: () => {
          batches += 1;
          if (batches === 3) stopped.stop();
        },
      });
      expect(await stopped.drain(1)).toBe(3);
      expect(await fired()).toBe(3);
      expect(await stopped.drain(1)).toBe(1);
      await fire().drain();
      expect(await fired()).toBe(6);
    });

    it('a clock whose expiry the database refuses is set back and counted; the others of its batch fire', async () => {
      const bad = await file('2025-06-03');
      const good = await Promise.all(Array.from({ length: 12 }, () => file('2025-06-03')));
      await rows(`create function refuse() returns trigger language plpgsql as $$ begin raise 'this one not'; end $$`);
      await rows(
        `create trigger refuse before insert on history for each row when (new.case_id = '${bad}') execute function refuse()`,
      );
      const failed: string[] = [];
      const deps = { work, book, calendars: new PgCalendars(office.database), bells: { set: () => undefined } };
      const batches: FiredBatch[] = [];
      const firing = new FireDueClocks({
        ...deps,
        onFailure: ({ caseId }) => void failed.push(caseId),
        onBatch: (batch) => void batches.push(batch),
      });
      const state = () =>
        rows<{ state: string; failures: number; waits: boolean; why: string | null }>(
          `select state, failures, ring_at > hz_now() as waits, last_failure as why from clocks where case_id = $1 and clock = 'docketing'`,
          bad,
        );
      await firing.drain();
      expect(failed).toEqual([bad]);
      expect(await state()).toEqual([{ state: 'armed', failures: 1, waits: true, why: 'this one not' }]);
      expect(await Promise.all(good.map(firings))).toEqual(good.map(() => 1));
      // Each batch that was written is told once, with its cases.
      expect(batches.flatMap((batch) => batch.caseIds)).toEqual(expect.arrayContaining(good));
      expect(batches.reduce((n, batch) => n + batch.fired, 0)).toBe(good.length);
      expect(new Set(batches.map((batch) => batch.traceId)).size).toBe(batches.length);

      await rows('drop trigger refuse on history');
      await rows(`update clocks set ring_at = hz_now() where case_id = $1 and state = 'armed'`, bad);
      await firing.drain();
      expect(await firings(bad)).toBe(1);
    });

    it('a firing prepared for an older generation, or before its time, has no effect', async () => {
      const late = await stored(await file('2025-06-03'));
      const early = await stored(await file());
      const at = new Date().toISOString();
      const [lateClock, earlyClock] = [late.clocks[0], early.clocks[0]];
      if (!lateClock || !earlyClock) throw new Error('no clock');
      const moves = [
        { ...docketing(late, at), number: null, fires: { clock: lateClock.id, generation: lateClock.generation + 1 } },
        { ...docketing(early, at), number: null, fires: { clock: earlyClock.id, generation: earlyClock.generation } },
      ];
      expect(await work.run({ as: 'system' }, (tx) => book.record(tx, moves, null))).toEqual([]);
      expect([(await stored(late.id)).version, (await stored(early.id)).version]).toEqual([1, 1]);
    });
  });

  it('the same step ten times at once with one key is taken once and answered alike', async () => {
    const id = await file();
    const asked = {
      caseId: id,
      transition: 'extend-docketing',
      input: { reason: 'special-circumstances' },
      reason: null,
      version: 1,
      person: office.officer,
      request: keyed(`step-${id}`),
    };
    const answers = await Promise.all(Array.from({ length: 10 }, () => office.parts.advance.execute(asked)));
    expect(new Set(answers.map((d) => `${d.id} ${d.version} ${d.number} ${d.stage}`)).size).toBe(1);
    expect(answers.filter((d) => !d.replayed)).toHaveLength(1);
    expect((await stored(id)).version).toBe(2);
  });
});
