import type { Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { Hand, tell, timed } from './support/hand.js';
import { settled } from './support/inspect.js';
import { slowness, widened } from './support/machine.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';

const MB = 1024 * 1024;

describe('the day of an officer', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage({}, 'moving');
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const opened = async (login: string, path: string): Promise<{ page: Page; faults: string[] }> => {
    const { page, faults } = await stage.signedIn(login);
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(page);
    return { page, faults };
  };
  const fileOf = async ({ id }: CaseAt): Promise<Record<string, Record<string, unknown>>> => {
    const { rows } = await stage.api.owner.query<{ file: Record<string, Record<string, unknown>> }>(
      'select file from cases where id = $1',
      [id],
    );
    return rows[0]?.file ?? {};
  };

  it('what fails at the intake becomes one notice, told once', async () => {
    const one = await docket.unassigned(LONG_NAMES);
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}/intake`);
    expect(await page.locator('.hz-checks [data-state="failed"]').count()).toBe(2);
    expect(await page.locator('.hz-notice-items li').count()).toBe(2);
    await page.getByRole('button', { name: '另加一项' }).click();
    await page.getByLabel('第 3 项补正内容').fill('请补充被控侵权产品的照片');
    await page.getByRole('button', { name: '制作补正通知' }).click();
    await page.waitForURL(/request-supplement/);
    await settled(page);
    await page.locator('input[inputmode="numeric"]').first().fill('10');
    await page.locator('form').getByRole('button', { name: /补正/ }).click();
    await page.waitForURL(new RegExp(`/desk/cases/${one.id}$`));
    const asked = await stage.api.owner.query<{ items: string[] }>(
      `select array(select jsonb_array_elements_text(fields -> 'items')) as items from documents
       where case_id = $1 and fields ? 'items'`,
      [one.id],
    );
    expect(asked.rows).toHaveLength(1);
    expect(asked.rows[0]?.items).toHaveLength(3);
    expect(asked.rows[0]?.items[2]).toBe('请补充被控侵权产品的照片');
    await page.goto(`/desk/cases/${one.id}?tab=clocks`, { waitUntil: 'domcontentloaded' });
    const awaited = page.locator('.hz-band[data-awaited]');
    await awaited.getByText('自收到补正通知书之日起10日；办理“登记补正通知书收到”后起算。').waitFor();
    expect(await awaited.locator('.hz-deadline').innerText()).toBe('待起算');
    const row = page.getByRole('row').filter({ hasText: '尚未起算' });
    expect([await row.count(), await row.locator('.hz-deadline').innerText()]).toEqual([1, '待起算']);
    expect(await row.innerText()).toMatch(/补正期限/);
    await looksGood(stage, page, 'case-awaited');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('the tab of the parties names who acts for each, and nobody whose agency has ended', async () => {
    const one = await docket.docketed();
    const agents = {
      'agent/1': { partyId: '1', name: '代理人在任', authority: 'general' },
      'agent/2': { partyId: '1', name: '代理人卸任', authority: 'general', endedOn: '2026-03-02' },
    };
    await stage.api.owner.query('update cases set file = file || $2::jsonb where id = $1', [one.id, agents]);
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}?tab=parties`);
    await page.locator('.hz-panel', { hasText: '代理人在任' }).waitFor();
    expect(await page.getByText('代理人卸任').count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('M5: a paper is read with two clicks, out of memory and under the policy of the page', async () => {
    const one = await docket.docketed();
    await docket.paper(one, 'evidence', '公证书.txt', Buffer.from('兹证明以下事项。'));
    await docket.paper(one, 'evidence', '检验报告.pdf', PDF);
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}`);
    const hand = new Hand(page);
    const before = await slowness();
    const ms = await timed(async () => {
      await hand.click(page.getByRole('link', { name: '证据' }));
      await hand.click(page.getByRole('button', { name: '预览 公证书.txt' }));
      await page.getByText('兹证明以下事项。').waitFor();
    });
    tell('M5', 'preview a document', hand.clicks, ms, '2 clicks, ≤ 2 s');
    expect(hand.clicks).toBe(2);
    expect(ms).toBeLessThanOrEqual(await widened(2_000, before));
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '预览 检验报告.pdf' }).click();
    const frame = page.locator('iframe[title="检验报告.pdf的内容"]');
    await frame.waitFor();
    expect(await frame.getAttribute('src')).toMatch(/^blob:/);
    // The window of the paper before may still be on its way out.
    await page.locator('a[download="检验报告.pdf"]').waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a line that is cut costs no more than the part on its way', async () => {
    const one = await docket.docketed();
    const { page } = await opened(OFFICER, `/desk/cases/${one.id}?tab=evidence`);
    const parts: number[] = [];
    let cut = false;
    await page.route('**/api/v1/uploads/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue();
      parts.push(Number(await route.request().headerValue('upload-offset')));
      if (parts.length !== 2 || cut) return route.continue();
      cut = true;
      return route.abort('connectionreset');
    });
    const bytes = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(9 * MB, '0')]);
    const name = '勘验录像节选与现场照片合订本(被请求人生产车间,共三百二十页).pdf';
    const file = { name, mimeType: 'application/pdf', buffer: bytes };
    await page.locator('main input[type="file"]').setInputFiles(file, { timeout: 30_000 });
    await page.getByText(/已收到/).waitFor({ timeout: 30_000 });
    expect(parts).toEqual([0, 4 * MB, 4 * MB, 8 * MB]);
    await page.getByRole('button', { name: `预览 ${name}` }).waitFor();
    const { rows } = await stage.api.owner.query<{ size: number }>(
      'select size::int as size from papers where case_id = $1',
      [one.id],
    );
    expect(rows).toEqual([{ size: bytes.length }]);
    await page.context().close();
  }, 60_000);

  it('a hearing is planned on a day whose notice can still arrive', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}/steps/schedule-hearing`);
    const aside = page.locator('aside.hz-panel');
    await aside.getByText('最早可定于').waitFor();
    const earliest = /最早可定于 (\d{4}-\d{2}-\d{2})/.exec((await aside.textContent()) ?? '')?.[1] ?? '';
    const day = page.locator('.hz-day input').first();
    const choose = async (date: string): Promise<void> => {
      await day.click();
      await day.fill(date);
      await day.press('Enter');
    };
    await choose(await docket.today());
    await aside.getByText('已经来不及').waitFor();
    await choose(earliest.replaceAll('-', '/'));
    await aside
      .getByText(/送达各方。$/)
      .last()
      .waitFor();
    expect(await day.inputValue()).toBe(earliest);
    // Counted by the office's server, line by line, and not on the page.
    expect(await aside.locator('ol li').allInnerTexts()).toContainEqual(
      expect.stringContaining(`→ ${await docket.today()}`),
    );
    await stage.picture(page, 'step-schedule-hearing');
    await page.setViewportSize(PHONE);
    await stage.picture(page, 'step-schedule-hearing-390');
    await page.setViewportSize(DESK);
    await page.locator('.hz-day input').nth(1).fill('0930');
    await page.locator('.hz-day input').nth(1).press('Enter');
    await page.getByLabel('地点').fill('第一审理庭');
    await page.getByRole('radio', { name: '否' }).check();
    await page.locator('form').getByRole('button', { name: '安排口头审理' }).click();
    await page.getByText('已办理：安排口头审理').waitFor();
    expect((await fileOf(one))['hearing/1']).toMatchObject({ on: earliest, time: '09:30' });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('what went out waits for its receipt, and the receipt is entered from where it waits', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const today = await docket.today();
    await docket.paper(one, 'service-receipt', '送达回证.pdf', PDF);
    await docket.step(one, 'record-service', { party: '2', document: 'answer-notice', sentOn: today, method: 'mail' });
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}?tab=parties`);
    await page.getByRole('link', { name: '登记收到' }).click();
    await page.waitForURL(/record-receipt/);
    await settled(page);
    await page.locator('.hz-day input').first().fill(today);
    await page.locator('.hz-day input').first().press('Enter');
    await page.getByRole('combobox', { name: /送达凭证/ }).click();
    await page.locator('.ant-select-item-option').first().click();
    await page
      .locator('form')
      .getByRole('button', { name: /收到请求书副本/ })
      .click();
    await page.getByText(/已办理/).waitFor();
    await page.getByRole('link', { name: '当事人与送达' }).click();
    const line = page.locator('main tbody tr').first();
    await line.getByRole('button', { name: '预览 送达回证.pdf' }).waitFor();
    expect(await line.getByText(today).count()).toBe(2);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('the calculation of a deadline comes on paper, A4, with its reasons day by day', async () => {
    const one = await docket.eventful(LONG_NAMES);
    const { rows } = await stage.api.owner.query<{ id: string }>(
      `select id from clocks where case_id = $1 and clock = 'answer'`,
      [one.id],
    );
    const { page, faults } = await opened(OFFICER, `/desk/clocks/${rows[0]?.id}/sheet`);
    await page.getByText('送达回证(被请求人签收).pdf').waitFor();
    await page.getByText('15 日', { exact: true }).waitFor();
    // Two respondents each have one: the sheet says whose it is, and so does the name under which it is kept.
    const [, respondent] = LONG_NAMES.parties;
    await page.getByRole('heading', { name: `答辩期 · ${respondent?.name}` }).waitFor();
    expect(await page.title()).toMatch(new RegExp(`^期限计算书 · 答辩期 · ${respondent?.name.slice(0, 20)}`));
    await stage.picture(page, 'sheet-whose');
    const paper = await page.pdf({ preferCSSPageSize: true, path: '.tmp/screens/sheet.pdf' });
    const text = paper.toString('latin1');
    expect(text).toMatch(/MediaBox ?\[0 0 59[45](\.\d+)? 84[12]/);
    expect(text.match(/\/Type ?\/Page\b/g)?.length).toBeGreaterThanOrEqual(2);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('an absence is recorded with its deputy, seen by the deputy, and ended', async () => {
    const one = await docket.received(LONG_NAMES);
    await stage.api.owner.query('update cases set officer = $2 where id = $1', [
      one.id,
      await docket.personOf('gd-officer4'),
    ]);
    const { page, faults } = await opened('gd-officer4', '/desk/profile');
    const today = await docket.today();
    const first = page.getByLabel('首日');
    await first.fill(today.replaceAll('-', ''));
    await first.press('Enter');
    await page.getByRole('combobox', { name: '代理人' }).click();
    await page.locator('.ant-select-item-option', { hasText: '郑示五' }).click();
    await page.getByRole('button', { name: '登记请假' }).click();
    await page.getByText(`请假中：${today} 至 另行通知`).waitFor();
    const other = await opened('gd-officer5', '/desk/profile');
    await other.page.locator('main').getByText('郑示四').first().waitFor();
    await other.page.getByRole('combobox', { name: '身份' }).waitFor();
    await other.page.getByRole('link', { name: '我的待办' }).click();
    // What the colleague has to do is the deputy's as long as the absence lasts, and no longer.
    const lent = other.page.locator(`main [data-row="${one.id}"]`);
    await lent.waitFor();
    await page.getByRole('button', { name: '销假' }).click();
    await page.getByText('没有登记请假').waitFor();
    await other.page.reload({ waitUntil: 'domcontentloaded' });
    await other.page.getByText('这里没有案件').waitFor();
    expect([faults, other.faults]).toEqual([[], []]);
    await Promise.all([page.context().close(), other.page.context().close()]);
  }, 60_000);

  it('whoever acts in one of two roles is offered, and allowed, that role alone', async () => {
    const one = await docket.submitted();
    await stage.api.owner.query(
      `insert into person_roles (person, agency, role) select id, agency, 'officer' from people where login = $1`,
      [HEAD],
    );
    const { page, faults } = await opened(HEAD, `/desk/approvals/${one.id}`);
    const nav = page.getByRole('navigation', { name: '主导航' });
    await page.getByRole('button', { name: /^批准/ }).waitFor();
    await page.getByRole('combobox', { name: '身份' }).click();
    await page.locator('.ant-select-item-option', { hasText: '承办人' }).click();
    await nav.getByRole('link', { name: '审批' }).waitFor({ state: 'hidden' });
    await page.goto('/desk/approvals', { waitUntil: 'domcontentloaded' });
    await page.getByText(/^您无权办理此事项/).waitFor();
    await page.getByRole('combobox', { name: '身份' }).click();
    await page.locator('.ant-select-item-option', { hasText: '负责人' }).click();
    await nav.getByRole('link', { name: '审批' }).waitFor();
    await page.locator('main tbody tr a').first().waitFor();
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a reason that a head is writing survives a change of the case, which must be seen first', async () => {
    const one = await docket.resubmitted(LONG_NAMES);
    const { page, faults } = await opened(HEAD, `/desk/approvals/${one.id}`);
    expect(await page.locator('.hz-part ins').first().textContent()).toContain('阻尼铰链');
    await page.getByRole('button', { name: '退回修改' }).click();
    await page.getByLabel('理由', { exact: true }).fill('等同特征的理由还不充分');
    await docket.step(one, 'assign-officer', { officer: await docket.personOf('gd-officer2') }, HEAD);
    await page.getByRole('button', { name: '已看过最新内容，继续审批' }).click();
    expect(await page.getByLabel('理由', { exact: true }).inputValue()).toBe('等同特征的理由还不充分');
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('已退回').waitFor();
    expect((await fileOf(one))['decision/1']).toMatchObject({ returnedBecause: '等同特征的理由还不充分' });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('an assignment can be undone from whatever page one has gone to', async () => {
    const one = await docket.unassigned();
    const { page, faults } = await opened(HEAD, '/desk?view=unassigned');
    await page.locator('main').getByRole('checkbox').first().check();
    await page.getByRole('combobox', { name: '分配给' }).click();
    await page.locator('.ant-select-item-option:not(.ant-select-item-option-disabled)').first().click();
    await page.getByRole('button', { name: '分配', exact: true }).click();
    await page.getByText(/已把 1 件分配给/).waitFor();
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '团队负荷' }).click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已撤销分配').waitFor();
    const { rows } = await stage.api.owner.query('select officer from cases where id = $1', [one.id]);
    expect([rows, faults]).toEqual([[{ officer: null }], []]);
    await page.context().close();
  }, 60_000);
});
