import type { Page } from 'playwright-core';
import { panelOf } from '../support/by-code.js';
import { Docket, OFFICER, type CaseAt } from './support/docket.js';
import { openStage, type Stage } from './support/stage.js';

describe('the lines of a notice of supplement', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const LINE = '请补充被控侵权产品的照片';
  const opened = async (one: CaseAt): Promise<{ page: Page; faults: string[] }> => {
    const { page, faults } = await stage.signedIn(OFFICER);
    await page.goto(`/desk/cases/${one.id}/intake`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: '另加一项' }).click();
    await page.getByLabel('第 1 项补正内容').fill(LINE);
    return { page, faults };
  };

  it('stay when the case leaves the intake meanwhile', async () => {
    const one = await docket.received();
    const { page, faults } = await opened(one);
    await docket.step(one, 'docket', { withinCompetence: true, members: await panelOf(stage.api) });
    await page.getByText('本案不在收件审查阶段').waitFor();
    expect(await page.getByLabel('第 1 项补正内容').inputValue()).toBe(LINE);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('survive a reload, go into the notice with what is typed there, and come back with it', async () => {
    const one = await docket.received();
    const { page, faults } = await opened(one);
    await page.reload({ waitUntil: 'domcontentloaded' });
    expect(await page.getByLabel('第 1 项补正内容').inputValue()).toBe(LINE);
    await page.getByRole('button', { name: '制作补正通知' }).click();
    await page.waitForURL(/request-supplement/);
    const days = page.locator('input[inputmode="numeric"]').first();
    for (const typed of ['999', '7.5', '0', 'abc']) {
      await days.fill(typed);
      await page.getByText('请填写 1 至 60 之间的整数').waitFor();
      expect(await days.inputValue()).toBe(typed);
      await days.fill('10');
      await page.getByText('请填写 1 至 60 之间的整数').waitFor({ state: 'hidden' });
    }
    expect(await page.locator('form textarea').first().inputValue()).toBe(LINE);
    await page.goBack();
    expect(await page.getByLabel('第 1 项补正内容').inputValue()).toBe(LINE);
    await page.getByRole('button', { name: '制作补正通知' }).click();
    await page.waitForURL(/request-supplement/);
    expect(await page.locator('input[inputmode="numeric"]').first().inputValue()).toBe('10');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
