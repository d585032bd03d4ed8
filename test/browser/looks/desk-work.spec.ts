import type { Page } from 'playwright-core';
import { asAllowed } from '../support/as-allowed.js';
import { openDeskLooks, PATIENCE_MS, press, type DeskLooks } from '../support/desk-looks.js';
import { HEAD, OFFICER } from '../support/docket.js';
import { overflow, settled, violations } from '../support/inspect.js';
import { LONG_NAMES } from '../support/long-names.js';
import type { View } from '../support/looks.js';
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
      const step = (id: string, name: string): View => ({ name, path: `/desk/cases/${id}/steps/${name}` });
      const chooseDay = async (page: Page): Promise<void> => {
        await page.locator('.hz-day input').first().click();
        await page.locator('.hz-day-popup').waitFor();
      };
      const views: View[] = [
        { name: 'intake', path: `/desk/cases/${looks.received}/intake` },
        step(looks.received, 'request-supplement'),
        step(docketed.id, 'record-receipt'),
        { ...step(docketed.id, 'schedule-hearing'), act: chooseDay },
        step(deliberated.id, 'draft-ruling'),
        step(docketed.id, 'approve-ruling'),
        { name: 'join', path: `/desk/cases/${docketed.id}/join` },
        { name: 'split', path: `/desk/cases/${await looks.docket.joined(LONG_NAMES)}/split` },
      ];
      expect(await looks.inspect(OFFICER, views)).toEqual([]);
      const open = (page: Page): Promise<unknown> => page.route(/\/steps$/, asAllowed('deliberate'));
      expect(await looks.inspectStates(OFFICER, [step(docketed.id, 'deliberate')], open)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'the work of a head: approvals with their differences, load, what will be late',
    async () => {
      const { id } = await looks.docket.resubmitted(LONG_NAMES);
      const views: View[] = [
        { name: 'approvals', path: '/desk/approvals' },
        { name: 'approval', path: `/desk/approvals/${id}` },
        { name: 'return', path: `/desk/approvals/${id}`, act: press('aside button:not(.ant-btn-primary)', settled) },
        { name: 'team', path: '/desk/team' },
        { name: 'calendar', path: '/desk/calendar?view=all' },
        { name: 'agenda', path: '/desk/calendar?view=all&as=agenda' },
        { name: 'profile', path: '/desk/profile' },
        { name: 'nowhere', path: '/desk/no-such-page' },
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
      const views: View[] = [
        { name: 'work', path: '/desk?view=all', act: all },
        { name: 'cases', path: '/desk/cases', act: all },
      ];
      expect(await looks.inspect(HEAD, views)).toEqual([]);
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
