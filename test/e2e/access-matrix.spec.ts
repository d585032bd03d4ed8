import { randomUUID } from 'node:crypto';
import { expected, sees, type Agency, type Role, type SomeCase, type Someone } from '../support/access-oracle.js';
import { BESIDE, ROUTES, type Rule } from '../support/access-routes.js';
import { startApp, type TestApp } from '../support/app.js';
import { PDF } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';
import { asSeenNow } from '../support/people.js';

type CaseRule = Extract<Rule, { is: 'case' }>;
type Stored = SomeCase & { readonly ids: Record<'case' | 'clock' | 'paper', string>; readonly code: string };

const person = (login: string, agency: Agency, role: Role): Someone => ({ login, agency, role });
const gd = (name: string, role: Role): Someone => person(`gd-${name}`, 'gd-ip', role);
const sz = (name: string, role: Role): Someone => person(`sz-${name}`, 'sz-ip', role);
const top = (name: string, role: Role): Someone => person(`cnipa-${name}`, 'cnipa', role);

/** Every role in the owning agency, in one below it and in the one above; officers in charge, in a panel, and neither. */
const PEOPLE: readonly Someone[] = [
  ...['officer2', 'officer3', 'officer4'].map((o) => gd(o, 'officer')),
  ...[gd('head', 'head'), gd('clerk', 'clerk'), gd('admin', 'administrator'), gd('auditor', 'auditor')],
  ...['officer2', 'officer3'].map((o) => sz(o, 'officer')),
  ...[sz('head', 'head'), sz('clerk', 'clerk'), sz('admin', 'administrator'), sz('auditor', 'auditor')],
  ...[top('head', 'head'), top('officer2', 'officer'), top('admin', 'administrator')],
];

const staffed = { officer: 'gd-officer2', panel: ['gd-officer2', 'gd-officer3', 'sz-officer2'], open: true };
const CASES: readonly SomeCase[] = [
  { name: 'unassigned', officer: null, panel: [], recused: [], open: true },
  { name: 'staffed, with a joint panel', ...staffed, recused: [] },
  { name: 'with all of them recused', ...staffed, recused: PEOPLE.map((p) => p.login) },
  { name: 'with one of them recused', ...staffed, recused: ['sz-officer2', 'gd-head'] },
  { name: 'closed', ...staffed, recused: [], open: false },
];

