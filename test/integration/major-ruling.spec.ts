import { PgCaseReader, PgUnitOfWork, type StoredCase } from '#libs/casework';
import { complaint, filing, NATIONAL } from '../support/casework.js';
import { openVirtualOffice, type VirtualOffice } from '../support/virtual-time.js';

const reader = new PgCaseReader();
const MAJOR = { majorGround: 'public-interest', provincialCertificate: '样省证明〔2026〕1号' };

/** Days from receipt: the law's own numbers, counted by hand against the holiday notice of 2026. */
describe('a major complaint, from its filing to its end', () => {
  let office: VirtualOffice;
  let work: PgUnitOfWork;
  beforeAll(async () => {
    office = await openVirtualOffice();
    work = new PgUnitOfWork(office.database);
  });
  afterAll(async () => office.close());

  const stored = async (id: string): Promise<StoredCase> => {
    const found = await work.run({ as: 'system' }, (tx) => reader.stored(tx, id));
    if (!found) throw new Error(`no case ${id}`);
    return found;
  };
  const file = async (on: string): Promise<string> => {
    await office.goTo(on);
    const asked = { agency: NATIONAL, procedure: 'major-ruling', form: complaint(MAJOR) };
    return (await office.parts.file.execute(filing(asked))).id;
  };
  const take = async (id: string, on: string, transition: string, input: Record<string, unknown> = {}) => {
    await office.goTo(on);
    const { version } = await stored(id);
    const asked = { caseId: id, transition, input, reason: null, version, person: office.stranger, request: null };
    return office.parts.advance.execute(asked);
  };
  const clock = async (id: string, name: string, subject = '') => {
    const runs = (await stored(id)).clocks.filter((c) => c.clock === name && c.subject === subject);
    return runs[runs.length - 1];
  };
  const due = async (id: string, name: string, subject = ''): Promise<string | null | undefined> =>
    (await clock(id, name, subject))?.dueOn;
  const paper = (id: string) => office.paperFor(id);
  const served = (party: string, sentOn: string, receivedOn: string) => ({ party, method: 'mail', sentOn, receivedOn });
  const docketed = async (on: string): Promise<string> => {
    const id = await file('2026-03-02');
    await take(id, '2026-03-03', 'enter-status-proof', { party: '1', paper: await paper(id) });
    await take(id, '2026-03-03', 'enter-register-copy', { right: '1', paper: await paper(id) });
    const members = office.members.map((person, i) => ({ person, leads: i === 0 }));
    await take(id, on, 'docket', { members });
    return id;
  };

  it('goes through every stage, each period ending on the day that the law gives', async () => {
    // Five working days from Monday 2 March.
    const id = await docketed('2026-03-05');
    const docketing = await clock(id, 'docketing');
    expect([docketing?.dueOn, docketing?.state]).toEqual(['2026-03-09', 'met']);
    // Three months, and five working days, from Thursday 5 March.
    expect((await stored(id)).number).toMatch(/〔2026〕1号$/);
    expect(await due(id, 'closing')).toBe('2026-06-05');
    expect(await due(id, 'sending', '2')).toBe('2026-03-12');

    await take(id, '2026-03-09', 'send-request', { on: '2026-03-09' });
    await take(id, '2026-03-11', 'record-service-of-request', served('2', '2026-03-09', '2026-03-11'));
    expect(await due(id, 'answer', '2')).toBe('2026-03-26');
    await take(id, '2026-03-25', 'answer', { party: '2', receivedOn: '2026-03-25', gist: '不侵权' });
    expect(await due(id, 'forwarding', '2')).toBe('2026-04-01');
    await take(id, '2026-03-27', 'forward-answer', { party: '2', forwardedOn: '2026-03-27' });
    await take(id, '2026-03-27', 'begin-examination');

    // Article 22: changed claims begin the three months anew, and the next generation of the clock says why.
    const first = await clock(id, 'closing');
    await take(id, '2026-03-30', 'change-claims', { matters: '责令停止制造', on: '2026-03-30' });
    const anew = await clock(id, 'closing');
    expect([anew?.id, anew?.anchoredOn, anew?.dueOn]).toEqual([first?.id, '2026-03-30', '2026-06-30']);
    expect(anew?.generation).toBe((first?.generation ?? 0) + 1);
    const [generation] = await office.owner.run({ as: 'system' }, (tx) =>
      tx.query<{ reason: string }>('select reason from clock_generations where clock_id = $1 and generation = $2', [
        anew?.id,
        anew?.generation,
      ]),
    );
    expect(generation?.reason).toBe('变更请求');

    // Five clear working days (13 to 17 April) before Monday 20 April: received by Sunday the 12th.
    await take(id, '2026-04-07', 'schedule-hearing', {
      ...{ on: '2026-04-20', time: '09:00', place: '样审理庭', online: false },
    });
    for (const party of ['1', '2']) {
      expect(await due(id, 'hearing-notice', party)).toBe('2026-04-12');
      await take(id, '2026-04-09', 'record-hearing-notice', {
        ...served(party, '2026-04-08', '2026-04-09'),
        hearing: '1',
      });
    }
    await take(id, '2026-04-20', 'hold-hearing', { hearing: '1', recordSigned: true });

    // Ten days to settle, on a party’s application, from 21 April: 30 June and ten days.
    const asked = { party: '1', days: 10, appliedOn: '2026-04-21' };
    await take(id, '2026-04-21', 'grant-settlement-time', { ...asked, on: '2026-04-21' });
    const resting = await clock(id, 'closing');
    expect([resting?.state, await due(id, 'settlement')]).toEqual(['paused', '2026-05-01']);

    // The settlement time ends by itself on 1 May.
    await office.goTo('2026-05-06');
    expect(await due(id, 'closing')).toBe('2026-07-10');
    await take(id, '2026-05-06', 'deliberate', {
      on: '2026-05-06',
      votes: office.members.map((person) => ({ person, opinion: '落入保护范围', agrees: true })),
      conclusion: 'infringement',
      signed: true,
    });
    await take(id, '2026-05-07', 'draft-ruling', {
      ...{ parties: '甲、乙', statements: '双方陈述', reasons: '全面覆盖', finding: 'infringement' },
      ...{ order: '停止制造、销售样品', remedy: '收到之日起十五日内起诉' },
    });
    await take(id, '2026-05-08', 'make-ruling', { madeOn: '2026-05-08', sealed: true });
    // Saturday 9 May is worked. Five days for service end on Thursday, twenty for publication on 4 June.
    expect([await due(id, 'ruling-service', '1'), await due(id, 'publication')]).toEqual(['2026-05-14', '2026-06-04']);
    expect((await clock(id, 'closing'))?.state).toBe('met');

    await take(id, '2026-05-11', 'serve-ruling', served('1', '2026-05-09', '2026-05-11'));
    await take(id, '2026-05-12', 'serve-ruling', served('2', '2026-05-09', '2026-05-12'));
    await take(id, '2026-05-12', 'finish-service');
    expect([await due(id, 'suit', '1'), await due(id, 'suit', '2')]).toEqual(['2026-05-26', '2026-05-27']);
    await take(id, '2026-05-20', 'publish-ruling', { publishedOn: '2026-05-20', redacted: true });

    // Until the last period to sue has run out nothing changes; then the ruling binds without anybody’s doing.
    await office.goTo('2026-05-27');
    expect((await stored(id)).stage).toBe('ruling-served');
    await office.goTo('2026-05-28');
    expect((await stored(id)).stage).toBe('ruling-effective');
    expect(await due(id, 'enforcement', '2')).toBe('2026-08-27');
    await take(id, '2026-06-01', 'demand-performance', {
      ...{ party: '2', receivedOn: '2026-06-01', method: 'mail', proof: await paper(id) },
    });
    expect(await due(id, 'demand', '2')).toBe('2026-06-15');
    await take(id, '2026-06-10', 'conclude', { outcome: 'performed' });
    const end = await stored(id);
    expect(end.stage).toBe('concluded');
    expect(end.clocks.filter((c) => c.state === 'armed' || c.state === 'paused')).toEqual([]);
  }, 60_000);

  it('ends as not major only once its requester was told where else to go, and has the notice', async () => {
    const id = await file('2026-07-06');
    const refusal = { reasons: '不属于重大专利侵权纠纷', remedy: '样市知识产权局' };
    await expect(take(id, '2026-07-08', 'refuse-as-not-major', { ...refusal, advised: false })).rejects.toMatchObject({
      code: 'PROCEDURES.NOT_ALLOWED',
    });
    await take(id, '2026-07-08', 'refuse-as-not-major', { ...refusal, advised: true });
    // The five working days from Monday 6 July are for telling the requester too, after the case has ended.
    expect((await stored(id)).stage).toBe('refused');
    expect(await clock(id, 'refusal-notice')).toMatchObject({ state: 'armed', dueOn: '2026-07-13' });
    const receipt = { ...served('1', '2026-07-09', '2026-07-10'), proof: await paper(id) };
    await take(id, '2026-07-10', 'record-refusal-receipt', receipt);
    expect(await clock(id, 'refusal-notice')).toMatchObject({ state: 'met', settledOn: '2026-07-09' });
    expect(await due(id, 'reconsideration', '1')).toBe('2026-09-08');
  });
});
