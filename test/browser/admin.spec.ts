import type { Page } from 'playwright-core';
import { inspectInEveryLook } from './support/looks.js';
import { openStage, type Stage } from './support/stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light|^1366-dark-en/;
const TALLEST = 6_000;
const EDITION = '/desk/admin/procedures/ordinary-ruling/2025-02-01';
const PATHS = [
  '/desk/admin/people',
  '/desk/admin/agencies',
  '/desk/admin/agencies?tab=regions',
  '/desk/admin/procedures',
  EDITION,
  `${EDITION}?tab=steps`,
  `${EDITION}?tab=clocks`,
  `${EDITION}?tab=articles`,
  `${EDITION}?tab=difference`,
  '/desk/admin/calendars?year=2026',
  '/desk/admin/calendars?year=2031',
  '/desk/admin/queues',
  '/desk/admin/health',
  '/desk/admin/audit',
  '/desk/admin/audit?tab=steps',
];

describe('the pages of the administrator', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  const seen = async (page: Page, path: string, look: string): Promise<void> => {
    if (!PICTURED.test(look)) return;
    // A picture of a page of some hundred cards in full is larger than the browser makes; its beginning is enough.
    if ((await page.evaluate<number>('document.documentElement.scrollHeight')) > TALLEST)
      await page.setViewportSize({ width: Number(look.split('-')[0]), height: TALLEST });
    await stage.picture(page, `admin-${path.slice(12).replace(/[^a-z0-9]+/g, '-')}-${look}`);
  };

  it('can be read by everybody, at every width, light and dark, in both languages, and fail in nothing', async () => {
    expect(await inspectInEveryLook((look) => stage.signedIn('gd-admin', look), PATHS, seen)).toEqual([]);
  }, 400_000);
});
