import { randomUUID } from 'node:crypto';
import { patentCheckCharacter } from '#libs/casework';
import { nextYear } from '../support/ahead.js';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint, fileComplaint } from '../support/complaints.js';

type Body = Record<string, unknown>;
const bodyOf = (answer: { body: unknown }): Body => answer.body as Body;
const errorsOf = (answer: { body: unknown }): string[] =>
  ((bodyOf(answer)['errors'] as Body[] | undefined) ?? []).map((e) => `${String(e['pointer'])} ${String(e['code'])}`);
const guardsOf = (answer: { body: unknown }): unknown[] =>
  ((bodyOf(answer)['failures'] as Body[] | undefined) ?? []).map((f) => f['guard']);

describe('cases that belong together', () => {
  let api: TestApp;
  let head: string;
  let admin: string;
  let members: string[];
  beforeAll(async () => {
    api = await startApp();
    [head, admin] = [await api.token('gd-head'), await api.token('gd-admin')];
    const { rows } = await api.owner.query<{ id: string }>(
      `select id from people where login in ('gd-officer3', 'gd-officer4', 'gd-officer5') order by login`,
    );
    members = rows.map((r) => r.id);
  });
  afterAll(() => api.close());

  const step = (id: string, transition: string, version: number, input: object, token = head) =>
    api
      .post(`/api/v1/cases/${id}/transitions/${transition}`, token)
      .set('if-match', `"${version}"`)
      .send({ input, reason: '办理' });
  /** A docketed case at version 2. The proofs are linked behind the API's back: this file is not about papers. */
  const docket = async (change: object = {}): Promise<string> => {
    const { id } = await fileComplaint(api, change);
    await api.owner.query(
      `update cases set file = file || jsonb_build_object('party/1', file -> 'party/1' || '{"statusProof": "p"}',
         'right/1', file -> 'right/1' || '{"registerCopy": "p"}') where id = $1`,
      [id],
    );
    const input = { withinCompetence: true, members: members.map((person, i) => ({ person, leads: i === 0 })) };
    const answer = await step(id, 'docket', 1, input);
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  };
  const joining = (ids: readonly string[], version = 2): Body => ({
    cases: ids.map((id) => ({ id, version })),
    lead: ids[0],
    basis: 'same-patent',
    reason: '涉及同一专利',
  });
  const join = (body: object, token = head) => api.post('/api/v1/consolidations', token).send(body);

  it('are joined, shown with each other, and split', async () => {
    const ids = [await docket(), await docket()];
    const joined = await join(joining(ids));
    expect([joined.status, bodyOf(joined)['replayed']]).toEqual([201, false]);
    const group = String(bodyOf(joined)['consolidation']);
    const read = bodyOf(await api.get(`/api/v1/cases/${ids[1]}`, head));
    expect(read['consolidation']).toMatchObject({ id: group, lead: ids[0], basis: 'same-patent' });
    const split = (body: object) => api.post(`/api/v1/consolidations/${group}/split`, head).send(body);
    const leaving = { cases: ids.map((id) => ({ id, version: 3 })), leaving: [ids[1]], reason: '一案中止' };
    const stale = await split({ ...leaving, cases: ids.map((id) => ({ id, version: 2 })) });
    expect([stale.status, bodyOf(stale)]).toMatchObject([
      412,
      { code: 'CASEWORK.STALE', caseId: ids[0], changes: [{ version: 3, transition: 'join-cases' }] },
    ]);
    const half = await split({ ...leaving, cases: leaving.cases.slice(0, 1), leaving: [ids[0]] });
    expect([half.status, bodyOf(half)['code']]).toEqual([400, 'CASEWORK.GROUP_INCOMPLETE']);
    const elsewhere = await api.post(`/api/v1/consolidations/${randomUUID()}/split`, head).send(leaving);
    expect([elsewhere.status, bodyOf(elsewhere)['code']]).toEqual([404, 'CASEWORK.NO_CONSOLIDATION']);
    expect((await split(leaving)).status).toBe(200);
    expect(bodyOf(await api.get(`/api/v1/cases/${ids[0]}`, head))['consolidation']).toBeNull();
  });

  it('are heard as one, and do every other step alone', async () => {
    const ids = [await docket(), await docket()];
    const group = String(bodyOf(await join(joining(ids)))['consolidation']);
    const act = (transition: string, body: object) =>
      api.post(`/api/v1/consolidations/${group}/steps/${transition}`, head).send(body);
    const input = { on: nextYear('03-16'), time: '09:00', place: '一庭', online: false };
    const good = { cases: ids.map((id) => ({ id, version: 3 })), input, reason: '合并开庭' };
    expect((await act('suspend', good)).status).toBe(409);
    // The head gives cases to officers and joins them; the hearing is for the officer in charge.
    expect(guardsOf(await act('schedule-hearing', good))).toEqual(['capacity']);
    expect(errorsOf(await act('schedule-hearing', { ...good, mood: 1 }))).toEqual(['/mood unknown']);
    const officer = await api.token('gd-officer3');
    const heard = await api.post(`/api/v1/consolidations/${group}/steps/schedule-hearing`, officer).send(good);
    expect([heard.status, (bodyOf(heard)['cases'] as Body[]).map((c) => c['stage'])]).toEqual([
      200,
      ['hearing-scheduled', 'hearing-scheduled'],
    ]);
  });

  it('are refused whole on bad input, and nothing is written', async () => {
    const ids = [await docket(), await docket()];
    const before = await api.counts();
    const good = joining(ids);
    const wrong: [object, number, unknown][] = [
      [{ ...good, colour: 'red' }, 400, ['/colour unknown']],
      [{ ...good, cases: [{ id: 'x', version: 2 }] }, 400, ['/cases/0/id form']],
      [{ ...good, cases: [{ id: ids[0], version: '2' }] }, 400, ['/cases/0/version type']],
      [{ ...good, cases: [] }, 400, ['/cases missing']],
      [{ ...good, basis: 'same-mood' }, 400, ['/basis choice']],
      [{ ...good, reason: undefined }, 400, ['/reason missing']],
      [joining(ids, 1), 412, []],
      [
        {
          ...good,
          cases: [
            { id: ids[0], version: 2 },
            { id: randomUUID(), version: 1 },
          ],
        },
        404,
        [],
      ],
      [{ ...good, lead: randomUUID() }, 409, []],
      [joining(ids.slice(0, 1)), 409, []],
    ];
    for (const [body, status, errors] of wrong) {
      const answer = await join(body);
      expect({ status: answer.status, errors: errorsOf(answer) }).toEqual({ status, errors });
      expect(answer.headers['content-type']).toContain('application/problem+json');
    }
    expect(guardsOf(await join({ ...good, lead: randomUUID() }))).toEqual(['leadIsAmongThem']);
    const foreign = await join(good, await api.token('sz-head'));
    expect([foreign.status, bodyOf(foreign)['code']]).toEqual([404, 'CASEWORK.NOT_FOUND']);
    expect((await join(good, admin)).status).toBe(403);
    expect(await api.counts()).toEqual(before);
  });

  it('are listed as related to those who may see them, with the earlier ruling', async () => {
    const digits = '201420123456';
    const number = `ZL${digits}.${patentCheckCharacter(digits)}`;
    const design = { patentNumber: number, title: '铰链', patentee: '广州衡平科技有限公司', claimsTotal: 3 };
    const [requester, respondent] = aComplaint().parties;
    const own = { rights: [design], parties: [requester, { ...respondent, name: '关联制造有限公司' }] };
    const [earlier, other, later] = [
      await docket(own),
      await docket({ rights: [design], parties: [requester, { ...respondent, name: '别的商贸有限公司' }] }),
      await docket(own),
    ];
    const ruling = { form: 'ruling', state: 'made', finding: 'infringement', madeOn: '2026-01-05' };
    await api.owner.query(
      `update cases set stage = 'ruling-effective', file = file || jsonb_build_object('decision/1', $2::jsonb) where id = $1`,
      [earlier, JSON.stringify(ruling)],
    );
    const related = async (id: string, token: string) => {
      const answer = await api.get(`/api/v1/cases/${id}/related`, token);
      return { status: answer.status, items: (bodyOf(answer)['items'] ?? []) as Body[] };
    };
    const { items } = await related(later, head);
    expect(items.map((i) => i['id'])).toEqual([earlier, other]);
    expect(items[1]).toMatchObject({ samePatent: true, sameRespondent: false, repeatCandidate: false, ruling: null });
    expect(items[0]).toMatchObject({
      sameRespondent: true,
      repeatCandidate: true,
      ruling: { finding: 'infringement', madeOn: '2026-01-05', inEffect: true },
    });
    expect((await related(later, await api.token('sz-head'))).status).toBe(404);
    expect((await related(randomUUID(), head)).status).toBe(404);
    const { rows } = await api.owner.query<{ id: string }>(`select id from people where login = 'gd-head'`);
    await api.owner.query('update cases set recused = array[$2::uuid] where id = $1', [earlier, rows[0]?.id]);
    expect((await related(later, head)).items.map((i) => i['id'])).toEqual([other]);
    expect((await related(earlier, head)).status).toBe(404);
  });

  const entry = (over: object = {}) => ({
    agency: 'gd-ip',
    kind: 'investigator',
    name: `专家${randomUUID().slice(0, 8)}`,
    fields: ['机械'],
    ties: ['某研究所'],
    ...over,
  });
  const add = (body: object, token = admin) => api.post('/api/v1/roster', token).send(body);

  it('have helpers from a roster that its administrator keeps', async () => {
    const body = entry({ kind: 'appraiser', name: '某检验鉴定中心', fields: ['材料'] });
    const added = await add(body);
    expect(added.status).toBe(201);
    const id = String(bodyOf(added)['id']);
    expect((await add(body)).status).toBe(409);
    expect((await add(entry(), head)).status).toBe(403);
    expect((await add(entry({ agency: 'sz-ip' }))).status).toBe(403);
    expect(errorsOf(await add(entry({ mood: 1 })))).toEqual(['/mood unknown']);
    expect(errorsOf(await add(entry({ fields: [] })))).toEqual(['/fields roster']);
    const listed = async (query: string) =>
      ((await api.get(`/api/v1/roster?${query}`, head)).body as Body[]).map((e) => e['id']);
    expect(await listed('kind=appraiser&field=材料')).toEqual([id]);
    expect(await listed('field=化学')).toEqual([]);
    const retire = (token: string) => api.post(`/api/v1/roster/${id}/retire`, token).send({ reason: '聘期届满' });
    expect((await retire(await api.token('sz-admin'))).status).toBe(404);
    expect([(await retire(admin)).status, (await retire(admin)).status]).toEqual([200, 409]);
    const kept = 'kind=appraiser&field=材料';
    expect([await listed(kept), await listed(`${kept}&retired=true`)]).toEqual([[], [id]]);
    // What was refused is not on record.
    const { items } = (await api.get('/api/v1/supervision/acts', await api.token('gd-auditor'))).body as {
      items: Body[];
    };
    const of = { agency: 'gd-ip', subject: body.name, by: items[0]?.['by'] };
    expect(items.filter(({ subject }) => subject === body.name)).toMatchObject([
      { ...of, act: 'roster-retired', reason: '聘期届满' },
      { ...of, act: 'roster-added', reason: null },
    ]);
    expect(of.by).toEqual(bodyOf(await api.get('/api/v1/me', admin))['name']);
  });

  it('an investigator is appointed without conflict, challenged, recused and then gone before anybody deliberates', async () => {
    const id = await docket();
    const person = String(bodyOf(await add(entry({ name: '技术专家甲' })))['id']);
    const tied = String(bodyOf(await add(entry({ name: '技术专家乙', ties: ['杭州某某制造有限公司'] })))['id']);
    const refused = await step(id, 'appoint-investigator', 2, { person: tied, reason: '查明技术事实' });
    expect([refused.status, guardsOf(refused)]).toEqual([409, ['investigatorHasNoConflict']]);
    expect((await step(id, 'appoint-investigator', 2, { person, reason: '查明技术事实' })).status).toBe(200);
    const asOfficer = await step(id, 'assign-officer', 3, { officer: person });
    expect(errorsOf(asOfficer)).toEqual(['/input/officer person']);
    const { rows } = await api.owner.query<{ today: string }>(
      `select (hz_now() at time zone 'Asia/Shanghai')::date::text as today`,
    );
    const today = rows[0]?.today;
    const ask = {
      party: '2',
      person,
      ground: 'other-relation',
      reason: '曾为请求人工作',
      knewOn: today,
      receivedOn: today,
    };
    const officer = await api.token('gd-officer1');
    expect((await step(id, 'request-recusal', 3, ask, officer)).status).toBe(200);
    expect((await step(id, 'grant-recusal', 4, { matter: '1', reason: '成立' })).status).toBe(200);
    const again = await step(id, 'appoint-investigator', 5, { person, reason: '再次指派' });
    expect(guardsOf(again)).toEqual(
      expect.arrayContaining(['investigatorHasNoConflict', 'investigatorNotYetAppointed']),
    );
    expect((await step(id, 'dismiss-investigator', 5, { investigator: '1', reason: '回避' })).status).toBe(200);
    const read = bodyOf(await api.get(`/api/v1/cases/${id}`, head));
    expect((read['file'] as Body)['investigator/1']).toMatchObject({ name: '技术专家甲', state: 'dismissed' });
  });
});
