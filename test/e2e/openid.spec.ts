import { startApp, type TestApp } from '../support/app.js';
import {
  ProviderBrowser,
  startIdentityProvider,
  type IdentityProvider,
  type Spoilt,
} from '../support/identity-provider.js';
import { asSeenNow } from '../support/people.js';

const REDIRECT = 'http://127.0.0.1:3999/desk/signed-in';
const SUBJECT = 'li.wei@gd-ip';

interface Begun {
  readonly url: string;
  readonly state: string;
  readonly verifier: string;
}

describe('signing in at a real identity provider', () => {
  let provider: IdentityProvider;
  let api: TestApp;
  beforeAll(async () => {
    provider = await startIdentityProvider(REDIRECT);
    api = await startApp({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
      OIDC_REDIRECT_URL: REDIRECT,
    });
    const person = { agency: 'gd-ip', login: 'li.wei', name: '李维', roles: ['officer'], oidcSubject: SUBJECT };
    const entered = await api.post('/api/v1/people', await api.token('gd-admin')).send(person);
    expect(entered.status).toBe(201);
  }, 60_000);
  afterAll(async () => {
    await api.close();
    await provider.close();
  });

  const begin = async (): Promise<Begun> => (await api.post('/api/v1/sessions/oidc/begin')).body as Begun;
  const atProvider = (url: string, subject = SUBJECT): Promise<string> =>
    new ProviderBrowser(REDIRECT).signIn(url, subject);
  const finish = (callbackUrl: string, { state, verifier }: Begun, door = 'oidc') =>
    api.post(`/api/v1/sessions/${door}`).send({ callbackUrl, state, verifier });
  const codeOf = ({ body }: { body: unknown }): string => (body as { code: string }).code;

  it('opens a session for whoever the administrator entered with that subject, and the work is open at once', async () => {
    const begun = await begin();
    const opened = await finish(await atProvider(begun.url), begun);
    expect([opened.status, opened.body]).toMatchObject([201, { token: expect.stringMatching(/^[\w-]{43}$/) }]);
    const { token } = opened.body as { token: string };
    expect((await api.get('/api/v1/me', token)).body).toMatchObject({ login: 'li.wei', mustChangePassword: false });
    expect((await api.get('/api/v1/work-list', token)).status).toBe(200);
  });

  it('puts the session of a browser into its cookie only', async () => {
    const begun = await begin();
    const opened = await finish(await atProvider(begun.url), begun, 'browser/oidc');
    expect([opened.status, Object.keys(opened.body as object).sort()]).toEqual([201, ['expiresAt', 'person']]);
    const [cookie = ''] = opened.headers['set-cookie'] as unknown as string[];
    const me = await api.get('/api/v1/sessions/browser').set('cookie', cookie.split(';')[0] ?? '');
    expect(me.body).toMatchObject({ me: { login: 'li.wei' }, identityProvider: true });
  });

  it('a first password nobody changed yet closes the door of the password only', async () => {
    const person = {
      agency: 'gd-ip',
      login: 'wang.fang',
      name: '王方',
      roles: ['officer'],
      password: 'a-first-password-2026',
    };
    const { body } = await api.post('/api/v1/people', await api.token('gd-admin')).send(person);
    const change = `/api/v1/people/${(body as { id: string }).id}/change`;
    const known = async (oidcSubject: string) =>
      api
        .post(change, await api.token('gd-admin'))
        .set('if-match', await asSeenNow(api, person.login))
        .send({ oidcSubject });
    expect((await known(SUBJECT)).status).toBe(409);
    expect((await known('wang')).status).toBe(200);
    const begun = await begin();
    const { token } = (await finish(await atProvider(begun.url, 'wang'), begun)).body as { token: string };
    expect((await api.get('/api/v1/work-list', token)).status).toBe(200);
    const typed = await api.post('/api/v1/sessions').send({ login: person.login, password: person.password });
    expect((await api.get('/api/v1/work-list', (typed.body as { token: string }).token)).status).toBe(403);
  });

  it('nobody is entered without a way in', async () => {
    const person = { agency: 'gd-ip', login: 'nobody', name: '无人', roles: ['officer'] };
    const refused = await api.post('/api/v1/people', await api.token('gd-admin')).send(person);
    expect([refused.status, codeOf(refused)]).toEqual([400, 'IDENTITY.INVALID_CHANGE']);
  });

  it('somebody the provider knows and the office does not is refused', async () => {
    const begun = await begin();
    const refused = await finish(await atProvider(begun.url, 'stranger'), begun);
    expect([refused.status, codeOf(refused)]).toEqual([403, 'IDENTITY.UNKNOWN_PERSON']);
  });

  it('somebody out of service is refused, though the provider confirms him', async () => {
    await api.owner.query(`update people set oidc_subject = 'left', active = false where login = 'gd-officer5'`);
    const begun = await begin();
    expect(codeOf(await finish(await atProvider(begun.url, 'left'), begun))).toBe('IDENTITY.UNKNOWN_PERSON');
  });

  it.each<[string, (begun: Begun) => Promise<[string, Begun]>]>([
    ['another state', async (b) => [await atProvider(b.url), { ...b, state: 'another' }]],
    ['another verifier', async (b) => [await atProvider(b.url), { ...b, verifier: 'v'.repeat(43) }]],
    ['the answer to another sign-in', async (b) => [await atProvider((await begin()).url), b]],
    [
      'a nonce put into the address by somebody else',
      async (b) => {
        const url = new URL(b.url);
        url.searchParams.set('nonce', 'planted');
        return [await atProvider(url.href), b];
      },
    ],
    ['an address that is none', () => begin().then((b) => ['no address', b])],
    [
      'a refusal by the provider',
      (b) => Promise.resolve([`${REDIRECT}?error=access_denied&state=${b.state}&iss=${provider.issuer}`, b]),
    ],
    [
      'the code of a stranger’s sign-in under this state',
      async (b) => {
        const foreign = new URL(await atProvider((await begin()).url));
        foreign.searchParams.set('state', b.state);
        return [foreign.href, b];
      },
    ],
  ])('with %s nobody comes in', async (_, make) => {
    const [callback, begun] = await make(await begin());
    const refused = await finish(callback, begun);
    expect([refused.status, codeOf(refused)]).toEqual([401, 'IDENTITY.OIDC_REFUSED']);
  });

  it('an answer used once opens nothing a second time', async () => {
    const begun = await begin();
    const callback = await atProvider(begun.url);
    expect((await finish(callback, begun)).status).toBe(201);
    expect(codeOf(await finish(callback, begun))).toBe('IDENTITY.OIDC_REFUSED');
  });

  it.each<Spoilt>(['audience', 'expiry', 'nonce', 'issuer'])(
    'a token that is rightly signed but wrong in its %s is refused',
    async (what) => {
      await provider.spoil(what);
      try {
        const begun = await begin();
        const refused = await finish(await atProvider(begun.url), begun);
        expect([refused.status, codeOf(refused)]).toEqual([401, 'IDENTITY.OIDC_REFUSED']);
      } finally {
        await provider.spoil('nothing');
      }
    },
  );
});
