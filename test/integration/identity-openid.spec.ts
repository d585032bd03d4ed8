import type pg from 'pg';
import { OidcLogin, OpenIdProvider, PgDoorkeeper, PgPeople, PgSessions, ResolveSession } from '#libs/identity';
import { Database, KeyReceipts, makePool } from '#libs/persistence';
import { Housekeeping } from '../../apps/worker/src/housekeeping.js';
import { freshDatabase, type TestDatabase } from '../support/database.js';
import { fakeOpenId, type FakeOpenId } from '../support/fake-openid.js';

let test: TestDatabase;
let app: Database;
let owner: pg.Pool;
let people: PgPeople;
let sessions: PgSessions;

beforeAll(async () => {
  test = await freshDatabase({ demo: true });
  app = new Database(makePool({ url: test.url, size: 2, name: 'openid-test', role: 'hengzhi_app' }));
  owner = makePool({ url: test.url, size: 1, name: 'openid-test-owner', role: null });
  people = new PgPeople(app);
  sessions = new PgSessions(app);
}, 60_000);

afterAll(async () => {
  await app.close();
  await owner.end();
  await test.drop();
});

const withCode = (code: string): { code: string } => ({ code });

describe('signing in by the identity provider', () => {
  let provider: FakeOpenId;
  const login = (provisioning: { agency: string } | null = null): OidcLogin => {
    const settings = {
      issuer: provider.issuer,
      clientId: 'hengzhi',
      clientSecret: null,
      redirectUri: 'http://127.0.0.1/callback',
    };
    return new OidcLogin(new OpenIdProvider(settings), people, sessions, new PgDoorkeeper(app), provisioning);
  };
  beforeEach(async () => {
    provider = await fakeOpenId();
    await owner.query("update people set oidc_subject = 'subject-1' where login = 'gd-clerk'");
  });
  afterEach(() => provider.close());

  it('finds a person by the subject', async () => {
    const { url, state, verifier } = await login().begin();
    const opened = await login().complete(provider.signInAs(url, 'subject-1'), state, verifier);
    expect((await new ResolveSession(sessions).execute(opened.token))?.login).toBe('gd-clerk');
  });

  it('refuses another state, another verifier, a used code and a forged token', async () => {
    const oidc = login();
    const { url, state, verifier } = await oidc.begin();
    const refusal = withCode('IDENTITY.OIDC_REFUSED');
    await expect(oidc.complete(provider.signInAs(url, 'subject-1'), 'other', verifier)).rejects.toMatchObject(refusal);
    await expect(oidc.complete(provider.signInAs(url, 'subject-1'), state, 'v'.repeat(43))).rejects.toMatchObject(
      refusal,
    );
    const back = provider.signInAs(url, 'subject-1');
    await oidc.complete(back, state, verifier);
    await expect(oidc.complete(back, state, verifier)).rejects.toMatchObject(refusal);
    provider.forge();
    await expect(oidc.complete(provider.signInAs(url, 'subject-1'), state, verifier)).rejects.toMatchObject(refusal);
  });

  it('has on record whom it refused: nobody known, or whose account is closed, and of a flood no more than fifty', async () => {
    const { rows } = await owner.query<{ id: string }>(
      "update people set oidc_subject = 'closed', active = false where login = 'gd-officer6' returning id",
    );
    await owner.query("delete from sign_ins where act = 'provider-refused'");
    const knock = async (subject: string, spoil = ''): Promise<void> => {
      const { url, state, verifier } = await login().begin();
      const coming = login().complete(provider.signInAs(url, subject), state + spoil, verifier, '10.0.0.7');
      await expect(coming).rejects.toMatchObject({ code: expect.stringMatching(/OIDC_REFUSED|UNKNOWN_PERSON/) });
    };
    await knock('stranger');
    await knock('subject-1', 'another');
    await knock('closed');
    const lines = async () =>
      (
        await owner.query<{ person: string | null; address: string | null; by_provider: boolean }>(
          "select person, address, by_provider from sign_ins where act = 'provider-refused' order by id",
        )
      ).rows;
    const line = { address: '10.0.0.7', by_provider: true };
    expect(await lines()).toEqual([
      { person: null, ...line },
      { person: null, ...line },
      { person: rows[0]?.id, ...line },
    ]);
    const door = new PgDoorkeeper(app);
    const strangers = async (from: RegExp): Promise<number> =>
      (await lines()).filter(({ person, address }) => person === null && from.test(address ?? '-')).length;
    for (let n = 0; n < 55; n += 1) await door.refusedAtProvider(`10.0.1.${n % 2}`, null);
    for (let n = 0; n < 55; n += 1) await door.refusedAtProvider('10.0.1.0', null);
    for (let n = 0; n < 52; n += 1) await door.refusedAtProvider(null, null);
    // Whoever knocks from elsewhere is on record all the same.
    await door.refusedAtProvider('10.0.2.9', null);
    expect([await strangers(/^10\.0\.1\.0$/), await strangers(/^-$/), await strangers(/^10\.0\.2\.9$/)]).toEqual([
      50, 50, 1,
    ]);
    await owner.query(
      `insert into sign_ins (act, address, by_provider) select 'provider-refused', '10.1.' || n, true from generate_series(1, 900) n`,
    );
    await door.refusedAtProvider('10.0.3.9', null);
    expect(await strangers(/^10\.0\.3\.9$/)).toBe(0);
    await owner.query("delete from sign_ins where act = 'provider-refused'");
  });

  it('enters nobody on its own, unless configured, and then without any role', async () => {
    const { url, state, verifier } = await login().begin();
    const unknown = login().complete(provider.signInAs(url, 'subject-9'), state, verifier);
    await expect(unknown).rejects.toMatchObject(withCode('IDENTITY.UNKNOWN_PERSON'));
    const opened = await login({ agency: 'gd-ip' }).complete(provider.signInAs(url, 'subject-9'), state, verifier);
    expect(await new ResolveSession(sessions).execute(opened.token)).toMatchObject({
      agency: 'gd-ip',
      name: '示外人',
      roles: [],
    });
  });

  it('says that the provider is away when it is', async () => {
    await provider.close();
    await expect(login().begin()).rejects.toMatchObject(withCode('IDENTITY.OIDC_UNAVAILABLE'));
    provider = await fakeOpenId();
  });
});

