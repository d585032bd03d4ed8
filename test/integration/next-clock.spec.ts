import type { QueryRunner } from 'typeorm';
import type { Transaction } from '#libs/persistence';
import { LawBeforeTargets2026112311920 } from '../../migrations/202611231192-law-before-targets.js';
import { docketedCase, seatPanel } from '../support/docket.js';
import { openVirtualOffice, type VirtualOffice } from '../support/virtual-time.js';

const DAY = '2026-03-09';
const LATER = '2026-04-13';

/** Of several clocks of one name and one day, lists and the case itself speak of the one that still runs. */
describe('the next deadline of a case', () => {
  let office: VirtualOffice;
  let id: string;
  let seats: Awaited<ReturnType<typeof seatPanel>>;
  beforeAll(async () => {
    office = await openVirtualOffice();
    await office.goTo(DAY);
    seats = await seatPanel(office);
    id = await docketedCase(office, seats);
  });
  afterAll(async () => office.close());

  const read = () => office.parts.read.execute(id, office.officer);
  const take = async (transition: string, input: Record<string, unknown>): Promise<void> => {
    const { version } = await read();
    const asked = { caseId: id, transition, input, reason: null, version, person: office.officer, request: null };
    await office.parts.advance.execute(asked);
  };
  const listed = async () => {
    const { items } = await office.parts.workList.execute({}, office.officer);
    return items.find((item) => item.id === id);
  };
  const said = async () => (await office.parts.explain.execute(id, office.officer)).turn.words.zh;

  it('is that of the party whose time still runs, when another party has done what it waited for', async () => {
    await take('notify-written-review', { facts: '事实', reasons: '理由', basis: '依据', evidence: '证据', days: 3 });
    for (const party of ['1', '2']) {
      const receipt = { matter: '1', party, receivedOn: DAY, method: 'direct', proof: await office.paperFor(id) };
      await take('record-written-review-receipt', receipt);
    }
    await take('file-written-reply', { party: '1', receivedOn: DAY });
    const { clocks, health } = await read();
    expect(clocks[0]).toMatchObject({ clock: 'written-reply', subject: '2', state: 'armed' });
    expect(health).toEqual(clocks[0]?.health);
    expect((await listed())?.next).toMatchObject({ id: clocks[0]?.id, health: { state: health.state } });
    const name = (await read()).file['party/2']?.['name'];
    expect((await listed())?.next?.party).toBe(name);
    const { items } = await office.parts.calendar.month(office.officer, clocks[0]?.dueOn?.slice(0, 7) ?? '');
    expect(items.flatMap(({ clock }) => (clock.clock === 'written-reply' ? [clock.party] : []))).toEqual([name]);
    expect(await said()).toContain(`等待${String(name)}:书面审理答复期`);
  });

  it('of a case that rests is the time that rests, and what it waits for is said', async () => {
    await take('record-receipt', { party: '2', receivedOn: DAY, method: 'direct', proof: await office.paperFor(id) });
    await take('suspend', { ground: 'force-majeure', from: DAY, reason: '洪水' });
    await office.goTo('2026-04-08');
    expect((await read()).health).toMatchObject({ state: 'paused', words: { zh: '中止中(已扣除 30 天)' } });
    expect((await listed())?.next).toMatchObject({ clock: 'closing', health: { state: 'paused' } });
    expect(await said()).toBe('中止中(已扣除 30 天):办案期限停止计算,事由消除后办理“恢复处理”');
  });

  it('about a matter names no party, though a party has the same number', async () => {
    await office.goTo(LATER);
    id = await docketedCase(office, seats);
    const asked = { ground: 'crime', authority: 'police', facts: '伪造证据' };
    for (let one = 0; one < 2; one += 1) await take('propose-referral', asked);
    const about = (await read()).clocks.filter(({ clock }) => clock === 'referral-decision');
    expect(about.map(({ subject, party }) => [subject, party])).toEqual([
      ['1', null],
      ['2', null],
    ]);
    expect((await listed())?.next).toMatchObject({ clock: 'referral-decision', party: null });
    const { items } = await office.parts.calendar.month(office.officer, LATER.slice(0, 7));
    const ours = items.filter(({ caseId, clock }) => caseId === id && clock.clock === 'referral-decision');
    expect(ours.map(({ side, clock }) => [side, clock.party])).toEqual([
      [null, null],
      [null, null],
    ]);
  });

  it('is a day of the law, though a target of the office is over before it', async () => {
    await office.goTo('2026-05-11');
    id = await docketedCase(office, seats);
    await take('choose-track', { track: 'simplified', factsAreClear: true, bothConsent: true, reason: '简单' });
    await take('record-receipt', {
      party: '2',
      receivedOn: '2026-05-11',
      method: 'direct',
      proof: await office.paperFor(id),
    });
    const [target, closing] = ['simplified-target', 'closing'];
    const clocks = async () => (await read()).clocks.map(({ clock, health }) => [clock, health.state]);
    await office.goTo('2026-06-12');
    expect((await clocks()).slice(0, 2)).toEqual([
      [closing, 'ok'],
      [target, 'overdue'],
    ]);
    await office.goTo('2026-08-11');
    expect((await clocks()).slice(0, 2)).toEqual([
      [closing, 'today'],
      [target, 'overdue'],
    ]);
    expect((await listed())?.next).toMatchObject({ clock: closing, health: { state: 'today' } });
    const found = async (chip: 'today' | 'overdue') =>
      (await office.parts.workList.execute({ chip }, office.officer)).items.some((item) => item.id === id);
    expect([await found('today'), await found('overdue')]).toEqual([true, false]);
    expect(await said()).toContain('办案期限');
  });

  it('that was a target of the office while it hid a day of the law is put right', async () => {
    const listing = async (tx: Transaction) =>
      tx.query<Record<string, unknown>>('select next_clock, next_due_on::text, next_due_at from cases where id = $1', [
        id,
      ]);
    const [before, spoilt, after] = await office.owner.run({ as: 'system' }, async (tx) => {
      const before = await listing(tx);
      await tx.query(
        `update cases c set next_clock = k.clock, next_due_on = k.due_on, next_due_at = k.due_at from clocks k
         where c.id = $1 and k.case_id = c.id and k.standing = 'policy'`,
        [id],
      );
      const spoilt = await listing(tx);
      await new LawBeforeTargets2026112311920().up(tx as unknown as QueryRunner);
      return [before, spoilt, await listing(tx)];
    });
    expect(spoilt).toMatchObject([{ next_clock: 'simplified-target', next_due_on: '2026-06-11' }]);
    expect(before).toMatchObject([{ next_clock: 'closing', next_due_on: '2026-08-11' }]);
    expect(after).toEqual(before);
  });
});
