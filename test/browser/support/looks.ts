import type { Page } from 'playwright-core';
import { overflow, settled, violations } from './inspect.js';
import { DESK, type Look, type Seen } from './stage.js';

/** The phone, the tablet, the smallest screen of an office and the usual one. */
const WIDTHS = [
  [1366, 768],
  [1920, 1080],
  [820, 1180],
  [390, 844],
] as const;
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/**
 * Opens every path light and dark, in both languages, at every width, and says what is wrong: what a reader with a
 * disability cannot use, what is wider than the window, what the console said, what could not be fetched.
 */
export async function inspectInEveryLook(
  open: (look: Look) => Promise<Seen>,
  paths: readonly string[],
  seen: (page: Page, path: string, look: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES)
    for (const language of LANGUAGES) {
      const { page, context, faults } = await open({ ...DESK, theme, language });
      for (const path of paths) {
        await page.goto(path, { waitUntil: 'domcontentloaded' });
        for (const [width, height] of WIDTHS) {
          const look = `${width}-${theme}-${language}`;
          await page.setViewportSize({ width, height });
          await settled(page);
          found.push(...(await wrongIn(page, faults)).map((what) => `${path} ${look}: ${what}`));
          await seen(page, path, look);
        }
      }
      await context.close();
    }
  return found;
}

async function wrongIn(page: Page, faults: string[]): Promise<string[]> {
  const wider = await overflow(page);
  const wrong = [...(await violations(page)), ...(wider > 0 ? [`${wider} px too wide`] : []), ...faults];
  faults.length = 0;
  return wrong;
}
