import type { BrowserContext, Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { enteredBy, step } from './support/at-case.js';
import { overflow, settled, until, violations } from './support/inspect.js';
import { answering, type TwoSides } from './support/parties.js';
import { openStage, type Stage } from './support/stage.js';

const ANSWER = '提交答辩书';

describe('what a party writes for a step, as long as it is not submitted', () => {
  let stage: Stage;
  let sides: TwoSides;
  beforeAll(async () => {
    stage = await openStage();
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close());

  const points = (page: Page) => page.getByLabel(/要点|意见|主张/).first();
  const kept = (page: Page): Promise<string> => page.evaluate<string>('JSON.stringify({ ...localStorage })');

  /** Another tab of the same browser, at a case. */
  const tabOf = async (context: BrowserContext, door: TwoSides['respondent'], path: string): Promise<Page> => {
    const tab = await context.newPage();
    await tab.goto('/follow', { waitUntil: 'domcontentloaded' });
    await tab.evaluate(`sessionStorage.setItem('hengzhi.follow', '${JSON.stringify(door)}')`);
    await tab.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(tab);
    return tab;
  };

  it('stays when a second tab opens the same form and writes nothing', async () => {
    const { page, faults, context } = await enteredBy(stage, sides.respondent);
    await step(page, ANSWER);
    await points(page).fill('第一个标签页写的');
    await until(page, `JSON.stringify({ ...localStorage }).includes('第一个标签页写的')`, 'what was typed, kept');
    const second = await tabOf(context, sides.respondent, '/follow');
    await step(second, ANSWER);
    expect(await points(second).inputValue()).toBe('第一个标签页写的');
    await points(page).fill('第一个标签页后来写的');
    await second.getByRole('link', { name: '返回', exact: true }).click();
    await second.getByText(/^现在/).waitFor();
    expect(await kept(page)).toContain('第一个标签页后来写的');
    // Nor does what one tab still remembers stand before what the other has gone on with.
    await page.getByRole('link', { name: '返回', exact: true }).click();
    await page.getByText(/^现在/).waitFor();
    await step(second, ANSWER);
    expect(await points(second).inputValue()).toBe('第一个标签页后来写的');
    await points(second).fill('第二个标签页接着写的');
    await step(page, ANSWER);
    expect(await points(page).inputValue()).toBe('第二个标签页接着写的');
    await points(page).fill('');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('can be taken back where it need not be given', async () => {
    const { page, faults, context } = await enteredBy(stage, sides.respondent);
    await step(page, ANSWER);
    const admits = page.getByRole('group', { name: /^承认侵权/ });
    expect(await admits.getByLabel('不填').isChecked()).toBe(true);
    await admits.getByLabel('是', { exact: true }).check();
    await settled(page);
    await stage.picture(page, 'public-step-optional');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await admits.getByLabel('不填').check();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    expect(
      await admits.getByRole('radio').evaluateAll((all) => all.map((one) => (one as { checked?: boolean }).checked)),
    ).toEqual([false, false, true]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('is not said to be kept by a browser that keeps nothing, and is there as long as the tab is', async () => {
    const { page, faults, context } = await enteredBy(stage, sides.respondent);
    await page.evaluate(
      `Storage.prototype.setItem = () => { throw new DOMException('refused', 'QuotaExceededError'); }`,
    );
    await step(page, ANSWER);
    await points(page).fill('浏览器不肯保存的');
    await page.getByText('此浏览器不能保存内容,提交之前请不要关闭本页。'.replace(',', '，')).waitFor();
    await page.getByRole('link', { name: '返回', exact: true }).click();
    await page.getByText(/^现在/).waitFor();
    await step(page, ANSWER);
    expect(await points(page).inputValue()).toBe('浏览器不肯保存的');
    await page.route(/\/follow\/transitions\//, (route) => route.abort());
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(/^提交未成功.您填写的内容仍在本页/).waitFor();
    expect(faults.filter((fault) => !/transitions|ERR_FAILED/.test(fault))).toEqual([]);
    await context.close();
  }, 60_000);

  it('is gone when the case is left, also where a file for it is still on its way then', async () => {
    const { page, faults, context } = await enteredBy(stage, sides.respondent);
    await step(page, ANSWER);
    await points(page).fill('离开之前写的');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/uploads\/[^/]+\/receipt$/, async (route) => {
      await held;
      await route.continue().catch(() => undefined);
    });
    const paper = { name: '还在路上.pdf', mimeType: 'application/pdf', buffer: PDF };
    await page.locator('input[type=file]').last().setInputFiles(paper);
    await page.getByText('正在上传 100%').waitFor();
    await page.getByRole('link', { name: '返回', exact: true }).click();
    await page.getByText(/^现在/).waitFor();
    const givenUp = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
    await page.getByRole('button', { name: '退出查询' }).click();
    await page.getByLabel('查询码').waitFor();
    release();
    await givenUp;
    await settled(page);
    expect(await kept(page)).not.toMatch(/hengzhi\.step|离开之前写的|还在路上/);
    expect(faults.filter((fault) => !fault.includes('receipt'))).toEqual([]);
    await context.close();
  }, 60_000);

  it('and a file for it is told as broken off to its side alone, and not while another tab sends it', async () => {
    const { page, context } = await enteredBy(stage, sides.respondent);
    const broken = (tab: Page) => tab.getByRole('alert').filter({ hasText: '有文件没有传完' });
    await page.route('**/api/v1/uploads/*', (route) =>
      route.request().method() === 'PATCH' ? undefined : route.continue(),
    );
    await page.goto('/follow/send', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const paper = { name: '只属一方.pdf', mimeType: 'application/pdf', buffer: PDF };
    await page.locator('input[type=file]').last().setInputFiles(paper);
    await until(page, `Object.keys(localStorage).some((key) => key.startsWith('tus::'))`, 'the upload, begun');
    const own = await tabOf(context, sides.respondent, '/follow/send');
    // As often as it looks, and once more.
    await own.waitForTimeout(4_000);
    expect(await broken(own).count()).toBe(0);
    await page.close();
    await broken(own).getByText('只属一方.pdf').waitFor();
    const other = await tabOf(context, sides.requester, '/follow/send');
    await other.waitForTimeout(1_000);
    expect([await broken(other).count(), await broken(own).count()]).toEqual([0, 1]);
    await context.close();
  }, 60_000);
});
