import type { Page } from 'playwright-core';
import { overflow, settled, violations } from './support/inspect.js';
import { draftKept, keepInBrowser } from './support/public-states.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';
import { Stranger } from './support/stranger.js';

const MATTERS = '请求事项、事实与理由';

/** Answers go lost, codes come with what they were pasted with, browsers refuse to keep anything: nobody is told what is not so. */
describe('a request over a line that fails', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  const saved = (page: Page) => page.locator('.pb-saved[data-saving="saved"]').waitFor();
  const opened = async (): Promise<Seen & { stranger: Stranger }> => {
    const seen = await stage.open(PHONE);
    return { ...seen, stranger: new Stranger(seen.page) };
  };

  it('that is submitted without one is said not to be submitted, and is once the line is back', async () => {
    const { page, context, stranger } = await opened();
    await page.addInitScript(draftKept());
    await stranger.open('/file/review');
    await saved(page);
    await settled(page);
    await context.setOffline(true);
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByText(/^提交未成功.您填写的内容已保存。原因.连接不上服务器/).waitFor();
    expect(await page.getByText(/联网后自动提交/).count()).toBe(0);
    await stage.picture(page, 'public-submit-offline');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await context.setOffline(false);
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByRole('heading', { level: 1, name: '请求书已提交' }).waitFor();
    await context.close();
  }, 60_000);

  it('that was saved without an answer is nobody else’s change', async () => {
    const { page, context, stranger } = await opened();
    await stranger.open('/file');
    await stranger.task(MATTERS);
    await stranger.write('请求事项', '先写一句');
    await saved(page);
    let lost = 0;
    await page.route(
      /\/api\/v1\/drafts\/[^/]+$/,
      async (route) => {
        await route.fetch();
        lost += 1;
        await route.abort();
      },
      { times: 1 },
    );
    await stranger.write('请求事项', '答复丢失之前写的');
    await page.getByText(/联网后自动提交.待同步 1 项/).waitFor();
    await stranger.write('事实与理由', '答复丢失之后写的');
    await saved(page);
    const { rows } = await stage.api.owner.query<{ form: object }>(
      'select form from drafts order by created_at desc limit 1',
    );
    expect(lost).toBe(1);
    expect(rows[0]?.form).toMatchObject({ matters: '答复丢失之前写的', factsAndReasons: '答复丢失之后写的' });
    expect(await page.getByText('草稿已在另一窗口修改').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('that was filed without an answer is not given up for another unasked', async () => {
    const { page, context, stranger } = await opened();
    await page.addInitScript(draftKept());
    await page.route(/\/drafts\/[^/]+\/file$/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await stranger.open('/file/review');
    await saved(page);
    await settled(page);
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByText(/连接不上服务器/).waitFor();
    await stranger.open('/file');
    await page.getByRole('button', { name: '另写一份' }).click();
    await page.getByRole('button', { name: /^不等回执/ }).waitFor();
    await settled(page);
    await stage.picture(page, 'public-filed-unanswered');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '取消' }).click();
    await page.unroute(/\/drafts\/[^/]+\/file$/);
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('link', { name: '查看回执' }).waitFor();
    await context.close();
  }, 60_000);

  it('is found again by a code that was pasted with its label and long dashes', async () => {
    const first = await opened();
    await first.stranger.open('/file');
    await first.stranger.task(MATTERS);
    await first.stranger.write('请求事项', '办公室里写的');
    await saved(first.page);
    const code = await first.page.evaluate<string>(`JSON.parse(localStorage.getItem('hengzhi.draft')).key.code`);
    const second = await opened();
    await second.stranger.open('/file/resume');
    await second.page.getByLabel('续写码').fill(`续写码：${code.toLowerCase().replaceAll('-', '—')}`);
    await second.page.getByRole('button', { name: /继续填写$/ }).click();
    await second.page.getByRole('link', { name: MATTERS }).click();
    expect(await second.page.getByLabel('请求事项').inputValue()).toBe('办公室里写的');
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  it('is written in a browser that keeps nothing at all, which is said', async () => {
    const { page, context, stranger } = await opened();
    await page.addInitScript(`for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, { get() { throw new DOMException('refused', 'SecurityError'); } })`);
    await stranger.open('/file');
    await stranger.task(MATTERS);
    await stranger.write('请求事项', '先写一句');
    await page.getByText(/此浏览器不能保存内容.*已自动保存.\d/).waitFor();
    await stranger.open('/check');
    await page.getByRole('group').getByRole('radio').first().check();
    expect(await page.getByText(/连接不上服务器/).count()).toBe(0);
    await context.close();
  }, 60_000);

  it('that is submitted where the browser keeps no receipt shows its code, and that it is shown only now', async () => {
    const { page, context, stranger } = await opened();
    const earlier = { id: '1', receiptCode: '7K3M-09QX-2F8C-W1TD', nextStep: { zh: '等待', en: 'Wait' } };
    await page.addInitScript(draftKept());
    await page.addInitScript(keepInBrowser('localStorage', 'hengzhi.receipt', earlier));
    await page.addInitScript(`for (const [store, act, at] of [[Storage, 'setItem', 0], [IDBObjectStore, 'put', 1]]) {
      const put = store.prototype[act];
      store.prototype[act] = function (...all) {
        if (all[at] === 'hengzhi.receipt') throw new DOMException('full', 'QuotaExceededError');
        return put.apply(this, all);
      };
    }`);
    await stranger.open('/file/review');
    await saved(page);
    await settled(page);
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByText(/此浏览器不能保存回执/).waitFor();
    const code = await page.locator('#receipt-code').textContent();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(code).not.toBe(earlier.receiptCode);
    expect(await violations(page)).toEqual([]);
    await context.close();
  }, 60_000);

  it('keeps all of a text that is too long, and tells by how much at the field and before it is submitted', async () => {
    const { page, context, stranger } = await opened();
    await page.addInitScript(draftKept());
    await stranger.open('/file/matters');
    const field = page.getByLabel('请求事项');
    await field.fill('请'.repeat(5_003));
    await page.getByText(/超出 3 字/).waitFor();
    expect([(await field.inputValue()).length, await field.getAttribute('aria-invalid')]).toEqual([5_003, 'true']);
    expect(await violations(page)).toEqual([]);
    await saved(page);
    await stranger.open('/file/review');
    await page.getByText(/处需要改正后才能提交/).waitFor();
    await stranger.open('/file/matters');
    await field.fill('请求停止');
    await page.getByText(/超出 3 字/).waitFor({ state: 'detached' });
    await context.close();
  }, 60_000);
});
