import type { Page } from 'playwright-core';
import { overflow, settled, violations } from './support/inspect.js';
import { draftKept } from './support/public-states.js';
import { openStage, PHONE, type Stage } from './support/stage.js';

const DAY_MS = 86_400_000;

describe('a request that somebody has left at a computer of several people', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  const kept = (page: Page): Promise<string | null> =>
    page.evaluate<string | null>(`localStorage.getItem('hengzhi.draft')`);
  const openedAfter = async (days: number, path: string) => {
    const seen = await stage.open(PHONE);
    // Once, as whoever left it did; what the page keeps later is its own.
    await seen.page.goto('/checklist', { waitUntil: 'domcontentloaded' });
    await seen.page.evaluate(draftKept({ at: Date.now() - days * DAY_MS }));
    await seen.page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  };
  const removed = (page: Page) => page.getByRole('status').filter({ hasText: '本机留存的请求书草稿已清除' });

  it('is gone on with for thirty days; then it is removed, and that is said', async () => {
    const young = await openedAfter(29, '/');
    await young.page.getByRole('link', { name: /继续填写请求书/ }).waitFor();
    expect([await removed(young.page).count(), await kept(young.page)]).toEqual([
      0,
      expect.stringContaining('parties'),
    ]);
    const { page } = await openedAfter(31, '/');
    await removed(page).waitFor();
    expect([
      await page.getByRole('link', { name: /继续填写请求书/ }).count(),
      await kept(page),
      await overflow(page),
      await violations(page),
    ]).toEqual([0, null, 0, []]);
    await stage.picture(page, 'public-draft-aged');
    const filing = await openedAfter(31, '/file/matters');
    await removed(filing.page).waitFor();
    expect(await filing.page.getByLabel('请求事项').inputValue()).toBe('');
    await stage.picture(filing.page, 'public-draft-aged-filing');
    expect([young.faults, filing.faults]).toEqual([[], []]);
    await Promise.all([young.context.close(), page.context().close(), filing.context.close()]);
  }, 60_000);
});
