import type { BrowserContext } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { givenUp, settled } from './support/inspect.js';
import { lasting } from './support/lasting.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';

/** A form that is opened again, and one that was refused. */
describe('a form of the desk', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  it('of a ruling that was returned begins with what was written, not empty', async () => {
    const one = await docket.submitted();
    await docket.step(one, 'return-ruling', { reason: '请补充对等同特征的认定' }, HEAD);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${one.id}/steps/draft-ruling`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByText('已带入上一稿').waitFor();
    const reasons = page.getByLabel('认定侵权是否成立的理由和依据');
    expect(await reasons.inputValue()).toBe('被控侵权产品包含权利要求1的全部技术特征。');
    expect(await page.getByRole('radio', { name: '侵权成立', exact: true }).isChecked()).toBe(true);
    await reasons.fill('被控侵权产品的限位铰链与阻尼铰链等同。');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    expect(await reasons.inputValue()).toBe('被控侵权产品的限位铰链与阻尼铰链等同。');
    await page.getByRole('button', { name: '拟写裁决书' }).click();
    await page.getByText(/^已办理/).waitFor();
    await page.locator('.hz-strip').waitFor();
    await settled(page);
    // The button stood at the end of a long form; the page of the case begins at its top.
    expect(await page.evaluate<number>('scrollY')).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('is there with what was typed after the browser was killed, for its writer and nobody else', async () => {
    const one = await docket.docketed();
    const browser = lasting(stage);
    const dispatch = (query: string): string => `/desk/cases/${one.id}/steps/record-service?${query}`;
    const typedAt = async (context: BrowserContext, login: string, address: string): Promise<string> => {
      await stage.signIn(context, login);
      const page = await context.newPage();
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await settled(page);
      const typed = await page.getByLabel(/办理备注/).inputValue();
      await page.close();
      return typed;
    };
    try {
      const context = await browser.open();
      await stage.signIn(context, OFFICER);
      const page = await context.newPage();
      await page.goto(dispatch('party=2&document=answer-notice'), { waitUntil: 'domcontentloaded' });
      await settled(page);
      await page.getByLabel(/办理备注/).fill('写了一个小时的备注');
      await browser.written('写了一个小时的备注');
      await browser.kill();
      const again = await browser.open();
      expect(await typedAt(again, OFFICER, dispatch('document=answer-notice&party=2'))).toBe('写了一个小时的备注');
      // About another party, the same step is another form.
      expect(await typedAt(again, OFFICER, dispatch('party=1&document=answer-notice'))).toBe('');
      await stage.api.owner.query('update cases set officer = $2 where id = $1', [
        one.id,
        await docket.personOf('gd-officer2'),
      ]);
      expect(await typedAt(again, 'gd-officer2', dispatch('party=2&document=answer-notice'))).toBe('');
      await again.close();
    } finally {
      browser.remove();
    }
  }, 90_000);

  it('that was not submitted is told of before its writer signs out, who may stay', async () => {
    const one = await docket.received(LONG_NAMES);
    const { page, faults, context } = await stage.signedIn(OFFICER);
    await page.goto(`/desk/cases/${one.id}/steps/docket`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByLabel(/办理备注/).fill('材料齐全,符合受理条件');
    await page.goto('/desk', { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.locator('.hz-desk-profile').click();
    await page.getByRole('menuitem', { name: '退出登录' }).click();
    const dialog = page.getByRole('dialog', { name: /填写了还没有提交/ });
    await dialog.waitFor();
    await looksGood(stage, page, 'unsent', false);
    await dialog.getByRole('link', { name: '立案并组成合议组' }).first().click();
    await page.waitForURL(/steps\/docket$/);
    await page.getByText(/已带入您 \S+ \S+ 填写、尚未提交的内容/).waitFor();
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe('材料齐全,符合受理条件');
    await givenUp(page, '清空重填');
    await page.getByText(/已带入您/).waitFor({ state: 'detached' });
    await settled(page);
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe('');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('that the case has closed meanwhile is read where it was written, also when the page is opened again', async () => {
    const one = await docket.received(LONG_NAMES);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    const refused = page.getByRole('alert').filter({ hasText: '现在不能办理' });
    await page.goto(`/desk/cases/${one.id}/steps/docket`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByLabel(/办理备注/).fill('写到一半的备注');
    await docket.docket(one.id);
    await refused.waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await refused.waitFor();
    await settled(page);
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe('写到一半的备注');
    await looksGood(stage, page, 'step-closed-again');
    await givenUp(page, '清空重填');
    await page.getByText(/已带入您/).waitFor({ state: 'detached' });
    await refused.waitFor();
    expect(await page.getByLabel(/办理备注/).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that somebody else came before shows what became another in the case, old and new', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const today = await docket.today();
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${one.id}/steps/record-service?party=2&document=answer-notice`, {
      waitUntil: 'domcontentloaded',
    });
    await settled(page);
    await page.getByRole('combobox', { name: '送达方式' }).click();
    await page.locator('.ant-select-item-option', { hasText: '邮寄' }).click();
    await page.locator('.hz-day input').first().fill(today);
    await page.locator('.hz-day input').first().press('Enter');
    await stage.api.owner.query(
      `update cases set file = jsonb_set(file, '{party/2,address}', '"杭州市西湖区文三路9号"') where id = $1`,
      [one.id],
    );
    await docket.step(one, 'record-service', {
      party: '2',
      document: 'answer-notice',
      sentOn: today,
      method: 'direct',
    });
    await page.locator('form').getByRole('button', { name: '登记送达发出' }).click();
    await page.getByText(/已修改本案/).waitFor();
    await page.getByRole('button', { name: '查看差异' }).click();
    const changes = page.locator('.hz-changes');
    await changes.locator('del', { hasText: '某路' }).waitFor();
    await changes.locator('ins', { hasText: '文三路9号' }).waitFor();
    await changes.locator('li', { hasText: '送达' }).filter({ hasText: '新增' }).getByText('直接送达').waitFor();
    expect(await changes.innerText()).not.toMatch(/[a-z]{4}/);
    await looksGood(stage, page, 'conflict-changes');
    // To drop it is asked about first: one press beside another loses nothing.
    const drafts = (): Promise<number> =>
      page.evaluate<number>("Object.keys(localStorage).filter((key) => key.includes('desk-step')).length");
    const sure = page.getByRole('tooltip').filter({ hasText: '不能恢复' });
    const drop = page.getByRole('alert').getByRole('button', { name: '放弃' });
    await drop.click();
    await sure.getByRole('button', { name: '取消' }).click();
    await sure.waitFor({ state: 'hidden' });
    expect(await drafts()).toBe(1);
    await drop.click();
    await sure.waitFor();
    await looksGood(stage, page, 'conflict-drop', false);
    await sure.getByRole('button', { name: '放弃' }).click();
    await page.waitForURL(`**/desk/cases/${one.id}`);
    expect(await drafts()).toBe(0);
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that is filled in again stays about the case as it was, until its writer has looked at what changed', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    const opened = async (): Promise<void> => {
      await page.goto(`/desk/cases/${one.id}/steps/record-service?party=2&document=answer-notice`, {
        waitUntil: 'domcontentloaded',
      });
      await settled(page);
    };
    const send = page.locator('form').getByRole('button', { name: '登记送达发出' });
    const moved = page.getByRole('status').filter({ hasText: '本案有新的变化' });
    await opened();
    await page.getByRole('combobox', { name: '送达方式' }).click();
    await page.locator('.ant-select-item-option', { hasText: '邮寄' }).click();
    await page
      .locator('.hz-day input')
      .first()
      .fill(await docket.today());
    await page.locator('.hz-day input').first().press('Enter');
    await page.goto('/desk/cases', { waitUntil: 'domcontentloaded' });
    await docket.step(one, 'extend-closing', { months: 1, ground: 'complex', reason: '案情复杂' }, HEAD);
    // Neither coming back nor typing on is having looked at it.
    for (const remark of ['邮寄送达', '邮寄送达,单号另附']) {
      await opened();
      await moved.waitFor();
      await page.getByLabel(/办理备注/).fill(remark);
    }
    await send.click();
    await page.getByText(/已修改本案/).waitFor();
    await opened();
    await moved.waitFor();
    await looksGood(stage, page, 'step-moved');
    await moved.getByRole('button', { name: '已核对变化' }).click();
    await moved.waitFor({ state: 'detached' });
    await opened();
    await page.getByText(/已带入您 \S+ \S+ 填写、尚未提交的内容/).waitFor();
    expect(await moved.count()).toBe(0);
    await send.click();
    await page.getByText(/^已办理/).waitFor();
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that is refused goes to the reason, wherever the button stood', async () => {
    const one = await docket.received();
    const { page } = await stage.signedIn(OFFICER, PHONE);
    await page.goto(`/desk/cases/${one.id}/steps/docket`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByRole('radio', { name: '是' }).first().check();
    for (const name of ['郑示一', '郑示二']) await page.getByRole('checkbox', { name }).check();
    await page
      .getByRole('radio', { name: /任组长/ })
      .first()
      .check();
    await page.getByRole('button', { name: '立案并组成合议组' }).click();
    const said = page.getByRole('alert').filter({ hasText: '单数' }).first();
    await said.waitFor();
    await settled(page);
    const box = await said.boundingBox();
    expect(box && box.y >= 0 && box.y < PHONE.height).toBe(true);
    await page.context().close();
  }, 60_000);

  it('that another page has filled in keeps what was changed in it, also when it is loaded again', async () => {
    const one = await docket.unassigned();
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${one.id}/intake`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByRole('button', { name: '制作补正通知' }).click();
    const line = page.locator('form.ant-form').locator('textarea, input[type="text"]').first();
    await line.waitFor();
    await page.waitForURL(/request-supplement/);
    await settled(page);
    await line.fill('请补充证明侵权成立的证据原件。');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    expect(await line.inputValue()).toBe('请补充证明侵权成立的证据原件。');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that was refused says what would help, leads back, and comes by itself once the step is lawful', async () => {
    const one = await docket.unassigned();
    await docket.step(one, 'assign-officer', { officer: await docket.personOf(OFFICER) }, HEAD);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${one.id}/steps/docket`, { waitUntil: 'domcontentloaded' });
    const refused = page.getByRole('alert').filter({ hasText: '现在不能办理' });
    await refused.getByRole('link', { name: '登记主体资格证明' }).waitFor();
    await refused.getByRole('link', { name: '返回案件' }).waitFor();
    await settled(page);
    await stage.picture(page, 'step-refused');
    const [proof, copy] = await Promise.all(
      ['status-proof', 'register-copy'].map((kind) => docket.paper(one, kind, `${kind}.pdf`, PDF)),
    );
    await docket.step(one, 'enter-status-proof', { party: '1', paper: proof });
    await docket.step(one, 'enter-register-copy', { right: '1', paper: copy });
    await page.getByRole('radio', { name: '是' }).first().check();
    await refused.waitFor({ state: 'detached' });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
