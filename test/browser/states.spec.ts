import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { copiedByHand, overflow, settled, violations } from './support/inspect.js';
import { openStage, type Stage } from './support/stage.js';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const LIST = /\/api\/v1\/work-list\?/;
const STEP = '立案并组成合议组';

describe('a page says how it stands', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const fillIn = async (page: Page, remark: string): Promise<void> => {
    await page.getByRole('radio', { name: '是' }).first().check();
    for (const name of ['郑示一', '郑示二', '郑示三'])
      await page.locator('.hz-choose').getByRole('checkbox', { name }).check();
    await page.locator('.hz-choose').getByRole('radio').first().check();
    await page.getByLabel(/办理备注/).fill(remark);
  };

  const dueOfNext = async (one: CaseAt, officer: string): Promise<string> => {
    const { rows } = await stage.api.owner.query<{ due: string }>(
      'update cases set officer = $2 where id = $1 returning next_due_on::text as due',
      [one.id, officer],
    );
    return rows[0]?.due ?? '';
  };

  it('when the file of the first page does not come: the head of the desk stands and leads elsewhere', async () => {
    const { page, context } = await stage.signedIn(OFFICER);
    await page.route(/\/assets\/WorkPage/, (route) => route.abort());
    await page.goto('/desk', { waitUntil: 'domcontentloaded' });
    await page.getByText('页面出错了').waitFor();
    await page.locator('.hz-desk-side').getByRole('link', { name: '案件' }).click();
    await page.getByRole('heading', { level: 1, name: '案件' }).waitFor();
    await context.close();
  }, 60_000);

  it('when the file of a drawer does not come: the page beneath stays with what is typed, and it opens when asked again', async () => {
    const one = await docket.received(LONG_NAMES);
    const { page, context } = await stage.signedIn(OFFICER);
    await page.route(/\/assets\/BasisDrawer/, (route) => route.abort());
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await page.getByLabel(/办理备注/).fill('抽屉没有打开时写的');
    await page.locator('.hz-step-case').getByRole('button').click();
    const missing = page.getByRole('alert').filter({ hasText: '本页内容未受影响' });
    await missing.waitFor();
    await looksGood(stage, page, 'drawer-missing', false);
    await page.unroute(/\/assets\/BasisDrawer/);
    await missing.getByRole('button', { name: /重\s?试/ }).click();
    const drawer = page.getByRole('dialog', { name: /期限依据/ });
    await drawer.getByText('起算日', { exact: true }).waitFor();
    const copy = drawer.getByRole('button', { name: /复\s?制/ });
    expect(await copiedByHand(page, copy)).toMatch(/^期限计算书[\s\S]*起算日/);
    await drawer.getByLabel('供复制的内容').waitFor();
    await looksGood(stage, page, 'drawer-by-hand', false);
    expect([await missing.count(), await page.getByLabel(/办理备注/).inputValue()]).toEqual([0, '抽屉没有打开时写的']);
    await context.close();
  }, 60_000);

  it('when something was not submitted: what was typed is called saved only where it is', async () => {
    const one = await docket.received();
    const { page, context } = await stage.signedIn(OFFICER);
    await page.route(/\/api\/v1\/(cases\/[^/]+\/transitions|me\/password)/, (route) => route.abort());
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await page.evaluate(`Storage.prototype.setItem = () => { throw new Error('the store is full') }`);
    await fillIn(page, '装不下的备注');
    await page.locator('form').getByRole('button', { name: STEP }).click();
    const refused = /^提交未成功.您填写的内容仍在本页.原因.连接不上服务器/;
    await page.getByText(refused).waitFor();
    await page.locator('.hz-desk-profile').click();
    await page.getByRole('menuitem', { name: '修改密码' }).click();
    const dialog = page.getByRole('dialog', { name: '修改密码' });
    for (const label of ['现密码', '新密码', '再输一次新密码'])
      await dialog.getByLabel(label, { exact: true }).fill('a-new-password-2026');
    await dialog.getByRole('button', { name: /保\s?存/ }).click();
    await dialog.getByText(refused).waitFor();
    await context.close();
  }, 60_000);

  it('while it reads, when it cannot, and when it can again', async () => {
    await docket.received();
    const { page, faults } = await stage.signedIn(OFFICER);
    let answer: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (answer = resolve));
    const problem = {
      status: 500,
      code: 'API.FAILED',
      titles: { zh: '服务器出错', en: 'The server has failed' },
      traceId: TRACE,
    };
    await page.route(LIST, async (route) => {
      await asked;
      await route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) });
    });
    // What others do would make the page read again by itself.
    await page.route(/\/api\/v1\/events/, () => undefined);
    await page.goto('/desk', { waitUntil: 'domcontentloaded' });
    await page.locator('main [aria-busy="true"]').first().waitFor();
    answer();
    await page.getByText('没有读到内容。原因：服务器出错').waitFor();
    await page.getByText(`问题编号：${TRACE}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.unroute(LIST);
    await page.getByRole('button', { name: '重试' }).dispatchEvent('click');
    await page.locator('main tbody tr').first().waitFor();
    expect(faults.filter((fault) => !fault.includes('500'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('when there is nothing: what comes next, or that there is nothing', async () => {
    const { page, faults } = await stage.signedIn('gd-officer5');
    await goTo(page, '/desk');
    await page.getByText('这里没有案件').waitFor();
    await goTo(page, '/desk?chip=returned');
    await page.getByText('这里没有案件').waitFor();
    await goTo(page, '/desk?chip=today');
    await page.getByText('今天没有到期事项。', { exact: true }).waitFor();
    const due = await dueOfNext(await docket.received(), await docket.personOf('gd-officer5'));
    await goTo(page, '/desk?chip=today');
    await page.getByText('今天没有到期事项。下一项：立案期限', { exact: true }).waitFor();
    await looksGood(stage, page, 'nothing-today');
    await page.locator('main').getByRole('button', { name: due }).click();
    await page.getByRole('dialog', { name: /期限依据.*立案期限/ }).waitFor();
    await goTo(page, '/desk/cases?q=没有这样的当事人');
    await page.getByText('没有符合条件的案件').waitFor();
    expect([await violations(page), faults]).toEqual([[], []]);
    await page.context().close();
  }, 60_000);

  it('when it is not for the reader, and when it does not exist', async () => {
    const { page, faults } = await stage.signedIn('gd-clerk');
    await goTo(page, '/desk/team');
    await page.getByText('您无权办理此事项（需要：负责人').first().waitFor();
    await goTo(page, '/desk/cases/0199aa00-0000-7000-8000-000000000001');
    await page.getByText('没有这个页面').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(faults.filter((fault) => !/40[34]/.test(fault))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('why a step is not open, with its article', async () => {
    const one = await docket.unassigned();
    const { page, faults } = await stage.signedIn(HEAD);
    await goTo(page, `/desk/cases/${one.id}/steps/approve-ruling`);
    await page.getByText('现在不能办理').waitFor();
    await page
      .getByText(/第\d+条/)
      .first()
      .waitFor();
    expect(await page.locator('main form').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('when the network is gone: it says so, keeps what is typed, and sends it once when it is back', async () => {
    const one = await docket.received();
    const { page, context } = await stage.signedIn(OFFICER);
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(page, '断网前填写');
    await context.setOffline(true);
    // Nothing is sent by itself here, and nothing says so.
    await page
      .getByText(/^网络已断开。步骤、请求书中填写的内容保存在本机.其他填写的内容仍在本页.联网后再提交$/)
      .waitFor();
    const submit = page.locator('form').getByRole('button', { name: STEP });
    await submit.click();
    await page.getByText('提交未成功，您填写的内容已保存。原因：连接不上服务器').waitFor();
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe('断网前填写');
    expect(await violations(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText('网络已断开').waitFor({ state: 'hidden' });
    await submit.click();
    await page.getByText(`已办理：${STEP}`).waitFor();
    const { rows } = await stage.api.owner.query<{ n: number }>(
      `select count(*)::int as n from history where case_id = $1 and transition = 'docket'`,
      [one.id],
    );
    expect(rows).toEqual([{ n: 1 }]);
    await context.close();
  }, 60_000);

  it('in large letters and one column for those who ask for it', async () => {
    const one = await docket.docketed();
    const { page, faults } = await stage.signedIn(OFFICER);
    await goTo(page, `/desk/cases/${one.id}`);
    await page.getByRole('button', { name: '显示设置' }).click();
    const care = page.getByRole('switch', { name: '关怀版（大字）' });
    await settled(page);
    await care.click();
    await care.and(page.locator('[aria-checked="true"]')).waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    const shape = await page.evaluate<{ size: string; columns: number }>(`(() => {
      const two = getComputedStyle(document.querySelector('.hz-two'));
      return { size: two.fontSize, columns: two.gridTemplateColumns.split(' ').length };
    })()`);
    expect(shape).toEqual({ size: '18px', columns: 1 });
    for (const width of [1366, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await settled(page);
      expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    }
    await stage.picture(page, 'desk-care-390');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('tells its tests of a write that was given up when the page was left, and of no reading', async () => {
    const { page, context, faults } = await stage.signedIn(OFFICER);
    await goTo(page, '/desk');
    const held = ['/api/v1/me/password', '/api/v1/agencies'];
    // Neither is answered before the page is left.
    for (const path of held) await page.route(`**${path}`, () => undefined);
    const asked = held.map((path) => page.waitForRequest(`**${path}`));
    const ended = held.map((path) => page.waitForEvent('requestfailed', (one) => one.url().endsWith(path)));
    await page.evaluate(`void fetch('${held[0]}', { method: 'POST' }); void fetch('${held[1]}')`);
    await Promise.all(asked);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await Promise.all(ended);
    expect(faults).toEqual([`failed: POST ${stage.api.url}/api/v1/me/password`]);
    await context.close();
  }, 60_000);
});
