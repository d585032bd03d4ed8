import type { Page } from 'playwright-core';
import { ByCode, PDF, todayOf } from '../support/by-code.js';
import { enteredBy, hand, step } from './support/at-case.js';
import { overflow, settled, until, violations } from './support/inspect.js';
import { answering, type TwoSides } from './support/parties.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';

describe('what a party writes and sends in its case', () => {
  let stage: Stage;
  let sides: TwoSides;
  beforeAll(async () => {
    stage = await openStage();
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close());

  const entered = (door = sides.respondent): Promise<Seen> => enteredBy(stage, door);
  /** Where the respondent writes what it answers. */
  const points = (page: Page) => page.getByLabel(/要点|意见|主张/).first();

  it('what it writes while its papers are on the way is there beside every one of them', async () => {
    const { page, faults, context } = await entered();
    await step(page, '提交答辩书');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/uploads\/[^/]+\/receipt$/, async (route) => {
      await held;
      await route.continue();
    });
    const file = (name: string) => ({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.concat([PDF, Buffer.from(name)]),
    });
    await page
      .locator('input[type=file]')
      .last()
      .setInputFiles([file('甲证.pdf'), file('乙证.pdf')]);
    await page.getByText('正在上传 100%').nth(1).waitFor();
    await points(page).fill('上传时写下的要点');
    // What is on its way is not left out: the step waits for it.
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByText('上传完成或者取消后才能提交').waitFor();
    expect(await page.getByRole('button', { name: /^提\s?交$/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: /修\s?改/ }).click();
    // Nor is it when its writer looks at another page meanwhile.
    await page.getByRole('link', { name: '返回', exact: true }).click();
    await page.getByText(/^现在/).waitFor();
    release();
    await page.getByText('乙证.pdf').waitFor();
    await step(page, '提交答辩书');
    for (const name of ['甲证.pdf', '乙证.pdf'])
      await until(
        page,
        `[...document.querySelectorAll('label')].some((one) => one.textContent.includes('${name}') && one.querySelector('input').checked)`,
        `${name} named in the answer`,
      );
    expect(await points(page).inputValue()).toBe('上传时写下的要点');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1, name: /答辩/ }).waitFor();
    expect(await points(page).inputValue()).toBe('上传时写下的要点');
    await page.getByText('甲证.pdf').waitFor();
    expect(await page.locator('input[type=checkbox]:checked').count()).toBe(2);
    await points(page).fill('');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('what it has typed is shown to nobody else at this computer, and is gone when it leaves or stays away', async () => {
    const { page, faults, context } = await entered();
    const kept = (): Promise<string> => page.evaluate<string>('JSON.stringify({ ...localStorage })');
    const back = async (): Promise<void> => {
      await page.getByRole('link', { name: '返回', exact: true }).click();
      await page.getByText(/^现在/).waitFor();
    };
    const asOther = async (door: typeof sides.respondent): Promise<void> => {
      await page.evaluate(`sessionStorage.setItem('hengzhi.follow', '${JSON.stringify(door)}')`);
      await page.goto('/follow', { waitUntil: 'domcontentloaded' });
      await page.getByText(/^现在/).waitFor();
      await settled(page);
    };
    await step(page, '提出申请');
    await page.getByLabel(/^理由/).fill('不给对方看的理由');
    await page.evaluate(`localStorage.setItem('tus::hz-${sides.desk.caseId}-evidence-内部.pdf-9-1::1', '{}')`);
    await asOther(sides.requester);
    await step(page, '提出申请');
    expect(await page.getByLabel(/^理由/).inputValue()).toBe('');
    await asOther(sides.respondent);
    await step(page, '提出申请');
    expect(await page.getByLabel(/^理由/).inputValue()).toBe('不给对方看的理由');
    await back();
    await page.getByRole('button', { name: '退出查询' }).click();
    await page.getByLabel('查询码').waitFor();
    expect(await kept()).not.toMatch(/不给对方看的理由|内部/);
    await asOther(sides.respondent);
    await step(page, '提出申请');
    expect(await page.getByLabel(/^理由/).inputValue()).toBe('');
    await page.getByLabel(/^理由/).fill('上周写的理由');
    await until(page, `JSON.stringify(localStorage).includes('上周写的理由')`, 'what was typed, kept');
    await page.evaluate(`for (const key of Object.keys(localStorage).filter((one) => one.startsWith('hengzhi.step.')))
      localStorage.setItem(key, localStorage.getItem(key).replace(/"at":\\d+/, '"at":' + (Date.now() - 31 * 864e5)))`);
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await page.getByText(/^现在/).waitFor();
    expect(await kept()).not.toContain('上周写的理由');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a step whose answer was lost on the way is done once, and its receipt has the time of the office', async () => {
    const { page, context } = await entered();
    const party = new ByCode(stage.api, sides.respondent, '198.51.100.252');
    const done = async (): Promise<number> => ((await party.view())['filed'] as unknown[]).length;
    const before = await done();
    await step(page, '提出申请');
    await page.getByRole('group').first().getByRole('radio').first().check();
    await page.getByLabel(/^理由/).fill('答复在途中丢失的申请');
    await page.route(
      /\/follow\/transitions\//,
      async (route) => {
        await route.fetch();
        await route.fulfill({ status: 504, contentType: 'text/html', body: 'Gateway Timeout' });
      },
      { times: 1 },
    );
    await page.getByRole('button', { name: '核对填写内容' }).click();
    const read = page.waitForResponse(/\/api\/v1\/follow$/);
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(/服务器的回答无法识别/).waitFor();
    await (await read).finished();
    expect(await done()).toBe(before + 1);
    await page.route(/\/follow\/transitions\//, async (route) => {
      const response = await route.fetch();
      await page.clock.setFixedTime('2020-01-02T03:04:05Z');
      await route.fulfill({ response });
    });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    const row = page.locator('dl.pb-answers div').filter({ hasText: '提交时间' });
    await row.waitFor();
    expect(await row.innerText()).toContain(await todayOf(stage.api));
    expect(await done()).toBe(before + 1);
    await context.close();
  }, 60_000);

  it('what it writes goes over no change that it has not seen: a bar says so, also after a reload, and it goes on from there', async () => {
    const [first, second] = [await entered(sides.requester), await entered(sides.requester)];
    const matters = (page: Page) => page.getByLabel(/^变更后的请求事项/);
    const onFile = async (): Promise<unknown> => {
      const { rows } = await stage.api.owner.query<{ matters: string }>(
        `select file -> 'request/1' ->> 'matters' as matters from cases where id = $1`,
        [sides.desk.caseId],
      );
      return rows[0]?.matters;
    };
    for (const { page } of [first, second]) await step(page, '变更请求事项');
    const { page, faults } = second;
    await matters(page).fill('乙页写的请求事项');
    await matters(first.page).fill('甲页写的请求事项');
    await hand(first.page);
    const bar = page.getByRole('status').filter({ hasText: '本案有新的变化' });
    await bar.waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await bar.waitFor();
    await settled(page);
    expect(await matters(page).inputValue()).toBe('乙页写的请求事项');
    // What has changed since stands in it, also where the form was opened before the page was.
    await bar.getByText(/^已办理：变更请求事项，\d{4}-\d\d-\d\d \d\d:\d\d/).waitFor();
    await stage.picture(page, 'public-step-changed');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const refused = page.getByRole('alert').filter({ hasText: '本案有新的变化' });
    await refused.waitFor();
    await settled(page);
    await stage.picture(page, 'public-step-conflict');
    expect([await onFile(), await bar.count(), await overflow(page), await violations(page)]).toEqual([
      '甲页写的请求事项',
      0,
      0,
      [],
    ]);
    expect(await refused.getByRole('listitem').allInnerTexts()).toEqual([expect.stringContaining('变更请求事项')]);
    // To discard it is asked about first.
    await refused.getByRole('button', { name: '放弃填写' }).click();
    const sure = page.getByRole('tooltip').filter({ hasText: '不能恢复' });
    await sure.waitFor();
    await settled(page);
    await stage.picture(page, 'public-step-drop');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await sure.getByRole('button', { name: '取消' }).click();
    await refused.getByRole('button', { name: '已核对变化' }).click();
    await refused.waitFor({ state: 'detached' });
    await page.getByText('甲页写的请求事项').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    expect([await onFile(), await bar.count()]).toEqual(['乙页写的请求事项', 0]);
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 60_000);

  it('a paper on its way stays in sight when the kind for the next one is chosen', async () => {
    const { page, context } = await entered();
    await page
      .locator('.pb-tasks')
      .getByRole('link', { name: /^提交证据/ })
      .click();
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/uploads\/[^/]+\/receipt$/, async (route) => {
      await held;
      await route.continue();
    });
    await page.locator('input[type=file]').setInputFiles({
      name: '在途.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.concat([PDF, Buffer.from('%在途')]),
    });
    await page.getByText('正在上传 100%').waitFor();
    await page.getByRole('radio', { name: '协议书' }).check();
    await page.getByRole('button', { name: /选择文件.协议书/ }).waitFor();
    expect(await page.getByText('正在上传 100%').count()).toBe(1);
    release();
    await page.getByText('✓ 在途.pdf').waitFor();
    await context.close();
  }, 60_000);

  it('what it had typed is still there when its code has become invalid meanwhile, and it goes on with the next one', async () => {
    const { page, faults, context } = await entered();
    await step(page, '提交答辩书');
    // The page would be told, and say so before anything is submitted.
    await page.route(/\/follow\/events$/, () => undefined);
    await page.reload({ waitUntil: 'domcontentloaded' });
    await points(page).fill('被控侵权产品不落入保护范围');
    await stage.api.owner.query('update access_codes set revoked_at = now() where case_id = $1 and party = $2', [
      sides.desk.caseId,
      '2',
    ]);
    const ended = sides.respondent;
    const next = { code: await sides.desk.code('2', 'answer-notice'), phoneTail: '9000' };
    sides = { ...sides, respondent: next };
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByText(/查询码已被办案机关停用或者更换/).waitFor();
    await stage.picture(page, 'public-code-expired');
    // Typed once more it is refused, with the way to a new one.
    await page.getByLabel('查询码').fill(ended.code);
    await page.getByLabel('联系电话后四位').fill('9000');
    await page.getByRole('button', { name: /查询$/ }).click();
    await page.getByText(/查询码已被停用、更换。.*联系办案机关重新发放/).waitFor();
    await page.getByLabel('查询码').fill(next.code);
    await page.getByLabel('联系电话后四位').fill('9000');
    await page.getByRole('button', { name: /查询$/ }).click();
    await page.getByRole('heading', { level: 1, name: /答辩/ }).waitFor();
    expect(await points(page).inputValue()).toBe('被控侵权产品不落入保护范围');
    await hand(page);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  }, 60_000);

  it('somebody else’s case and a code that does not exist are told alike, and nothing of them is shown', async () => {
    const { page, context } = await stage.open(PHONE, '198.51.100.251');
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await settled(page);
    // Who has neither a telephone nor a credit code was given characters by the office.
    await page.getByText(/两者都没有的.*约定的四位字符/).waitFor();
    for (const [code, tail] of [
      [sides.requester.code, '9000'],
      ['0000-0000-0000-0000', '8000'],
    ] as const) {
      await page.getByLabel('查询码').fill(code);
      await page.getByLabel('联系电话后四位').fill(tail);
      await page.getByRole('button', { name: /查询$/ }).click();
      await page.getByText(/查询码或者后四位不对/).waitFor();
    }
    await stage.picture(page, 'public-wrong-code');
    await context.close();
  }, 60_000);
});
