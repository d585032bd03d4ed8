import { JoinCases, PgCalendars, PgCaseBook, PgCaseReader, PgUnitOfWork, type StoredCase } from '#libs/casework';
import { nextYear } from '../support/ahead.js';
import { AGENCY, keyed, openOffice, type Office } from '../support/casework.js';
import { docketedCase, seatPanel } from '../support/docket.js';

const reader = new PgCaseReader();

describe('cases tried together', () => {
  let office: Office;
  let work: PgUnitOfWork;
  let panel: string[];
  beforeAll(async () => {
    office = await openOffice();
    work = new PgUnitOfWork(office.database);
    panel = await seatPanel(office);
  });
  afterAll(async () => office.close());

  const docket = (over: Parameters<typeof docketedCase>[2] = {}): Promise<string> => docketedCase(office, panel, over);
  const stored = async (id: string): Promise<StoredCase> => {
    const found = await work.run({ as: 'system' }, (tx) => reader.stored(tx, id));
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };
  const rows = <T extends object>(text: string, ...values: unknown[]): Promise<T[]> =>
    office.owner.run({ as: 'system' }, (tx) => tx.query<T>(text, values));
  const seen = async (...ids: string[]) =>
    Promise.all(ids.map(async (id) => ({ id, version: (await stored(id)).version })));
  const reason = '涉及同一专利';
  const joining = async (ids: string[], over: object = {}) => ({
    cases: await seen(...ids),
    lead: ids[0] ?? '',
    basis: 'same-patent',
    reason,
    person: office.officer,
    request: null,
    ...over,
  });
  const join = async (...ids: string[]) => office.parts.join.execute(await joining(ids));
  const splitting = async (consolidation: string, ids: string[], leaving: string[]) => ({
    consolidation,
    cases: await seen(...ids),
    leaving,
    lead: null,
    reason: '一案另有管辖争议',
    person: office.officer,
    request: null,
  });
  const clocksOf = async (id: string) => (await stored(id)).clocks;

  it('keep every clock to the day, through joining and splitting, and say why in each timeline', async () => {
    const ids = [await docket(), await docket()];
    const before = await Promise.all(ids.map(clocksOf));
    expect(before[0]?.map((c) => c.clock)).toEqual(expect.arrayContaining(['closing', 'service']));
    const { consolidation, cases } = await join(...ids);
    expect(cases.map((c) => c.version)).toEqual([3, 3]);
    const split = await office.parts.split.execute(await splitting(consolidation, ids, [ids[0]!]));
    expect(split.cases.map((c) => c.transition)).toEqual(['split-case', 'split-case']);
    expect(await Promise.all(ids.map(clocksOf))).toEqual(before);
    for (const id of ids) {
      const { items } = await office.parts.timeline.execute(id, office.officer);
      expect(items.slice(-2).map((i) => [i.transition, i.reason])).toEqual([
        ['join-cases', reason],
        ['split-case', '一案另有管辖争议'],
      ]);
      expect(items.at(-1)?.citation).toContain('21');
      expect((await stored(id)).file['consolidation/1']).toMatchObject({ state: 'split', group: consolidation });
    }
  });

  it('are shown with each case, and the rest stay joined when one of three leaves', async () => {
    const ids = [await docket(), await docket(), await docket()];
    const { consolidation } = await join(...ids);
    const shown = await office.parts.read.execute(ids[1]!, office.officer);
    expect(shown.consolidation).toMatchObject({ id: consolidation, lead: ids[0] });
    expect(shown.consolidation?.cases.map((c) => c.id).sort()).toEqual([...ids].sort());
    await office.parts.split.execute(await splitting(consolidation, ids, [ids[0]!]));
    expect((await office.parts.read.execute(ids[0]!, office.officer)).consolidation).toBeNull();
    const rest = (await office.parts.read.execute(ids[2]!, office.officer)).consolidation;
    expect(rest?.cases.map((c) => c.id).sort()).toEqual(ids.slice(1).sort());
    expect(ids.slice(1)).toContain(rest?.lead);
  });

  it('have one hearing, entered once and recorded in each', async () => {
    const ids = [await docket(), await docket()];
    const { consolidation } = await join(...ids);
    const input = { on: nextYear('03-16'), time: '09:00', place: '一庭', online: false };
    const asked = { consolidation, input, reason: '合并开庭', person: office.officer, request: null };
    const cases = (await seen(...ids)).map((c) => ({ ...c, input: {} }));
    await office.parts.moveJoined.execute({ ...asked, cases, transition: 'schedule-hearing' });
    for (const id of ids) {
      const now = await stored(id);
      expect([now.stage, now.file['hearing/1']?.['on']]).toEqual(['hearing-scheduled', input.on]);
      expect(now.clocks.filter((c) => c.clock === 'hearing-notice')).toHaveLength(2);
    }
    const alone = { ...asked, cases: (await seen(...ids)).map((c) => ({ ...c, input: {} })) };
    await expect(office.parts.moveJoined.execute({ ...alone, transition: 'suspend' })).rejects.toMatchObject({
      code: 'CASEWORK.NOT_TOGETHER',
    });
    const one = { ...alone, cases: alone.cases.slice(0, 1), transition: 'cancel-hearing' };
    await expect(office.parts.moveJoined.execute(one)).rejects.toMatchObject({ code: 'CASEWORK.GROUP_INCOMPLETE' });
  });

  it('are refused whole when one of them has nothing in common with the others', async () => {
    const other = await docket({
      rights: [{ patentNumber: 'ZL201510123456.1', title: '另一种', patentee: '样品科技有限公司', claimsTotal: 5 }],
    });
    const ids = [await docket(), other];
    const asked = await joining(ids, { request: keyed('refused-join') });
    await expect(office.parts.join.execute(asked)).rejects.toMatchObject({
      code: 'PROCEDURES.NOT_ALLOWED',
      details: { failures: [{ guard: 'casesBelongTogether' }] },
    });
    expect((await seen(...ids)).map((c) => c.version)).toEqual([2, 2]);
    expect(await rows('select 1 from idempotency_keys where key = $1', 'refused-join')).toEqual([]);
    const twice = [await docket(), await docket()];
    await join(...twice);
    await expect(join(...twice)).rejects.toMatchObject({ details: { failures: [{ guard: 'caseIsNotJoined' }] } });
  });

  it('cannot be joined or split one at a time through the plain step', async () => {
    const id = await docket();
    const input = { group: 'g', lead: id, cases: [id], basis: 'same-patent', reason };
    const asked = {
      caseId: id,
      transition: 'join-cases',
      input,
      reason,
      version: 2,
      person: office.officer,
      request: null,
    };
    await expect(office.parts.advance.execute(asked)).rejects.toMatchObject({
      details: { failures: [{ guard: 'casesAreTakenTogether' }] },
    });
    await expect(join(id)).rejects.toMatchObject({ code: 'PROCEDURES.NOT_ALLOWED' });
  });

  it('are joined by one of two officers who join them with others at once; the other is told', async () => {
    const [a, b, c] = [await docket(), await docket(), await docket()];
    const both = await Promise.allSettled(
      [joining([a, b]), joining([c, b])].map(async (r) => office.parts.join.execute(await r)),
    );
    expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = both.find((r) => r.status === 'rejected');
    expect(lost?.reason).toMatchObject({ category: expect.stringMatching(/stale|refused/) as unknown });
    expect((await seen(a, b, c)).map((s) => s.version).sort()).toEqual([2, 3, 3]);
  });

  it('are joined anew or split by one of two who press at once, never both', async () => {
    for (let round = 0; round < 5; round += 1) {
      const ids = [await docket(), await docket()];
      const { consolidation } = await join(...ids);
      const [first, second] = [
        await splitting(consolidation, ids, [ids[0]!]),
        await splitting(consolidation, [...ids].reverse(), [ids[1]!]),
      ];
      const both = await Promise.allSettled([office.parts.split.execute(first), office.parts.split.execute(second)]);
      expect(both.map((r) => r.status).sort()).toEqual(['fulfilled', 'rejected']);
      // Who comes while the other still writes finds another version; who comes after it finds nothing to split.
      expect(both.find((r) => r.status === 'rejected')?.reason).toMatchObject({
        code: expect.stringMatching(/^CASEWORK\.(STALE|NO_CONSOLIDATION)$/) as string,
      });
      expect((await seen(...ids)).map((s) => s.version)).toEqual([4, 4]);
    }
  });

  it('are split by one officer or joined with a third by another, never both at once', async () => {
    const [a, b, third] = [await docket(), await docket(), await docket()];
    const { consolidation } = await join(a, b);
    const [split, joinAgain] = [await splitting(consolidation, [a, b], [a]), await joining([a, third])];
    const both = await Promise.allSettled([office.parts.split.execute(split), office.parts.join.execute(joinAgain)]);
    expect(both.map((r) => r.status)).toEqual(['fulfilled', 'rejected']);
    expect((await seen(a, b, third)).map((s) => s.version)).toEqual([4, 4, 2]);
  });

  it('all move or none does when the office falls over in between', async () => {
    const ids = [await docket(), await docket()];
    const book = new PgCaseBook();
    const failing = Object.assign(Object.create(book) as PgCaseBook, {
      record: () => Promise.reject(new Error('the power went')),
    });
    const capacities = { of: () => ['officer', 'head'] as const, onBehalfOf: () => null, may: () => true };
    const bells = { set: () => undefined };
    const calendars = new PgCalendars(office.database);
    const broken = new JoinCases({ work, book: failing, reader, capacities, bells, calendars });
    const asked = await joining(ids, { request: keyed('broken-join') });
    await expect(broken.execute(asked)).rejects.toThrow('the power went');
    expect((await seen(...ids)).map((c) => c.version)).toEqual([2, 2]);
    expect(
      await rows(`select 1 from outbox where payload ->> 'event' = 'case.joined' and case_id = any ($1)`, ids),
    ).toEqual([]);
    const done = await office.parts.join.execute(asked);
    expect(done.replayed).toBe(false);
  });

  it('do not move half when one row of the batch was changed behind the lock’s back', async () => {
    const ids = [await docket(), await docket()];
    const book = new PgCaseBook();
    const shifty = Object.assign(Object.create(book) as PgCaseBook, {
      record: (tx: Parameters<PgCaseBook['record']>[0], moves: Parameters<PgCaseBook['record']>[1]) =>
        book.record(
          tx,
          moves.map((m, i) => (i === 0 ? m : { ...m, fromVersion: m.fromVersion + 5 })),
          null,
        ),
    });
    const capacities = { of: () => ['officer', 'head'] as const, onBehalfOf: () => null, may: () => true };
    const calendars = new PgCalendars(office.database);
    const broken = new JoinCases({
      work,
      book: shifty,
      reader,
      capacities,
      bells: { set: () => undefined },
      calendars,
    });
    await expect(broken.execute(await joining(ids))).rejects.toThrow('a locked case did not move');
    expect((await seen(...ids)).map((c) => c.version)).toEqual([2, 2]);
  });

  it('answer a repeated request with the first answer, also when both come at once', async () => {
    const ids = [await docket(), await docket()];
    const asked = await joining(ids, { request: keyed('join-once', 'cd'.repeat(32)) });
    const settled = await Promise.all([1, 2, 3].map(() => office.parts.join.execute(asked)));
    expect(new Set(settled.map((s) => s.consolidation)).size).toBe(1);
    expect(settled.filter((s) => !s.replayed)).toHaveLength(1);
    const other = { ...asked, request: keyed('join-once', 'ef'.repeat(32)) };
    await expect(office.parts.join.execute(other)).rejects.toMatchObject({ code: 'API.KEY_REUSED' });
  });

  it('are neither joined nor split by somebody of another office', async () => {
    const ids = [await docket(), await docket()];
    const asked = await joining(ids, { person: office.stranger });
    await expect(office.parts.join.execute(asked)).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
    const { consolidation } = await join(...ids);
    const split = { ...(await splitting(consolidation, ids, ids)), person: office.stranger };
    await expect(office.parts.split.execute(split)).rejects.toMatchObject({ category: 'notFound' });
    expect(AGENCY).not.toBe(office.stranger.roles[0]?.agency);
  });
});
