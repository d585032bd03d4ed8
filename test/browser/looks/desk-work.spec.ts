import type { Page } from 'playwright-core';
import { asAllowed } from '../support/as-allowed.js';
import { openDeskLooks, PATIENCE_MS, press, type DeskLooks } from '../support/desk-looks.js';
import { HEAD, OFFICER } from '../support/docket.js';
import { overflow, settled, violations } from '../support/inspect.js';
import { LONG_NAMES } from '../support/long-names.js';
import type { View } from '../support/looks.js';
import { SCREENS, viewsOf } from '../support/screens.js';
import { manyCases } from '../support/many-cases.js';

describe('the work at the desk can be read by everybody, at every width, light and dark, in both languages', () => {
  let looks: DeskLooks;
  beforeAll(async () => {
    looks = await openDeskLooks();
  }, 60_000);
  afterAll(() => looks.stage.close(), 30_000);

  it(
    'the forms of the steps, with what stands beside them',
    async () => {
      const [docketed, deliberated] = [
        await looks.docket.docketed(LONG_NAMES),
        await looks.docket.deliberated(LONG_NAMES),
      ];
      const chooseDay = async (page: Page): Promise<void> => {
        await page.locator('.hz-day input').first().click();
        await page.locator('.hz-day-popup').waitFor();
      };
      const ids = { received: looks.received, case: docketed.id, deliberated: deliberated.id };
      const joined = await looks.docket.joined(LONG_NAMES);
      const views = viewsOf(SCREENS.steps, { ...ids, joined }, { 'schedule-hearing': chooseDay });
      expect(await looks.inspect(OFFICER, views)).toEqual([]);
      const open = (page: Page): Promise<unknown> => page.route(/\/steps$/, asAllowed('deliberate'));
      const deliberate = { name: 'deliberate', path: `/desk/cases/${docketed.id}/steps/deliberate` };
      expect(await looks.inspectStates(OFFICER, [deliberate], open)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'the work of a head: approvals with their differences, load, what will be late',
    async () => {
      const { id } = await looks.docket.resubmitted(LONG_NAMES);
      const views: View[] = [
        ...viewsOf(SCREENS.head, { submitted: id }),
        { name: 'return', path: `/desk/approvals/${id}`, act: press('aside button:not(.ant-btn-primary)', settled) },
      ];
      expect(await looks.inspect(HEAD, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'lists of two hundred cases with long names, and some of them selected',
    async () => {
      await manyCases(looks.stage.api, 220, OFFICER);
      const all = async (page: Page): Promise<void> => {
        await page.locator('.hz-more button').click();
        await page.locator('main [data-row]').nth(199).waitFor();
        await page
          .locator('main')
          .getByRole('checkbox', { name: /选择|Select/ })
          .first()
          .check();
      };
      expect(await looks.inspect(HEAD, viewsOf(SCREENS.lists, {}, { work: all, cases: all }))).toEqual([]);
      const { page, context, faults } = await looks.stage.signedIn(HEAD);
      await page.goto('/desk/cases', { waitUntil: 'domcontentloaded' });
      await settled(page);
      await all(page);
      await settled(page);
      const everyRow = { structure: true, colours: true, whole: true };
      expect([await violations(page, everyRow), await overflow(page), faults]).toEqual([[], 0, []]);
      await context.close();
    },
    PATIENCE_MS,
  );
});
