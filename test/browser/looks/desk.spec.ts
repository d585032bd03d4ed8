import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER } from '../support/docket.js';
import { settled } from '../support/inspect.js';
import { LONG_NAMES } from '../support/long-names.js';
import { inspectInEveryLook, type View } from '../support/looks.js';
import { manyCases } from '../support/many-cases.js';
import { openStage, type Stage } from '../support/stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light-zh/;
const TABS = ['overview', 'timeline', 'clocks', 'parties', 'evidence', 'hearing', 'documents', 'links', 'log'];
const PATIENCE_MS = 400_000;

const drawer = (page: Page): Promise<void> => page.locator('.ant-drawer-open').last().waitFor();
const dialog = (page: Page): Promise<void> => page.locator('.ant-modal').last().waitFor();
const press = (selector: string, then: (page: Page) => Promise<unknown> = drawer) => {
  return async (page: Page): Promise<void> => {
    await page.locator(selector).first().click();
    await then(page);
  };
};

describe('the pages of the desk can be read by everybody, at every width, light and dark, in both languages', () => {
  let stage: Stage;
  let docket: Docket;
  let eventful: string;
  let received: string;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
    received = (await docket.unassigned(LONG_NAMES)).id;
    await stage.api.owner.query('update cases set officer = $2 where id = $1', [
      received,
      await docket.personOf(OFFICER),
    ]);
    eventful = (await docket.eventful(LONG_NAMES)).id;
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const inspect = async (login: string, views: readonly View[]): Promise<string[]> => {
    const seen = async (page: Page, name: string, look: string): Promise<void> => {
      // A page of two hundred rows is as high as thirty windows.
      if (PICTURED.test(look)) await stage.picture(page, `desk-${name}-${look}`, !['work', 'cases'].includes(name));
    };
    return inspectInEveryLook((look) => stage.signedIn(login, look), views, seen);
  };

  it(
    'the case with all its tabs',
    async () => {
      const views = TABS.map((tab) => ({ name: `case-${tab}`, path: `/desk/cases/${eventful}?tab=${tab}` }));
      expect(await inspect(OFFICER, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'what opens beside and over a page',
    async () => {
      const path = `/desk/cases/${eventful}`;
      const views: View[] = [
        { name: 'basis', path, act: press('.hz-strip button.hz-deadline') },
        { name: 'all-steps', path, act: press('.hz-strip-acts button') },
        { name: 'paper', path: `${path}?tab=evidence`, act: press('main .hz-paper >> nth=1') },
        { name: 'preview', path: '/desk', act: press('main [data-row] .hz-quiet') },
        { name: 'help', path: '/desk', act: press('.hz-desk-help', dialog) },
        { name: 'feed', path: '/desk/calendar', act: press('.hz-page-acts > button', dialog) },
        { name: 'view', path: '/desk/cases?open=true', act: press('.hz-page-acts button', dialog) },
        { name: 'password', path: '/desk/profile', act: press('main .hz-panel button', dialog) },
      ];
      expect(await inspect(OFFICER, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'the forms of the steps, with what stands beside them',
    async () => {
      const [docketed, deliberated] = [await docket.docketed(LONG_NAMES), await docket.deliberated(LONG_NAMES)];
      const step = (id: string, name: string): View => ({ name, path: `/desk/cases/${id}/steps/${name}` });
      const chooseDay = async (page: Page): Promise<void> => {
        await page.locator('.hz-day input').first().click();
        await page.locator('.hz-day-popup').waitFor();
      };
      const views: View[] = [
        { name: 'intake', path: `/desk/cases/${received}/intake` },
        step(received, 'request-supplement'),
        step(docketed.id, 'record-receipt'),
        { ...step(docketed.id, 'schedule-hearing'), act: chooseDay },
        step(deliberated.id, 'draft-ruling'),
        step(docketed.id, 'approve-ruling'),
      ];
      expect(await inspect(OFFICER, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'the work of a head: approvals with their differences, load, what will be late',
    async () => {
      const { id } = await docket.resubmitted(LONG_NAMES);
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
      expect(await inspect(HEAD, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'lists of two hundred cases with long names, and some of them selected',
    async () => {
      await manyCases(stage.api, 220, OFFICER);
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
      expect(await inspect(HEAD, views)).toEqual([]);
    },
    PATIENCE_MS,
  );
});