describe('who reaches what: every route, role, agency, tie, recusal and id', () => {
  let api: TestApp;
  const cases: Stored[] = [];

  beforeAll(async () => {
    api = await startApp();
    for (const wanted of CASES) cases.push(await make(wanted));
  }, 60_000);
  afterAll(() => api.close());

  async function make(wanted: SomeCase): Promise<Stored> {
    const { id, receiptCode: code } = await fileComplaint(api);
    const door = { code, phoneTail: '8000' };
    const upload = api
      .post('/api/v1/follow/papers')
      .field('code', code)
      .field('phoneTail', '8000')
      .field('kind', 'evidence');
    const { id: paper } = (await upload.attach('file', PDF, 'a.pdf')).body as { id: string };
    if (!wanted.open) {
      const path = '/api/v1/follow/transitions/take-back-before-docketing';
      const closed = await api
        .post(path)
        .set('if-match', '"1"')
        .send({ ...door, input: {} });
      expect(closed.status).toBe(200);
    }
    await api.owner.query(
      `update cases set officer = (select id from people where login = $2),
         panel = array(select id from people where login = any ($3)), recused = array(select id from people where login = any ($4))
       where id = $1`,
      [id, wanted.officer, wanted.panel, wanted.recused],
    );
    // Each is in a consolidation that bears its own id, with a case that nobody sees.
    const tried = {
      group: id,
      lead: id,
      cases: [id, BESIDE],
      basis: 'same-patent',
      reason: '',
      joinedOn: '2026-01-05',
    };
    await api.owner.query(
      `update cases set file = file || jsonb_build_object('consolidation/1', $2::jsonb) where id = $1`,
      [id, JSON.stringify({ ...tried, state: 'joined' })],
    );
    await api.owner.query(
      `insert into notices (outbox_id, person, case_id, kind, words, at)
       select o.id, p.id, o.case_id, 'test', '{}', hz_now() from people p, lateral (select * from outbox where case_id = $1 order by id limit 1) o`,
      [id],
    );
    const { rows } = await api.owner.query<{ id: string }>('select id from clocks where case_id = $1 limit 1', [id]);
    return { ...wanted, code, ids: { case: id, clock: rows[0]?.id ?? '', paper } };
  }

  const list = (): string[] => {
    const { routeList } = api.app.getHttpAdapter().getInstance() as unknown as {
      routeList: { method: string; pattern: string }[];
    };
    return [...new Set(routeList.map((r) => `${r.method} ${r.pattern}`))].filter((r) =>
      /^(GET|POST|PUT|PATCH|DELETE) \/(api\/(?!docs|openapi)|healthz|readyz|metrics)/.test(r),
    );
  };
  const ruled = <K extends Rule['is']>(is: K): [string, Extract<Rule, { is: K }>][] =>
    Object.entries(ROUTES).filter((entry): entry is [string, Extract<Rule, { is: K }>] => entry[1].is === is);

  /** One request; by fetch, since thousands are sent. */
  async function ask(
    route: string,
    login: string | null,
    ids: Record<string, string>,
    rule?: CaseRule,
  ): Promise<number> {
    const [method = '', pattern = ''] = route.split(' ');
    const named = { ...ids, ...rule?.send?.rest };
    const nothing = '0199aa00-0000-7000-8000-000000000001';
    const address = pattern.replaceAll(/:([a-z]+)/g, (_, name: string) => named[name] ?? nothing);
    const headers: Record<string, string> = method === 'POST' ? { 'idempotency-key': randomUUID() } : {};
    if (login) headers['authorization'] = `Bearer ${await api.token(login)}`;
    if (rule?.send?.version) headers['if-match'] = rule.send.version;
    let body: FormData | string | null = null;
    if (rule?.send?.file) {
      body = new FormData();
      body.append('kind', 'evidence');
      body.append('file', new Blob([Uint8Array.from(rule.send.file)]), 'a.bin');
    } else if (rule?.send?.body) {
      body = JSON.stringify(rule.send.body).replaceAll('{id}', named['id'] ?? nothing);
      headers['content-type'] = 'application/json';
    }
    const answer = await fetch(api.url + address, { method, headers, body });
    // A stream does not end by itself.
    if (answer.headers.get('content-type')?.startsWith('text/event-stream')) await answer.body?.cancel();
    else await answer.arrayBuffer();
    return answer.status;
  }

  it('the table names every route there is and none that there is not', () => {
    expect(Object.keys(ROUTES).sort()).toEqual(list().sort());
  });

  it('without a session only what is public opens', async () => {
    for (const [route, rule] of Object.entries(ROUTES)) {
      const status = await ask(route, null, {});
      expect([route, status === 401]).toEqual([route, rule.is !== 'public']);
    }
  });

  it('every role, tie, recusal and stage meets what the tables of the office say, for every id', async () => {
    const wrong: string[] = [];
    let asked = 0;
    for (const [route, rule] of ruled('case')) {
      for (const who of PEOPLE) {
        for (const on of cases) {
          const wanted = expected(who, on, rule.deed);
          const status = await ask(route, who.login, { id: on.ids[rule.of] }, rule);
          const fits = wanted === 'ok' ? (rule.send?.ends ?? [200]).includes(status) : status === wanted;
          if (!fits) wrong.push(`${who.login} ${route} (${on.name}): ${status}, not ${wanted}`);
          asked += 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(asked).toBe(ruled('case').length * PEOPLE.length * CASES.length);
  }, 120_000);

  it('an id that names nothing is not found, whoever asks', async () => {
    for (const [route, rule] of ruled('case'))
      for (const login of ['gd-head', 'gd-officer2'])
        expect([route, await ask(route, login, {}, rule)]).toEqual([route, 404]);
  });

  it('lists, search, the work list and notices show what can be read and nothing else', async () => {
    for (const who of PEOPLE) {
      const seen = cases.filter((c) => sees(who, c)).map((c) => c.ids.case);
      const open = cases.filter((c) => c.open && sees(who, c)).map((c) => c.ids.case);
      const joint = who.agency === 'sz-ip';
      const get = async (path: string): Promise<string[]> => {
        const answer = await api.get(path, await api.token(who.login));
        const { items = [] } = answer.body as { items?: { id: string; caseId?: string }[] };
        return items.map((i) => i.caseId ?? i.id).sort();
      };
      // A joint panel's closed case is read by its id; lists and search of the other agency’s people hold the open ones.
      const listed = who.role === 'administrator' ? [] : joint ? open : seen;
      expect([who.login, await get('/api/v1/cases?view=all')]).toEqual([who.login, [...listed].sort()]);
      expect([who.login, await get('/api/v1/cases?q=广州衡平')]).toEqual([who.login, [...listed].sort()]);
      const mine = cases.filter((c) => c.open && sees(who, c) && [c.officer, ...c.panel].includes(who.login));
      const work = ['administrator', 'auditor'].includes(who.role) ? [] : mine.map((c) => c.ids.case).sort();
      expect([who.login, await get('/api/v1/work-list')]).toEqual([who.login, work]);
      expect([who.login, await get('/api/v1/notices')]).toEqual([who.login, [...seen].sort()]);
    }
  });

  it('what needs a role and no id is open to these roles', async () => {
    for (const [route, { roles }] of ruled('roles')) {
      for (const who of PEOPLE) {
        const status = await ask(route, who.login, {});
        expect([route, who.login, status === 403]).toEqual([route, who.login, !roles.includes(who.role)]);
      }
    }
  }, 60_000);

  it('a notice is marked by whom it was sent to, and not where the case is out of sight', async () => {
    const { rows } = await api.owner.query<{ n: string; caseId: string }>(
      'select distinct outbox_id::text as n, case_id as "caseId" from notices',
    );
    for (const who of PEOPLE) {
      for (const { n, caseId } of rows) {
        const on = cases.find((c) => c.ids.case === caseId);
        const status = await ask('POST /api/v1/notices/:id/read', who.login, { id: n });
        expect([who.login, on?.name, status]).toEqual([who.login, on?.name, on && sees(who, on) ? 200 : 404]);
      }
    }
  });

  it('a party with its code reaches its own case and nothing by the ids of another', async () => {
    const [own, other] = cases as [Stored, Stored];
    const door = { code: own.code, phoneTail: '8000' };
    const letterOf = async ({ ids }: Stored): Promise<string> => {
      const made = await api.owner.query<{ id: string }>(
        `select id from documents where case_id = $1 and kind = 'receipt-note'`,
        [ids.case],
      );
      return made.rows[0]?.id ?? '';
    };
    const reach = async (of: Stored): Promise<number[]> => [
      (await api.post(`/api/v1/follow/documents/${await letterOf(of)}`).send(door)).status,
      (await api.post(`/api/v1/follow/clocks/${of.ids.clock}/certificate`).send(door)).status,
      (await api.post(`/api/v1/follow/papers/${of.ids.paper}/content`).send(door)).status,
    ];
    expect([await reach(own), await reach(other)]).toEqual([
      [200, 200, 200],
      [404, 404, 404],
    ]);
    const papers = (await api.post('/api/v1/follow/papers/list').send(door)).body as { id: string }[];
    expect(papers.map((p) => p.id)).toEqual([own.ids.paper]);
  });

  it('an administrator acts on people of the own agency, and on them only', async () => {
    const { rows } = await api.owner.query<{ login: string; id: string }>('select login, id from people');
    const idOf = (login: string): string => rows.find((r) => r.login === login)?.id ?? '';
    for (const [route, rule] of ruled('person')) {
      for (const who of PEOPLE) {
        for (const [victim, agency] of [
          ['gd-officer6', 'gd-ip'],
          ['sz-officer6', 'sz-ip'],
        ] as const) {
          const version = await asSeenNow(api, victim);
          const send: CaseRule['send'] = { body: rule.body ?? {}, version, ends: [200] };
          const asked: CaseRule = { is: 'case', deed: 'act', of: 'case', send };
          const status = await ask(route, who.login, { id: idOf(victim) }, asked);
          const wanted = who.role !== 'administrator' ? 403 : who.agency === agency ? 200 : 404;
          expect([route, who.login, victim, status]).toEqual([route, who.login, victim, wanted]);
        }
      }
    }
  });
});
