import { createHash } from 'node:crypto';
import { canonical, caseList, type CaseFilter, type CaseItem } from '#libs/casework';
import { newId } from '#libs/kernel';
import { AGENCY, codeIn, complaint, filing, keyed, openOffice, type Office } from '../support/casework.js';

const MANY = 20_000;

describe('reading cases', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
    await office.owner.run({ as: 'system' }, async (tx) => {
      await tx.query(
        `insert into cases (id, agency, procedure, edition, number, title, stage, version, filed_on, officer, open,
           next_due_on, next_due_at, next_clock, file, head_digest, created_at, updated_at, panel)
         select gen_random_uuid(), $1, 'ordinary-ruling', '2025-02-01', '样知裁字〔2025〕' || n || '号', '甲' || n || '诉乙' || n,
           'received', 1, date '2025-02-01' + n / 100, case when n % 100 = 0 then $2::uuid end, n % 3 <> 0,
           date '2026-01-01' + n / 50, case when n % 7 <> 0 then timestamptz '2026-01-01' + n * interval '10 minutes' end, 'docketing', '{}', '\\x',
           now(), now(), case when n % 5000 = 1 then array[$2::uuid] else '{}' end
         from generate_series(1, ${MANY}) n`,
        [AGENCY, office.officer.id],
      );
      await tx.query(
        `insert into case_parties (case_id, party, role, name)
         select id, '1', 'requester', substr(title, 1, position('诉' in title) - 1) from cases where title like '甲%诉乙%'`,
      );
      await tx.query('analyze cases');
      await tx.query('analyze case_parties');
    });
  });
  afterAll(async () => office.close());

  const page = (filter: CaseFilter, cursor?: string, limit = 200) =>
    office.parts.list.execute({ filter, limit, ...(cursor ? { cursor } : {}) }, office.officer);
  const all = async (filter: CaseFilter): Promise<CaseItem[]> => {
    const items: CaseItem[] = [];
    let cursor: string | undefined;
    do {
      const got = await page(filter, cursor);
      items.push(...got.items);
      cursor = got.nextCursor ?? undefined;
    } while (cursor);
    return items;
  };
  const counted = async (where: string): Promise<number> => {
    const [row] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ n: number }>(`select count(*)::int as n from cases c where agency = $1 and ${where}`, [AGENCY]),
    );
    return row?.n ?? -1;
  };

  it.each<[string, CaseFilter, string]>([
    ['in my charge or panel', { view: 'mine' }, `open and (officer is not null or panel <> '{}')`],
    [
      'unassigned',
      { view: 'unassigned', filedTo: '2025-02-20' },
      `open and officer is null and filed_on <= '2025-02-20'`,
    ],
    [
      'filed in a month',
      { filedFrom: '2025-03-01', filedTo: '2025-03-31' },
      `filed_on between '2025-03-01' and '2025-03-31'`,
    ],
    ['closed', { open: false, filedFrom: '2025-08-01' }, `not open and filed_on >= '2025-08-01'`],
    ['due before a day', { dueBefore: '2026-01-10' }, `open and next_due_at <= '2026-01-11 00:00+08'`],
    ['matching a beginning', { q: '甲12' }, `title >= '甲12' collate "C" and title < '甲13' collate "C"`],
    ['matching beyond a name', { q: '甲12诉乙1' }, `title like '甲12诉乙1%'`],
    ['matching within a name', { q: '123' }, `substr(title, 2, position('诉' in title) - 2) like '%123%'`],
    ['matching a number as a keyboard writes it', { q: '样知裁字[2025]199' }, `number like '样知裁字〔2025〕199%'`],
    ['matching a number', { q: '样知裁字〔2025〕199' }, `number like '样知裁字〔2025〕199%'`],
  ])('walking the pages of cases %s finds each exactly once', async (_, filter, where) => {
    const items = await all(filter);
    expect(new Set(items.map((i) => i.id)).size).toBe(items.length);
    expect(items).toHaveLength(await counted(where));
  });

  it('a party is found by words within its name, a patent by its number, and only where one may see the case', async () => {
    const filed = await office.parts.file.execute(filing());
    const found = async (q: string, person = office.officer): Promise<boolean> =>
      (await office.parts.list.execute({ filter: { q }, limit: 200 }, person)).items.some(({ id }) => id === filed.id);
    const [party] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ name: string; number: string }>(
        `select q.name, r.patent_number as number from case_parties q join case_rights r using (case_id)
         where q.case_id = $1 order by q.party limit 1`,
        [filed.id],
      ),
    );
    const { name = '', number = '' } = party ?? {};
    const within = name.slice(2, 4);
    expect([await found(within), await found(within, office.stranger)]).toEqual([true, false]);
    expect(await found(` ${name.slice(1)} `)).toBe(true);
    const digits = number.replace(/\D/g, '');
    expect(digits.length).toBeGreaterThan(11);
    for (const asked of [number, digits, `zl${digits.slice(0, 12)}`, digits.slice(0, 8)])
      expect([asked, await found(asked), await found(asked, office.stranger)]).toEqual([asked, true, false]);
    expect(await found(`${digits.slice(0, 11)}${digits[11] === '0' ? '1' : '0'}`)).toBe(false);
  });

  it('names that begin with the words, however many, leave none out that bears them within', async () => {
    const [one] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ id: string }>(
        `insert into case_parties (case_id, party, role, name)
         select id, '2', 'respondent', '样甲19公司' from cases where title = '甲20000诉乙20000' returning case_id as id`,
      ),
    );
    const found = await all({ q: '甲19' });
    expect([found.length, found.at(-1)?.id]).toEqual([1_112, one?.id]);
  });

  it('words within a name are found by an index', async () => {
    const plan = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ 'QUERY PLAN': string }>(
        `explain select from case_parties q where hz_pairs(q.agency, q.name) @> hz_pairs('${AGENCY}', '9917')`,
      ),
    );
    expect(plan.map((line) => line['QUERY PLAN']).join()).toContain('Bitmap Index Scan on case_parties_pairs');
  });

  it('cases without a date come last in a list by date, not nowhere', async () => {
    const mine = await all({ view: 'mine' });
    const dates = mine.map((i) => i.next?.dueOn ?? null);
    expect(mine.some((i) => i.next === null)).toBe(true);
    expect(dates).toHaveLength(mine.length);
  });

  it.each<[string, CaseFilter]>([
    ['newest', {}],
    ['due', { view: 'mine' }],
    ['due', { dueBefore: '2026-01-10' }],
    ['filed', { filedFrom: '2025-03-01' }],
    ['match', { q: '甲12' }],
  ])('a page says that it is ordered by %s', async (order, filter) => {
    expect((await page(filter, undefined, 1)).order).toBe(order);
  });

  it('a cursor of another list, or made up, is refused', async () => {
    const { nextCursor } = await page({}, undefined, 5);
    await expect(page({ view: 'mine' }, nextCursor ?? '')).rejects.toMatchObject({ code: 'CASEWORK.BAD_CURSOR' });
    await expect(page({}, 'bm9uc2Vuc2U')).rejects.toMatchObject({ code: 'CASEWORK.BAD_CURSOR' });
  });

  it.each<[string, CaseFilter]>([
    ['newest', {}],
    ['mine', { view: 'mine' }],
    ['unassigned', { view: 'unassigned' }],
    ['suspended', { view: 'suspended' }],
    ['overdue', { overdue: true }],
    ['by stage', { stage: 'received' }],
    ['by filing', { filedFrom: '2025-03-01' }],
    ['by name', { q: '甲1999' }],
    ['by a name that thousands share', { q: '甲' }],
  ])('the list %s walks an index behind the walls and reads no table through', async (_, filter) => {
    const order = filter.q
      ? 'match'
      : filter.view === 'mine' || filter.overdue
        ? 'due'
        : filter.filedFrom
          ? 'filed'
          : 'newest';
    const query = { filter, order, after: null, limit: 51, agencies: [AGENCY], officers: [office.officer.id] } as const;
    const { text, values } = caseList(query);
    const plan = await office.database.run({ as: 'person', person: office.officer.id, agencies: [AGENCY] }, (tx) =>
      tx.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values),
    );
    const lines = plan.map((r) => r['QUERY PLAN']);
    expect(lines.filter((l) => /Seq Scan on (cases|case_parties)/.test(l))).toEqual([]);
  });

  it('what a person has to do is listed by legal date with its health', async () => {
    const { items } = await office.parts.workList.execute({ limit: 50 }, office.officer);
    expect(items.length).toBe(50);
    expect(items.every((i) => i.open)).toBe(true);
  });

  it('a clock says day by day why its date is what it is', async () => {
    const filed = await office.parts.file.execute(filing({ person: office.officer, receivedOn: '2025-09-29' }));
    const [clock] = await office.parts.clocks.execute(filed.id, office.officer);
    const certificate = await office.parts.certificate.execute(clock?.id ?? '', office.officer);
    expect(certificate).toMatchObject({
      anchor: { on: '2025-09-29' },
      law: { standing: 'statute', words: { zh: '法定期限' } },
      agrees: true,
      provisional: false,
      recordedDueOn: filed.docketingDueOn,
    });
    const counted = certificate.explanation.days.filter((d) => d.counted).map((d) => d.date);
    expect(counted).toHaveLength(5);
    expect(counted.at(-1)).toBe(filed.docketingDueOn);
    expect(certificate.notices.length).toBeGreaterThan(0);
    expect(certificate.generations.map((g) => [g.generation, g.approval?.transition])).toEqual([[1, 'file']]);
    // What was objected to the day is no part of its calculation.
    const { digest, computedAt, queries, objection, ...content } = certificate;
    expect([queries, objection.refused]).toEqual([[], null]);
    expect(computedAt).toMatch(/Z$/);
    expect(createHash('sha256').update(canonical(content)).digest('hex')).toBe(digest);
    await expect(office.parts.certificate.execute(newId(), office.officer)).rejects.toMatchObject({
      category: 'notFound',
    });
    await expect(office.parts.certificate.execute(clock?.id ?? '', office.stranger)).rejects.toMatchObject({
      category: 'notFound',
    });
  });

  it('a party reads its own contacts and masked ones of the other side, and no code is kept anywhere', async () => {
    const filed = await office.parts.file.execute(filing({ form: complaint(), request: keyed('a-code-once') }));
    const { person } = await office.parts.follow.execute({ code: codeIn(filed), phoneTail: '8000' });
    const { file, masked } = await office.parts.read.execute(filed.id, person);
    expect(masked).toBe(true);
    expect(file['party/1']).toMatchObject({ phone: '13800138000' });
    expect(file['party/2']).toMatchObject({ phone: '139****9000' });
    const [kept] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ text: string }>(
        `select concat((select string_agg(c::text, '') from cases c), (select string_agg(h::text, '') from history h),
           (select string_agg(a::text, '') from access_codes a), (select string_agg(p::text, '') from case_parties p),
           (select string_agg(i::text, '') from idempotency_keys i), (select string_agg(o::text, '') from outbox o)) as text`,
      ),
    );
    expect(kept?.text).toContain(filed.id);
    expect(kept?.text).not.toContain(codeIn(filed));
    expect((await office.parts.read.execute(filed.id, office.officer)).masked).toBe(false);
  });
});
