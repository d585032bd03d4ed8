import { startApp, type TestApp } from '../support/app.js';
import { ByCode, Desk, todayOf, type Body } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

/** The notice to supplement from both sides: made, served, and answered by code. */
describe('a request that is supplemented', () => {
  let api: TestApp;
  let requester: ByCode;
  let desk: Desk;
  let today: string;
  const stepOf = (view: Body, name: string): Body | undefined =>
    (view['steps'] as Body[]).find((s) => s['transition'] === name);

  beforeAll(async () => {
    api = await startApp({ TRUST_PROXY: '127.0.0.1' });
    today = await todayOf(api);
    const filed = await fileComplaint(api);
    requester = new ByCode(api, { code: filed.receiptCode, phoneTail: '8000' }, '198.51.100.1');
    desk = new Desk(api, filed.id);
  });
  afterAll(() => api.close());

  it('its requester has no time before the notice was received, then its whole time and one chance', async () => {
    await desk.step('request-supplement', { items: ['补充主体资格证明'], days: 5 });
    // Made and not received: it gives no time yet, and its text is not open.
    const { yours, documents } = await requester.view();
    expect(yours).toEqual([]);
    expect(documents).toContainEqual(expect.objectContaining({ kind: 'supplement-notice', readable: false }));
    const proof = await desk.paper('service-receipt', 'receipt-supplement.pdf');
    await desk.step('record-supplement-notice-receipt', { party: '1', receivedOn: today, method: 'direct', proof });
    const asked = await requester.view();
    expect((asked['next'] as Body)['zh']).toMatch(/^请您办理/);
    expect(asked['yours']).toMatchObject([{ asked: ['补充主体资格证明'] }]);
    // What it would replace, by when, and that there is no second time, stands with the step.
    const [duty] = asked['yours'] as Body[];
    expect(stepOf(asked, 'supplement')).toMatchObject({
      current: {
        matters: expect.stringContaining('停止') as string,
        copies: expect.any(Number) as number,
        signed: true,
      },
      periods: [{ clock: (duty?.['clock'] as Body)['id'], health: { dueOn: duty?.['dueOn'] } }],
      warns: [{ words: { zh: expect.stringContaining('补正机会只有一次') as string } }],
    });
  });

  it('what it sends replaces nothing in silence, and nothing that says nothing is taken', async () => {
    const asked = await requester.view();
    const status = await requester.paper('status-proof', 'licence.pdf');
    const backdated = await requester.try('supplement', Number(asked['version']), { receivedOn: '2026-01-05' });
    expect([backdated.status, (backdated.body as Body)['code']]).toEqual([400, 'CASEWORK.RECEIVED_TODAY']);
    const empty = await requester.try('supplement', Number(asked['version']));
    expect([empty.status, (empty.body as Body)['errors']]).toMatchObject([
      409,
      [{ pointer: '/input/statement', article: expect.stringContaining('第16条') as string }],
    ]);
    await requester.step('supplement', {
      statement: '随附营业执照',
      papers: [status],
      matters: '责令停止侵权并销毁模具',
    });
    const [request, supplement] = await Promise.all(
      ['request', 'supplement-papers'].map((kind) => requester.letter(kind)),
    );
    expect(JSON.stringify(request?.answer.body)).toContain('责令停止侵权并销毁模具');
    const changed = JSON.stringify(supplement?.answer.body);
    for (const told of ['随附营业执照', '补正前的请求事项']) expect(changed).toContain(told);
    expect((await requester.view())['stage']).toBe('received');
  });
});
