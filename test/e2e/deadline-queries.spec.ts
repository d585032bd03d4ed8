import { startApp, type TestApp } from '../support/app.js';
import { ByCode, Desk, panelOf, todayOf, type Body } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

const REASON = '收到副本的日期比登记的晚一天,起算日有误';
const OF_THE_HOUSE = '请核对回证上的签收日期是否清楚';

describe('a last day that somebody holds to be wrong', () => {
  let api: TestApp;
  let requester: ByCode;
  let respondent: ByCode;
  let desk: Desk;
  let answer: Awaited<ReturnType<ByCode['dutyIn']>>;

  beforeAll(async () => {
    api = await startApp({ TRUST_PROXY: '127.0.0.1' });
    const [today, members] = [await todayOf(api), await panelOf(api)];
    const filed = await fileComplaint(api);
    desk = new Desk(api, filed.id);
    requester = new ByCode(api, { code: filed.receiptCode, phoneTail: '8000' }, '198.51.100.1');
    await requester.step('enter-status-proof', { paper: await requester.paper('status-proof', 'licence.pdf') });
    const register = await requester.paper('register-copy', 'register.pdf');
    await requester.step('enter-register-copy', { right: '1', paper: register });
    await desk.step('docket', { withinCompetence: true, members });
    respondent = new ByCode(api, { code: await desk.code('2', 'answer-notice'), phoneTail: '9000' }, '198.51.100.2');
    const proof = await desk.paper('service-receipt', 'receipt.pdf');
    await desk.step('record-service', { document: 'answer-notice', party: '2', method: 'direct', sentOn: today });
    await desk.step('record-receipt', { party: '2', receivedOn: today, method: 'direct', proof });
    answer = await respondent.dutyIn('answer');
  });
  afterAll(() => api.close());

  const atDesk = async (path: string): Promise<Body> =>
    (await api.get(path, await api.token('gd-officer1'))).body as Body;
  const queriesTo = async (side: ByCode): Promise<Body[]> => (await side.view())['queries'] as Body[];

  it('is objected to by the party whom it concerns, with reasons, once however often it is sent', async () => {
    const { clock, dueOn } = answer;
    const version = Number((await respondent.view())['version']);
    const slip = await respondent.try('query-deadline', version, { clock: clock.id, claimedOn: dueOn, reason: '不对' });
    expect((slip.body as Body)['failures']).toMatchObject([
      { guard: 'claimedDayIsAnother' },
      { guard: 'queryGivesReasons' },
    ]);
    expect((await requester.try('query-deadline', version, { clock: clock.id, reason: REASON })).status).toBe(409);
    const send = () =>
      respondent
        .try('query-deadline', version, { clock: clock.id, reason: REASON })
        .set('idempotency-key', 'objection');
    expect([(await send()).status, (await send()).status]).toEqual([200, 200]);
    expect(await queriesTo(respondent)).toMatchObject([{ toldOn: dueOn, reason: REASON, answer: null }]);
    expect((await respondent.dutyIn('answer')).dueOn).toBe(dueOn);
    expect((await respondent.certificate(clock.id)).body).toMatchObject({
      objection: { refused: { zh: '对该期限已提出异议,尚待答复' } },
    });
  });

  it('is objected to at the desk as well; the office reads both and what corrects the day, a party its own', async () => {
    const { id } = answer.clock;
    await desk.step('query-deadline', { clock: id, reason: OF_THE_HOUSE }, 'gd-head');
    const seen = await atDesk(`/api/v1/clocks/${id}/certificate`);
    expect((seen['queries'] as Body[]).map(({ by }) => by === null)).toEqual([false, true]);
    const { corrections } = seen['objection'] as { corrections: Body[] };
    expect(corrections.map(({ transition }) => transition)).toEqual(['correct-receipt-date']);
    expect(JSON.stringify((await respondent.certificate(id)).body)).not.toContain(OF_THE_HOUSE);
    expect(JSON.stringify(await requester.view())).not.toContain(REASON);
  });

  it('is the officer’s turn until it is answered, which the party then reads', async () => {
    const steps = await atDesk(`/api/v1/cases/${desk.caseId}/steps`);
    const answering = (steps['steps'] as Body[]).find((s) => s['transition'] === 'answer-deadline-query');
    const { matter: open = [] } = answering?.['fits'] as { matter?: string[] };
    expect([steps['primary'], open.length]).toEqual(['answer-deadline-query', 2]);
    for (const matter of open)
      await desk.step('answer-deadline-query', { matter, outcome: 'query-not-upheld', reply: '与回证一致' });
    expect(await queriesTo(respondent)).toMatchObject([
      { answer: { outcome: 'query-not-upheld', reply: '与回证一致', dueOn: answer.dueOn } },
    ]);
    expect((await atDesk(`/api/v1/cases/${desk.caseId}/steps`))['primary']).not.toBe('answer-deadline-query');
  });
});
