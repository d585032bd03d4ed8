import type { Page } from 'playwright-core';
import type { CaseFeed } from '#libs/casework';
import { DEMO_PASSWORD } from '#libs/identity';
import { PDF } from '../support/by-code.js';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { feedOf, partyAt, streamsOf, type AtParty } from './support/live-party.js';
import { openStage, type Stage } from './support/stage.js';

const EVENTS = /\/api\/v1\/events/;
const FOLLOW = /\/api\/v1\/follow$/;
const STREAM = /\/follow\/events$/;

describe('what others change appears', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()));
    // The server hears a moment later that nobody listens any more.
    await streams(0);
  });

  const feed = (): CaseFeed => feedOf(stage);
  const streams = (count: number): Promise<void> => streamsOf(stage, count);
  const see = async (page: Page, { id }: CaseAt, part = ''): Promise<void> => {
    await page.goto(`/desk/cases/${id}${part}`, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const giveTo = async (one: CaseAt, login: string): Promise<void> =>
    docket.step(one, 'assign-officer', { officer: await docket.personOf(login) }, HEAD);
  const showsOfficer = (page: Page, name: string): Promise<void> =>
    page.locator('main').getByText(name).first().waitFor();

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

  it('when a day begins at the office, of which nothing tells', async () => {
    const one = await docket.received();
    const { page, faults } = await stage.signedIn(HEAD);
    // By its own account the office is three seconds before midnight, and this page asks in the first second of the day.
    await page.addInitScript(() => void (Math.random = () => 0));
    await page.route(/\/api\/v1\/sessions\/browser$/, async (route) => {
      const answer = await route.fetch();
      const now = '2026-09-30T15:59:57.000Z';
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), now } });
    });
    // No event of this case, which may be on its way, is what it is read again for.
    await page.route(EVENTS, () => undefined);
    await see(page, one);
    await stage.api.owner.query(`update cases set title = '次日所见' where id = $1`, [one.id]);
    await page.getByRole('heading', { level: 1, name: '次日所见' }).waitFor();
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

  describe('on the page of a party', () => {
    const atParty = (one: CaseAt): Promise<AtParty> => partyAt(stage, one);

    it('also what came while there was no stream: the server stopped, nobody looked, the line was gone', async () => {
      const one = await docket.docketed();
      const { page, context, faults, stands } = await atParty(one);
      const today = await docket.today();
      const paper = await docket.paper(one, 'service-receipt', '另案受理通知.pdf', PDF);
      const rest = (): Promise<void> =>
        docket.step(one, 'suspend', { ground: 'other-case', from: today, reason: '以另案结果为依据', paper });
      const goOn = (): Promise<void> => docket.step(one, 'resume', { on: today, reason: 'other-case-decided' });
      feed().close();
      await rest();
      await stands('中止');
      await streams(1);

      const look = (as: 'visible' | 'hidden'): Promise<void> =>
        page.evaluate(`Object.defineProperty(document, 'visibilityState', { value: '${as}', configurable: true });
          document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
          dispatchEvent(new Event('${as === 'visible' ? 'focus' : 'blur'}'))`);
      await look('hidden');
      await streams(0);
      await goOn();
      let reads = 0;
      page.on('request', (request) => (reads += FOLLOW.test(request.url()) ? 1 : 0));
      await look('visible');
      await stands('已立案待送达');
      await streams(1);
      // Once when the stream begins; once before that where it is long in coming.
      expect(reads).toBeLessThanOrEqual(2);
      expect(faults.filter((fault) => !fault.includes('follow/events'))).toEqual([]);

      // What runs already is not cut by it; what is cut does not come back.
      await context.setOffline(true);
      feed().close();
      await rest();
      await context.setOffline(false);
      await stands('中止');
      // Whatever is asked for while the line is gone fails.
      expect(faults.filter((fault) => !/INTERNET_DISCONNECTED|api\/v1\/follow/.test(fault))).toEqual([]);
    }, 60_000);

    it.each([
      ['the office has no room for its stream', 429],
      ['the line lets no stream through', 502],
    ])(
      'by asking, where %s',
      async (_, status) => {
        const one = await docket.docketed();
        const { page, faults, stands } = await atParty(one);
        await page.route(STREAM, (route) => route.fulfill({ status, json: {} }));
        const paper = await docket.paper(one, 'service-receipt', '另案受理通知.pdf', PDF);
        const from = await docket.today();
        feed().close();
        await streams(0);
        await docket.step(one, 'suspend', { ground: 'other-case', from, reason: '以另案结果为依据', paper });
        await stands('中止');
        expect(faults.filter((fault) => !fault.includes(String(status)))).toEqual([]);
      },
      60_000,
    );

    it('that its code opens nothing any more', async () => {
      const one = await docket.docketed();
      const { page, faults } = await atParty(one);
      await stage.api.owner.query('update access_codes set revoked_at = now() where case_id = $1', [one.id]);
      feed().close();
      await page.getByText(/查询码已被办案机关停用或者更换/).waitFor();
      await streams(0);
      expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    }, 60_000);
  });

  // The last one: the officer's session, which the others use, is gone after it.
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
