import type { Locator, Page } from 'playwright-core';
import { fileComplaint } from '../support/complaints.js';
import { Hand } from './support/hand.js';
import { overflow, settled, violations } from './support/inspect.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';
import { editPerson, LONG_NAME, Windows } from './support/windows.js';

const ADMIN = 'gd-admin';
const NOTHING = { items: [], nextCursor: null };

/** Says yes to what is asked in a bubble, once it stands still. */
async function confirm(page: Page): Promise<void> {
  const asked = page.getByRole('tooltip').last();
  await asked.waitFor();
  await settled(page);
  await asked.getByRole('button', { name: /确\s?认/ }).click();
}

describe('what an administrator does', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  const opened = windows.open.bind(windows);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const one = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>> =>
    (await stage.api.owner.query<Record<string, unknown>>(sql, values)).rows[0] ?? {};

  it('a person is registered, certified, given a one-time password that is shown once, and taken out of service', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/people');
    await page.getByRole('button', { name: '登记人员' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('登录名').fill('gd-fresh');
    await form.getByLabel('姓名').fill(LONG_NAME);
    await form.getByLabel('初始密码').fill('too short');
    await form.getByRole('button', { name: '登记人员' }).click();
    await form.getByText(/12/).nth(1).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('初始密码').fill('a-first-password-2026');
    await form.getByRole('button', { name: '登记人员' }).click();
    await page.getByText(`已登记 ${LONG_NAME}`).waitFor();
    await editPerson(page, LONG_NAME);
    await page.getByLabel('办案资质证件号').fill('粤10-9001');
    await page.getByLabel('办案资质证件有效期至').fill('2020-01-01');
    await page.getByLabel('办案资质证件有效期至').press('Tab');
    await page
      .getByRole('button', { name: /保\s?存/ })
      .nth(1)
      .click();
    await page.getByText('已保存').waitFor();
    await page.getByRole('button', { name: '重置密码' }).click();
    await confirm(page);
    const password = (await page.locator('.ant-drawer code').textContent()) ?? '';
    await settled(page); // what is fading has no contrast
    expect(await violations(page)).toEqual([]);
    await stage.picture(page, 'administering-person');
    expect((await stage.api.post('/api/v1/sessions').send({ login: 'gd-fresh', password })).status).toBe(201);
    await page.getByRole('button', { name: /停\s?用/ }).click();
    await confirm(page);
    await page.getByRole('button', { name: '恢复在职' }).waitFor();
    expect(await one(`select active, certificate from people where login = 'gd-fresh'`)).toEqual({
      active: false,
      certificate: '粤10-9001',
    });
    // The password that was too short was refused, which the browser notes.
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  }, 60_000);

  it('an agency below is entered at its region, with the administrator who enters the others there', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/agencies?tab=regions');
    await page.getByRole('button', { name: '展开 广东省' }).click();
    expect(await page.getByRole('button', { name: /^登记机关.浙江省/ }).count()).toBe(0);
    await page.getByRole('button', { name: /^登记机关.东莞市/ }).click();
    const form = page.getByRole('dialog');
    await form
      .getByLabel('名称', { exact: true })
      .fill('东莞市市场监督管理局(知识产权局)粤港澳大湾区知识产权行政保护中心');
    await form.getByLabel('英文名称').fill('Dongguan Intellectual Property Office');
    await form.getByLabel('机关代号').fill('dg-ip');
    await form.getByLabel('案号中的简称').fill('粤');
    await form.getByLabel('首位管理员的登录名').fill('dg-admin');
    await form.getByLabel('首位管理员的姓名').fill(LONG_NAME);
    await form.getByRole('button', { name: '登记机关和管理员' }).click();
    await form.getByText('该简称已被使用').first().waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await stage.picture(page, 'administering-agency');
    await form.getByLabel('案号中的简称').fill('莞');
    await form.getByRole('button', { name: '登记机关和管理员' }).click();
    const password = (await form.locator('code').textContent()) ?? '';
    await settled(page);
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await stage.picture(page, 'administering-agency-done');
    expect((await stage.api.post('/api/v1/sessions').send({ login: 'dg-admin', password })).status).toBe(201);
    await page.mouse.click(40, 400); // beside it: it is shown this once, and nobody else can set another
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await form.locator('code').textContent()).toBe(password);
    await form.getByRole('button', { name: '已记下' }).click();
    await page.locator('.hz-tree-line', { hasText: '东莞市' }).getByText('粤港澳大湾区').waitFor();
    expect(faults.filter((fault) => !fault.includes('status of 400'))).toEqual([]);
  }, 60_000);

  it('two hundred people with long names fit a desk and a phone, and one is found among them', async () => {
    await stage.api.owner.query(
      `insert into people (id, agency, login, name, certificate, certificate_valid_until)
       select gen_random_uuid(), 'gd-ip', 'gd-many' || n, $1 || n, '粤' || n, (hz_now() + n * interval '1 day')::date
       from generate_series(1, 200) n`,
      [LONG_NAME],
    );
    for (const look of [DESK, PHONE]) {
      const { page, faults, context } = await opened(ADMIN, '/desk/admin/people', look);
      await page.getByRole('button', { name: /再显示/ }).click();
      await settled(page);
      expect([await overflow(page), faults]).toEqual([0, []]);
      await stage.picture(page, `administering-many-${look.width}`);
      await page.getByRole('textbox', { name: /搜索姓名/ }).fill('GD-MANY150');
      await page.getByText('共 1 项').waitFor();
      await context.close();
    }
  }, 60_000);

  it('a rule is proposed by one person and confirmed by another', async () => {
    const { page, faults, context } = await opened(
      ADMIN,
      '/desk/admin/procedures/ordinary-ruling/2025-02-01?tab=articles',
    );
    await page.getByRole('textbox').fill('行政诉讼法');
    await page.getByRole('button', { name: '提出审核' }).first().click();
    await page.getByLabel('公报或文件号').fill('主席令第71号');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '提出审核' }).click();
    await page.getByText('已提出，待第二人确认').waitFor();
    await page.goto('/desk/admin/procedures', { waitUntil: 'domcontentloaded' });
    await page.getByText('由本人提出，须由他人确认').waitFor();
    await context.close();
    const head = await opened('gd-head', '/desk/admin/procedures');
    await head.page
      .getByRole('main')
      .getByRole('button', { name: /确\s?认/ })
      .click();
    await confirm(head.page);
    await head.page.getByText('已确认').waitFor();
    expect((await one('select count(*)::int as n from rule_confirmations where confirmed_by is not null'))['n']).toBe(
      1,
    );
    expect([faults, head.faults]).toEqual([[], []]);
  }, 60_000);

  it('stuck work goes again with a reason, and the record of acts says who let it', async () => {
    const { id: caseId } = await fileComplaint(stage.api);
    const { id } = await one(
      `update outbox set dead_at = hz_now(), attempts = 20, last_failure = 'smtp: 550 mailbox unavailable'
       where id = (select min(id) from outbox where case_id = $1) returning id::text as id`,
      [caseId],
    );
    const { page, faults } = await opened(ADMIN, '/desk/admin/health');
    await page.getByRole('button', { name: /重\s?试/ }).click();
    // A dialog that is still growing is not where it was when it was looked for.
    await page.getByRole('dialog').waitFor();
    await settled(page);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /重\s?试/ })
      .click();
    await page.getByText('请填写理由').waitFor();
    await page.getByLabel('理由（记入审计）').fill('已修复邮件服务器');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /重\s?试/ })
      .click();
    await page.getByText('没有停滞的事项').waitFor();
    expect((await one('select dead_at from outbox where id = $1', [id]))['dead_at']).toBeNull();
    await page.goto('/desk/admin/audit?act=effect-retried', { waitUntil: 'domcontentloaded' });
    await page.getByRole('cell', { name: '已修复邮件服务器' }).waitFor();
    await stage.picture(page, 'administering-audit');
    await stage.api.post('/api/v1/sessions').send({ login: 'gd-clerk', password: 'a wrong guess' });
    await page.goto('/desk/admin/audit?tab=doors&act=sign-in-failed', { waitUntil: 'domcontentloaded' });
    await page.locator('tbody tr', { hasText: 'gd-clerk' }).getByText('不能确认').waitFor();
    await looksGood(stage, page, 'administering-sign-ins');
    expect(faults).toEqual([]);
  }, 60_000);

  it('an auditor reads the steps of cases page by page, an administrator is told why not', async () => {
    for (let i = 0; i < 3; i += 1) await fileComplaint(stage.api);
    const auditor = await opened('gd-auditor', '/desk/admin/audit');
    await auditor.page.getByRole('cell', { name: '收件登记' }).first().waitFor();
    await auditor.page
      .getByRole('cell', { name: / → 已收件待立案$/ })
      .first()
      .waitFor();
    await auditor.page.goto('/desk/admin/audit?tab=steps&transition=docket', { waitUntil: 'domcontentloaded' });
    await auditor.page.getByText('没有符合条件的记录').waitFor();
    // By their names, and never by what the data calls them.
    await auditor.page.getByRole('group', { name: '筛选' }).getByText('立案并组成合议组 / 立案').waitFor();
    // A step of an earlier edition only has its name too.
    await auditor.page.goto('/desk/admin/audit?tab=steps&transition=enter-patent-certificate', {
      waitUntil: 'domcontentloaded',
    });
    await auditor.page.getByRole('group', { name: '筛选' }).getByText('登记专利证书和当年年费收据').waitFor();
    expect(await auditor.page.getByRole('link', { name: '人员与证件' }).count()).toBe(0);
    await auditor.page.route('**/api/v1/supervision/acts**', (route) => route.fulfill({ json: NOTHING }));
    await auditor.page.getByRole('link', { name: '账户与系统' }).click();
    await auditor.page.getByText('还没有这类记录').waitFor();
    const admin = await opened(ADMIN, '/desk/admin/audit?tab=steps');
    await admin.page.getByText('管理员不查阅案件').waitFor();
    expect([auditor.faults, admin.faults]).toEqual([[], []]);
  }, 60_000);

  it('the time limits of an edition say how long they are, where otherwise, and what is not counted', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/procedures/ordinary-ruling/2025-02-01?tab=clocks');
    const row = (name: string): Locator =>
      page.locator('main tbody tr', { has: page.getByText(name, { exact: true }) });
    expect(await row('answer').innerText()).toMatch(/15日[\s\S]*30日：被请求人在中国境内没有固定住所/);
    expect(await row('evidence').innerText()).toContain('由机关指定（15至180日）');
    expect(await row('closing').innerText()).toMatch(
      /至多 1个月，由负责人批准[\s\S]*至多 2个月，由上一级部门批准[\s\S]*检验鉴定/,
    );
    expect(await page.locator('main tbody td').filter({ hasText: /^—$/ }).count()).toBe(0);
    await looksGood(stage, page, 'administering-clocks', false);
    const english = await opened(ADMIN, new URL(page.url()).pathname + '?tab=clocks', { ...DESK, language: 'en' });
    const answer = english.page.locator('main tbody tr', { has: english.page.getByText('answer', { exact: true }) });
    expect(await answer.innerText()).toMatch(
      /^Answer\s+answer[\s\S]*15 calendar days\s+30 calendar days: The respondent has no fixed domicile in China/,
    );
    await stage.picture(english.page, 'administering-clocks-en', false);
    expect([faults, english.faults]).toEqual([[], []]);
  }, 60_000);

  it('the calendar of a year explains all that it marks, and a number of a case is shown, not its pattern', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/calendars?year=2026');
    expect(await page.locator('.hz-year-legend').innerText()).toMatch(/休 放假.*班 调休上班日.*周末/);
    expect(await page.locator('.hz-year-month td[data-kind="weekend"] small').count()).toBe(0);
    await looksGood(stage, page, 'administering-year', false);
    await page.goto('/desk/admin/agencies', { waitUntil: 'domcontentloaded' });
    await page.getByText(/案号例：粤知裁字〔20\d\d〕1号/).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('{');
    await looksGood(stage, page, 'administering-agencies', false);
    expect(faults).toEqual([]);
  }, 60_000);

  it('who may not, is offered nothing and told so', async () => {
    const { page, faults } = await opened('gd-officer1', '/desk/admin/people');
    await page.getByText('您无权办理此事项（需要：管理员）').waitFor();
    expect([await page.getByRole('navigation', { name: '管理' }).count(), await violations(page), faults]).toEqual([
      0,
      [],
      [],
    ]);
  }, 60_000);

  it('an administrator begins at the own pages, and a stage of a procedure is chosen with the keyboard', async () => {
    const { page, faults } = await opened(ADMIN, '/desk');
    await page.waitForURL(/\/desk\/admin\/people$/);
    await page.goto('/desk/admin/procedures/ordinary-ruling/2025-02-01', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const hand = new Hand(page);
    const stageBox = page.getByRole('button', { name: '已收件待立案' });
    await hand.tabTo(stageBox);
    await hand.press('Enter');
    expect(await stageBox.getAttribute('aria-pressed')).toBe('true');
    await page.getByRole('complementary').getByText('立案并组成合议组').waitFor();
    const line = '已收件待立案 → 已立案待送达：立案并组成合议组';
    expect(await page.locator('.hz-graph-edge title', { hasText: line }).count()).toBe(1);
    await page.getByText(/^全部连线/).click();
    await page.getByRole('listitem').getByText(line).waitFor();
    expect([await violations(page), faults]).toEqual([[], []]);
    await stage.picture(page, 'administering-graph');
  }, 60_000);

  it('the board of the queues opens behind the same sign-in and fails in nothing', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/queues');
    const [board] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /逐项查看队列/ }).click(),
    ]);
    const wrong: string[] = [];
    board.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    // A window that is still on its way cannot be loaded again.
    await board.waitForURL((url) => url.protocol !== 'about:', { waitUntil: 'load' });
    await board.reload({ waitUntil: 'domcontentloaded' });
    await board.getByRole('link', { name: 'bells' }).first().click();
    await board.getByText('加载中').waitFor({ state: 'hidden' });
    await board
      .getByRole('link', { name: /^(延迟|Delayed)/ })
      .first()
      .waitFor();
    await stage.picture(board, 'administering-board');
    expect([wrong, faults]).toEqual([[], []]);
  }, 60_000);

  it('a page that cannot be read says so and offers to try again; offline is said too', async () => {
    const { page, context } = await opened(ADMIN, '/desk/admin/queues');
    await page.route('**/api/v1/calendars**', (route) => route.abort());
    await page.getByRole('link', { name: '节假日历' }).click();
    await page
      .getByText(/没有读到内容/)
      .first()
      .waitFor({ timeout: 30_000 });
    expect(await violations(page)).toEqual([]);
    await page.unroute('**/api/v1/calendars**');
    await page
      .getByRole('button', { name: /重\s?试/ })
      .last()
      .click();
    await page.getByText(/全年工作日/).waitFor();
    await context.setOffline(true);
    await page.getByText(/网络已断开/).waitFor();
  }, 60_000);
});
