import { docketedCase, seatPanel } from '../support/docket.js';
import { openVirtualOffice, type VirtualOffice } from '../support/virtual-time.js';

const DAY = '2026-03-09';

/** 期限依据 of clocks that are not counted in days, or that rested when they ended. */
describe('the basis of a deadline', () => {
  let office: VirtualOffice;
  let id: string;
  beforeAll(async () => {
    office = await openVirtualOffice();
    await office.goTo(DAY);
    id = await docketedCase(office, await seatPanel(office));
  });
  afterAll(async () => office.close());

  const read = () => office.parts.read.execute(id, office.officer);
  const take = async (transition: string, input: Record<string, unknown>): Promise<void> => {
    const { version } = await read();
    const asked = { caseId: id, transition, input, reason: null, version, person: office.officer, request: null };
    await office.parts.advance.execute(asked);
  };
  const basisOf = async (name: string) => {
    const clock = (await read()).clocks.find((one) => one.clock === name);
    return office.parts.certificate.execute(clock?.id ?? '', office.officer);
  };

  it('of a term in hours has the minute of its end', async () => {
    await take('propose-referral', { ground: 'crime', authority: 'police', facts: '伪造证据' });
    await take('approve-referral', { matter: '1', on: DAY, at: '09:30' });
    const told = await basisOf('referral-sending');
    expect(told).toMatchObject({
      due: '2026-03-10T09:30:00+08:00',
      dueAt: '2026-03-10T01:30:00.000Z',
      recordedDueOn: '2026-03-10',
      roll: null,
      outcome: { health: { state: 'today', words: { zh: '09:30 到期', en: 'Due at 09:30' } } },
    });
  });

  it('of what rested when the case ended says until when it rested', async () => {
    await take('record-receipt', { party: '2', receivedOn: DAY, method: 'direct', proof: await office.paperFor(id) });
    await take('suspend', { ground: 'force-majeure', from: DAY, reason: '洪水' });
    await office.goTo('2026-03-16');
    expect((await basisOf('closing')).exclusions).toMatchObject([{ from: DAY, to: null }]);
    const paper = await office.paperFor(id);
    await take('close-by-agreement', { signedOn: '2026-03-16', paper, signedByAll: true, sealed: true });
    const ended = await basisOf('closing');
    expect(ended.clock.state).not.toBe('paused');
    expect(ended).toMatchObject({ recordedDueOn: null, outcome: { settledOn: '2026-03-16' } });
    expect(ended.exclusions).toMatchObject([{ from: DAY, to: '2026-03-16' }]);
    expect(ended.excludedDays).toBe(7);
  });
});
