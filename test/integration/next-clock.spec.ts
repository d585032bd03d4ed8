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
});
