import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint, fileComplaint, REQUESTER_TAIL, type Filed } from '../support/complaints.js';

type Body = Record<string, unknown>;
const bodyOf = (answer: { body: unknown }): Body => answer.body as Body;
const SUPPLEMENT = { input: { items: ['补充主体资格证明'], days: 5 }, reason: '材料不全' };

describe('a complaint on its way through the API', () => {
  let api: TestApp;
  let filed: Filed;
  let officer: string;
  let today: string;
  beforeAll(async () => {
    api = await startApp();
    filed = await fileComplaint(api);
    officer = await api.token('gd-officer1');
    const { rows } = await api.owner.query<{ today: string }>(
      `select (hz_now() at time zone 'Asia/Shanghai')::date::text as today`,
    );
    today = rows[0]?.today ?? '';
  });
  afterAll(() => api.close());

  const step = (id: string, transition: string, version: number, token: string) =>
    api.post(`/api/v1/cases/${id}/transitions/${transition}`, token).set('if-match', `"${version}"`);

  it('is filed without an account and answered with code, next step and day', () => {
    expect(filed).toMatchObject({ version: 1, stage: 'received', receivedOn: today, replayed: false });
    expect(filed.receiptCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
  });

  it('is followed by code and telephone, and by nothing less', async () => {
    const view = await api.post('/api/v1/follow').send({ code: filed.receiptCode, phoneTail: REQUESTER_TAIL });
    expect(view.status).toBe(200);
    expect(view.headers['etag']).toBe('"1"');
    expect(bodyOf(view)).toMatchObject({ caseId: filed.id, stage: 'received', you: { role: 'requester' } });
    const wrongTail = await api.post('/api/v1/follow').send({ code: filed.receiptCode, phoneTail: '9999' });
    const wrongCode = await api.post('/api/v1/follow').send({ code: '0000-0000-0000-0000', phoneTail: REQUESTER_TAIL });
    expect([wrongTail.status, wrongCode.status]).toEqual([404, 404]);
    expect({ ...bodyOf(wrongTail), traceId: '' }).toEqual({ ...bodyOf(wrongCode), traceId: '' });
  });

  it('is listed, read, and has a timeline, clocks, a certificate and documents', async () => {
    const list = bodyOf(await api.get('/api/v1/cases?view=all&limit=10', officer));
    const item = (list['items'] as Body[]).find((c) => c['id'] === filed.id);
    // Others of the same parties have the same title, and none of them has a number yet.
    expect(item).toMatchObject({ number: null, patent: aComplaint().rights[0]?.patentNumber });
    const read = await api.get(`/api/v1/cases/${filed.id}`, officer);
    expect([read.status, read.headers['etag'], bodyOf(read)['stage']]).toEqual([200, '"1"', 'received']);
    const timeline = bodyOf(await api.get(`/api/v1/cases/${filed.id}/timeline`, officer));
    expect((timeline['items'] as Body[]).map((t) => t['transition'])).toEqual(['file']);
    const clocks = (await api.get(`/api/v1/cases/${filed.id}/clocks`, officer)).body as Body[];
    const docketing = clocks.find((c) => c['clock'] === 'docketing');
    expect(docketing).toMatchObject({ state: 'armed', duty: 'authority', anchoredOn: today });
    const clock = await api.get(`/api/v1/clocks/${String(docketing?.['id'])}`, officer);
    expect(bodyOf(clock)).toEqual(docketing);
    const certificate = bodyOf(await api.get(`/api/v1/clocks/${String(docketing?.['id'])}/certificate`, officer));
    expect(certificate).toMatchObject({ due: docketing?.['dueOn'], agrees: true, case: { id: filed.id } });
    expect((await api.get(`/api/v1/cases/${filed.id}/documents`, officer)).status).toBe(200);
  });

  it('shows which steps are open and why the others are not, with articles', async () => {
    const steps = bodyOf(await api.get(`/api/v1/cases/${filed.id}/steps`, officer))['steps'] as Body[];
    expect(steps.some((s) => s['allowed'] === true)).toBe(true);
    const closed = steps.filter((s) => s['allowed'] === false).flatMap((s) => s['failures'] as Body[]);
    expect(closed.length).toBeGreaterThan(0);
    expect(closed.filter((f) => String(f['article']).length < 4)).toEqual([]);
  });

  it('says of each step what it is for, and whether it belongs to the stage, so that no page need know its name', async () => {
    const steps = bodyOf(await api.get(`/api/v1/cases/${filed.id}/steps`, officer))['steps'] as Body[];
    const those = (is: (step: Body) => boolean) => steps.filter(is).map((s) => [s['transition'], s['atStage']]);
    expect(those((s) => s['intake'] === true)).toEqual([['docket', true]]);
    expect(those((s) => s['opens'] === 'supplement')).toEqual([['request-supplement', true]]);
    expect(those((s) => s['delivery'] === 'sends')).toEqual([['record-service', false]]);
    expect(those((s) => s['delivery'] === 'fails')).toEqual([['record-service-failed', false]]);
    expect(those((s) => s['paperKind'] === 'answer').sort()).toEqual([
      ['file-answer', false],
      ['file-late-answer', false],
    ]);
    expect(those((s) => s['joinder'] !== null).sort()).toEqual([
      ['join-cases', false],
      ['split-case', false],
    ]);
  });

  it('comes to the work list of a head and of an officer, not of the administrator', async () => {
    for (const login of ['gd-head', 'gd-officer1']) {
      const answer = await api.get('/api/v1/work-list?view=unassigned', await api.token(login));
      expect((bodyOf(answer)['items'] as Body[]).map((c) => c['id'])).toContain(filed.id);
    }
    expect((await api.get('/api/v1/work-list', await api.token('gd-admin'))).status).toBe(403);
  });

  it('is assigned to an officer of the agency, never to its auditor, nor to an officer who is away', async () => {
    const { id } = await fileComplaint(api);
    const head = await api.token('gd-head');
    const { rows } = await api.owner.query<{ login: string; id: string }>(
      `select login, id from people where login in ('gd-officer1', 'gd-officer2', 'gd-auditor')`,
    );
    const assign = async (login: string) => {
      const person = rows.find((r) => r.login === login)?.id;
      const answer = await step(id, 'assign-officer', 1, head).send({
        input: { officer: person },
        reason: '指定承办人',
      });
      return [answer.status, (bodyOf(answer)['failures'] as Body[] | undefined)?.map((f) => f['guard'])];
    };
    expect(await assign('gd-auditor')).toEqual([409, ['officerCanBeAssigned']]);
    await api.owner.query(`update people set absent_from = date '2000-01-01' where login = 'gd-officer2'`);
    expect(await assign('gd-officer2')).toEqual([409, ['officerCanBeAssigned']]);
    await api.owner.query(`update people set absent_from = null where login = 'gd-officer2'`);
    expect(await assign('gd-officer1')).toEqual([200, undefined]);
  });

  it('is moved by one of two officers who press at once; the other is told what changed', async () => {
    const { id } = await fileComplaint(api);
    const second = await api.token('gd-officer2');
    const answers = await Promise.all(
      [officer, second].map((token) => step(id, 'request-supplement', 1, token).send(SUPPLEMENT)),
    );
    const [won, lost] = [...answers].sort((a, b) => a.status - b.status);
    expect([won?.status, lost?.status]).toEqual([200, 412]);
    expect(won?.headers['etag']).toBe('"2"');
    expect(bodyOf(lost!)).toMatchObject({ code: 'CASEWORK.STALE', version: 2, seen: 1 });
    expect(bodyOf(lost!)['changes']).toMatchObject([
      { version: 2, transition: 'request-supplement', to: 'supplementing' },
    ]);
    const { rows } = await api.owner.query('select version from history where case_id = $1', [id]);
    expect(rows).toHaveLength(2);
  });

  it('is told from either end, a page at a time', async () => {
    const { id } = await fileComplaint(api);
    await step(id, 'request-supplement', 1, officer).send(SUPPLEMENT);
    const read = async (query: string) => {
      const page = bodyOf(await api.get(`/api/v1/cases/${id}/timeline?${query}`, officer));
      return [(page['items'] as Body[]).map((t) => t['version']), page['nextAfter'], page['nextBefore']];
    };
    expect(await read('limit=1')).toEqual([[1], 1, null]);
    expect(await read('limit=1&after=1')).toEqual([[2], null, null]);
    expect(await read('limit=1&before=1000000')).toEqual([[2], null, 2]);
    expect(await read('limit=1&before=2')).toEqual([[1], null, null]);
  });

  it('is not moved by a colleague who is not in charge of it, who is told what it needs', async () => {
    const { id } = await fileComplaint(api);
    await step(id, 'request-supplement', 1, officer).send(SUPPLEMENT);
    const before = await api.counts();
    const answer = await step(id, 'refuse', 2, await api.token('gd-officer2')).send({ input: {} });
    expect([answer.status, bodyOf(answer)['code']]).toEqual([409, 'PROCEDURES.NOT_ALLOWED']);
    expect(await api.counts()).toEqual(before);
  });

  it('is moved once however often the same request arrives', async () => {
    const { id } = await fileComplaint(api);
    const key = randomUUID();
    const send = () => step(id, 'request-supplement', 1, officer).set('idempotency-key', key).send(SUPPLEMENT);
    const first = await send();
    const again = await send();
    expect([first.status, again.status]).toEqual([200, 200]);
    expect([bodyOf(first)['replayed'], bodyOf(again)['replayed']]).toEqual([false, true]);
    expect({ ...bodyOf(again), replayed: false }).toEqual(bodyOf(first));
    const { rows } = await api.owner.query('select version from history where case_id = $1', [id]);
    expect(rows).toHaveLength(2);
  });

  it('is taken back by its requester, by code', async () => {
    const { id, receiptCode } = await fileComplaint(api);
    const door = { code: receiptCode, phoneTail: REQUESTER_TAIL };
    const path = '/api/v1/follow/transitions/take-back-before-docketing';
    expect((await api.post(path).send({ ...door, input: { receivedOn: today } })).status).toBe(428);
    const taken = await api
      .post(path)
      .set('if-match', '"1"')
      .send({ ...door, input: { receivedOn: today } });
    expect([taken.status, bodyOf(taken)['stage']]).toEqual([200, 'withdrawn']);
    const stale = await api
      .post(path)
      .set('if-match', '"1"')
      .send({ ...door, input: { receivedOn: today } });
    expect([stale.status, (bodyOf(stale)['changes'] as Body[]).length]).toEqual([412, 1]);
    expect(bodyOf(await api.get(`/api/v1/cases/${id}`, officer))['open']).toBe(false);
  });

  it('is entered from paper by an officer, who alone may state the day of receipt', async () => {
    const body = { ...aComplaint(), receivedOn: today };
    const stranger = await api.post('/api/v1/complaints').send(body);
    expect([stranger.status, (bodyOf(stranger)['errors'] as Body[])[0]?.['pointer']]).toEqual([400, '/receivedOn']);
    expect((await api.post('/api/v1/complaints', officer).send(body)).status).toBe(201);
  });

  it('pages through lists without losing or repeating a case', async () => {
    const seen: unknown[] = [];
    let path: string | null = '/api/v1/cases?view=all&limit=2';
    while (path !== null) {
      const page = bodyOf(await api.get(path, officer));
      seen.push(...(page['items'] as Body[]).map((c) => c['id']));
      const next = page['nextCursor'];
      path = typeof next === 'string' ? `/api/v1/cases?view=all&limit=2&cursor=${encodeURIComponent(next)}` : null;
    }
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from cases where agency = 'gd-ip'`,
    );
    expect([seen.length, new Set(seen).size]).toEqual([rows[0]?.n, rows[0]?.n]);
  });
});
