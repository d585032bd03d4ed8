import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { Hand } from './support/hand.js';
import { settled, until } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { openStage, type Stage } from './support/stage.js';
import { goTo, simulated } from './support/time.js';

/** A Monday: what is received and submitted on it falls due in the month that the calendar opens at. */
const TODAY = '2026-09-07';

describe('the keyboard at the desk', () => {
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

  const go = async (page: Page, address: string): Promise<void> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const basis = (page: Page) => page.getByRole('dialog', { name: /期限依据/ });
  const focused = (page: Page, what: string): Promise<void> =>
    until(page, `document.activeElement?.matches(${JSON.stringify(what)}) === true`, `the focus at ${what}`);

  it('asks why with E on every page that shows a day: of the row that has the focus, else the next one', async () => {
    const approving = await docket.submitted(LONG_NAMES);
    const received = await docket.received(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    const pages = [
      'calendar?view=all',
      'calendar?view=all&as=agenda',
      'approvals',
      `approvals/${approving.id}`,
      'team',
      'cases',
      `cases/${approving.id}/steps/return-ruling`,
      `cases/${received.id}/intake`,
      `cases/${received.id}`,
    ];
    for (const address of pages) {
      await go(page, `/desk/${address}`);
      await page.locator('main [data-clock]').first().waitFor();
      await page.keyboard.press('e');
      await basis(page)
        .getByText('届满日', { exact: true })
        .waitFor()
        .catch(() => Promise.reject(new Error(`E opened nothing at ${address}`)));
      await page.keyboard.press('Escape');
      await basis(page).waitFor({ state: 'hidden' });
    }
    await go(page, '/desk/calendar?view=all&as=agenda');
    const last = page.locator('.hz-agenda li').last();
    await last.getByRole('link').focus();
    const read = page.waitForResponse(/\/clocks\/[^/]+\/certificate$/);
    await page.keyboard.press('e');
    const asked = await last.locator('[data-clock]').getAttribute('data-clock');
    expect((await read).url()).toContain(asked);
    expect(faults).toEqual([]);
  }, 90_000);

  it('walks with J and K from row to row, sees one in short with P, and comes back to it', async () => {
    await Promise.all([docket.received(), docket.received()]);
    const { page, faults } = await stage.signedIn(OFFICER);
    const hand = new Hand(page);
    await go(page, '/desk/cases');
    await hand.press('j', 'j');
    await focused(page, '[data-current] a');
    const here = await page.locator('[data-current]').getAttribute('data-row');
    await hand.press('p');
    const short = page.getByRole('dialog', { name: '案件概要' });
    await short.getByRole('button', { name: '打开案件' }).waitFor();
    await settled(page);
    await short.locator('[data-clock]').press('Enter');
    await basis(page).getByText('届满日', { exact: true }).waitFor();
    await settled(page);
    await hand.press('Escape');
    await basis(page).waitFor({ state: 'hidden' });
    await settled(page);
    expect(await short.isVisible()).toBe(true);
    await hand.press('Escape');
    await short.waitFor({ state: 'hidden' });
    await focused(page, `[data-row="${here ?? ''}"] a`);
    await hand.press('?');
    await page.getByText('所在案件的概要').waitFor();
    await stage.picture(page, 'help', false);
    await hand.press('Escape');
    await page.getByText('所在案件的概要').waitFor({ state: 'hidden' });
    await focused(page, `[data-row="${here ?? ''}"] a`);
    await hand.press('k', 'j', 'Enter');
    await page.waitForURL(`**/desk/cases/${here ?? ''}`);
    await focused(page, 'main');
    expect(await page.evaluate<number>('scrollY')).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);

  it('begins in the page that was opened, wherever it was opened from, and stays near a row that was removed', async () => {
    const one = await docket.unassigned();
    const { page, faults } = await stage.signedIn(OFFICER);
    await go(page, '/desk');
    await page.locator('.hz-desk-side').getByRole('link', { name: '期限日历' }).press('Enter');
    await page.waitForURL(/calendar/);
    await focused(page, 'main');
    await go(page, `/desk/cases/${one.id}/intake`);
    const items = page.locator('.hz-notice-items li');
    const add = page.getByRole('button', { name: '另加一项' });
    while ((await items.count()) < 3) await add.click();
    await page.getByRole('button', { name: '移除第 2 项' }).press('Enter');
    await focused(page, '.hz-notice-items li:nth-child(2) [data-remove]');
    await page.keyboard.press('Enter');
    await focused(page, '.hz-notice-items li:nth-child(1) [data-remove]');
    await page.keyboard.press('Enter');
    await focused(page, '[data-add]');
    expect(faults).toEqual([]);
  }, 60_000);
});
