import type pg from 'pg';
import { OidcLogin, OpenIdProvider, PgPeople, PgSessions, ResolveSession } from '#libs/identity';
import { Database, makePool } from '#libs/persistence';
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
    return new OidcLogin(new OpenIdProvider(settings), people, people, sessions, provisioning);
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
