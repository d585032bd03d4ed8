import type { Locator, Page } from 'playwright-core';
import { panelOf, PDF } from '../support/by-code.js';
import { Docket, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, type Stage } from './support/stage.js';

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

  it('are about the case as it was, and say which of them is met since, until their officer has looked', async () => {
    const one = await docket.unassigned(LONG_NAMES);
    const officer = await docket.personOf(OFFICER);
    await stage.api.owner.query('update cases set officer = $2 where id = $1', [one.id, officer]);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    const review = `/desk/cases/${one.id}/intake`;
    await page.goto(review, { waitUntil: 'domcontentloaded' });
    const [first, second] = [1, 2].map((n) => page.getByLabel(`第 ${n} 项补正内容`)) as [Locator, Locator];
    await second.fill('请提交专利登记簿副本原件');
    expect(await first.inputValue()).toContain('主体资格证明');
    const proof = await docket.paper(one, 'status-proof', '营业执照.pdf', PDF);
    await docket.step(one, 'enter-status-proof', { party: '1', paper: proof });
    const moved = page.getByRole('status').filter({ hasText: '本案有新的变化' });
    await moved.waitFor();
    const met = page.locator('.hz-notice-items li', { has: first }).getByText('系统现在未发现此项问题');
    await met.waitFor();
    expect(await page.locator('.hz-notice-met').count()).toBe(1);
    await looksGood(stage, page, 'intake-moved');
    // Neither typing on, nor coming back, nor going on to the notice is having looked.
    await second.fill('请提交专利登记簿副本');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await met.waitFor();
    await moved.waitFor();
    await page.getByRole('button', { name: '制作补正通知' }).click();
    await page.waitForURL(/request-supplement/);
    await moved.waitFor();
    await page.goBack();
    await page.waitForURL(`**${review}`);
    await page.getByRole('button', { name: '已核对变化' }).click();
    await moved.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '移除第 1 项' }).click();
    await second.waitFor({ state: 'detached' });
    expect(await first.inputValue()).toBe('请提交专利登记簿副本');
    expect(await met.count()).toBe(0);
    await page.getByRole('button', { name: '制作补正通知' }).click();
    await page.waitForURL(/request-supplement/);
    await settled(page);
    expect(await moved.count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
