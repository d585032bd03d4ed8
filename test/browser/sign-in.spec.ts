import type { Page } from 'playwright-core';
import { startIdentityProvider, type IdentityProvider } from '../support/identity-provider.js';
import { settled } from './support/inspect.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

/** The address that the provider knows; what is asked there is answered by the office on trial. */
const OFFICE = 'http://127.0.0.1:3999';
const SUBJECT = 'li.wei@gd-ip';

describe('signing in by the identity provider of the agency', () => {
  let provider: IdentityProvider;
  let stage: Stage;
  beforeAll(async () => {
    provider = await startIdentityProvider(`${OFFICE}/desk/signed-in`);
    stage = await openStage({
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: provider.client.id,
      OIDC_CLIENT_SECRET: provider.client.secret,
      OIDC_REDIRECT_URL: `${OFFICE}/desk/signed-in`,
    });
    const person = { agency: 'gd-ip', login: 'li.wei', name: '李维', roles: ['officer'], oidcSubject: SUBJECT };
    const entered = await stage.api.post('/api/v1/people', await stage.api.token('gd-admin')).send(person);
    expect(entered.status).toBe(201);
  }, 60_000);
  afterAll(async () => {
    await stage.close();
    await provider.close();
  });

  const arrive = async (): Promise<Seen> => {
    const seen = await stage.open();
    await seen.context.route(`${OFFICE}/**`, async (route) => {
      const asked = new URL(route.request().url());
      // The stream of changes never ends; a relay that waits for its end would keep the page waiting.
      if (asked.pathname.endsWith('/events')) return route.abort();
      return route.fulfill({ response: await route.fetch({ url: stage.api.url + asked.pathname + asked.search }) });
    });
    return seen;
  };
  const atProvider = async (page: Page, subject: string): Promise<void> => {
    await page.waitForURL(`${provider.issuer}/**`);
    await page.locator('input[name=login]').fill(subject);
    await page.locator('input[name=password]').fill('whatever');
    await page.locator('button[type=submit]').click();
    await page.locator('form[action] button[type=submit]').click();
  };
  const button = (page: Page) => page.getByRole('button', { name: '使用本机关统一身份登录' });

  it('leads back to the page that was asked for, and the answer stays out of the address', async () => {
    const { page } = await arrive();
    await page.goto(`${OFFICE}/desk/calendar`, { waitUntil: 'domcontentloaded' });
    await button(page).click();
    await atProvider(page, SUBJECT);
    await page.waitForURL(`${OFFICE}/desk/calendar`);
    await settled(page);
    expect(await page.getByText('李维').count()).toBeGreaterThan(0);
    await stage.picture(page, 'sign-in-returned');
  });

  it('tells somebody whom the office does not know so, and offers the form again', async () => {
    const { page } = await arrive();
    await page.goto(`${OFFICE}/desk`, { waitUntil: 'domcontentloaded' });
    await stage.picture(page, 'sign-in');
    await button(page).click();
    await atProvider(page, 'stranger');
    await page.getByText('该账号尚未在本系统登记').waitFor();
    await stage.picture(page, 'sign-in-unknown');
    await page.getByRole('button', { name: '返回登录' }).click();
    await page.getByLabel('登录名').waitFor();
  });

  it('an answer opened a second time opens nothing', async () => {
    const { page } = await arrive();
    await page.goto(`${OFFICE}/desk/signed-in?code=abc&state=xyz`, { waitUntil: 'domcontentloaded' });
    await page.getByLabel('登录名').waitFor();
    expect(page.url()).toBe(`${OFFICE}/desk`);
  });
});
