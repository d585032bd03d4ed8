import { Docket, type CaseAt } from './support/docket.js';
import { copiedByHand, settled, until } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Seen, type Stage } from './support/stage.js';
import { fallsDue, goTo, simulated } from './support/time.js';

/** A Monday before Mid-Autumn (25 to 27 September) and the National Day (1 to 7 October, at work on Saturday the 10th). */
const TODAY = '2026-09-21';

/** 期限日历, on a day that is known. */
describe('the calendar of the desk', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
    await simulated(stage.api);
    await goTo(stage.api, TODAY);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => Promise.all(stage.browser.contexts().map((context) => context.close())));

  const opened = async (login: string, address: string): Promise<Seen> => {
    const seen = await stage.signedIn(login);
    await seen.page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  };
  const givenTo = async (one: CaseAt, login: string): Promise<unknown> =>
    stage.api.owner.query('update cases set officer = $2 where id = $1', [one.id, await docket.personOf(login)]);

  it('leads from a day on which more falls due than there is room for to that day of the agenda', async () => {
    for (const day of ['2026-09-22', '2026-09-24'])
      for (let n = 0; n < 6; n += 1) {
        const one = await docket.received(LONG_NAMES);
        await givenTo(one, 'gd-officer3');
        await fallsDue(stage.api, one.id, day);
      }
    // There is no such month: the page is of the present one, and does not ask for the other.
    const { page, faults } = await opened('gd-officer3', '/desk/calendar?month=2026-13');
    await page.locator('.hz-month-switch', { hasText: '2026 年 09 月' }).waitFor();
    const day = page.locator('.hz-month td', { hasText: /^24/ });
    await day.getByRole('link', { name: '另有 2 项' }).click();
    const heading = page.getByRole('heading', { name: /^2026-09-24 周四$/ });
    await until(page, `document.activeElement?.textContent?.trim().startsWith('2026-09-24')`, 'the day of the agenda');
    await settled(page);
    const [head, at] = await Promise.all([page.locator('.hz-desk-head').boundingBox(), heading.boundingBox()]);
    expect(at?.y).toBeGreaterThan((head?.y ?? 0) + (head?.height ?? 0));
    await looksGood(stage, page, 'agenda-day', false);
    expect(faults).toEqual([]);
  }, 60_000);

  it('turns its months, and is subscribed to until that is ended', async () => {
    const { page, faults } = await opened('gd-officer4', '/desk/calendar');
    const one = await docket.received(LONG_NAMES);
    await givenTo(one, 'gd-officer4');
    await page.reload({ waitUntil: 'domcontentloaded' });
    const turned = (name: string): Promise<void> => page.locator('.hz-month-switch', { hasText: name }).waitFor();
    await turned('2026 年 09 月');
    await page.locator('.hz-month td', { hasText: '立案期限' }).getByText('29', { exact: true }).waitFor();
    expect(await page.locator('.hz-month td[data-today="true"]').innerText()).toMatch(/^21 · 今天/);
    const past = await page.locator('.hz-month tbody tr').nth(2).boundingBox();
    expect(past?.height).toBeLessThan(50);
    await stage.picture(page, 'calendar-september');
    await page.getByRole('button', { name: '下个月' }).click();
    await turned('2026 年 10 月');
    await page.locator('.hz-month td', { hasText: /^1 · 国庆节 休/ }).waitFor();
    await page.locator('.hz-month td', { hasText: /^10 · 国庆节 班/ }).waitFor();
    for (const back of ['2026 年 09 月', '2026 年 08 月']) {
      await page.getByRole('button', { name: '上个月' }).click();
      await turned(back);
    }
    await page.locator('.hz-month td', { hasText: '立案期限' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '今天', exact: true }).click();
    await turned('2026 年 09 月');
    await page.getByText('日程', { exact: true }).click();
    const day = page.locator('.hz-panel', { has: page.getByRole('heading', { name: /^2026-09-29 周二$/ }) });
    await day.getByText('立案期限').waitFor();

    await page.getByRole('button', { name: '日历订阅' }).click();
    const dialog = page.getByRole('dialog', { name: '日历订阅' });
    await dialog.getByRole('button', { name: '生成订阅地址' }).click();
    const address = await copiedByHand(page, dialog.getByRole('button', { name: '复制地址' }));
    const feed = await stage.api.get(new URL(address).pathname);
    expect([feed.status, feed.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(feed.text).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*DTSTART;VALUE=DATE:20260929\r\n[\s\S]*END:VCALENDAR\r\n$/);
    await dialog.getByRole('button', { name: '停用订阅' }).click();
    await page.getByText('订阅已停用').waitFor();
    expect((await stage.api.get(new URL(address).pathname)).status).toBe(404);
    expect(faults).toEqual([]);
  }, 60_000);
});
