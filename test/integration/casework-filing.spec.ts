import { DomainError } from '#libs/kernel';
import { codeIn, complaint, filing, keyed, NATIONAL, openOffice, type Office } from '../support/casework.js';

describe('filing a complaint', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice();
  });
  afterAll(async () => office.close());

  const count = async (table: string): Promise<number> => {
    const [row] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ n: number }>(`select count(*)::int as n from ${table}`),
    );
    return row?.n ?? -1;
  };
  const issuesOf = async (form: object, more: object = {}): Promise<string[]> => {
    const error: unknown = await office.parts.file
      .execute(filing({ form: { ...complaint(), ...form }, ...more }))
      .catch((e: unknown) => e);
    if (!(error instanceof DomainError)) throw new Error('it was let through');
    return (error.details.issues ?? []).map((i) => `${i.pointer} ${i.code}`);
  };

  it('a complaint without an account becomes a received case with its records, history and clock', async () => {
    const filed = await office.parts.file.execute(filing());
    expect(filed).toMatchObject({ version: 1, replayed: false });
    expect(filed.docketingDueOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const { zh, en } = filed.nextStep;
    expect(zh).toContain(`最迟应于${filed.docketingDueOn}决定是否立案`);
    expect(en).toContain(`tells you by ${filed.docketingDueOn} (`);
    const [article = 'no article'] = /\([^()]*第\d+条[^()]*\)/.exec(zh) ?? [];
    expect(en).toContain(article);
    const detail = await office.parts.read.execute(filed.id, office.officer);
    expect(Object.keys(detail.file)).toEqual(
      expect.arrayContaining(['request/1', 'party/1', 'party/2', 'right/1', 'accused/1']),
    );
    expect(detail.file['right/1']).toMatchObject({ type: 'invention' });
    expect(detail.clocks.map((c) => [c.clock, c.dueOn, c.id])).toEqual([
      ['docketing', filed.docketingDueOn, filed.docketingClock],
    ]);
    expect(office.bells).toContain(detail.clocks[0]?.dueAt);
    const { items } = await office.parts.timeline.execute(filed.id, office.officer);
    expect(items.map((i) => [i.version, i.transition, i.capacity])).toEqual([[1, 'file', 'requester']]);
  });

  it('names what a form says wrongly beside what it leaves out', async () => {
    const { parties } = complaint() as { parties: readonly object[] };
    const wrong = { parties: [{ ...parties[0], creditCode: '914403001922038217' }, parties[1]] };
    const alone = await issuesOf(wrong);
    expect(alone).toEqual([expect.stringMatching(/^\/parties\/0\/creditCode /)]);
    expect(await issuesOf({ ...wrong, matters: undefined })).toEqual([expect.stringMatching(/^\/matters /), ...alone]);
  });

  it('the digest of a history row can be made again from the row before it', async () => {
    const { id } = await office.parts.file.execute(filing());
    const [row] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ same: boolean; head: boolean }>(
        `select h.digest = hz_digest_of(h, '\\x'::bytea) as same, h.digest = c.head_digest as head
         from history h join cases c on c.id = h.case_id where h.case_id = $1`,
        [id],
      ),
    );
    expect(row).toEqual({ same: true, head: true });
  });

  it('the same request ten times at once files once, gives one code, and answers alike each time', async () => {
    const [before, codes] = [await count('cases'), await count('access_codes')];
    const asked = filing({ request: keyed('ten-times') });
    const answers = await Promise.all(Array.from({ length: 10 }, () => office.parts.file.execute(asked)));
    expect(await count('cases')).toBe(before + 1);
    expect(await count('access_codes')).toBe(codes + 1);
    const told = answers.map((answer) => ({ ...answer, replayed: true }));
    for (const answer of told) expect(answer).toEqual(told[0]);
    const [first] = answers;
    if (!first) throw new Error('nothing was answered');
    const { party } = await office.parts.follow.access({ code: codeIn(first), phoneTail: '8000' });
    expect(party).toMatchObject({ caseId: first.id, id: '1' });
    expect(answers.filter((a) => !a.replayed)).toHaveLength(1);
  });

  it.each(['ended', 'replaced'] as const)(
    'a code that the office has %s does not come back by a repeated request',
    async (how) => {
      const asked = filing({ request: keyed(`again-${how}`) });
      const first = await office.parts.file.execute(asked);
      const { officer: person } = office;
      if (how === 'ended') await office.parts.accessCodes.revoke(first.id, '1', person);
      else {
        const issue = { caseId: first.id, party: '1', document: 'receipt-note', tail: null, person };
        await office.parts.accessCodes.execute(issue);
      }
      const codes = await count('access_codes');
      expect(await office.parts.file.execute(asked)).toEqual({ ...first, receiptCode: null, replayed: true });
      expect(await count('access_codes')).toBe(codes);
      await expect(office.parts.follow.access({ code: codeIn(first), phoneTail: '8000' })).rejects.toMatchObject({
        code: 'CASEWORK.NO_SUCH_CODE',
      });
    },
  );

  it('a key used for another body is refused', async () => {
    await office.parts.file.execute(filing({ request: keyed('once') }));
    await expect(office.parts.file.execute(filing({ request: keyed('once', 'cd'.repeat(32)) }))).rejects.toMatchObject({
      code: 'API.KEY_REUSED',
    });
  });

  it('what is wrong is named by field, and nothing is half done', async () => {
    const before = await count('cases');
    const [requester, respondent] = complaint()['parties'] as readonly object[];
    expect(await issuesOf({ colour: 'red' })).toEqual(['/colour unknown']);
    expect(await issuesOf({ matters: 'x'.repeat(5_001) })).toEqual(['/matters tooLong']);
    expect(await issuesOf({ parties: Array.from({ length: 10_000 }, () => requester) })).toEqual(['/parties tooMany']);
    expect(
      await issuesOf({ rights: [{ patentNumber: 'ZL201510299950.4', title: 't', patentee: 'p', claimsTotal: 5 }] }),
    ).toEqual(['/rights/0/patentNumber patentNumber.check']);
    expect(await issuesOf({ parties: [requester, { ...respondent, creditCode: '914403001922038216' }] })).toEqual([
      '/parties/1/creditCode parties.same',
    ]);
    expect(await issuesOf({ parties: [requester, { ...respondent, name: '样品科技 有限公司' }] })).toEqual([
      '/parties/1/name parties.same',
    ]);
    expect(await issuesOf({ claimsReliedOn: [1, 1, 9] })).toEqual([
      '/claimsReliedOn/1 claims.twice',
      '/claimsReliedOn/2 claims.range',
    ]);
    expect(await issuesOf({ accused: [{ product: 'p', acts: ['make'], place: 'x', since: '2099-01-01' }] })).toEqual([
      '/accused/0/since future',
    ]);
    expect(await issuesOf({ accused: [{ product: 'p', acts: ['make'], place: 'x', since: '2026-02-30' }] })).toEqual([
      '/accused/0/since date',
    ]);
    expect(await issuesOf({ copies: 0 })).toEqual(['/copies copies']);
    expect(await issuesOf({ agents: [{ party: 1, name: '代', authority: 'special' }] })).toEqual([
      '/agents/0/powers agents.powers',
    ]);
    expect(await issuesOf({ matters: 'a\u0000b' })).toEqual(['/matters characters']);
    expect(await issuesOf({}, { agency: 'nowhere' })).toEqual(['/agency agency']);
    expect(await issuesOf({ majorGround: 'industry' }, { procedure: 'major-ruling' })).toEqual(['/agency agency']);
    expect(await issuesOf({}, { receivedOn: '2026-01-01' })).toEqual(['/receivedOn forbidden']);
    expect(await issuesOf({}, { receivedOn: '2099-01-01', person: office.officer })).toEqual(['/receivedOn future']);
    expect(await count('cases')).toBe(before);
  });

  it('an officer enters a request on paper with its day of receipt, also an incomplete one', async () => {
    const form = complaint({ copies: 0, claimsReliedOn: [] });
    const filed = await office.parts.file.execute(filing({ form, person: office.officer, receivedOn: '2025-06-03' }));
    expect(filed).toMatchObject({ receivedOn: '2025-06-03', docketingDueOn: '2025-06-10' });
  });

  it('a party follows its case by code and telephone, and a wrong tail says the same as a wrong code', async () => {
    const filed = await office.parts.file.execute(filing());
    const [id, receiptCode] = [filed.id, codeIn(filed)];
    const { view, person } = await office.parts.follow.execute({ code: receiptCode.toLowerCase(), phoneTail: '8000' });
    expect(view).toMatchObject({ caseId: id, you: { party: '1', role: 'requester' } });
    expect(view.agencys[0]?.words.zh).toContain(`:最迟${view.agencys[0]?.dueOn}`);
    expect(person).toMatchObject({ id: 'party:1', party: { caseId: id } });
    const wrong = (code: string, phoneTail: string) =>
      office.parts.follow.execute({ code, phoneTail }).catch((e: DomainError) => e.message);
    expect(await wrong(receiptCode, '8001')).toBe(await wrong('0000-0000-0000-0000', '8000'));
  });

  it('another agency sees nothing of it, and its case reads as none', async () => {
    const { id } = await office.parts.file.execute(filing());
    await expect(office.parts.read.execute(id, office.stranger)).rejects.toMatchObject({ code: 'CASEWORK.NOT_FOUND' });
    expect((await office.parts.list.execute({ filter: {} }, office.stranger)).items).toEqual([]);
    const own = await office.parts.file.execute(filing({ agency: NATIONAL }));
    expect((await office.parts.read.execute(own.id, office.stranger)).agency).toBe(NATIONAL);
  });
});
