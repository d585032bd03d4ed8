import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { Desk, PDF, todayOf } from '../support/by-code.js';
import { fileComplaint } from '../support/complaints.js';
import { enteredBy, hand, step } from './support/at-case.js';
import { overflow, settled, violations } from './support/inspect.js';
import { answering, type TwoSides } from './support/parties.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

describe('the respondent, by the code that came with the papers', () => {
  let stage: Stage;
  let sides: TwoSides;
  beforeAll(async () => {
    stage = await openStage();
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close());

  const entered = (door = sides.respondent): Promise<Seen> => enteredBy(stage, door);

  it('sees on every page how long it still has, and why that day', async () => {
    const { page, faults, context } = await entered();
    const due = page.getByText(/^剩余 \d+ /).first();
    await due.waitFor();
    await page.getByRole('button', { name: /期限依据.*答辩/ }).click();
    await page.getByRole('dialog').getByText('起算日', { exact: true }).waitFor();
    await settled(page);
    await stage.picture(page, 'public-basis');
    await page.keyboard.press('Escape');
    // Whose turn it is names a day too: it opens the same calculation.
    const sheet = page.getByRole('dialog');
    await sheet.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '期限依据 下一步' }).click();
    await sheet.getByText(/期限依据 · 答辩期/).waitFor();
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    for (const name of ['答辩', '管辖权异议', '提出申请', '提交证据']) {
      const link = page.locator('.pb-tasks').getByRole('link').filter({ hasText: name }).first();
      await link.click();
      // The duties of the page before are no section: it stays until the next one has come.
      const duties = page.locator('section.pb-duty');
      await duties.getByText(/^剩余 \d+ /).waitFor();
      await duties.getByText(/^法定期限，依据：.*第22条$/).waitFor();
      if (name === '答辩') {
        await stage.picture(page, 'public-step-periods');
        await duties.getByRole('button', { name: /^期限依据/ }).click();
        await sheet.getByText('起算日', { exact: true }).waitFor();
        await page.keyboard.press('Escape');
        await sheet.waitFor({ state: 'hidden' });
      }
      await page.getByRole('link', { name: '返回', exact: true }).click();
      await page.getByText(/^现在/).waitFor();
    }
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('objects to a day from its own calculation, and reads there that the answer is awaited', async () => {
    const { page, faults, context } = await entered();
    await page.getByRole('button', { name: /期限依据.*答辩/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '有异议' }).click();
    await page.getByRole('heading', { level: 1, name: '对期限提出异议' }).waitFor();
    await settled(page);
    expect(await page.getByRole('radio', { name: /^答辩期/ }).isChecked()).toBe(true);
    await page.getByText(/提出异议不使期限中止/).waitFor();
    await page.getByText('法律没有专门规定，由办案机关自行设置。').waitFor();
    await page.getByLabel(/^理由/).fill('收到副本的日期比登记的晚一天,起算日有误');
    await stage.picture(page, 'public-objection');
    await hand(page);
    await page
      .getByRole('link', { name: /回到案件/ })
      .first()
      .click();
    await page
      .getByText(/对期限的异议：待答复；更正之前，答辩期仍于/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: /期限依据.*答辩/ }).click();
    await drawer.getByText('待答复', { exact: true }).waitFor();
    await drawer.getByText(/现在不能提出异议：/).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    await drawer.getByText('待答复', { exact: true }).scrollIntoViewIfNeeded();
    await stage.picture(page, 'public-objected', false);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('in English its panel stands in commas of English', async () => {
    const { page, context } = await entered();
    await page.evaluate(`localStorage.setItem('hengzhi.settings', '{"language":"en","theme":"system"}')`);
    await page.reload({ waitUntil: 'domcontentloaded' });
    const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Panel', exact: true }) });
    await panel.waitFor();
    expect((await panel.innerText()).match(/、|, /g)).toEqual([', ', ', ']);
    // A name is written as its bearer writes it: licence.pdf stays so. What the office calls its letters begins large.
    const begins = (selector: string): Promise<string> =>
      page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}'), '::first-letter').textTransform`);
    await page.locator('.pb-files .pb-name').first().waitFor();
    expect([await begins('.pb-files .pb-name'), await begins('h1'), await begins('a.pb-link')]).toEqual([
      ...['none', 'none', 'uppercase'],
    ]);
    await stage.picture(page, 'public-follow-english');
    await context.close();
  }, 60_000);

  it('hands in evidence and has a receipt with the hash; the paper can be fetched again, byte for byte', async () => {
    const { page, faults, context } = await entered();
    await page
      .locator('.pb-tasks')
      .getByRole('link', { name: /^提交证据/ })
      .click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: '销售合同与送货单.pdf', mimeType: 'application/pdf', buffer: PDF });
    await page.getByText(/✓ 销售合同与送货单.pdf/).waitFor();
    await page.getByText(/SHA-256.*[0-9a-f]{64}/).waitFor();
    await stage.picture(page, 'public-send');
    await page.getByRole('link', { name: '返回', exact: true }).click();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /下载.*销售合同与送货单/ }).click(),
    ]);
    expect(readFileSync((await saved.path()) ?? '')).toEqual(PDF);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('asks for a recusal, for more time, objects to jurisdiction, and answers', async () => {
    const { page, faults, context } = await entered();
    // It came to know the panel with the copy, today; what it may ask for is nothing that it has to do.
    await page.getByRole('heading', { level: 3, name: '您可以行使的权利' }).waitFor();
    expect(await page.getByRole('heading', { name: '您现在要办的事' }).locator('~ .pb-duty').count()).toBe(1);
    await step(page, '申请回避');
    await page.getByText('剩余 3 个工作日', { exact: true }).waitFor();
    expect(await page.getByText(/^剩余 \d+ /).count()).toBe(1);
    // What the file does not know of it, its writer knows.
    await page.getByText(/得知办案人员名单之日起3个工作日内/).waitFor();
    await page.getByRole('button', { name: /期限依据.*申请回避/ }).click();
    await page.getByRole('dialog').getByText(/第5条/).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByLabel(/得知/).fill('2999-01-01');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page
      .locator('.pb-error')
      .filter({ hasText: /不晚于今天/ })
      .waitFor();
    await page
      .locator('.pb-error')
      .filter({ hasText: /应当写明被申请回避的人员/ })
      .waitFor();
    await stage.picture(page, 'public-step-recusal');
    await page.getByRole('combobox').first().selectOption({ label: '郑示三' });
    await page.getByRole('group', { name: /事由/ }).getByRole('radio').last().check();
    await page.getByLabel(/^理由/).fill('曾任职于请求人');
    await page
      .getByLabel(/得知/)
      .fill(await page.evaluate<string>(`new Date(Date.now() + 288e5).toISOString().slice(0, 10)`));
    await hand(page);
    await stage.picture(page, 'public-step-done');
    await page.getByRole('link', { name: '回到案件' }).click();
    // What has a form of its own is named beside no other way.
    await page.getByRole('link', { name: '提交证据或者其他申请（如调查取证）', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: /延期/ }).count()).toBe(0);
    await step(page, '提出申请');
    await stage.picture(page, 'public-step-application');
    await page.getByRole('group').first().getByRole('radio').first().check();
    await page.getByLabel(/^理由/).fill('证据在境外形成,需要公证认证');
    const days = page.getByLabel(/^申请的天数/);
    await days.fill('15天');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByText('请填写数字').waitFor();
    expect(await days.evaluate((field) => field.ownerDocument.activeElement === field)).toBe(true);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1, name: '提出申请' }).waitFor();
    expect(await days.inputValue()).toBe('15天');
    await stage.picture(page, 'public-step-unread');
    await days.fill('１５');
    await hand(page);
    await stage.picture(page, 'public-step-applied');
    await page.getByRole('link', { name: '回到案件' }).click();
    // What was applied for, and that the day stands until it is granted, beside the day itself too.
    const standsStill = page.getByText(/申请延长答辩期.15日.*待决定.*答辩期仍于\d{4}-\d\d-\d\d届满/);
    await standsStill.nth(1).waitFor();
    await settle(page);
    expect([await page.getByText('还没有记录').count(), await standsStill.count()]).toEqual([0, 2]);
    await page.getByText(/^提出申请.延长答辩期/).waitFor();
    await page
      .getByRole('button', { name: /^期限依据 已提出，尚未决定 \d/ })
      .first()
      .click();
    await page.getByRole('dialog').getByText('起算日', { exact: true }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await stage.picture(page, 'public-follow-pending');
    await step(page, '提交答辩书');
    // What came from the other side is not offered as one's own.
    await page.getByText('销售合同与送货单.pdf').waitFor();
    expect(await page.locator('main input[type=checkbox]').count()).toBe(1);
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page
      .locator('.pb-error')
      .filter({ hasText: /应当写明答辩要点或者提交答辩书/ })
      .waitFor();
    await stage.picture(page, 'public-step-answer-empty');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a requester sees what a supplement replaces, and is asked twice before the case ends with what it does', async () => {
    const filed = await fileComplaint(stage.api);
    const desk = new Desk(stage.api, filed.id);
    const { page, faults, context } = await entered({ code: filed.receiptCode, phoneTail: '8000' });
    await stage.api.owner.query(
      `update cases set officer = (select id from people where login = 'gd-officer1') where id = $1`,
      [filed.id],
    );
    await desk.step('request-supplement', { items: ['补充主体资格证明', '写明请求事项'], days: 5 });
    const proof = await desk.paper('service-receipt', 'receipt.pdf');
    const today = await todayOf(stage.api);
    await desk.step('record-supplement-notice-receipt', { party: '1', receivedOn: today, method: 'direct', proof });
    await page
      .locator('.pb-duty')
      .getByText(/补正机会只有一次/)
      .waitFor();
    await stage.picture(page, 'public-follow-supplement');
    await step(page, '提交补正材料');
    const matters = page.getByLabel(/^请求事项/);
    expect(await matters.inputValue()).toContain('停止');
    await stage.picture(page, 'public-step-supplement');
    await page.emulateMedia({ colorScheme: 'dark' });
    await settled(page);
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await stage.picture(page, 'public-step-supplement-dark');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page
      .locator('.pb-error')
      .filter({ hasText: /补正只有一次机会/ })
      .waitFor();
    await matters.fill('责令停止制造、销售');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByText(/^原内容/).waitFor();
    expect(await page.getByText('不变', { exact: true }).count()).toBeGreaterThan(3);
    await stage.picture(page, 'public-step-supplement-check');
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await page.getByText(/^现在/).waitFor();
    await step(page, '立案前撤回请求');
    await page.getByText(/法律没有专门规定/).waitFor();
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByText(/本案即告结束/).waitFor();
    expect(await page.getByText('提交后由办案机关审查').count()).toBe(0);
    const submit = page.getByRole('button', { name: '提交', exact: true });
    await submit.click();
    await page.getByRole('dialog').waitFor();
    await stage.picture(page, 'public-step-ends', false);
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await page.getByRole('button', { name: /暂不提交/ }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await submit.click();
    await page.getByRole('button', { name: /确认提交/ }).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  const settle = async (page: Page): Promise<void> => {
    await page.getByText(/^现在/).waitFor();
    await settled(page);
  };
});
