import type { Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { somewhere } from './support/at-case.js';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { overflow, settled, until, violations } from './support/inspect.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';
import { LONG } from './support/stranger.js';
import { Warned } from './support/warned.js';

const TAIL = '8000';

/** Order 81 art. 13: from the warning to the opinion, each at its own screen. */
describe('an opinion for somebody who was warned', () => {
  let stage: Stage;
  let docket: Docket;
  /** What the test before has brought about: the code on the receipt, and the case. */
  let code = '';
  let id = '';
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const answer = async (page: Page, answers: readonly string[]): Promise<void> => {
    for (const one of answers) {
      await settled(page);
      const question = JSON.stringify(await page.locator('h1').innerText());
      await page.getByRole('radio', { name: one, exact: true }).click();
      await page.getByRole('button', { name: /下一题|看结果/ }).click();
      await until(page, `document.querySelector('h1')?.innerText !== ${question}`, 'the next question');
    }
    await settled(page);
  };
  const followed = async (): Promise<Seen> => {
    const seen = await stage.open(PHONE, somewhere());
    const { page } = seen;
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByLabel('查询码').fill(code);
    await page.getByLabel('联系电话后四位').fill(TAIL);
    await page.getByRole('button', { name: /查询$/ }).click();
    await page.getByText(/^现在/).waitFor();
    await settled(page);
    return seen;
  };
  const at = async (login: string, path: string): Promise<Seen> => {
    const seen = await stage.signedIn(login);
    await seen.page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  };
  const ago = async (days: number): Promise<string> =>
    new Date(Date.parse(await docket.today()) - days * 86_400_000).toISOString().slice(0, 10);

  it('is found from the first page, and by whoever may not ask for a ruling', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByRole('link', { name: /^我被警告侵权/ }).click();
    await answer(page, ['是', '否', '是']);
    expect(await page.locator('.pb-card').innerText()).toMatch(/第13条[^]*可以这样办[^]*书面催告/);
    await stage.picture(page, 'opinion-check-cannot');
    await page.goto('/check?q=1', { waitUntil: 'domcontentloaded' });
    await answer(page, ['否', '是', '是', '是', '是']);
    await page.getByRole('link', { name: '看能否请求咨询意见' }).click();
    await page.getByRole('heading', { level: 1, name: /^权利人是否警告您侵犯其专利权/ }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a request for a ruling that was begun is not turned into one without being asked', async () => {
    const { page, faults, context } = await stage.open(PHONE, '198.51.100.251');
    const stranger = new Warned(page);
    await stranger.open('/file');
    await page.locator('main').getByRole('link', { name: '请求事项、事实与理由', exact: true }).click();
    await stranger.write('请求事项', '责令停止');
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    await stranger.open('/file?procedure=infringement-opinion');
    await page.getByText(/^您有一份尚未提交的请求书.普通程序.$/).waitFor();
    await stage.picture(page, 'opinion-turn');
    await page.getByRole('button', { name: '继续填写原来的' }).click();
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    await stranger.open('/file?procedure=infringement-opinion');
    await page.getByRole('button', { name: /^改为咨询意见.保留已填内容$/ }).click();
    await page.getByRole('heading', { level: 1, name: '填写咨询意见请求书' }).waitFor();
    await stranger.task('请求事项、事实与理由');
    expect(await page.getByLabel('请求事项').inputValue()).toBe('责令停止');
    expect(await page.getByLabel('前案文号').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('is written with the questions of an opinion, and the receipt says to bring the warning', async () => {
    const { page, faults, context } = await stage.open(PHONE, '198.51.100.252');
    const warned = new Warned(page);
    await warned.open('/check?q=1&procedure=infringement-opinion');
    await answer(page, ['是', '是', '是']);
    await stage.picture(page, 'opinion-check-can');
    await page.getByRole('link', { name: '填写请求书' }).click();
    await page.getByRole('heading', { level: 1, name: '填写咨询意见请求书' }).waitFor();
    await warned.whole();
    await stage.picture(page, 'opinion-list');
    code = await warned.submit();
    await page.getByText(/请凭查询码继续办理“提交侵权警告和书面催告”/).waitFor();
    expect(await page.getByText(/这一天怎么算出来的/).count()).toBe(0);
    await stage.picture(page, 'opinion-receipt');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    const { rows } = await stage.api.owner.query<{ id: string; procedure: string; title: string; holder: string }>(
      `select id, procedure, title, file -> 'party/1' ->> 'entitlement' as holder from cases`,
    );
    expect(rows).toMatchObject([{ procedure: 'infringement-opinion', holder: null }]);
    expect(rows[0]?.title).toMatch(/与.*专利侵权咨询$/);
    id = rows[0]?.id ?? '';
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('the one who was warned enters the warning; the day on which the holder had the demand is its own to say', async () => {
    const { page, faults, context } = await followed();
    await page.getByText('您可以办理——提交侵权警告和书面催告').waitFor();
    await page.getByRole('link', { name: '提交侵权警告和书面催告', exact: true }).click();
    await settled(page);
    await page.getByLabel('书面催告权利人请求裁决或者起诉', { exact: true }).check();
    for (const [name, file] of [
      ['侵权警告', '律师函(致广州市各经销商).pdf'],
      ['书面催告或者声明', '书面催告函及邮寄单据.pdf'],
    ] as const) {
      const group = page.getByRole('group', { name, exact: true });
      const bytes = Buffer.concat([PDF, Buffer.from(`%${file}\n`)]);
      await group.locator('input[type=file]').setInputFiles({ name: file, mimeType: 'application/pdf', buffer: bytes });
      await group.getByRole('radio', { name: new RegExp(file.slice(0, 3)) }).waitFor();
      await until(page, `document.querySelectorAll('input[type=radio]:checked').length >= 2`, `${file} is named`);
    }
    await page.getByLabel('发出日期').fill(await ago(20));
    await page.getByLabel(/^权利人收到日期/).fill(await ago(15));
    await stage.picture(page, 'opinion-warning');
    expect([await overflow(page), await violations(page)]).toEqual([0, []]);
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await page.getByText(/^等待对方——权利人处理期限/).waitFor();
    await settled(page);
    await stage.picture(page, 'opinion-follow');
    const { rows } = await stage.api.owner.query<{ clock: string; day: string }>(
      'select clock, anchored_on::text as day from clocks where case_id = $1 order by clock',
      [id],
    );
    expect(rows).toEqual([
      { clock: 'reaction-from-dispatch', day: await ago(20) },
      { clock: 'reaction-from-receipt', day: await ago(15) },
    ]);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('the head finds it by its procedure and gives it to an officer, who is told why it cannot be accepted yet', async () => {
    const head = await at(HEAD, '/desk/cases');
    await head.page.getByRole('combobox', { name: '程序' }).click();
    await head.page.getByTitle('专利侵权咨询意见').click();
    await head.page
      .getByRole('link', { name: new RegExp(LONG.requester.slice(0, 10)) })
      .first()
      .waitFor();
    await head.page.getByRole('combobox', { name: '阶段' }).click();
    await head.page.getByTitle('已收件待受理').click();
    await head.page
      .getByRole('link', { name: new RegExp(LONG.requester.slice(0, 10)) })
      .first()
      .click();
    await head.page.waitForURL(new RegExp(id));
    await settled(head.page);
    expect(await head.page.getByRole('link', { name: '收件审查' }).count()).toBe(0);
    expect(head.faults).toEqual([]);
    await head.context.close();
    const version =
      (await stage.api.owner.query<{ version: number }>('select version from cases')).rows[0]?.version ?? 0;
    await docket.step({ id, version }, 'assign-officer', { officer: await docket.personOf(OFFICER) }, HEAD);
    const { page, faults, context } = await at(OFFICER, `/desk/cases/${id}`);
    await stage.picture(page, 'opinion-case-waiting');
    await page
      .getByText(/应当未撤回警告、未请求裁决也未起诉/)
      .first()
      .waitFor();
    await page.goto(`/desk/cases/${id}/steps/refuse-opinion`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByRole('combobox', { name: '事由' }).click();
    expect(await page.locator('.ant-select-item-option').allInnerTexts()).toContain('期限未满');
    await stage.picture(page, 'opinion-refuse', false);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('after the time of the right holder it is accepted, given by the head, and read once it was received', async () => {
    // As if the demand had gone out long before: the sweep of the next second ends the time of the right holder.
    await stage.api.owner.query(
      `update clocks set due_on = due_on - 60, due_at = due_at - interval '60 days' where case_id = $1`,
      [id],
    );
    const stageOf = async (): Promise<string | undefined> =>
      (await stage.api.owner.query<{ stage: string }>('select stage from cases where id = $1', [id])).rows[0]?.stage;
    const officer = await at(OFFICER, `/desk/cases/${id}`);
    const { page } = officer;
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.waitForURL(/steps\/accept/);
    await settled(page);
    await page.locator('form').getByRole('button', { name: '受理' }).click();
    await page.waitForURL(new RegExp(`/desk/cases/${id}$`));
    expect(await stageOf()).toBe('examining');
    const head = await at(HEAD, `/desk/cases/${id}`);
    await head.page.getByRole('button', { name: '出具咨询意见' }).click();
    await head.page.waitForURL(/steps\/give-opinion/);
    await settled(head.page);
    await head.page.getByRole('radio', { name: '侵权不成立' }).check();
    await head.page
      .getByLabel('理由', { exact: true })
      .fill('被警告的产品缺少权利要求1的技术特征“锁止机构”,不落入保护范围。');
    await stage.picture(head.page, 'opinion-give');
    await head.page.locator('form').getByRole('button', { name: '出具咨询意见' }).click();
    await head.page.waitForURL(new RegExp(`/desk/cases/${id}$`));
    expect(await stageOf()).toBe('given');
    const before = await followed();
    expect(await before.page.getByRole('link', { name: '专利侵权咨询意见', exact: true }).count()).toBe(0);
    await before.context.close();
    await page.goto(`/desk/cases/${id}/steps/record-opinion-receipt`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await stage.picture(page, 'opinion-receipt-step');
    const proof = await docket.paper({ id, version: 0 }, 'service-receipt', '送达回证.pdf', PDF);
    const { rows } = await stage.api.owner.query<{ version: number }>('select version from cases where id = $1', [id]);
    const receipt = { party: '1', receivedOn: await docket.today(), method: 'direct', proof };
    await docket.step({ id, version: rows[0]?.version ?? 0 }, 'record-opinion-receipt', receipt);
    await page.goto(`/desk/cases/${id}?tab=parties`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.locator('.hz-panel', { hasText: '送达跟踪' }).getByText('专利侵权咨询意见').waitFor();
    await stage.picture(page, 'opinion-case-given');
    const party = await followed();
    await party.page.getByRole('link', { name: '专利侵权咨询意见', exact: true }).click();
    await party.page.getByText('侵权不成立').waitFor();
    await party.page.getByText(/缺少权利要求1的技术特征/).waitFor();
    await settled(party.page);
    await stage.picture(party.page, 'opinion-letter');
    expect([officer.faults, head.faults, party.faults]).toEqual([[], [], []]);
    for (const { context } of [officer, head, party]) await context.close();
  }, 90_000);
});
