import { createHash } from 'node:crypto';
import type pg from 'pg';
import {
  agenciesSeen,
  Argon2Hasher,
  CaseCapacities,
  casePersonOf,
  ChangePassword,
  ChangePerson,
  DEMO_PASSWORD,
  demoPeople,
  ListPeople,
  PgAgencies,
  PgDoorkeeper,
  PgPeople,
  PgRegions,
  PgSessions,
  PgLoginThrottle,
  regionRows,
  RegisterPerson,
  ResolveSession,
  RevokeSessions,
  seedIdentity,
  SessionCache,
  SignIn,
  SignOut,
  type SignedIn,
} from '#libs/identity';
import { Database, makePool } from '#libs/persistence';
import { freshDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
let app: Database;
let owner: pg.Pool;
let people: PgPeople;
let sessions: SessionCache;
let signIn: SignIn;
const hasher = new Argon2Hasher();

beforeAll(async () => {
  test = await freshDatabase({ demo: true });
  app = new Database(makePool({ url: test.url, size: 4, name: 'identity-test', role: 'hengzhi_app' }));
  owner = makePool({ url: test.url, size: 2, name: 'identity-test-owner', role: null });
  people = new PgPeople(app);
  sessions = new SessionCache(new PgSessions(app), 500);
  signIn = new SignIn(people, sessions, hasher, new PgLoginThrottle(app), new PgDoorkeeper(app));
}, 60_000);

afterAll(async () => {
  await app.close();
  await owner.end();
  await test.drop();
});

const enter = async (login: string): Promise<string> =>
  (await signIn.execute({ login, password: DEMO_PASSWORD, address: '10.1.1.1' })).token;
/** Without the half second of memory. */
const who = (token: string): Promise<SignedIn | null> => new ResolveSession(new PgSessions(app)).execute(token);
const here = async (login: string): Promise<SignedIn> => {
  const found = await who(await enter(login));
  if (!found) throw new Error(`${login} is not signed in`);
  return found;
};
const withCode = (code: string): { code: string } => ({ code });

describe('the demonstration', () => {
  it('holds every region, agency and person, and a second seed adds nothing', async () => {
    const seeder = new Database(makePool({ url: test.url, size: 1, name: 'seed', role: null }));
    const again = await seedIdentity(seeder).execute();
    await seeder.close();
    expect(again.added).toEqual([]);
    expect(again.shown.map(({ login }) => login)).toEqual(expect.arrayContaining(['gd-officer1', 'cnipa-head']));
    const { rows } = await owner.query<{ regions: number; people: number }>(
      'select (select count(*)::int from regions) as regions, (select count(*)::int from people) as people',
    );
    expect(rows[0]).toEqual({ regions: regionRows().length, people: demoPeople.length });
  });

  it('knows the superior chain of agencies and of regions', async () => {
    const agencies = new PgAgencies(app);
    expect((await agencies.superiorOf('sz-ip'))?.id).toBe('gd-ip');
    expect(await agencies.superiorOf('cnipa')).toBeNull();
    expect((await agencies.below('gd-ip')).map((a) => a.id)).toEqual(['gz-ip', 'sz-ip']);
    expect((await agencies.find('cnipa'))?.numberPattern).toBe('{mark}知保{type}字〔{year}〕{n}号');
    const regions = new PgRegions(app);
    expect((await regions.ancestors('440305')).map((r) => r.code)).toEqual(['440305', '440300', '440000', '000000']);
    expect((await regions.descendants('440300')).map((r) => r.code)).toContain('440305');
  });

  it('keeps regions out of the reach of the application', async () => {
    await expect(new PgRegions(app).load(regionRows())).rejects.toThrow('permission denied');
  });
});

describe('signing in', () => {
  it('opens a session of which only the digest is kept', async () => {
    const token = await enter(' GD-Officer1 ');
    expect(await who(token)).toMatchObject({ login: 'gd-officer1', agency: 'gd-ip', below: [], deputyFor: [] });
    const { rows } = await owner.query<{ d: Buffer }>('select token_digest as d from sessions');
    expect(rows.some((r) => r.d.equals(createHash('sha256').update(token).digest()))).toBe(true);
    expect(rows.some((r) => r.d.toString('base64url') === token)).toBe(false);
  });

  it.each([
    ['gd-officer1', 'wrong password'],
    ['nobody-at-all', DEMO_PASSWORD],
    ["'; drop table people; --", DEMO_PASSWORD],
  ])('answers %p the same as a wrong password', async (login, password) => {
    await expect(signIn.execute({ login, password, address: '10.1.1.1' })).rejects.toMatchObject(
      withCode('IDENTITY.BAD_CREDENTIALS'),
    );
  });

  it.each(['gd-officer6', 'no-such-login'])(
    'is closed for a while after too many attempts at %s, even at once',
    async (login) => {
      const address = '10.9.9.9';
      const strict = new SignIn(
        people,
        sessions,
        hasher,
        new PgLoginThrottle(app, { atPlace: 3, everywhere: 50, minutes: 15 }),
        new PgDoorkeeper(app),
      );
      const tries = Array.from({ length: 8 }, () =>
        strict.execute({ login, password: 'guess after guess', address }).catch((e: { code: string }) => e.code),
      );
      const codes = await Promise.all(tries);
      expect(codes.filter((c) => c === 'IDENTITY.BAD_CREDENTIALS')).toHaveLength(3);
      expect(codes.filter((c) => c === 'IDENTITY.TOO_MANY_ATTEMPTS')).toHaveLength(5);
      await expect(strict.execute({ login, password: DEMO_PASSWORD, address })).rejects.toMatchObject(
        withCode('IDENTITY.TOO_MANY_ATTEMPTS'),
      );
      await owner.query("update login_attempts set window_ends_at = clock_timestamp() - interval '1 second'");
      const after = strict.execute({ login, password: DEMO_PASSWORD, address }).then(
        () => 'in',
        (e: { code: string }) => e.code,
      );
      expect(await after).toBe(login === 'gd-officer6' ? 'in' : 'IDENTITY.BAD_CREDENTIALS');
    },
  );

  it('puts a flood of failures on record as far as it tells something, and of no account that is none', async () => {
    const doorkeeper = new PgDoorkeeper(app);
    const count = async (): Promise<unknown[]> =>
      (
        await owner.query('select act, count(*)::int as n from sign_ins where address = $1 group by act order by act', [
          '10.7.7.7',
        ])
      ).rows;
    for (let i = 0; i < 55; i += 1) await doorkeeper.failed({ login: 'sz-officer4', address: '10.7.7.7' });
    for (let i = 0; i < 3; i += 1) await doorkeeper.lockedOut({ login: 'sz-officer4', address: '10.7.7.7' });
    await doorkeeper.failed({ login: 'no-such-login', address: '10.7.7.7' });
    expect(await count()).toEqual([
      { act: 'locked-out', n: 1 },
      { act: 'sign-in-failed', n: 50 },
    ]);
  });

  it('stays open to the officer whose login somebody else guesses at, however often', async () => {
    const login = 'gd-officer5';
    const strict = new SignIn(
      people,
      sessions,
      hasher,
      new PgLoginThrottle(app, { atPlace: 2, everywhere: 5, minutes: 15 }),
      new PgDoorkeeper(app),
    );
    const from = (address: string, password: string): Promise<string> =>
      strict.execute({ login, password, address }).then(
        () => 'in',
        (e: { code: string }) => e.code,
      );
    expect(await from('10.2.0.1', DEMO_PASSWORD)).toBe('in');
    for (let i = 0; i < 9; i += 1) await from(`203.0.113.${i % 3}`, 'guess after guess');
    expect(await from('203.0.113.0', DEMO_PASSWORD)).toBe('IDENTITY.TOO_MANY_ATTEMPTS');
    expect(await from('10.2.0.1', DEMO_PASSWORD)).toBe('in');
    // From a place never seen the slow count of the login as a whole decides; it was not filled by what was refused.
    for (let i = 0; i < 4; i += 1) await from(`198.51.100.${i}`, 'guess after guess');
    expect(await from('192.0.2.1', DEMO_PASSWORD)).toBe('IDENTITY.TOO_MANY_ATTEMPTS');
    expect(await from('10.2.0.1', DEMO_PASSWORD)).toBe('in');
  });

  it('ends with the sign-out, at once and also in the memory of this process', async () => {
    const token = await enter('gd-officer2');
    const cached = new ResolveSession(sessions);
    expect((await cached.execute(token))?.login).toBe('gd-officer2');
    await new SignOut(sessions).execute(token);
    expect(await cached.execute(token)).toBeNull();
    expect(await who(token)).toBeNull();
  });

  it('ends when it has expired', async () => {
    const token = await enter('gd-officer2');
    await owner.query(
      "update sessions set expires_at = clock_timestamp() - interval '1 second' where revoked_at is null",
    );
    expect(await who(token)).toBeNull();
    expect(await who('not a token')).toBeNull();
  });

  it('ends for all sessions of a person together', async () => {
    const tokens = [await enter('gd-officer3'), await enter('gd-officer3')];
    const { id } = await here('gd-officer3');
    expect(await new RevokeSessions(sessions).execute(id, id)).toBe(3);
    expect(await Promise.all(tokens.map(who))).toEqual([null, null]);
  });
});

describe('a change of password', () => {
  it('needs the present one, keeps this session and ends the others', async () => {
    const [mine, stolen] = [await enter('sz-officer1'), await enter('sz-officer1')];
    const { id } = (await who(mine))!;
    const change = new ChangePassword(people, sessions, hasher, new PgLoginThrottle(app));
    const next = 'a rather long new sentence';
    await expect(change.execute({ person: id, current: 'not it', next, token: mine })).rejects.toMatchObject(
      withCode('IDENTITY.WRONG_PASSWORD'),
    );
    await expect(
      change.execute({ person: id, current: DEMO_PASSWORD, next: 'short', token: mine }),
    ).rejects.toMatchObject(withCode('IDENTITY.WEAK_PASSWORD'));
    expect(await who(stolen)).not.toBeNull();
    await change.execute({ person: id, current: DEMO_PASSWORD, next, token: mine });
    expect([await who(mine), await who(stolen)]).toEqual([expect.objectContaining({ id }), null]);
    await expect(
      signIn.execute({ login: 'sz-officer1', password: DEMO_PASSWORD, address: '10.1.1.1' }),
    ).rejects.toMatchObject(withCode('IDENTITY.BAD_CREDENTIALS'));
    expect((await signIn.execute({ login: 'sz-officer1', password: next, address: '10.1.1.1' })).person).toBe(id);
  });
});

describe('heads, deputies and administrators', () => {
  it('a head sees the agencies directly below, the national head the own one besides', async () => {
    expect((await here('gd-head')).below).toEqual(['gz-ip', 'sz-ip']);
    expect((await here('cnipa-head')).below).toEqual(expect.arrayContaining(['cnipa', 'gd-ip']));
    expect(agenciesSeen(await here('gd-head'))).toEqual(['gd-ip', 'gz-ip', 'sz-ip']);
  });

  /** Somebody as he or she is now. */
  const seen = async (id: string): Promise<{ id: string; version: number }> => ({
    id,
    version: (await people.find(id))?.version ?? 0,
  });

  it('a deputy holds the roles of an absent colleague while the absence lasts, and no longer', async () => {
    const [admin, head, officer] = [await here('sz-admin'), await here('sz-head'), await here('sz-officer4')];
    const change = new ChangePerson(people);
    await change.execute(admin, await seen(head.id), {
      absentFrom: '2020-01-01',
      absentUntil: null,
      deputy: officer.id,
    });
    const acting = await here('sz-officer4');
    expect(acting.roles).toContainEqual({ agency: 'sz-ip', role: 'head', onBehalfOf: head.id });
    expect(acting.deputyFor).toEqual([{ id: head.id, name: head.name }]);
    const ties = { agency: 'sz-ip', officer: head.id, panel: [], recused: [] };
    expect(new CaseCapacities().of(casePersonOf(acting), ties)).toEqual(['officer', 'head']);
    await change.execute(admin, await seen(head.id), { absentUntil: '2020-01-31' });
    expect((await here('sz-officer4')).roles).toEqual([{ agency: 'sz-ip', role: 'officer', onBehalfOf: null }]);
  });

  it('nobody administers another agency, gives roles there, or deputises a stranger', async () => {
    const [admin, own, foreign] = [await here('sz-admin'), await here('sz-officer5'), await here('gd-officer5')];
    const change = new ChangePerson(people);
    await expect(change.execute(admin, await seen(foreign.id), { name: '改名' })).rejects.toMatchObject(
      withCode('IDENTITY.NO_SUCH_PERSON'),
    );
    await expect(
      change.execute(own, await seen(own.id), { roles: [{ agency: 'sz-ip', role: 'head' }] }),
    ).rejects.toMatchObject(withCode('IDENTITY.NO_SUCH_PERSON'));
    const wrong = {
      roles: [{ agency: 'gd-ip', role: 'head' as const }],
      deputy: foreign.id,
      absentUntil: '2026-01-01',
      name: '改名',
    };
    await expect(change.execute(admin, await seen(own.id), wrong)).rejects.toMatchObject({
      code: 'IDENTITY.INVALID_CHANGE',
      details: { issues: [{ pointer: '/roles' }, { pointer: '/absentUntil' }, { pointer: '/deputy' }] },
    });
    expect((await people.find(own.id))?.name).toBe(own.name);
    const promotion = {
      roles: [
        { agency: 'sz-ip', role: 'administrator' as const },
        { agency: 'sz-ip', role: 'head' as const },
      ],
    };
    await expect(change.execute(admin, await seen(admin.id), promotion)).rejects.toMatchObject({
      details: { issues: [{ code: 'own-roles' }] },
    });
  });

  it('who leaves the service has no session any more and no way in', async () => {
    const [admin, token] = [await here('gd-admin'), await enter('gd-officer4')];
    const { id } = (await who(token))!;
    await new ChangePerson(people).execute(admin, await seen(id), { active: false });
    expect(await who(token)).toBeNull();
    await expect(enter('gd-officer4')).rejects.toMatchObject(withCode('IDENTITY.BAD_CREDENTIALS'));
    await new ChangePerson(people).execute(admin, await seen(id), { active: true });
    expect(await who(token)).toBeNull();
  });

  it('an administrator registers people of the own agency once', async () => {
    const admin = await here('gd-admin');
    const register = new RegisterPerson(people, hasher);
    const asked = {
      agency: 'gd-ip',
      login: 'gd-new',
      name: '赵示新',
      password: 'another long sentence',
      roles: ['officer', 'clerk'] as const,
    };
    const id = await register.execute(admin, asked);
    await expect(register.execute(admin, asked)).rejects.toMatchObject(withCode('IDENTITY.LOGIN_TAKEN'));
    await expect(register.execute(admin, { ...asked, agency: 'sz-ip' })).rejects.toMatchObject(
      withCode('IDENTITY.FORBIDDEN'),
    );
    expect((await new ListPeople(people).execute(admin)).find((p) => p.id === id)?.roles).toHaveLength(2);
  });
});
