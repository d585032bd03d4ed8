import type { Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { givenUp, settled, until } from './support/inspect.js';
import { lasting, type Lasting } from './support/lasting.js';
import { draftKept, keepInBrowser, staleWith } from './support/public-states.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';
import { Stranger } from './support/stranger.js';

/** Milliseconds between two keys of somebody who types 300 words a minute and never stops to think. */
const KEY_MS = 40;
/** The receipt of another request, from an earlier day. */
const EARLIER = {
  id: '0199aa00-0000-7000-8000-0000000000e1',
  receiptCode: '7K3M-09QX-2F8C-W1TD',
  receivedOn: '2026-03-02',
  docketingDueOn: '2026-03-09',
  docketingClock: '0199aa00-0000-7000-8000-0000000000c1',
  nextStep: { zh: '等待', en: 'Wait' },
};
const MATTERS = '请求事项、事实与理由';

describe('what a stranger has typed is not lost', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close());

  const saved = (page: Page) => page.locator('.pb-saved[data-saving="saved"]').waitFor();
  const atMatters = async (): Promise<Seen & { stranger: Stranger }> => {
    const seen = await stage.open(PHONE);
    const stranger = new Stranger(seen.page);
    await stranger.open('/file');
    await stranger.task(MATTERS);
    return { ...seen, stranger };
  };
  const formNow = async (): Promise<Record<string, unknown>> => {
    const { rows } = await stage.api.owner.query<{ form: Record<string, unknown> }>(
      'select form from drafts order by created_at desc limit 1',
    );
    return rows[0]?.form ?? {};
  };

  describe('when the browser is killed', () => {
    let browser: Lasting;
    beforeAll(() => (browser = lasting(stage)));
    afterAll(() => browser.remove());

    const typed = (page: Page, label: string, text: string) =>
      page.getByLabel(label).pressSequentially(text, { delay: KEY_MS });

    it('in the middle of a word, at most the field that was being written is gone', async () => {
      const page = await (await browser.open()).newPage();
      await page.goto('/file/respondents', { waitUntil: 'domcontentloaded' });
      await settled(page);
      const written = [
        ['姓名或名称', '杭州某某制造有限公司'],
        ['法定代表人或负责人', '王某'],
        ['地址', '浙江省杭州市西湖区某路2号'],
        ['联系电话', '13900139000'],
        ['电子邮箱', 'wang@example.com'],
      ] as const;
      // Faster than any hand: a person needs seconds for a field, and the disk gets what a person would give it.
      for (const [label, text] of written.slice(0, -1)) await typed(page, label, text);
      const [last, address] = written.at(-1) ?? ['', ''];
      await typed(page, last, address.slice(0, -'ple.com'.length));
      await browser.kill();
      const again = await browser.open();
      try {
        const back = await again.newPage();
        await back.goto('/', { waitUntil: 'domcontentloaded' });
        await back.getByRole('link', { name: /继续填写请求书/ }).click();
        await back.getByRole('link', { name: '被请求人', exact: true }).click();
        await settled(back);
        const lost: string[] = [];
        for (const [label, text] of written) if ((await back.getByLabel(label).inputValue()) !== text) lost.push(label);
        expect(lost.length).toBeLessThanOrEqual(1);
      } finally {
        await again.close();
      }
    }, 60_000);
  });

  it('when the network is gone: it says so with what waits, and sends it when it is back', async () => {
    const { page, context, faults, stranger } = await atMatters();
    await stranger.write('请求事项', '责令停止');
    await saved(page);
    await context.setOffline(true);
    await page
      .getByText(/^网络已断开。步骤、请求书中填写的内容保存在本机.其他填写的内容仍在本页.联网后再提交$/)
      .waitFor();
    await stranger.write('事实与理由', '断网时写下的理由');
    await page.getByText(/内容保存在本机.联网后自动提交.待同步 1 项/).waitFor();
    await stage.picture(page, 'public-offline');
    expect(await formNow()).not.toHaveProperty('factsAndReasons');
    await context.setOffline(false);
    await saved(page);
    expect(await formNow()).toMatchObject({ matters: '责令停止', factsAndReasons: '断网时写下的理由' });
    // Whoever reloads without a line sees the browser's own page; the last word before that is there once the line is back.
    await context.setOffline(true);
    await page.getByText(/^网络已断开/).waitFor();
    await page.getByLabel('事实与理由').press('End');
    await page.getByLabel('事实与理由').pressSequentially(',重新载入之前的最后几个字');
    await expect(page.reload()).rejects.toThrow('ERR_INTERNET_DISCONNECTED');
    await page.locator('#main-frame-error').waitFor({ state: 'attached' });
    await context.setOffline(false);
    await stranger.open('/file/matters');
    expect(await page.getByLabel('请求事项').inputValue()).toBe('责令停止');
    expect(await page.getByLabel('事实与理由').inputValue()).toBe('断网时写下的理由,重新载入之前的最后几个字');
    await saved(page);
    expect(await formNow()).toMatchObject({ factsAndReasons: '断网时写下的理由,重新载入之前的最后几个字' });
    // The browser's own page has no storage for the settings that the stage puts there.
    const foreseen = /ERR_INTERNET_DISCONNECTED|^failed|'localStorage'.*Access is denied/;
    expect(faults.filter((fault) => !foreseen.test(fault))).toEqual([]);
    await context.close();
  }, 60_000);

  it('when the server fails: the reason and the number of the fault are told, and it is sent again by itself', async () => {
    const { page, context, stranger } = await atMatters();
    await stranger.write('请求事项', '先写一句');
    await saved(page);
    const problem = {
      type: 'urn:hengzhi:problem:persistence.unavailable',
      status: 503,
      code: 'PERSISTENCE.UNAVAILABLE',
      titles: { zh: '暂时不可用', en: 'Unavailable for the moment' },
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    };
    await page.route(/\/api\/v1\/drafts\//, (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await stranger.write('请求事项', '服务器出错时写下的');
    await page.getByText(/保存未成功.内容已保存在本机。原因.暂时不可用.*问题编号.4bf92f35/).waitFor();
    await stage.picture(page, 'public-server-fault');
    await page.unroute(/\/api\/v1\/drafts\//);
    await saved(page);
    expect(await formNow()).toMatchObject({ matters: '服务器出错时写下的' });
    await context.close();
  }, 60_000);

  it('when the draft has expired at the office: what is here goes into a new one', async () => {
    const { page, context, faults, stranger } = await atMatters();
    await stranger.write('请求事项', '先写一句');
    await saved(page);
    await stage.api.owner.query(`update drafts set expires_at = now() - interval '1 second'`);
    await stranger.write('请求事项', '过期之后写下的');
    await page.getByText('正在保存').waitFor();
    await saved(page);
    expect(await formNow()).toMatchObject({ matters: '过期之后写下的' });
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  }, 60_000);

  it('when its papers expired with the draft: which are gone is told, also after a reload, and it waits for that', async () => {
    const { page, context, stranger } = await atMatters();
    await stranger.open('/file/evidence');
    await page
      .locator('input[type=file][data-kind=evidence]')
      .setInputFiles({ name: '公证书.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByText('✓ 公证书.pdf').waitFor();
    await stage.api.owner.query(`update drafts set expires_at = now() - interval '1 second'`);
    await stranger.open('/file/review');
    await page.getByText('有 1 份材料需要重新上传').waitFor();
    await page.getByText(/需要重新上传的材料.公证书.pdf/).waitFor();
    await saved(page);
    await stranger.open('/file/review');
    await page.getByText('有 1 份材料需要重新上传').waitFor();
    await stage.picture(page, 'public-papers-lost');
    await page.getByText('请先确认上方').waitFor();
    expect(await page.getByRole('button', { name: '提交请求书' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByText('请先确认上方').waitFor({ state: 'hidden' });
    await stranger.open('/file');
    await page.getByRole('link', { name: MATTERS }).waitFor();
    expect(await page.getByText('需要重新上传').count()).toBe(0);
    await context.close();
  }, 60_000);

  it('the code, when the answer to the submission was lost and the page is opened again', async () => {
    const { page, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await page.addInitScript(draftKept());
    await page.addInitScript(keepInBrowser('localStorage', 'hengzhi.receipt', EARLIER));
    await page.route(/\/drafts\/[^/]+\/file$/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await stranger.open('/file/review');
    await saved(page);
    await settled(page);
    await page.getByRole('button', { name: '提交请求书' }).click();
    await page.getByText(/连接不上服务器/).waitFor();
    await page.unroute(/\/drafts\/[^/]+\/file$/);
    await stranger.open('/file');
    await page.getByRole('link', { name: '查看回执' }).click();
    await page.getByRole('heading', { level: 1, name: '请求书已提交' }).waitFor();
    const code = await page.locator('#receipt-code').textContent();
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    expect(code).not.toBe(EARLIER.receiptCode);
    const { rows } = await stage.api.owner.query<{ id: string }>('select id from cases');
    expect(rows).toHaveLength(1);
    await page.getByText(rows[0]?.id ?? '').waitFor();
    await context.close();
  }, 60_000);

  it('while the office is asked for the draft, the page says that it reads', async () => {
    const { page, context } = await stage.open(PHONE);
    await page.addInitScript(draftKept({ key: { id: EARLIER.id, code: EARLIER.receiptCode }, unsent: false }));
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/api\/v1\/drafts\/[^/]+$/, async (route) => {
      await held;
      await route.abort();
    });
    await page.goto('/file', { waitUntil: 'domcontentloaded' });
    await page.getByText('正在读取').waitFor({ state: 'attached' });
    expect(await page.locator('main').getAttribute('aria-busy')).toBeNull();
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    release();
    await page.getByRole('link', { name: '检查并提交' }).waitFor();
    await context.close();
  }, 60_000);

  it('a second tab of one draft only shows it until it takes over, and nothing is written over', async () => {
    const { page, context, faults, stranger } = await atMatters();
    await stranger.write('请求事项', '第一个标签页');
    await saved(page);
    const second = await context.newPage();
    await second.goto('/file/matters', { waitUntil: 'domcontentloaded' });
    await second.getByText(/正在另一个标签页中填写/).waitFor();
    await settled(second);
    expect(await second.getByLabel('请求事项').isDisabled()).toBe(true);
    await stage.picture(second, 'public-second-tab');
    await second.getByRole('button', { name: '改在本页填写' }).click();
    await second.getByText(/正在另一个标签页中填写/).waitFor({ state: 'hidden' });
    await second.getByLabel('请求事项').fill('第二个标签页');
    await saved(second);
    await page.getByText(/正在另一个标签页中填写/).waitFor();
    expect(await page.getByLabel('请求事项').isDisabled()).toBe(true);
    expect(await formNow()).toMatchObject({ matters: '第二个标签页' });
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('in English too, what another window wrote is told as a person would say it', async () => {
    const { page, context } = await stage.open({ ...PHONE, language: 'en' });
    const changes = [
      { pointer: '/accused/0/acts/0', value: 'use' },
      { pointer: '/claimsReliedOn', value: [1, 3] },
      { pointer: '/parties/0/domicileInChina', value: false },
    ];
    await staleWith(page, changes);
    await page.goto('/file/matters', { waitUntil: 'domcontentloaded' });
    await page.getByText('The other window changed: Accused products and acts, Claims relied on, Requester').waitFor();
    await page.getByText('See what changed').click();
    await page.getByText('There: 1, 3').waitFor();
    await page.getByText('There: No').waitFor();
    expect(await page.getByRole('alert').first().innerText()).not.toMatch(/[[{、：]|"/);
    await context.close();
  }, 60_000);

  it('it goes on at another device by its code; when both have written, each is told and neither is lost', async () => {
    const { page, context, faults, stranger } = await atMatters();
    await stranger.write('请求事项', '办公室里写的');
    await saved(page);
    await page.getByRole('link', { name: /^以后再填/ }).click();
    await page.getByText('换一台设备继续填写').click();
    const code = (await page.locator('#resume-code').textContent()) ?? '';
    await stage.picture(page, 'public-resume-code');
    const phone = await stage.open(PHONE, '198.51.100.7');
    const other = phone.page;
    await other.goto('/', { waitUntil: 'domcontentloaded' });
    await other.getByRole('link', { name: /输入续写码继续/ }).click();
    await other.getByLabel('续写码').fill('0000-0000-0000-0000');
    await other.getByRole('button', { name: '继续填写' }).click();
    await other.getByText(/续写码不对/).waitFor();
    await stage.picture(other, 'public-resume-wrong');
    await other.getByLabel('续写码').fill(code.toLowerCase());
    await other.getByRole('button', { name: /继续填写$/ }).click();
    await other.getByRole('link', { name: MATTERS }).click();
    expect(await other.getByLabel('请求事项').inputValue()).toBe('办公室里写的');
    await other.getByLabel('请求事项').fill('手机上改的');
    await saved(other);
    await stranger.task(MATTERS);
    await stranger.write('事实与理由', '办公室里又写的');
    await page.getByText('草稿已在另一窗口修改').waitFor();
    await stage.picture(page, 'public-conflict');
    expect(await page.getByLabel('事实与理由').inputValue()).toBe('办公室里又写的');
    await page.getByText('查看差异').click();
    await page.getByText(/另一窗口.手机上改的/).waitFor();
    await page.getByText(/本窗口.办公室里写的/).waitFor();
    await givenUp(page, '放弃我的改动');
    await until(page, `document.getElementById('f-matters')?.value === '手机上改的'`, 'what the other device wrote');
    expect([...faults, ...phone.faults].filter((fault) => !/412|404/.test(fault))).toEqual([]);
    await context.close();
    await phone.context.close();
  }, 60_000);
});