describe('sign-ins', () => {
  it('that an administrator ended are on record, once and with who did it', async () => {
    const { rows } = await owner.query<{ id: string }>(
      "select id from people where login in ('gd-officer4', 'gd-admin') order by login",
    );
    const [by = '', person = ''] = rows.map(({ id }) => id);
    for (const token of ['one', 'two'])
      await sessions.open(Buffer.from(token), person, { by: 'password', address: null });
    expect(await sessions.revokeAll(person, null, by)).toBe(2);
    // Where nothing was open any more, nothing was ended.
    expect(await sessions.revokeAll(person, null, by)).toBe(0);
    const ended = await owner.query("select ended_by from sign_ins where person = $1 and act = 'session-ended'", [
      person,
    ]);
    expect(ended.rows).toEqual([{ ended_by: by }]);
  });

  it('are on record for as long as the office keeps that, six months at least, and go in batches then', async () => {
    const { rows: people } = await owner.query<{ id: string }>("select id from people where login = 'gd-officer3'");
    const id = people[0]?.id ?? '';
    const add = (count: number, days: number): Promise<unknown> =>
      owner.query(
        `insert into sign_ins (person, act, at) select $1, 'signed-in', clock_timestamp() - make_interval(days => $3)
         from generate_series(1, $2::int)`,
        [id, count, days],
      );
    await add(25, 401);
    await add(3, 399);
    const door = new PgDoorkeeper(app);
    expect(await door.clear(400, { batch: 10, most: 2 })).toBe(20);
    expect(await door.clear(400, { batch: 10, most: 2 })).toBe(5);
    const { rows } = await owner.query<{ n: number }>(
      "select count(*)::int as n from sign_ins where person = $1 and at < clock_timestamp() - interval '300 days'",
      [id],
    );
    expect(rows).toEqual([{ n: 3 }]);
    for (const [days, batch] of [
      [183, 10],
      [400, 10_001],
    ] as const)
      await expect(door.clear(days, { batch })).rejects.toThrow();
    for (const none of ['null, 10', '400, null'])
      await expect(app.ask({ as: 'system' }, `select hz_clear_sign_ins(${none})`, [])).rejects.toThrow();
    const removed = await owner.query<{ lines: number }>(
      `select lines from sign_ins_removed where older_than < clock_timestamp() - interval '399 days' order by id`,
    );
    expect(removed.rows.map(({ lines }) => lines)).toEqual([10, 10, 5]);
    const forged = app.ask({ as: 'system' }, 'insert into sign_ins_removed (older_than, lines) values (now(), 1)', []);
    await expect(forged).rejects.toThrow();
  });

  it('past their time go in the round of the worker that keeps house', async () => {
    await owner.query(
      `insert into sign_ins (person, act, at)
       select id, 'signed-in', clock_timestamp() - interval '201 days' from people where login = 'gd-officer3'`,
    );
    await new Housekeeping(new KeyReceipts(app), app, { signInDays: 200 }).execute();
    const { rows } = await owner.query("select from sign_ins where at < clock_timestamp() - interval '200 days'");
    expect(rows).toEqual([]);
  });

  it('of which there are many are not all read to add one, nor to find that none is to go', async () => {
    await owner.query(
      `insert into sign_ins (person, act, at)
       select case when act <> 'of-nobody' then id end, replace(act, 'of-nobody', 'provider-refused'),
         clock_timestamp() - make_interval(secs => 3600 + n)
       from people, generate_series(1, 3000) n,
         unnest(array['signed-in', 'signed-out', 'sign-in-failed', 'provider-refused', 'of-nobody']) act
       where login = 'gd-officer3'`,
    );
    const { rows: somebody } = await owner.query<{ id: string }>("select id from people where login = 'gd-officer3'");
    await owner.query('analyze sign_ins');
    const one = new Database(makePool({ url: test.url, size: 1, name: 'openid-plans', role: 'hengzhi_app' }));
    const read = async (): Promise<number> => {
      await one.ask({ as: 'system' }, 'select pg_stat_force_next_flush()', []);
      const { rows } = await owner.query<{ n: number }>(
        `select (t.seq_tup_read + sum(i.idx_tup_read))::int as n
         from pg_stat_user_tables t join pg_stat_user_indexes i using (relid) where t.relname = 'sign_ins' group by t.relid, t.seq_tup_read`,
      );
      return rows[0]?.n ?? 0;
    };
    try {
      const before = await read();
      const door = new PgDoorkeeper(one);
      for (const person of [null, somebody[0]?.id ?? '']) await door.refusedAtProvider('10.0.4.4', person);
      await door.failed({ login: 'gd-officer3', address: '10.0.4.4' });
      expect(await door.clear(400)).toBe(0);
      // Of fifteen thousand and more at most those refusals of nobody that came of late, which are a thousand.
      expect((await read()) - before).toBeLessThan(2_000);
    } finally {
      await one.close();
    }
  });
});
