import type { Locator, Page } from 'playwright-core';

/** A person at a page: everything is counted, as the promises of the screens are given in clicks and milliseconds. */
export class Hand {
  clicks = 0;

  constructor(private readonly page: Page) {}

  async click(on: Locator, options: { modifiers?: 'Shift'[] } = {}): Promise<void> {
    this.clicks += 1;
    await on.click({ ...options, timeout: 20_000 });
  }

  /** Presses keys one after the other, as far as they must be pressed anyway: what is focused stays focused. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Walks with Tab until what is sought has the focus; how many presses it took. @throws Error after eighty */
  async tabTo(sought: Locator): Promise<number> {
    for (let pressed = 0; pressed < 80; pressed += 1) {
      if (await sought.evaluate((one) => one === one.ownerDocument.activeElement)) return pressed;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('eighty presses of Tab did not lead there');
  }
}

/** Milliseconds that something took. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

/** The middle one: a single slow moment of the machine is not what a person meets. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One line of the table of moments. */
export const tell = (
  moment: string,
  what: string,
  clicks: number | string,
  ms: number | string,
  target: string,
): void => void process.stdout.write(`| ${moment} | ${what} | ${clicks} | ${ms} | ${target} |\n`);
