import { randomUUID } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { aComplaint, fileComplaint } from '../support/complaints.js';
import { asSeenNow } from '../support/people.js';

type Body = Record<string, unknown>;

describe('the desk of an office', () => {
  let api: TestApp;
  let head: string;
  let officer: string;
  let ids: string[];
  let officerId: string;
  beforeAll(async () => {
    api = await startApp();
    [head, officer] = [await api.token('gd-head'), await api.token('gd-officer2')];
    ids = [];
    for (let i = 0; i < 3; i += 1) ids.push((await fileComplaint(api)).id);
    const { rows } = await api.owner.query<{ id: string }>(`select id from people where login = 'gd-officer2'`);
    officerId = rows[0]?.id ?? '';
  }, 60_000);
  afterAll(() => api.close());

  const items = async (path: string, token = head): Promise<string[]> => {
    const answer = await api.get(path, token);
    if (answer.status !== 200) throw new Error(answer.text);
    return (answer.body as { items: { id: string }[] }).items.map((i) => i.id).sort();
  };
  const counts = async (token: string, view: string): Promise<{ views: Body; chips: Body }> =>
    (await api.get(`/api/v1/work-list/counts?view=${view}`, token)).body as { views: Body; chips: Body };
  const dueAt = (id: string, at: string): Promise<unknown> =>
    api.owner.query(`update cases set next_due_at = ${at} where id = $1`, [id]);

  it('a list is narrowed by what is due today, soon and overdue, and the counts say the same', async () => {
    const day = `(hz_now() at time zone 'Asia/Shanghai')::date`;
    const [a = '', b = '', c = ''] = ids;
    await dueAt(a, `((${day} + 1)::timestamp at time zone 'Asia/Shanghai')`);
    await dueAt(b, `hz_now() - interval '3 days'`);
    await dueAt(c, `((${day} + 2)::timestamp at time zone 'Asia/Shanghai')`);
    const list = (chip: string): Promise<string[]> => items(`/api/v1/work-list?view=all&chip=${chip}`);
    expect([await list('today'), await list('overdue'), await list('soon')]).toEqual([[a], [b], [c]]);
    expect(await counts(head, 'all')).toMatchObject({
      views: { unassigned: 3, all: 3, suspended: 0, mine: 0 },
      chips: { today: 1, soon: 1, overdue: 1, supplement: 0, returned: 0 },
    });
  });

  it('what is due from a day on is listed also where it is overdue, unless that is left out', async () => {
    const [a = '', b = '', c = ''] = ids;
    const midnight = `(date_trunc('day', hz_now() at time zone 'Asia/Shanghai') at time zone 'Asia/Shanghai')`;
    await dueAt(b, `${midnight} + (hz_now() - ${midnight}) / 2`);
    const list = (more: string): Promise<string[]> => items(`/api/v1/cases?dueFrom=2026-01-01${more}`);
    expect([await list(''), await list('&overdue=true'), await list('&overdue=false')]).toEqual([
      [...ids].sort(),
      [b],
      [a, c].sort(),
    ]);
    expect(await items('/api/v1/work-list?view=all&chip=today')).toEqual([a]);
  });

  it('what waits for a supplement, and a draft that came back, are found by it', async () => {
    const [a = '', b = '', c = ''] = ids;
    await api.owner.query(`update cases set stage = 'supplementing' where id = $1`, [a]);
    await api.owner.query(`update cases set stage = 'deliberated' where id = any ($1::uuid[])`, [[b, c]]);
    await api.owner.query(
      `insert into history (case_id, version, at, transition, to_stage, actor, actor_name, capacity, edition, citation, standing, input, file_patch, digest)
       values ($1, 90, hz_now(), 'return-ruling', 'deliberated', 'x', 'x', 'head', '2025-02-01', 'x', 'statute', '{}', '{}', '\\x')`,
      [b],
    );
    expect(await items('/api/v1/work-list?view=all&chip=supplement')).toEqual([a]);
    expect(await items('/api/v1/work-list?view=all&chip=returned')).toEqual([b]);
    expect((await counts(head, 'all')).chips).toMatchObject({ supplement: 1, returned: 1 });
    await api.owner.query(`delete from history where version = 90`);
    await api.owner.query(`update cases set stage = 'received'`);
  });

  it('many cases are given to one person at once, each answered for itself, and taken back by steps', async () => {
    const answer = await api
      .post('/api/v1/assignments', head)
      .send({ officer: officerId, cases: [...ids, randomUUID()] });
    const { id, cases } = answer.body as { id: string; cases: { done: boolean; problem: { code: string } | null }[] };
    expect([answer.status, cases.map((c) => c.done)]).toEqual([201, [true, true, true, false]]);
    expect(cases[3]?.problem?.code).toBe('CASEWORK.NOT_FOUND');
    expect(await items('/api/v1/work-list', officer)).toEqual([...ids].sort());
    const load = (await api.get('/api/v1/team/load', head)).body as { people: { person: string; open: number }[] };
    expect(load.people.find((p) => p.person === officerId)).toMatchObject({ open: 3 });
    // One of them moves on meanwhile: it stays where it is and says so.
    await api.owner.query('update cases set version = version + 1 where id = $1', [ids[0]]);
    const undone = await api.post(`/api/v1/assignments/${id}/undo`, head).send({});
    const back = undone.body as { cases: { done: boolean; problem: { code: string } | null }[] };
    expect([undone.status, back.cases.map((c) => [c.done, c.problem?.code ?? null])]).toEqual([
      200,
      [
        [false, 'CASEWORK.STALE'],
        [true, null],
        [true, null],
      ],
    ]);
    expect(await items('/api/v1/work-list', officer)).toEqual([ids[0]]);
    const { rows } = await api.owner.query<{ transition: string }>(
      'select transition from history where case_id = $1 order by version',
      [ids[1]],
    );
    expect(rows.map((r) => r.transition)).toEqual(['file', 'assign-officer', 'release-officer']);
    expect((await api.post(`/api/v1/assignments/${id}/undo`, head).send({})).status).toBe(409);
    await api.owner.query('update cases set version = version - 1 where id = $1', [ids[0]]);
  });

  it('a case that is refused to somebody says why, and by which article', async () => {
    const [me] = (await api.owner.query<{ id: string }>(`select id from people where login = 'gd-head'`)).rows;
    const answer = await api.post('/api/v1/assignments', head).send({ officer: me?.id, cases: [ids[2], randomUUID()] });
    const { cases } = answer.body as { cases: { problem: { why: { message: Body; article: string } | null } }[] };
    const [refused, unknown] = cases.map(({ problem }) => problem.why);
    expect(unknown).toBeNull();
    expect(refused?.message['zh']).toMatch(/不是可以办理本案的人员$/);
    expect(refused?.article).toMatch(/第\d+条/);
  });

  it('after ten seconds there is no way back, and nobody takes back what another gave', async () => {
    const given = await api.post('/api/v1/assignments', head).send({ officer: officerId, cases: [ids[2]] });
    const { id } = given.body as { id: string };
    const path = `/api/v1/assignments/${id}/undo`;
    expect((await api.post(path, await api.token('sz-head')).send({})).status).toBe(409);
    await api.owner.query(`update assignment_batches set undo_until = hz_now() - interval '1 second'`);
    expect((await api.post(path, head).send({})).status).toBe(409);
  });

  it.each([
    ['no case', { officer: randomUUID(), cases: [] }],
    ['more than two hundred cases', { officer: randomUUID(), cases: Array.from({ length: 201 }, () => randomUUID()) }],
    ['a case that is none', { officer: randomUUID(), cases: ['x'] }],
    ['an officer who is none', { officer: 'x', cases: [randomUUID()] }],
    ['an unknown field', { officer: randomUUID(), cases: [randomUUID()], more: 1 }],
  ])('an assignment of %s is refused whole', async (_, body) => {
    expect((await api.post('/api/v1/assignments', head).send(body)).status).toBe(400);
  });

  it('what is due in ten working days is told by day', async () => {
    const { status, body } = await api.get('/api/v1/team/outlook', head);
    interface Due {
      readonly id: string;
      readonly next: { readonly id: string; readonly health: { readonly state: string } } | null;
    }
    const { days, complete } = body as { days: { on: string; cases: Due[] }[]; complete: boolean };
    expect([status, complete]).toEqual([200, true]);
    expect(days.length).toBeGreaterThanOrEqual(10);
    const due = days.flatMap((d) => d.cases);
    expect(due.map((c) => c.id)).toContain(ids[0]);
    // The tag of a deadline opens its basis by the id of its clock.
    await api.owner.query(
      `update cases c set next_due_on = k.due_on, next_due_at = k.due_at from clocks k where k.case_id = c.id and c.id = $1`,
      [ids[2]],
    );
    const later = (await api.get('/api/v1/team/outlook', head)).body as { days: { cases: Due[] }[] };
    const found = later.days.flatMap((d) => d.cases).find((c) => c.id === ids[2]);
    expect(found?.next?.health.state).toMatch(/^(soon|today)$/);
    expect((await api.get(`/api/v1/clocks/${found?.next?.id ?? ''}/certificate`, head)).status).toBe(200);
  });

  it('a draft ruling that is submitted again shows what changed in it', async () => {
    const [a] = ids;
    await api.owner.query(`update cases set stage = 'in-approval' where id = $1`, [a]);
    const taken = (version: number, transition: string, order: string): Promise<unknown> =>
      api.owner.query(
        `insert into history (case_id, version, at, transition, to_stage, actor, actor_name, capacity, edition, citation, standing, input, file_patch, digest)
         values ($1, $2, hz_now(), $3, 'in-approval', 'x', '某某', 'panel', '2025-02-01', 'x', 'statute', '{}', $4, '\\x')`,
        [a, version, transition, JSON.stringify({ 'decision/1': { state: 'submitted', order, reasons: '同' } })],
      );
    const draft = async (): Promise<unknown> => (await api.get(`/api/v1/cases/${a}/draft`, head)).body;
    await taken(80, 'submit-ruling', '停止制造');
    await taken(81, 'approve-ruling', '停止制造');
    await taken(84, 'submit-ruling', '停止制造');
    // What was approved is no earlier version of what is written anew.
    expect(await draft()).toMatchObject({ draft: { order: '停止制造' }, returned: null });
    await taken(85, 'return-ruling', '停止制造');
    await taken(86, 'submit-ruling', '停止制造、销售');
    expect(await draft()).toMatchObject({
      draft: { order: '停止制造、销售' },
      returned: { draft: { order: '停止制造' } },
      preview: { text: { kind: 'ruling' }, to: aComplaint().parties.map(({ name }) => name) },
    });
    const { body } = await api.get('/api/v1/approvals', head);
    expect((body as { items: unknown[] }).items).toMatchObject([
      {
        case: { id: a },
        submittedBy: '某某',
        sinceVersion: 84,
        changes: [{ field: 'order', before: '停止制造', after: '停止制造、销售' }],
      },
    ]);
    expect((await api.get('/api/v1/approvals', await api.token('sz-head'))).body).toMatchObject({ items: [] });
  });

  it('a page of what waits for a head is full of that head’s cases, however many others there are', async () => {
    const [a] = ids;
    const lent = await api.owner.query<{ id: string }>(`select id from people where login = 'sz-head'`);
    const other = lent.rows[0]?.id;
    // Sees the cases of both agencies, and is head of the other one alone.
    await api.owner.query(`insert into person_roles (person, agency, role) values ($1, 'gd-ip', 'officer')`, [other]);
    const copy = (agency: string, n: string): Promise<unknown> =>
      api.owner.query(
        `insert into cases select (r).* from (select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
           'agency', $2::text, 'number', null)) as r from cases c, generate_series(1, $3::int) where c.id = $1) s`,
        [a, agency, n],
      );
    await copy('sz-ip', '2');
    await copy('gd-ip', '60');
    const waiting = async (login: string, cursor = '') =>
      (await api.get(`/api/v1/approvals${cursor && `?cursor=${cursor}`}`, await api.token(login))).body as {
        items: { case: { id: string; agency: string } }[];
        nextCursor: string | null;
      };
    const page = await waiting('sz-head');
    expect([page.items.map((i) => i.case.agency), page.nextCursor]).toEqual([['sz-ip', 'sz-ip'], null]);
    const first = await waiting('gd-head');
    const second = await waiting('gd-head', first.nextCursor ?? '');
    expect([first.items.length, second.items.length, second.nextCursor]).toEqual([50, 11, null]);
    // By the legal date, whatever the ids; of one date, the draft that was submitted first; without a date at the end.
    const dated = async (at: number, due: string | null, submitted: string): Promise<string> => {
      const id = [...first.items, ...second.items][at]?.case.id ?? '';
      await api.owner.query('update cases set next_due_at = $2 where id = $1', [id, due]);
      await api.owner.query(
        `insert into history select (r).* from (select jsonb_populate_record(h, jsonb_build_object('case_id', $1::uuid, 'at', $2::text,
           'version', 9000)) as r from history h where h.case_id = $3 and h.transition = 'submit-ruling' order by version desc limit 1) s`,
        [id, submitted, a],
      );
      return id;
    };
    await api.owner.query(`update cases set next_due_at = '2030-01-01T16:00:00Z' where agency = 'gd-ip'`);
    const last = await dated(0, null, '2029-01-01T01:00:00Z');
    const later = await dated(40, '2029-05-01T16:00:00Z', '2029-03-02T01:00:00Z');
    const sooner = await dated(20, '2029-05-01T16:00:00Z', '2029-03-01T01:00:00Z');
    const soonest = await dated(60, '2029-04-01T16:00:00Z', '2029-03-09T01:00:00Z');
    const again = await waiting('gd-head');
    const rest = await waiting('gd-head', again.nextCursor ?? '');
    const order = [...again.items, ...rest.items].map((item) => item.case.id);
    expect([order.slice(0, 3), order.at(-1)]).toEqual([[soonest, sooner, later], last]);
    expect([order.length, new Set(order).size]).toEqual([61, 61]);
    await api.owner.query('delete from history where version = 9000');
    await api.owner.query('delete from person_roles where person = $1 and agency = $2', [other, 'gd-ip']);
    await api.owner.query('delete from cases where not (id = any ($1::uuid[]))', [ids]);
  });

  it('some rows of a list are read alone, with their place in it', async () => {
    const [a = '', b = ''] = ids;
    const name = encodeURIComponent('广州衡平');
    for (const list of ['/api/v1/cases?', '/api/v1/work-list?view=all&', `/api/v1/cases?q=${name}&`]) {
      const whole = ((await api.get(list.replace(/[?&]$/, ''), head)).body as { items: Body[] }).items;
      const { body } = await api.get(`${list}only=${b}`, head);
      expect((body as { items: Body[] }).items).toEqual(whole.filter(({ id }) => id === b));
      expect((body as { items: Body[] }).items).toMatchObject([{ id: b, place: [expect.any(String), b] }]);
      expect((await api.get(`${list}only=${a},${randomUUID()}`, head)).body).toMatchObject({ items: [{ id: a }] });
    }
    expect((await api.get('/api/v1/cases?only=all', head)).status).toBe(400);
    const many = Array.from({ length: 51 }, () => randomUUID()).join(',');
    expect((await api.get(`/api/v1/cases?only=${many}`, head)).status).toBe(400);
    expect((await api.get(`/api/v1/cases?only=${a}`, await api.token('sz-head'))).body).toMatchObject({ items: [] });
  });

  it('a view is kept under its name for its person alone', async () => {
    const saved = await api.post('/api/v1/views', officer).send({ name: '本周', filter: { view: 'mine' } });
    expect(saved.status).toBe(201);
    await api.post('/api/v1/views', officer).send({ name: '本周', filter: { view: 'all' } });
    const { body } = await api.get('/api/v1/views', officer);
    expect(body).toMatchObject([{ name: '本周', filter: { view: 'all' } }]);
    expect((await api.get('/api/v1/views', head)).body).toEqual([]);
    const path = `/api/v1/views/${(body as { id: string }[])[0]?.id ?? ''}`;
    expect((await api.delete(path, head)).status).toBe(404);
    expect((await api.delete(path, officer)).status).toBe(200);
  });

  it('cases of who is taken out of service are told to the administrator and wait as unassigned', async () => {
    const admin = await api.token('gd-admin');
    const serve = async (active: boolean) =>
      api
        .post(`/api/v1/people/${officerId}/change`, admin)
        .set('if-match', await asSeenNow(api, officerId))
        .send({ active });
    await api.owner.query('update cases set officer = null');
    await api.owner.query('update cases set officer = $2 where id = $1', [ids[0], officerId]);
    const nobodys = async (): Promise<readonly string[][]> => [
      await items('/api/v1/work-list?view=unassigned'),
      await items('/api/v1/cases?view=unassigned&open=true'),
      await items(`/api/v1/cases?view=unassigned&q=${encodeURIComponent('广州衡平')}`),
    ];
    const rest = ids.slice(1).sort();
    expect(await nobodys()).toEqual([rest, rest, rest]);
    expect((await serve(false)).body).toMatchObject({ id: officerId, openCases: { count: 1, ids: [ids[0]] } });
    const all = [...ids].sort();
    expect(await nobodys()).toEqual([all, all, all]);
    expect((await counts(head, 'all')).views).toMatchObject({ unassigned: 3 });
    const { people } = (await api.get('/api/v1/team/load', head)).body as { people: Body[] };
    expect(people[0]).toMatchObject({ person: officerId, active: false, open: 1 });
    expect(people.slice(1).every((p) => p['active'] === true)).toBe(true);
    expect((await serve(true)).body).toMatchObject({ id: officerId, openCases: null });
    expect(await nobodys()).toEqual([rest, rest, rest]);
  });
});
