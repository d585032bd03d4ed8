import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_PASSWORD } from '#libs/identity';
import { startApp, type TestApp } from '../support/app.js';
import { asSeenNow } from '../support/people.js';

type Body = Record<string, unknown>;
const NAME = '__Host-hengzhi';

describe('a browser', () => {
  let api: TestApp;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'hengzhi-web-'));
    mkdirSync(join(folder, 'assets'));
    for (const page of ['index', 'desk', 'court', 'field'])
      writeFileSync(
        join(folder, `${page}.html`),
        `<title>${page}</title><meta property="csp-nonce" nonce="__NONCE__">`,
      );
    writeFileSync(join(folder, 'assets', 'desk-abc123.js'), 'export {};');
    writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    api = await startApp({ HENGZHI_WEB: folder });
  });
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const signIn = async (login: string): Promise<{ set: string; cookie: string; body: Body }> => {
    const answer = await api.post('/api/v1/sessions/browser').send({ login, password: DEMO_PASSWORD });
    expect(answer.status).toBe(201);
    const [set = ''] = answer.headers['set-cookie'] as unknown as string[];
    return { set, cookie: set.split(';')[0] ?? '', body: answer.body as Body };
  };

  describe('keeps its session in a cookie', () => {
    it('that no script, other host or plain connection gets, for as long as the session lasts', async () => {
      const { set, body } = await signIn('gd-officer1');
      const [pair = '', ...attributes] = set.split('; ');
      expect(pair).toMatch(new RegExp(`^${NAME}=[A-Za-z0-9_-]{43}$`));
      const flags = attributes.filter((a) => !a.startsWith('Expires=')).sort();
      expect(flags).toEqual(['HttpOnly', 'Path=/', 'SameSite=Strict', 'Secure']);
      const expires = Date.parse(attributes.find((a) => a.startsWith('Expires='))?.slice(8) ?? '');
      expect(Math.abs(expires - Date.parse(String(body['expiresAt'])))).toBeLessThan(1_000);
      expect(body).not.toHaveProperty('token');
    });

    it('and is signed in by it for reading, from wherever it was asked', async () => {
      const { cookie } = await signIn('gd-officer2');
      const me = await api.get('/api/v1/sessions/browser').set('cookie', cookie).set('sec-fetch-site', 'cross-site');
      expect(me.body).toMatchObject({ me: { login: 'gd-officer2' } });
      expect((await api.get('/api/v1/sessions/browser')).body).toMatchObject({ me: null, identityProvider: false });
      const stale = await api.get('/api/v1/sessions/browser').set('cookie', `${NAME}=${'x'.repeat(43)}`);
      expect([stale.status, stale.body]).toMatchObject([200, { me: null, identityProvider: false }]);
    });

    it.each([
      ['of another site', { 'sec-fetch-site': 'cross-site' }],
      ['of another host of the same site', { 'sec-fetch-site': 'same-site' }],
      ['that hides behind a forged origin', { 'sec-fetch-site': 'cross-site', origin: 'OWN' }],
      ['of another origin, in a browser that says no more', { origin: 'https://evil.example' }],
      ['without an origin', { origin: 'null' }],
      ['that says nothing of itself', {}],
    ])('and a page %s changes nothing by it', async (_, sent: Record<string, string>) => {
      const { cookie } = await signIn('gd-head');
      const before = await api.owner.query('select absent_from, deputy from people order by id');
      const asked = api.post('/api/v1/me/absence').set('cookie', cookie);
      for (const [name, value] of Object.entries(sent)) void asked.set(name, value === 'OWN' ? api.url : value);
      const answer = await asked.send({ absentFrom: '2020-01-01' });
      expect([answer.status, (answer.body as Body)['code']]).toEqual([403, 'IDENTITY.FOREIGN_PAGE']);
      expect((await api.owner.query('select absent_from, deputy from people order by id')).rows).toEqual(before.rows);
    });

    it.each(['sec-fetch-site', 'origin'])('and our own page, known by %s, acts and signs out', async (by) => {
      const { cookie } = await signIn('gd-officer3');
      const own = by === 'origin' ? api.url : 'same-origin';
      const host = new URL(api.url).host;
      const acted = api.post('/api/v1/me/absence').set('cookie', cookie).set('host', host).set(by, own);
      expect((await acted.set('if-match', await asSeenNow(api, 'gd-officer3')).send({})).status).toBe(200);
      const out = await api.delete('/api/v1/sessions/current').set('cookie', cookie).set('host', host).set(by, own);
      expect([out.status, String(out.headers['set-cookie'])]).toEqual([204, expect.stringContaining(`${NAME}=;`)]);
      expect((await api.get('/api/v1/sessions/browser').set('cookie', cookie)).body).toMatchObject({
        me: null,
        identityProvider: false,
      });
    });
  });

  describe('gets its pages', () => {
    it('each answer with a nonce of its own that the policy names, never from a cache', async () => {
      const nonces = new Set<string>();
      for (const address of ['/', '/desk', '/desk/cases', '/court', '/field', '/check', '/follow']) {
        const page = await api.get(address);
        const nonce = /nonce="([^"]+)"/.exec(page.text)?.[1] ?? '';
        expect([address, page.status, page.headers['cache-control']]).toEqual([address, 200, 'no-store']);
        expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
        const policy = String(page.headers['content-security-policy']);
        expect(policy).toContain(`script-src 'self' 'nonce-${nonce}'`);
        for (const part of [`default-src 'none'`, `frame-ancestors 'none'`, `base-uri 'none'`, `form-action 'self'`])
          expect(policy).toContain(part);
        expect(policy).not.toMatch(/unsafe|\*/);
        nonces.add(nonce);
      }
      expect(nonces.size).toBe(7);
      expect((await api.get('/desk')).text).toContain('<title>desk</title>');
    });

    it('an address that leads nowhere as a page to a person, and as a problem to a program', async () => {
      for (const address of ['/nosuch', '/FILE', '/nosuch/deeper?x=1']) {
        const page = await api.get(address).set('accept', 'text/html,application/xhtml+xml,*/*;q=0.8');
        expect([page.status, page.headers['content-type']]).toEqual([404, 'text/html; charset=utf-8']);
        expect(page.text).toContain('<title>index</title>');
        const problem = await api.get(address).set('accept', 'application/json');
        expect([problem.status, problem.headers['content-type']]).toEqual([
          404,
          expect.stringContaining('application/problem+json'),
        ]);
      }
      for (const address of ['/api/v1/nosuch', '/assets/nosuch.js']) {
        const answer = await api.get(address).set('accept', 'text/html');
        expect([answer.status, answer.headers['content-type']]).toEqual([404, expect.stringContaining('problem+json')]);
      }
    });

    it('its files for a year, since their names change with them', async () => {
      const file = await api.get('/assets/desk-abc123.js');
      expect([file.status, file.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect((await api.get('/icon.svg')).headers['cache-control']).toBe('public, max-age=86400');
    });

    it.each(['/nowhere', '/assets/none.js', '/assets/..%2findex.html', '/api/v1/nowhere', '/index.html'])(
      'and at %s, where nothing is, a problem',
      async (address) => {
        const answer = await api.get(address);
        expect([answer.status, answer.headers['content-type']]).toEqual([
          404,
          expect.stringContaining('application/problem+json'),
        ]);
      },
    );
  });
});
