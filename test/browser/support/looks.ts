import type { Page } from 'playwright-core';
import { overflow, settled, until, violations, type Asked } from './inspect.js';
import { DESK, type Look, type Seen } from './stage.js';

/** The usual screen of an office, the phone, and what lies beyond and between, which is mostly built as one of these. */
const WIDTHS = [
  [1366, 768],
  [390, 844],
  [1920, 1080],
  [820, 1180],
] as const;
/** A table and its cards: there contrast is always measured, which takes longest; elsewhere where it is built otherwise. */
const COLOURED: readonly number[] = [1366, 390];
const PHONE_WIDTH = 390;
const LANGUAGES = ['zh', 'en'] as const;
const THEMES = ['light', 'dark'] as const;

/** The browser itself writes down that an answer was a refusal, or did not come: a state of a page is about just that. */
export const REFUSED =
  /^console: Failed to load resource: (the server responded with a status of [45]\d\d|net::)|^console: TypeError: Failed to fetch|^failed: |^50\d: /;

/** A page, and what is opened on it before it is looked at: a tab, a drawer, a dialog. */
export interface View {
  readonly name: string;
  readonly path: string;
  readonly act?: (page: Page) => Promise<unknown>;
}

/**
 * Goes to every path in both languages, at every width, light and dark, and says what is wrong: what a reader with a
 * disability cannot use, what is wider than the window, what the console said, what could not be fetched.
 * @param foreseen faults that the view is about: the browser writes down every refusal by itself
 */
export async function inspectInEveryLook(
  open: (look: Look) => Promise<Seen>,
  views: readonly (string | View)[],
  seen: (page: Page, name: string, look: string) => Promise<void> = () => Promise.resolve(),
  foreseen: RegExp = /(?!)/,
): Promise<string[]> {
  const found: string[] = [];
  /** View, width and theme → how it is built in the first language. */
  const shapes = new Map<string, string>();
  for (const language of LANGUAGES) {
    const { page, context, faults } = await open({ ...DESK, language });
    const go = traveller(page);
    for (const view of views) {
      const { name, path, act } = typeof view === 'string' ? { name: view, path: view, act: undefined } : view;
      await page.emulateMedia({ colorScheme: DESK.theme });
      await page.setViewportSize(DESK);
      await go(path, act);
      const judged = new Set<string>();
      const painted = new Set<string>();
      for (const [width, height] of WIDTHS) {
        await page.setViewportSize({ width, height });
        for (const theme of THEMES) {
          const look = `${width}-${theme}-${language}`;
          await page.emulateMedia({ colorScheme: theme });
          await settled(page);
          // What is built alike at another width was judged there; dark pages are built as light ones are.
          const built = await page.evaluate<string>('document.body.outerHTML');
          const place = `${name} ${width} ${theme}`;
          const shape = shapeOf(built);
          // What differs by the words alone, none of them missing, was judged in the first language.
          const known = shapes.get(place) === shape;
          shapes.set(place, shape);
          // On a phone what is built alike lies closer together: how large and how far apart it is, is measured again.
          const structure = !known && theme === 'light' && (!judged.has(built) || width === PHONE_WIDTH);
          judged.add(built);
          const paint = `${theme} ${shape}`;
          const colours = !known && (COLOURED.includes(width) || !painted.has(paint));
          painted.add(paint);
          const asked = { structure, colours };
          const wrong = (await wrongIn(page, faults, asked)).filter((what) => !foreseen.test(what));
          found.push(...wrong.map((what) => `${name} ${look}: ${what}`));
          await seen(page, name, look);
        }
      }
    }
    await context.close();
  }
  return found;
}

/** Shows one page at every width, light and dark, as it stands and without waiting for it to come to rest. */
export async function inEveryLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  for (const [width, height] of WIDTHS) {
    await page.setViewportSize({ width, height });
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme });
      await see(`${width}-${theme}`);
    }
  }
}

const IN_WORDS = 'aria-label|title|alt|placeholder|value|href|datetime';
const BY_NUMBER = 'id|for|name|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-activedescendant';

/** How a page is built: its elements and what they carry, whether they say something, but not what, nor how wide that is. */
const shapeOf = (built: string): string =>
  built
    .replace(/>[^<]*[^<\s][^<]*</g, '>…<')
    .replace(new RegExp(` (${IN_WORDS}|${BY_NUMBER})="[^"]+"`, 'g'), ' $1="…"')
    .replace(/-?[\d.]+px/g, 'px');

/** The part of the application a path belongs to; each is a document of its own. */
const entryOf = (path: string): string => /^\/(desk|court|field)(?=[/?]|$)/.exec(path)?.[1] ?? '';

/** Goes from page to page as the links of the application do, once what was opened over a page is shut. */
export function traveller(page: Page): (path: string, act?: View['act']) => Promise<void> {
  let at: string | null = null;
  return async (path, act) => {
    const near = at !== null && entryOf(at) === entryOf(path) && (await shut(page)) && (await follow(page, path));
    if (!near) await page.goto(path, { waitUntil: 'domcontentloaded' });
    at = path;
    if (act) await settled(page).then(() => act(page));
  };
}

/** Follows a link within the application. @returns whether the page of the path has taken the place of the one before */
async function follow(page: Page, path: string): Promise<boolean> {
  const [there] = path.split('?');
  const [here, heading] = await page.evaluate<[string, string]>(`(() => {
    const heading = document.querySelector('h1');
    if (heading) heading.left = true;
    return [location.pathname, heading?.textContent ?? ''];
  })()`);
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new Event('popstate'))`);
  if (here === there) return true;
  // React keeps the page before for as long as the file of the next one has not come.
  const come = `(() => { const h = document.querySelector('h1'); return !!h && (!h.left || h.textContent !== ${JSON.stringify(heading)}); })()`;
  return until(page, come, `the page ${path}`, 5_000).then(
    () => true,
    () => false,
  );
}

const OVER = '.ant-drawer-open, .ant-modal-wrap, .ant-picker-dropdown, .ant-popover, .ant-dropdown';

/** Shuts what is open over the page by the key that shuts it. @returns whether nothing is left */
async function shut(page: Page): Promise<boolean> {
  const open = `[...document.querySelectorAll(${JSON.stringify(OVER)})].some((one) => one.checkVisibility())`;
  if (!(await page.evaluate<boolean>(open))) return true;
  await page.keyboard.press('Escape');
  await settled(page);
  return !(await page.evaluate<boolean>(open));
}

async function wrongIn(page: Page, faults: string[], asked: Asked): Promise<string[]> {
  const wider = await overflow(page);
  const wrong = [...(await violations(page, asked)), ...(wider > 0 ? [`${wider} px too wide`] : []), ...faults];
  faults.length = 0;
  return wrong;
}
