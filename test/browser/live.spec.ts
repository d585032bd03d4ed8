import type { Page } from 'playwright-core';
import { CaseFeed } from '#libs/casework';
import { DEMO_PASSWORD } from '#libs/identity';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { openStage, type Stage } from './support/stage.js';

const EVENTS = /\/api\/v1\/events/;

describe('what others change appears', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => Promise.all(stage.browser.contexts().map((context) => context.close())));

  const feed = (): CaseFeed => stage.api.app.get(CaseFeed, { strict: false });
  const see = async (page: Page, { id }: CaseAt, part = ''): Promise<void> => {
    await page.goto(`/desk/cases/${id}${part}`, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const giveTo = async (one: CaseAt, login: string): Promise<void> =>
    docket.step(one, 'assign-officer', { officer: await docket.personOf(login) }, HEAD);
  const showsOfficer = (page: Page, name: string): Promise<void> =>
    page.locator('main').getByText(name).first().waitFor();
  const streams = async (count: number): Promise<void> => {
    for (const end = Date.now() + 20_000; feed().size !== count; await new Promise((go) => setTimeout(go, 50)))
      if (Date.now() > end) throw new Error(`${feed().size} streams are open, not ${count}`);
  };

  it('in two tabs by one stream, and by a stream of the second when the first is closed', async () => {
    const one = await docket.received();
    const { page: first, context, faults } = await stage.signedIn(HEAD);
    await see(first, one);
    await streams(1);
    const second = await context.newPage();
    await see(second, one);
    await giveTo(one, 'gd-officer2');
    await Promise.all([showsOfficer(first, '郑示二'), showsOfficer(second, '郑示二')]);
    expect(feed().size).toBe(1);
    await Promise.all([second.waitForRequest(EVENTS), first.close()]);
    await giveTo(one, 'gd-officer3');
    await showsOfficer(second, '郑示三');
    await streams(1);
    expect(faults).toEqual([]);
  }, 60_000);

  it('in the basis of a deadline, which is not put together again for the same deadline', async () => {
    const one = await docket.docketed();
    const { page, faults } = await stage.signedIn(OFFICER);
    await see(page, one, '?tab=clocks');
    await streams(1);
    const closing = page.locator('main tr', { hasText: '办案期限' });
    await closing.getByRole('button').click();
    const due = page.getByRole('dialog', { name: /期限依据/ }).locator('.hz-basis-due');
    const before = await due.innerText();
    await page.keyboard.press('Escape');
    await due.waitFor({ state: 'hidden' });
    await docket.step(one, 'extend-closing', { months: 1, ground: 'complex', reason: '案情复杂' }, HEAD);
    const dueOn = closing.locator('.hz-deadline-date');
    await dueOn.filter({ hasText: before.match(/\d{4}-\d\d-\d\d/)?.[0] ?? before }).waitFor({ state: 'detached' });
    await closing.getByRole('button').click();
    await due.filter({ hasNotText: before }).waitFor();
    expect(await due.innerText()).not.toBe(before);
    expect(faults).toEqual([]);
  }, 60_000);

  it('after the server has ended the stream, also what came in between', async () => {
    const one = await docket.received();
    const { page, faults } = await stage.signedIn(HEAD);
    await see(page, one);
    await streams(1);
    feed().close();
    await giveTo(one, 'gd-officer2');
    await showsOfficer(page, '郑示二');
    await giveTo(one, 'gd-officer3');
    await showsOfficer(page, '郑示三');
    expect(faults).toEqual([]);
  }, 60_000);

  it('after the stream was refused', async () => {
    const one = await docket.received();
    const { page } = await stage.signedIn(HEAD);
    let refused = 0;
    await page.route(EVENTS, (route) => (refused++ < 2 ? route.fulfill({ status: 502 }) : route.continue()));
    await see(page, one);
    await streams(1);
    await giveTo(one, 'gd-officer2');
    await showsOfficer(page, '郑示二');
    expect(refused).toBe(3);
  }, 60_000);

  it('after signing in again', async () => {
    const one = await docket.received();
    const { page } = await stage.signedIn(OFFICER);
    await see(page, one);
    await streams(1);
    await stage.api.owner.query('delete from sessions where person = $1', [await docket.personOf(OFFICER)]);
    await streams(0);
    await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
    const dialog = page.getByRole('dialog', { name: /登录已过期/ });
    await dialog.waitFor();
    await settled(page);
    await dialog.getByLabel('登录名').fill(OFFICER);
    await dialog.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await dialog.getByRole('button', { name: '登录', exact: true }).click();
    await streams(1);
    await giveTo(one, 'gd-officer2');
    await showsOfficer(page, '郑示二');
  }, 60_000);
});
