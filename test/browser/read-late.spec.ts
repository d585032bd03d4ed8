import { Docket, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { held } from './support/slow-line.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

/** What was read before does not stand under the name of what is being read. */
describe('while the desk reads something else', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await new Docket(stage.api).received(LONG_NAMES);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => Promise.all(stage.browser.contexts().map((context) => context.close())));

  const opened = async (address: string): Promise<Seen> => {
    const seen = await stage.signedIn(OFFICER);
    await seen.page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  };

  it('nothing is said of a month that is not there yet, and without a line that it was not read', async () => {
    const { page, context } = await opened('/desk/calendar?as=agenda&month=2020-01');
    const empty = page.getByText('这个月没有届满的期限和口头审理');
    await empty.waitFor();
    const letGo = await held(page, /calendar\?month=2020-02/);
    await page.getByRole('button', { name: '下个月' }).click();
    await page.locator('.hz-month-switch', { hasText: '2020 年 02 月' }).waitFor();
    await page.locator('main .ant-skeleton').waitFor();
    expect(await empty.count()).toBe(0);
    letGo();
    await empty.waitFor();
    await context.setOffline(true);
    await page.getByRole('button', { name: '下个月' }).click();
    await page.getByText('没有读到内容。原因：连接不上服务器').waitFor();
    expect(await empty.count()).toBe(0);
    await looksGood(stage, page, 'calendar-not-read', false);
    await context.setOffline(false);
    await empty.waitFor();
  }, 60_000);

  it('cases of another filter are not counted as of this one, nor shown as such without a line', async () => {
    const { page, context, faults } = await opened('/desk/cases');
    const count = page.getByText(/^列出 \d+ 件/);
    await count.waitFor();
    const box = page.locator('.hz-filters').getByRole('searchbox');
    const find = async (text: string): Promise<void> => {
      await box.fill(text);
      await box.press('Enter');
    };
    const letGo = await held(page, /cases\?.*q=/);
    await find('没有这样的案件');
    await page.locator('main [aria-busy="true"] tbody tr').first().waitFor();
    expect(await count.count()).toBe(0);
    letGo();
    await page.getByText('列出 0 件').waitFor();
    expect(faults).toEqual([]);
    await page.unrouteAll();
    await page.goto('/desk/cases', { waitUntil: 'domcontentloaded' });
    await page.locator('main tbody tr').first().waitFor();
    await context.setOffline(true);
    await find('也没有这样的案件');
    await page.getByText('没有读到内容。原因：连接不上服务器').waitFor();
    expect(await page.locator('main tbody tr').count()).toBe(0);
  }, 60_000);
});
