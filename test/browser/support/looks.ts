import type { Page } from 'playwright-core';
import { overflow, settled, violations, type Asked } from './inspect.js';
import { DESK, type Look, type Seen } from './stage.js';

/** The phone, the tablet, the smallest screen of an office and the usual one. */
const WIDTHS = [
  [1366, 768],
  [1920, 1080],
  [820, 1180],
  [390, 844],
] as const;
/** A table and its cards; between these widths no colour changes, and contrast takes longest to measure. */
const COLOURED: readonly number[] = [1366, 390];
const THEMES = ['light', 'dark'] as const;
const LANGUAGES = ['zh', 'en'] as const;

/** A page, and what is opened on it before it is looked at: a tab, a drawer, a dialog. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

/**
 * Opens every path light and dark, in both languages, at every width, and says what is wrong: what a reader with a
 * disability cannot use, what is wider than the window, what the console said, what could not be fetched.
 */
export async function inspectInEveryLook(
  open: (look: Look) => Promise<Seen>,
  views: readonly (string | View)[],
  seen: (page: Page, name: string, look: string) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    const { page, context, faults } = await open({ ...DESK, language });
    for (const view of views) {
      const { name, path, act } = typeof view === 'string' ? { name: view, path: view, act: undefined } : view;
      // What moves from one look to the next would be waited for.
      await page.emulateMedia({ colorScheme: DESK.theme, reducedMotion: 'reduce' });
      await page.setViewportSize(DESK);
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      if (act) await settled(page).then(() => act(page));
      const judged = new Set<string>();
      for (const [width, height] of WIDTHS) {
        await page.setViewportSize({ width, height });
        for (const theme of THEMES) {
          const look = `${width}-${theme}-${language}`;
          await page.emulateMedia({ colorScheme: theme });
          await settled(page);
          // What is built alike at another width was judged there; dark pages are built as light ones are.
          const built = await page.evaluate<string>('document.body.outerHTML');
          const structure = theme === 'light' && !judged.has(built);
          judged.add(built);
          const asked = { structure, colours: COLOURED.includes(width) };
          found.push(...(await wrongIn(page, faults, asked)).map((what) => `${name} ${look}: ${what}`));
          await seen(page, name, look);
        }
      }
    }
    await context.close();
  }
  return found;
}

async function wrongIn(page: Page, faults: string[], asked: Asked): Promise<string[]> {
  const wider = await overflow(page);
  const wrong = [...(await violations(page, asked)), ...(wider > 0 ? [`${wider} px too wide`] : []), ...faults];
  faults.length = 0;
  return wrong;
}
