import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { held } from './support/slow-line.js';
import { openStage, type Stage } from './support/stage.js';

/** On a slow line people do not wait beside their form. */
describe('a form that was left while it was being sent', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const drafts = (page: Page): Promise<number> =>
    page.evaluate<number>("Object.keys(localStorage).filter((key) => key.includes('desk-step')).length");

  it('says on whatever page its sender is by then why it was refused, and is no longer unsent once it was taken', async () => {
    const one = await docket.submitted(LONG_NAMES);
    await docket.step(one, 'return-ruling', { reason: '请补充对等同特征的认定' }, HEAD);
    const { page, faults } = await stage.signedIn(OFFICER);
    const moved = page.getByRole('status').filter({ hasText: '本案有新的变化' });
    const sent = async (): Promise<() => void> => {
      await page.goto(`/desk/cases/${one.id}/steps/draft-ruling`, { waitUntil: 'domcontentloaded' });
      await settled(page);
      await page.getByLabel('认定侵权是否成立的理由和依据').fill('限位铰链与阻尼铰链构成等同特征。');
      if (await moved.count()) await moved.getByRole('button', { name: '已核对变化' }).click();
      const letGo = await held(page, '**/transitions/draft-ruling');
      const way = page.waitForRequest('**/transitions/draft-ruling');
      await page.getByRole('button', { name: '拟写裁决书' }).click();
      await way;
      expect(await page.getByRole('button', { name: '返回，不办理' }).isDisabled()).toBe(true);
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '期限日历' }).click();
      await page.waitForURL(/\/desk\/calendar/);
      await settled(page);
      return letGo;
    };
    const first = await sent();
    await docket.step(one, 'extend-closing', { months: 1, ground: 'complex', reason: '案情复杂' }, HEAD);
    first();
    const told = page.getByRole('alert').filter({ hasText: '没有办成“拟写裁决书”' });
    await told.getByText('您填写的内容已保存').waitFor();
    await looksGood(stage, page, 'desk-left-refused');
    await told.getByRole('button', { name: '关闭' }).click();
    await told.waitFor({ state: 'detached' });
    expect(await drafts(page)).toBe(1);
    await page.unrouteAll();
    const second = await sent();
    second();
    await page.getByText('已办理：拟写裁决书').waitFor();
    // Who has gone on is not called back.
    expect([await drafts(page), new URL(page.url()).pathname]).toEqual([0, '/desk/calendar']);
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.context().close();
  }, 90_000);

  it('of the two decisions of a head leaves no way to the other', async () => {
    const one = await docket.submitted(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const letGo = await held(page, '**/transitions/approve-ruling');
    const way = page.waitForRequest('**/transitions/approve-ruling');
    await page.getByRole('button', { name: /^批准裁决书/ }).click();
    await way;
    expect(await page.getByRole('button', { name: '退回修改' }).isDisabled()).toBe(true);
    letGo();
    await page.getByText('已批准').waitFor();
    await page.waitForURL((address) => !address.pathname.endsWith(one.id));
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
