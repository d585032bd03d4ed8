import type { Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { asAllowed } from './support/as-allowed.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

/** What the pages of one case say to the officer who handles it, and where they lead on. */
describe('the pages of a case', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => {
    for (const context of stage.browser.contexts()) {
      // What a page still reads when it is left is nobody's.
      for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
      await context.close();
    }
  });

  const go = async (page: Page, address: string): Promise<void> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const opened = async (address: string, login = OFFICER): Promise<Seen> => {
    const seen = await stage.signedIn(login);
    await go(seen.page, address);
    return seen;
  };
  const day = async (page: Page, date: string): Promise<void> => {
    await page.locator('.hz-day input').first().fill(date);
    await page.locator('.hz-day input').first().press('Enter');
  };
  const take = async (page: Page, name: string): Promise<void> => {
    await page.locator('form').getByRole('button', { name, exact: true }).click();
    await page.getByText(`已办理：${name}`).waitFor();
  };

  it('name what goes out, keep what failed in sight, and lead on from there', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const today = await docket.today();
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    await page.getByRole('button', { name: '登记送达发出' }).click();
    await page.waitForURL(/steps\/record-service$/);
    await page.getByText('答辩通知书').first().waitFor();
    await settled(page);
    await stage.picture(page, 'dispatch-named');
    await page.getByRole('combobox', { name: '送达方式' }).click();
    await page.locator('.ant-select-item-option', { hasText: '邮寄' }).click();
    await day(page, today);
    await take(page, '登记送达发出');

    await go(page, `/desk/cases/${one.id}?tab=parties`);
    await looksGood(stage, page, 'service-on-its-way');
    await page.getByRole('link', { name: '登记送达不成' }).click();
    await settled(page);
    expect(await page.locator('.hz-day input').first().inputValue()).toBe(today);
    await page.getByLabel('未送达原因').fill('邮件被退回:原址查无此人');
    await take(page, '登记送达不成');

    await go(page, `/desk/cases/${one.id}?tab=parties`);
    const failed = page.locator('main tbody tr').first();
    await failed.getByText('邮件被退回').waitFor();
    await failed.getByRole('link', { name: '公告送达' }).waitFor();
    await looksGood(stage, page, 'service-failed');
    await failed.getByRole('link', { name: '再次登记发出' }).click();
    await settled(page);
    await page.getByRole('combobox', { name: '送达方式' }).click();
    await page.locator('.ant-select-item-option', { hasText: '直接' }).click();
    await day(page, today);
    await take(page, '登记送达发出');
    await go(page, `/desk/cases/${one.id}?tab=parties`);
    await failed.getByText('邮件被退回').waitFor();
    expect(await failed.getByRole('link').count()).toBe(0);
    expect(await page.locator('main tbody tr').count()).toBe(2);
    expect(faults).toEqual([]);
  }, 90_000);

  it('say who gave a draft back, when and why, until it is submitted again, as does its row', async () => {
    const one = await docket.submitted(LONG_NAMES);
    await docket.step(one, 'return-ruling', { reason: '请补充对等同特征的认定,\n并说明不停止侵权的理由' }, HEAD);
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const strip = page.getByRole('region', { name: '案件摘要' });
    await strip.getByText('裁决书被退回修改').waitFor();
    await strip.getByText(/^\S+ \d{4}-\d\d-\d\d \d\d:\d\d 退回$/).waitFor();
    await strip.getByText('请补充对等同特征的认定').waitFor();
    await strip.getByText('专利侵权纠纷行政裁决', { exact: true }).waitFor();
    await looksGood(stage, page, 'case-returned');
    await go(page, '/desk');
    await page
      .locator('main tbody tr', { has: page.locator(`a[href$="${one.id}"]`) })
      .getByText('退回')
      .waitFor();
    await looksGood(stage, page, 'work-returned', false);
    await docket.draft(one, '限位铰链与阻尼铰链构成等同特征。');
    await go(page, `/desk/cases/${one.id}`);
    expect(await strip.getByText('裁决书被退回修改').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);

  it('say of a clock which day may still move, what the office aims at, and on which day it ended', async () => {
    const one = await docket.eventful(LONG_NAMES);
    await stage.api.owner.query(
      `update clocks set provisional = true, target_on = due_on - 3 where case_id = $1 and state = 'armed'`,
      [one.id],
    );
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const due = page.locator('.hz-strip-due');
    expect(await due.innerText()).toMatch(/内部目标 \d{4}-\d\d-\d\d · 暂定/);
    await looksGood(stage, page, 'case-provisional');
    await go(page, `/desk/cases/${one.id}?tab=clocks`);
    const docketing = page.locator('main tbody tr', { hasText: '立案期限' });
    expect(await docketing.locator('td').nth(2).innerText()).toContain(`至 ${await docket.today()} 结束`);
    await looksGood(stage, page, 'case-clocks');
    await go(page, '/desk');
    const row = page.locator('tbody tr', { hasText: '答辩期' }).first();
    await row.getByText('等待当事人').waitFor();
    await looksGood(stage, page, 'work-others');
    expect(faults).toEqual([]);
  }, 60_000);

  it('tell at the intake by when it is decided, who is who, and what each paper is', async () => {
    const one = await docket.received(LONG_NAMES);
    await docket.paper(one, 'evaluation-report', '附件3.pdf', PDF);
    await stage.api.owner.query(
      `update cases set file = jsonb_set(file, '{right/1,registerCopy}', 'null') where id = $1`,
      [one.id],
    );
    await docket.paper(one, 'register-copy', '登记簿副本.pdf', PDF);
    const { page, faults } = await opened(`/desk/cases/${one.id}/intake`);
    // What was handed in is to be looked at, and is not asked for again.
    expect(await page.locator('.hz-checks [data-state="atHand"]').innerText()).toContain('登记簿副本');
    expect(await page.locator('.hz-notice-items li').count()).toBe(0);
    const parties = page.locator('.hz-panel', { has: page.getByRole('heading', { name: '当事人' }) });
    expect((await parties.locator('li').allInnerTexts()).map((line) => line.split(' · ')[0])).toEqual([
      '请求人',
      '被请求人',
    ]);
    await page.getByText('专利权评价报告', { exact: true }).waitFor();
    await page.locator('.hz-step-case').getByText('立案期限').waitFor();
    await looksGood(stage, page, 'intake');
    await page.keyboard.press('e');
    await page.getByRole('dialog', { name: /期限依据/ }).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('take an objection to a day from its calculation, put its answer among what comes next, and tell it there', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const drawer = page.getByRole('dialog', { name: /期限依据/ });
    await page.keyboard.press('e');
    await drawer.getByRole('button', { name: '有异议' }).click();
    await page.waitForURL(/steps\/query-deadline\?clock=/);
    await settled(page);
    await page.getByText(/提出异议不使期限中止/).waitFor();
    await page.getByText('依据：法律没有专门规定，由本机关自行设置').waitFor();
    await page.getByLabel('理由').fill('立案日期登记有误,应当自次日起算');
    await looksGood(stage, page, 'objection');
    await take(page, '对期限提出异议');

    await page.getByRole('link', { name: '答复期限异议', exact: true }).click();
    await page.waitForURL(/answer-deadline-query$/);
    await settled(page);
    await page.getByText('异议成立', { exact: true }).click();
    await page.getByLabel('答复的理由').fill('经核对立案审批表,日期应予更正');
    await looksGood(stage, page, 'objection-answer');
    await take(page, '答复期限异议');

    await go(page, `/desk/cases/${one.id}?tab=links`);
    const filed = page.locator('section', { has: page.getByRole('heading', { name: '期限异议' }) });
    await filed.getByText(`${await docket.today()} · 已了结`).waitFor();
    await looksGood(stage, page, 'objection-on-file');
    await page.keyboard.press('e');
    await drawer.getByText(/答复：异议成立/).scrollIntoViewIfNeeded();
    await settled(page);
    await looksGood(stage, page, 'objection-answered', false);
    expect(faults).toEqual([]);
  }, 60_000);

  it('say of each member what is missing of a deliberation, asked after its conclusion', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const { page } = await stage.signedIn(OFFICER);
    // The form alone is looked at: what must come before it is not.
    await page.route(/\/steps$/, asAllowed('deliberate'));
    await go(page, `/desk/cases/${one.id}/steps/deliberate`);
    const form = page.locator('form');
    const labels = await form.locator('.ant-form-item-label').allInnerTexts();
    expect(labels.indexOf('结论')).toBeLessThan(labels.indexOf('各成员意见'));
    await page.getByRole('textbox', { name: '郑示一的意见' }).fill('落入保护范围');
    await form.getByRole('button', { name: '合议', exact: true }).click();
    await form.getByText('请填写郑示二的意见').waitFor();
    await form.getByText('请填写郑示一是否同意结论').waitFor();
    expect(await form.getByText('请填写郑示一的意见').count()).toBe(0);
    await looksGood(stage, page, 'deliberate-missing');
    expect(await form.getByText('理由', { exact: true }).count()).toBe(0);
    await form.getByRole('button', { name: '返回，不办理' }).click();
    await page.getByRole('region', { name: '案件摘要' }).waitFor();
  }, 60_000);

  it('name in every record of service the document that it proves', async () => {
    const one = await docket.eventful(LONG_NAMES);
    const { page, faults } = await opened(`/desk/cases/${one.id}?tab=documents`);
    const records = page.locator('.hz-document summary', { hasText: '送达回证' });
    await records.first().waitFor();
    for (const record of await records.allInnerTexts()) expect(record).toContain('答辩通知书');
    await stage.picture(page, 'case-documents');
    expect(faults).toEqual([]);
  }, 60_000);

  it('take papers after its end too, from whoever handles it, and offer that to nobody who may not', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query('update cases set open = false where id = $1', [one.id]);
    const { page, faults } = await opened(`/desk/cases/${one.id}?tab=evidence`);
    const late = { name: '结案后的送达回证.pdf', mimeType: 'application/pdf', buffer: PDF };
    await page.locator('main input[type="file"]').setInputFiles(late);
    await page.getByRole('row', { name: /结案后的送达回证/ }).waitFor();
    const auditor = await opened(`/desk/cases/${one.id}?tab=evidence`, 'gd-auditor');
    await auditor.page.getByRole('row', { name: /结案后的送达回证/ }).waitFor();
    expect(await auditor.page.getByRole('button', { name: /上传/ }).count()).toBe(0);
    expect([...faults, ...auditor.faults]).toEqual([]);
  }, 60_000);
});
