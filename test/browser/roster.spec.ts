import type { Page } from 'playwright-core';
import { looksGood } from './support/looks-good.js';
import { openStage, type Stage } from './support/stage.js';
import { LONG_NAME, Windows } from './support/windows.js';

const BODY = '新疆维吾尔自治区伊犁哈萨克自治州某某知识产权司法鉴定检验检测认证(集团)有限责任公司';

/** Who may be called in from outside: entered, found and retired by the administrator. */
describe('the roster of investigators and appraisal bodies', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
    await stage.api.owner.query('delete from roster');
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const goodLooks = (page: Page, name: string): Promise<void> => looksGood(stage, page, `roster-${name}`);
  const entries = async (): Promise<unknown[]> =>
    (await stage.api.get('/api/v1/roster?retired=true', await stage.api.token('gd-admin'))).body as unknown[];

  it('somebody is entered, found by field, and leaves with a reason', async () => {
    const { page, faults } = await windows.open('gd-admin', '/desk/admin/people');
    await page.getByRole('link', { name: '名册' }).click();
    await page.getByText('名册中没有符合条件').waitFor();
    const [form, add] = [page.getByRole('dialog'), page.getByRole('button', { name: '列入名册' })];
    await add.click();
    await form.getByRole('button', { name: '列入名册' }).click();
    await form.getByText('请填写此项').first().waitFor();
    await goodLooks(page, 'form');
    await form.getByLabel('姓名或者名称').fill(LONG_NAME);
    await form.getByLabel('技术领域').fill('机械\n 材料 \n机械');
    // Neither a press beside it nor a key takes away what was typed: its button does, once asked.
    await page.mouse.click(40, 400);
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: '关闭' }).click();
    const sure = page.getByRole('tooltip').filter({ hasText: '不能恢复' });
    await sure.getByRole('button', { name: '取消' }).click();
    await sure.waitFor({ state: 'hidden' });
    expect(await form.getByLabel('姓名或者名称').inputValue()).toBe(LONG_NAME);
    await form.getByLabel('现在和曾经任职的单位').fill(BODY);
    await form.getByLabel('参与过的专利').fill('ZL201510299950.3');
    await form.getByRole('button', { name: '列入名册' }).click();
    await page.getByText(`已将${LONG_NAME}列入名册`).waitFor();
    await page.getByText('共 1 项').waitFor();
    await form.waitFor({ state: 'hidden' });
    await add.click();
    await form.getByRole('radio', { name: '检验鉴定机构' }).check();
    await form.getByLabel('本机关账户').waitFor({ state: 'hidden' });
    await form.getByLabel('姓名或者名称').fill(BODY);
    await form.getByLabel('技术领域').fill('化学');
    await form.getByRole('button', { name: '列入名册' }).click();
    await page.getByText('共 2 项').waitFor();
    await form.waitFor({ state: 'hidden' });
    await goodLooks(page, 'list');
    await page.getByRole('textbox', { name: '技术领域' }).fill('化');
    await page.getByText('共 1 项').waitFor();
    await page.getByRole('textbox', { name: '技术领域' }).fill('');

    await page.getByRole('button', { name: `退出名册：${BODY}` }).click();
    await form.getByRole('button', { name: '退出名册' }).click();
    await form.getByText('请填写此项').waitFor();
    await goodLooks(page, 'retire');
    await form.getByLabel('退出原因').fill('资质到期');
    await form.getByRole('button', { name: '退出名册' }).click();
    await page.getByText('共 1 项').waitFor();
    await form.waitFor({ state: 'hidden' });
    await page.getByRole('checkbox', { name: '含已退出的' }).check();
    await page.getByText('资质到期').waitFor();
    await goodLooks(page, 'retired');
    expect(await entries()).toMatchObject([
      { kind: 'appraiser', name: BODY, retiredFor: '资质到期' },
      { kind: 'investigator', name: LONG_NAME, fields: ['机械', '材料'], ties: [BODY], retiredOn: null },
    ]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('of another agency is read, and changed by the administrator of that one', async () => {
    const { owner } = stage.api;
    await owner.query(`insert into person_roles (person, agency, role) select id, 'sz-ip', 'auditor' from people
      where login = 'gd-admin'`);
    await owner.query(
      `insert into roster (id, agency, kind, name, fields, added_on)
       select gen_random_uuid(), agency, 'investigator', name, array['通信'], '2026-01-05'
       from (values ('sz-ip', '深圳某调查官'), ('gd-ip', '广东某调查官')) v (agency, name)`,
    );
    const { page, faults } = await windows.open('gd-admin', '/desk/admin/roster');
    await page.getByRole('button', { name: '退出名册：广东某调查官' }).waitFor();
    const other = page.locator('main tbody tr', { hasText: '深圳某调查官' });
    await other.getByText('由该机关的管理员办理退出').waitFor();
    expect([await other.getByRole('button').count(), faults]).toEqual([0, []]);
    await goodLooks(page, 'elsewhere');
  }, 60_000);

  it('is maintained by administrators alone', async () => {
    const { page, faults } = await windows.open('gd-officer1', '/desk/admin/roster');
    await page.getByText('您无权办理此事项（需要：管理员）').waitFor();
    expect(faults).toEqual([]);
  }, 60_000);
});
