import type { Page } from 'playwright-core';
import { crowded, overflow, settled, violations } from './inspect.js';
import { DESK, PHONE, type Stage } from './stage.js';

/** The page as it stands fits a desk and a phone and can be read by everybody; a picture of each is kept under this name. */
export async function looksGood(stage: Stage, page: Page, name: string, fullPage = true): Promise<void> {
  for (const look of [DESK, PHONE]) {
    await page.setViewportSize(look);
    await settled(page);
    expect([name, await violations(page), await overflow(page), await crowded(page)]).toEqual([name, [], 0, []]);
    await stage.picture(page, `${name}-${look.width}`, fullPage);
  }
  await page.setViewportSize(DESK);
}
