import type { Page } from 'playwright-core';
import { Docket, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { DESK, openStage, type Stage } from './support/stage.js';

/** Days typed a key at a time, as people write them. */
describe('a day typed into a form of the desk', () => {
  let stage: Stage;
  let id = '';
  beforeAll(async () => {
    stage = await openStage();
    ({ id } = await new Docket(stage.api).docketed());
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const opened = async (): Promise<{ page: Page; faults: string[] }> => {
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${id}/steps/record-receipt`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    return { page, faults };
  };

  it('is taken, however it is written', async () => {
    const { page, faults } = await opened();
    const field = page.getByLabel('收到日期');
    for (const [typed, kept] of [
      ['2026-01-15', '2026-01-15'],
      ['20260116', '2026-01-16'],
      ['2026/01/17', '2026-01-17'],
      ['2026/1/8', '2026-01-08'],
      ['2026年1月19日', '2026-01-19'],
      ['２０２６０１２０', '2026-01-20'],
      ['２０２６－０１－２１', '2026-01-21'],
    ] as const) {
      await field.fill('');
      await field.pressSequentially(typed);
      await page.keyboard.press('Tab');
      await settled(page);
      expect([typed, await field.inputValue()]).toEqual([typed, kept]);
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('what is no day stays to be seen, and is refused at its field', async () => {
    const { page } = await opened();
    const field = page.getByLabel('收到日期');
    await field.pressSequentially('1123');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: '登记被请求人收到请求书副本' }).click();
    await page.getByText('无法识别这个日期').waitFor();
    expect(await field.inputValue()).toBe('1123');
    await page.context().close();
  }, 60_000);

  it('is marked also beyond the turn of the year, and today is what it is at the office', async () => {
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.route(/\/api\/v1\/sessions\/browser$/, async (route) => {
      const answer = await route.fetch();
      const now = '2026-09-30T16:30:00.000Z';
      await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), now } });
    });
    await page.goto(`/desk/cases/${id}/steps/record-receipt`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const field = page.getByLabel('收到日期');
    const cell = (day: string) => page.locator(`.hz-day-popup td[title="${day}"]`);
    await field.click();
    await page.locator('.hz-day-popup .ant-picker-cell-today[title="2026-10-01"]').waitFor();
    await page.locator('.hz-day-popup').getByText('今天', { exact: true }).click();
    expect(await field.inputValue()).toBe('2026-10-01');
    for (const [typed, neighbour] of [
      ['2025-12-15', '2026-01-01'],
      ['2026-01-05', '2025-12-31'],
    ] as const) {
      await field.fill(typed);
      await cell(neighbour).locator('.hz-day-cell[title*="工作日"], .hz-day-cell[title*="休息日"]').waitFor();
    }
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
