import { startApp, type TestApp } from '../support/app.js';
import { ByCode, Desk, panelOf, todayOf, type Body } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';

const SECRET = '合议时的不同意见';

/** One case from both sides: the parties by code, the office by login. */
describe('a case as its parties live it', () => {
  let api: TestApp;
  let requester: ByCode;
  let respondent: ByCode;
  let desk: Desk;
  let today: string;
  let panel: { person: string; leads: boolean }[];
  const titles = (view: Body): string[] => (view['steps'] as Body[]).map((s) => String(s['transition']));

  beforeAll(async () => {
    api = await startApp({ TRUST_PROXY: '127.0.0.1' });
    [today, panel] = [await todayOf(api), await panelOf(api)];
    const filed = await fileComplaint(api);
    requester = new ByCode(api, { code: filed.receiptCode, phoneTail: '8000' }, '198.51.100.1');
    desk = new Desk(api, filed.id);
  });
  afterAll(() => api.close());

  it('the requester is told by whom and by when something happens, and why', async () => {
    const view = await requester.view();
    expect(view).toMatchObject({ you: { party: '1', role: 'requester' }, stage: 'received', open: true, ruling: null });
    const [duty] = view['agencys'] as Body[];
    expect(duty).toMatchObject({ dueOn: expect.any(String), why: { standing: 'statute' } });
    expect((duty?.['why'] as Body)['citation']).toContain('第');
    expect((view['next'] as Body)['zh']).toContain(`最迟${String(duty?.['dueOn'])}(`);
    const certificate = await requester.certificate(String((duty?.['clock'] as Body)['id']));
    expect([certificate.status, (certificate.body as Body)['due']]).toEqual([200, duty?.['dueOn']]);
    expect((view['filed'] as Body[]).map((f) => f['transition'])).toEqual(['file']);
  });

  it('the requester hands in papers and says what each proves', async () => {
    const status = await requester.paper('status-proof', 'licence.pdf');
    const register = await requester.paper('register-copy', 'register.pdf');
    const entering = ((await requester.view())['steps'] as Body[]).find(
      (s) => s['transition'] === 'enter-register-copy',
    );
    expect(entering?.['choices']).toMatchObject({
      right: [{ value: '1', words: { zh: expect.stringContaining('ZL') as string } }],
    });
    await requester.step('enter-status-proof', { paper: status });
    await requester.step('enter-register-copy', { right: '1', paper: register });
    await requester.paper('evidence', 'photographs.pdf', '被控侵权产品的外观');
    expect((await requester.view())['stage']).toBe('received');
  });

  it('the respondent gets a code with the copy of the request, once the case is docketed and not before', async () => {
    const path = `/api/v1/cases/${desk.caseId}/parties/2/access-code`;
    const officer = await api.token('gd-officer1');
    const early = await api.post(path, officer).send({ document: 'answer-notice' });
    expect([early.status, (early.body as Body)['code']]).toEqual([409, 'CASEWORK.CODE_NOT_DUE']);
    await desk.step('docket', { withinCompetence: true, members: panel });
    const wrong = await api.post(path, officer).send({ document: 'receipt-note' });
    expect([wrong.status, (wrong.body as Body)['code']]).toEqual([400, 'CASEWORK.WRONG_DOCUMENT']);
    const ask = () =>
      api.post(path, officer).set('idempotency-key', 'code-for-respondent').send({ document: 'answer-notice' });
    const shown = await ask();
    expect(shown.body).toMatchObject({ party: '2', role: 'respondent', documentTitle: { zh: '答辩通知书' } });
    expect(((await ask()).body as Body)['code']).toBeNull();
    respondent = new ByCode(api, { code: String((shown.body as Body)['code']), phoneTail: '9000' }, '198.51.100.2');
    expect(await respondent.view()).toMatchObject({ you: { party: '2', role: 'respondent' }, stage: 'docketed' });
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from access_codes where encode(digest, 'escape') like '%' || $1 || '%'`,
      [respondent.door.code],
    );
    expect(rows[0]?.n).toBe(0);
  });

  it('a code that went astray is revoked, and the next one opens the case', async () => {
    const officer = await api.token('gd-officer1');
    const ended = await api.post(`/api/v1/cases/${desk.caseId}/parties/2/access-code/revoke`, officer);
    expect(ended.body).toEqual({ ended: 1 });
    expect((await api.post('/api/v1/follow').send(respondent.door)).status).toBe(404);
    respondent = new ByCode(api, { code: await desk.code('2', 'answer-notice'), phoneTail: '9000' }, '198.51.100.2');
    expect((await respondent.view())['stage']).toBe('docketed');
    const lines = (await api.get(`/api/v1/cases/${desk.caseId}/access-codes`, officer)).body as Body[];
    expect(lines.map((l) => [l['party'], l['revokedAt'] === null])).toEqual([
      ['1', true],
      ['2', false],
      ['2', true],
    ]);
    expect(JSON.stringify(lines)).not.toContain(respondent.door.code);
    expect((await api.get(`/api/v1/cases/${desk.caseId}/access-codes`, await api.token('bj-officer1'))).status).toBe(
      404,
    );
  });

  it('what was attached to the request is the respondent’s to read from the receipt of the copy on', async () => {
    const ids = await requester.papers();
    expect(await respondent.papers()).toEqual([]);
    expect(await respondent.letter('answer-notice')).toMatchObject({ readable: false, answer: { status: 404 } });
    await desk.step('record-service', { document: 'answer-notice', party: '2', method: 'direct', sentOn: today });
    const proof = await desk.paper('service-receipt', 'receipt-2.pdf');
    await desk.step('record-receipt', { party: '2', receivedOn: today, method: 'direct', proof });
    const seen = await respondent.papers();
    // The proof of status stays between the requester and the office; register copy and evidence came with the copy.
    expect([seen.length, ids.length, seen.filter((id) => ids.includes(id)).length]).toEqual([3, 3, 2]);
    for (const side of [requester, respondent]) expect(await side.purposes()).toEqual(['被控侵权产品的外观']);
    expect(await respondent.content(seen[0] ?? '')).toBe(200);
    expect(await respondent.content(ids.find((id) => !seen.includes(id)) ?? '')).toBe(404);
    expect((await requester.papers()).includes(proof)).toBe(false);
  });

  it('the notice to answer is read with the copy of the request once it was received, by the respondent alone', async () => {
    const { readable, answer } = await respondent.letter('answer-notice');
    expect([readable, answer.status]).toEqual([true, 200]);
    const letter = answer.body as Body;
    expect(letter).toMatchObject({ kind: 'answer-notice', agency: 'gd-ip', to: { role: 'respondent' } });
    const said = JSON.stringify(letter['lines']);
    for (const copied of ['随附', '请求书副本,内容如下', '请求事项', 'ZL201510123456.1'])
      expect(said).toContain(copied);
    // What a party gave the office to be reached and known by goes to nobody else.
    expect(said).not.toMatch(/13800138000|13900139000|withinCompetence|91440/);
    expect((await requester.open(String(letter['id']))).body).toMatchObject({ code: 'CASEWORK.NO_SUCH_LETTER' });
    const panel = await requester.letter('panel-notice');
    expect(JSON.stringify((panel.answer.body as Body)['lines'])).toMatch(/郑示一.*申请回避.*3个工作日内/);
    // What a notice is for: the time, its last day, what follows from silence, the right to object.
    const { dueOn } = await respondent.dutyIn('answer');
    for (const told of ['最后一天', dueOn, '15日', '不影响案件处理', '应当在答辩期内提出'])
      expect(said).toContain(told);
  });

  it('the respondent knows its time to answer, and each side the certificates that concern it', async () => {
    const view = await respondent.view();
    const { id } = (await respondent.dutyIn('answer')).clock;
    expect(view['stage']).toBe('answering');
    expect((view['served'] as Body[]).map((s) => s['document'])).toContain('answer-notice');
    const certificate = await respondent.certificate(id);
    expect(certificate.status).toBe(200);
    const whose = (view['you'] as Body)['name'];
    expect((certificate.body as Body)['clock']).toMatchObject({ name: 'answer', whose });
    expect((await requester.certificate(id)).status).toBe(404);
    // What it may ask for is counted too, and is not what it is told to do next.
    const { clock, dueOn } = await respondent.dutyIn('recusal-request');
    expect(clock).toMatchObject({ anchoredOn: today, ofRight: true, state: 'armed' });
    expect([JSON.stringify(view['next']).includes(dueOn), (view['next'] as Body)['zh']]).toEqual([
      false,
      expect.stringContaining('答辩期'),
    ]);
    const asked = (view['steps'] as Body[]).find((step) => step['transition'] === 'request-recusal');
    expect(asked?.['periods']).toMatchObject([{ clock: clock.id, health: { dueOn } }, { clock: null }]);
  });

  it('the respondent asks for a recusal and objects to competence; the office decides both', async () => {
    const view = await respondent.view();
    const asked = (view['panel'] as Body[])[2]?.['person'];
    expect(titles(view)).not.toEqual(expect.arrayContaining(['request-recusal-review']));
    const { dueOn: due } = await respondent.dutyIn('answer');
    const future = await respondent.try('request-recusal', Number(view['version']), {
      ...{ person: asked, ground: 'other-relation', reason: '曾任职于请求人', knewOn: '2999-01-01' },
    });
    expect((future.body as Body)['errors']).toMatchObject([{ pointer: '/input/knewOn' }]);
    await respondent.step('file-application', { kind: 'answer-extension', reason: '证据在境外', days: 15 });
    const waiting = await respondent.view();
    expect(waiting['filed']).toMatchObject([{ title: { zh: '提出申请:延长答辩期' } }]);
    expect(waiting['pending']).toMatchObject([
      { words: { zh: `申请延长答辩期(15日):待决定;决定准许之前,答辩期仍于${String(due)}届满` }, on: today },
    ]);
    expect((await requester.view())['pending']).toEqual([]);
    await respondent.step('request-recusal', {
      person: asked,
      ground: 'other-relation',
      reason: '曾任职于请求人',
      knewOn: today,
    });
    await desk.step('reject-recusal', await recusalRefused(), 'gd-head');
    const steps = (await respondent.view())['steps'] as Body[];
    const review = steps.find((step) => step['transition'] === 'request-recusal-review');
    const offered = (review?.['choices'] as Record<string, Body[]>)['matter'] ?? [];
    expect(offered.map(({ words }) => (words as Body)['zh'])).toEqual([expect.stringMatching(/^回避申请.*已驳回/)]);
    await respondent.step('file-jurisdiction-objection', { reason: '侵权行为地不在广东' });
    expect((await requester.view())['stage']).toBe('objection-pending');
    await desk.step('reject-jurisdiction-objection', { reason: '侵权行为地在广州', on: today });
    expect((await respondent.view())['stage']).toBe('answering');
  });

  it('a party acts for itself only, and only as its own side may', async () => {
    const version = Number((await requester.view())['version']);
    const before = await api.counts();
    const forOther = await respondent.try('file-answer', version, { party: '1', gist: '替他人答辩' });
    expect([400, 409]).toContain(forOther.status);
    expect((await requester.try('file-answer', version, { party: '2', gist: '代为答辩' })).status).toBe(409);
    expect((await requester.try('docket', version, {})).status).toBe(409);
    expect((await requester.try('withdraw', version - 1, { reason: 'other' })).status).toBe(412);
    expect(await api.counts()).toEqual(before);
  });

  it('the answer reaches the requester when it is forwarded', async () => {
    const paper = await respondent.paper('answer', 'answer.pdf');
    await respondent.step('file-answer', { gist: '否认落入保护范围', papers: [paper] });
    expect(await requester.papers()).not.toContain(paper);
    await desk.step('forward-answer', { party: '2', forwardedOn: today });
    expect(await requester.papers()).toContain(paper);
    const { answer } = await respondent.letter('answer');
    expect(answer.body).toMatchObject({ kind: 'answer', to: null });
    expect(JSON.stringify(answer.body)).toContain('否认落入保护范围');
    expect((await requester.open(String((answer.body as Body)['id']))).status).toBe(404);
    expect((await requester.handedIn()).includes(paper)).toBe(false);
    expect(await respondent.handedIn()).toEqual([paper]);
    expect(((await respondent.view())['filed'] as Body[]).map((f) => f['transition'])).toEqual([
      'file-application',
      'request-recusal',
      'file-jurisdiction-objection',
      'file-answer',
    ]);
  });

  it('both reply to the written review, the panel deliberates, the head approves, and neither side reads a word of it', async () => {
    const reviewed = { facts: '事实', reasons: '理由', basis: '依据', evidence: '证据', days: 7 };
    await desk.step('notify-written-review', reviewed);
    const { file } = (await desk.read()) as { file: Record<string, Body> };
    const matter =
      Object.keys(file)
        .filter((k) => k.startsWith('matter/'))
        .at(-1)
        ?.slice('matter/'.length) ?? '';
    for (const party of ['1', '2']) {
      const proof = await desk.paper('service-receipt', `review-${party}.pdf`);
      await desk.step('record-written-review-receipt', { matter, party, receivedOn: today, method: 'direct', proof });
    }
    for (const side of [requester, respondent]) await side.step('file-written-reply', { gist: '没有异议' });
    const votes = panel.map(({ person }, i) => ({
      person,
      opinion: i === 2 ? SECRET : '落入保护范围',
      agrees: i !== 2,
    }));
    await desk.step('deliberate', { on: today, votes, conclusion: 'infringement', signed: true });
    await desk.step('draft-ruling', {
      ...{ parties: '双方', statements: '各方主张', reasons: `裁决理由`, finding: 'infringement' },
      ...{ order: '停止制造、销售', remedy: '十五日内起诉' },
    });
    await desk.step('submit-ruling', { note: `${SECRET}:报批` });
    for (const side of [requester, respondent]) {
      const said = JSON.stringify(await side.view());
      expect(said).not.toMatch(new RegExp(`${SECRET}|裁决理由|停止制造、销售"|deliberation-record|closing-approval`));
    }
    await desk.step('approve-ruling', { opinion: SECRET }, 'gd-head');
    await desk.step('make-ruling', { madeOn: today, sealed: true });
    for (const side of [requester, respondent]) {
      expect((await side.view())['ruling']).toBeNull();
      const { readable, answer } = await side.letter('ruling');
      expect([readable, answer.status]).toEqual([false, 404]);
    }
  });

  const mayName = async (transition: string): Promise<unknown> => {
    const path = `/api/v1/cases/${desk.caseId}/steps`;
    const { steps } = (await api.get(path, await api.token('gd-officer1'))).body as { steps: Body[] };
    return steps.find((s) => s['transition'] === transition)?.['fits'];
  };

  it('each side reads the ruling when it was served on it, and sues in time', async () => {
    expect(await mayName('record-ruling-receipt')).toEqual({ party: ['1', '2'] });
    for (const [party, side] of [
      ['1', requester],
      ['2', respondent],
    ] as const) {
      const proof = await desk.paper('service-receipt', `ruling-${party}.pdf`);
      await desk.step('record-ruling-receipt', { party, receivedOn: today, method: 'direct', proof });
      expect((await side.view())['ruling']).toMatchObject({ finding: 'infringement', order: '停止制造、销售' });
      expect(JSON.stringify(await side.view())).not.toContain(SECRET);
      const letter = JSON.stringify((await side.letter('ruling')).answer.body);
      expect([letter.includes('裁决理由'), letter.includes(SECRET)]).toEqual([true, false]);
    }
    // Nobody is offered who has it already.
    expect(await mayName('record-ruling-receipt')).toEqual({});
    const view = await respondent.view();
    expect([view['stage'], titles(view)]).toEqual(['ruling-served', expect.arrayContaining(['sue'])]);
    const suit = (view['yours'] as Body[]).find((d) => (d['clock'] as Body)['clock'] === 'suit');
    expect((await respondent.certificate(String((suit?.['clock'] as Body)['id']))).status).toBe(200);
    await respondent.step('sue', { filedOn: today, court: '广州知识产权法院' });
    expect((await requester.view())['stage']).toBe('in-litigation');
    expect(JSON.stringify(await requester.view())).not.toMatch(/13900139000|13800138000/);
  });

  it('whoever takes the place of a party reads on by a code of its own, and the former one opens nothing', async () => {
    const statusProof = await desk.paper('status-proof', 'merger.pdf');
    await desk.step('record-succession', {
      ...{
        party: '2',
        cause: 'merged',
        succeededOn: today,
        name: '样市新科机械集团有限公司',
        kind: 'legal',
        statusProof,
      },
      ...{ address: '样市创新路8号', domicileInChina: true, phone: '13700137777' },
    });
    expect((await api.post('/api/v1/follow').send(respondent.door)).status).toBe(404);
    expect((await requester.view())['stage']).toBe('in-litigation');
    const code = await desk.code('2', 'succession-notice');
    const successor = new ByCode(api, { code, phoneTail: '7777' }, '198.51.100.3');
    expect((await successor.view())['you']).toMatchObject({ party: '2', name: '样市新科机械集团有限公司' });
    expect((await successor.letter('ruling')).readable).toBe(true);
    const list = (await api.get('/api/v1/cases?q=样市新科', await api.token('gd-officer1'))).body as Body;
    expect((list['items'] as Body[]).map((c) => c['id'])).toContain(desk.caseId);
  });

  const recusalRefused = async (): Promise<object> => {
    const { file } = (await desk.read()) as { file: Record<string, Body> };
    const [key] = Object.entries(file).find(([, r]) => r['matter'] === 'recusal') ?? [''];
    return { matter: key.slice('matter/'.length), reason: '没有证据' };
  };
});
