import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { settled } from './support/inspect.js';
import { answering } from './support/parties.js';
import { keepInBrowser, STATES } from './support/public-states.js';
import { openStage, type Stage } from './support/stage.js';

const MM = 72 / 25.4;

describe('what a stranger prints', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 20_000);

  /** The page as the printer gets it; kept beside the pictures. */
  const printed = async (page: Page, name: string): Promise<{ pages: number; width: number; height: number }> => {
    const folder = join(process.cwd(), '.tmp', 'screens');
    mkdirSync(folder, { recursive: true });
    const bytes = await page.pdf({ preferCSSPageSize: true, format: 'A4', printBackground: false });
    writeFileSync(join(folder, `${name}.pdf`), bytes);
    const text = bytes.toString('latin1');
    const [, width = '', height = ''] = /\/MediaBox \[\s*0 0 ([\d.]+) ([\d.]+)/.exec(text) ?? [];
    return { pages: (text.match(/\/Type \/Page\b/g) ?? []).length, width: Number(width), height: Number(height) };
  };
  /** What is on the paper and what is not: the screen's own furniture is left out. */
  const onPaper = async (page: Page, ...selectors: readonly string[]): Promise<boolean[]> => {
    await page.emulateMedia({ media: 'print' });
    const seen = await Promise.all(selectors.map((selector) => page.locator(selector).first().isVisible()));
    await page.emulateMedia({ media: 'screen' });
    return seen;
  };
  const A4 = { width: 210 * MM, height: 297 * MM };

  it('the list of papers is a sheet of A4 with a box for each, and no buttons', async () => {
    const { page, context, faults } = await stage.open();
    await page.goto('/checklist', { waitUntil: 'domcontentloaded' });
    await page.getByRole('checkbox').first().waitFor();
    await settled(page);
    const paper = await printed(page, 'paper-checklist');
    expect(Math.abs(paper.width - A4.width) + Math.abs(paper.height - A4.height)).toBeLessThan(3);
    expect(paper.pages).toBeLessThanOrEqual(2);
    expect(await onPaper(page, 'h1', 'input[type=checkbox]', '.pb-head', '.pb-acts', '.pb-back')).toEqual([
      ...[true, true, false, false, false],
    ]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('whoever reads light on dark prints black on white', async () => {
    const { page, context } = await stage.open({ width: 390, height: 844, theme: 'dark', language: 'zh' });
    await page.goto('/checklist', { waitUntil: 'domcontentloaded' });
    await page.getByRole('checkbox').first().waitFor();
    await page.emulateMedia({ media: 'print' });
    const inks = await page.evaluate<string[]>(
      `[...new Set([...document.querySelectorAll('main h1, main h2, main span')].map((one) => getComputedStyle(one).color))]`,
    );
    expect(inks).toEqual(['rgb(0, 0, 0)']);
    await context.close();
  }, 60_000);

  it('the receipt carries the code and the day, on one sheet', async () => {
    const { page, context } = await stage.open();
    await STATES.find(({ name }) => name === 'receipt')?.prepare(page);
    await page.goto('/receipt', { waitUntil: 'domcontentloaded' });
    await page.locator('#receipt-code').waitFor();
    expect((await printed(page, 'paper-receipt')).pages).toBe(1);
    expect(await onPaper(page, '#receipt-code', '.pb-acts', '.pb-head')).toEqual([true, false, false]);
    await context.close();
  }, 60_000);

  it('a letter is printed as the office writes it, on A4, dark pages too', async () => {
    const { desk, respondent } = await answering(stage);
    const { rows } = await stage.api.owner.query<{ id: string }>(
      `select id from documents where case_id = $1 and kind = 'answer-notice'`,
      [desk.caseId],
    );
    const { page, context, faults } = await stage.open({ width: 390, height: 844, theme: 'dark', language: 'zh' });
    await page.addInitScript(keepInBrowser('sessionStorage', 'hengzhi.follow', respondent));
    await page.goto(`/follow/letter/${rows[0]?.id ?? ''}`, { waitUntil: 'domcontentloaded' });
    await page.locator('article').waitFor();
    await settled(page);
    const paper = await printed(page, 'paper-letter');
    expect(Math.abs(paper.width - A4.width) + Math.abs(paper.height - A4.height)).toBeLessThan(3);
    expect(await onPaper(page, 'article', 'h1', '.pb-acts', '.pb-head')).toEqual([true, false, false, false]);
    await page.emulateMedia({ media: 'print' });
    const ink = await page.evaluate<string>(`getComputedStyle(document.querySelector('article dd')).color`);
    expect(ink).toBe('rgb(0, 0, 0)');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
