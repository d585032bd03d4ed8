import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Locator, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Which rules are asked for: how the page is built, and whether its colours can be told apart. */
export interface Asked {
  readonly structure: boolean;
  readonly colours: boolean;
  /** Every row of a list is read, however many there are. */
  readonly whole?: boolean;
}
const CONTRAST = 'color-contrast';

/** Rows of a list are alike: of two hundred, these are not read unless all are asked for. */
const MORE_OF_THE_SAME = '[data-row]:nth-child(n+21)';

/** Violations of WCAG 2.2 AA on the page as it stands, one line each with the first place. */
export async function violations(
  page: Page,
  { structure, colours, whole = false }: Asked = { structure: true, colours: true },
): Promise<string[]> {
  if (!structure && !colours) return [];
  // Once a page: reading its half megabyte again for every width would take most of the time.
  if (!(await page.evaluate<boolean>('typeof axe === "object"'))) await page.evaluate(AXE);
  const found = await page.evaluate(
    ({ only, coloured, exclude }) =>
      (
        globalThis as unknown as {
          axe: { run(root: unknown, options: object): Promise<{ violations: Finding[] }> };
        }
      ).axe.run(
        { exclude },
        {
          runOnly: only,
          resultTypes: ['violations'],
          iframes: false,
          rules: { 'color-contrast': { enabled: coloured } },
        },
      ),
    { only: structure ? TAGS : [CONTRAST], coloured: colours, exclude: whole ? [] : [MORE_OF_THE_SAME] },
  );
  return found.violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  );
}

/** Presses what takes away something that was typed, and says yes to what is asked then. */
export async function givenUp(page: Page, name: string): Promise<void> {
  const sure = page.getByRole('tooltip').filter({ hasText: '不能恢复' });
  await page.getByRole('button', { name }).click();
  await sure.getByRole('button', { name }).click();
}

/** How many pixels the page is wider than its window; 0 is right. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate<number>(`Math.max(0, document.documentElement.scrollWidth - window.innerWidth)`);

/** Nearer than so many pixels, an error reads as part of what follows it. */
const CLOSE = 8;

/** Errors of fields that touch what follows them, by their texts; none is right. */
export const crowded = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const shown = (one) => one.getClientRects().length > 0;
    const boxes = [...document.querySelectorAll('.ant-form-item-label, form button, form legend')].filter(shown);
    return [...document.querySelectorAll('.ant-form-item-explain-error')].filter(shown).flatMap((error) => {
      const own = error.closest('.ant-form-item');
      const end = error.getBoundingClientRect();
      const touched = boxes.some((box) => {
        const at = box.getBoundingClientRect();
        const beside = at.right < end.left || at.left > end.right;
        return !own?.contains(box) && !beside && at.top >= end.bottom - 1 && at.top < end.bottom + ${CLOSE};
      });
      return touched ? [error.textContent ?? ''] : [];
    });
  })()`);

/** What is about to grow or to go stands still for some frames before. */
const ABOUT_TO_MOVE = ['appear', 'enter', 'leave']
  .flatMap((when) => [`[class*="-${when}-prepare"]`, `[class*="-${when}-start"]`])
  .join();

/**
 * What a new size of the window changes is drawn after two frames; then, looked at a frame at a time, the page is there,
 * nothing on it is being read and no box is moving. Not "no request runs": the stream of live changes never ends.
 */
const AT_REST = `new Promise((rested) => {
  const moving = (one) => one.playState === 'running' && one.effect?.getTiming().iterations !== Infinity;
  const quiet = () =>
    document.querySelector('#root > *') &&
    !document.querySelector('[aria-busy="true"], .ant-skeleton-active, .ant-spin-spinning') &&
    !document.querySelector(${JSON.stringify(ABOUT_TO_MOVE)}) &&
    !document.getAnimations().some(moving);
  const end = performance.now() + 20_000;
  // A browser that has nothing to draw on may give no frame at all.
  setTimeout(() => rested(Boolean(quiet())), 21_000);
  const look = () => {
    if (quiet()) rested(true);
    else if (performance.now() > end) rested(false);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(() => requestAnimationFrame(look));
})`;

/** Waits until the page has come to rest. */
export async function settled(page: Page): Promise<void> {
  if (!(await page.evaluate<boolean>(AT_REST))) throw new Error(`the page did not come to rest (${page.url()})`);
}

/**
 * Asks again and again whether something holds on the page. From outside: the page's own policy forbids what
 * Playwright's waitForFunction does inside it.
 */
export async function until(page: Page, holds: string, what: string, withinMs = 20_000): Promise<void> {
  const end = Date.now() + withinMs;
  while (!(await page.evaluate(holds))) {
    if (Date.now() > end) throw new Error(`within ${withinMs} ms this did not come: ${what} (${page.url()})`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Presses a button that copies, as on a page that came without TLS. @returns what Ctrl+C copies then */
export async function copiedByHand(page: Page, button: Locator): Promise<string> {
  await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
  await button.click();
  await page.getByText('浏览器未开放剪贴板').waitFor();
  return page.evaluate(
    '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
  );
}
