import { Docket, HEAD, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Stage } from './support/stage.js';
import { fallsDue } from './support/time.js';

describe('what waits for a head', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const rowsLike = (one: CaseAt, many: number): Promise<unknown> =>
    stage.api.owner.query(
      `insert into cases select (r).* from (select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'number', null)) as r from cases c, generate_series(1, $2::int) where c.id = $1) s`,
      [one.id, many],
    );

  it('stands beside the way to it and on the first page, from the moment it is submitted', async () => {
    const one = await docket.deliberated(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto('/desk', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const way = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审批' });
    expect([await way.innerText(), await page.locator('.hz-waiting').count()]).toEqual(['审批', 0]);
    await docket.draft(one, '被控侵权产品包含权利要求1的全部技术特征。');
    await page.getByRole('link', { name: /^审批 ?1 件待审批$/ }).waitFor();
    const { rows } = await stage.api.owner.query<{ due: string }>(
      'select next_due_on::text as due from cases where id = $1',
      [one.id],
    );
    const line = page.locator('.hz-waiting');
    await line.getByText('最早到期').waitFor();
    await looksGood(stage, page, 'head-home');
    await line.getByRole('button', { name: rows[0]?.due ?? 'no day' }).click();
    await page.getByRole('dialog', { name: /期限依据/ }).waitFor();
    await settled(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: /期限依据/ }).waitFor({ state: 'hidden' });
    await line.getByRole('link', { name: '1 件待审批' }).click();
    await page.getByText('等待审批 1 件').waitFor();
    await docket.step(one, 'return-ruling', { reason: '请补充理由' }, HEAD);
    await page.getByText('没有等待审批的文书').waitFor();
    expect([await way.innerText(), faults]).toEqual(['审批', []]);
    await page.context().close();
  }, 60_000);

  it('the load of a team leads to what somebody has, and to what nobody has', async () => {
    await docket.unassigned(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    const team = async (): Promise<void> => {
      await page.goto('/desk/team', { waitUntil: 'domcontentloaded' });
      await settled(page);
    };
    await team();
    await looksGood(stage, page, 'head-team');
    await page.getByRole('link', { name: /^待指定 \d+ 件/ }).click();
    await page.waitForURL(/view=unassigned/);
    await page.getByRole('checkbox', { name: /^选择/ }).first().check();
    await page.getByRole('region', { name: '已选案件' }).waitFor();
    await team();
    await page.getByRole('link', { name: /^郑示一在办 \d+ 件$/ }).click();
    await page.waitForURL(/cases\?officer=/);
    await page.getByRole('checkbox', { name: /^选择/ }).first().waitFor();
    const answer = await stage.api.get('/api/v1/team/load', await stage.api.token(HEAD));
    const { due } = answer.body as { due: { soon: { dueBefore: string } } };
    const days = { 今日到期: await docket.today(), '3个工作日内到期': due.soon.dueBefore };
    for (const [name, day] of Object.entries(days)) {
      const one = await docket.received(LONG_NAMES);
      await fallsDue(stage.api, one.id, day);
      await team();
      await page.getByRole('link', { name: `郑示一${name} 1 件` }).click();
      await page.waitForURL(/dueFrom=.*dueBefore=.*overdue=false/);
      await page.getByRole('checkbox', { name: '不看已超期', checked: true }).waitFor();
      await page.getByText('列出 1 件', { exact: true }).waitFor();
      await page.locator(`main [data-row="${one.id}"]`).waitFor();
    }
    await looksGood(stage, page, 'cases-due', false);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('of a long case the difference to the draft that came back is shown, however much happened between', async () => {
    const one = await docket.submitted();
    await docket.step(one, 'return-ruling', { reason: '请补充理由' }, HEAD);
    // Twice as much as a page of the timeline.
    await stage.api.owner.query(
      `insert into history select (r).* from (select jsonb_populate_record(h, jsonb_build_object('version', h.version + n,
         'transition', 'note-absence')) as r from history h, generate_series(1, 200) n
         where h.case_id = $1 and h.version = $2) s`,
      [one.id, one.version],
    );
    await stage.api.owner.query('update cases set version = version + 200 where id = $1', [one.id]);
    one.version += 200;
    await docket.draft(one, '被控侵权产品与权利要求1等同。');
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
    await page.locator('.hz-part ins').first().waitFor();
    await page.getByRole('button', { name: '预览裁决书' }).click();
    const sheet = page.getByRole('dialog', { name: '预览裁决书' });
    await sheet.getByText('草稿，尚未批准').waitFor();
    expect(await sheet.innerText()).toMatch(/粤知裁字[\s\S]*裁决主文[\s\S]*立即停止/);
    await looksGood(stage, page, 'head-preview', false);
    await page.keyboard.press('Escape');
    expect(await page.locator('.hz-part ins').allInnerTexts()).toEqual([expect.stringContaining('等同')]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('what is typed stays when somebody else decides first, and says so', async () => {
    const one = await docket.submitted();
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
    await page.getByLabel(/^审批意见/).fill('同意,请注意文书格式');
    await docket.step(one, 'approve-ruling', {}, HEAD);
    await page.getByText('此文书不在等待审批').waitFor();
    expect(await page.getByLabel(/^审批意见/).inputValue()).toBe('同意,请注意文书格式');
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a reason that is filled in again stays about the draft it was written of, until the new one has been seen', async () => {
    const one = await docket.submitted(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    const reason = page.getByLabel('理由', { exact: true });
    const moved = page.getByRole('status').filter({ hasText: '有新的变化' });
    const opened = async (): Promise<void> => {
      await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
      await settled(page);
      await page.getByRole('button', { name: '退回修改' }).click();
    };
    await opened();
    await reason.fill('等同特征的理由还不充分');
    await page.goto('/desk/cases', { waitUntil: 'domcontentloaded' });
    await docket.step(one, 'return-ruling', { reason: '请补充理由' }, HEAD);
    await docket.draft(one, '被控侵权产品与权利要求1等同。');
    await opened();
    await page.getByText(/已带入您 \S+ \S+ 填写、尚未提交的内容/).waitFor();
    await moved.waitFor();
    expect(await reason.inputValue()).toBe('等同特征的理由还不充分');
    await looksGood(stage, page, 'head-restored');
    // Neither typing on nor turning to the other decision and back is having seen it.
    await reason.fill('等同特征的理由仍不充分');
    await page.getByRole('button', { name: '取消' }).click();
    await page.getByRole('button', { name: '退回修改' }).click();
    await moved.waitFor();
    const refused = page.waitForResponse((answer) => answer.url().endsWith('/transitions/return-ruling'));
    await page.getByRole('button', { name: '退回', exact: true }).click();
    expect((await refused).status()).toBe(412);
    await opened();
    await moved.getByRole('button', { name: '已看过最新内容' }).click();
    await moved.waitFor({ state: 'detached' });
    await opened();
    expect([await reason.inputValue(), await moved.count()]).toEqual(['等同特征的理由仍不充分', 0]);
    await page.getByRole('button', { name: '退回', exact: true }).click();
    await page.getByText('已退回').waitFor();
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a decision that somebody else came before says who and what, and goes on from there without the live line', async () => {
    const one = await docket.submitted(LONG_NAMES);
    const { page, faults } = await stage.signedIn(HEAD);
    // Never answered: the page hears of nothing, and does not yet ask instead.
    await page.route('**/api/v1/events', () => undefined);
    await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
    await page.getByLabel(/^审批意见/).fill('同意,请注意文书格式');
    await docket.step(one, 'return-ruling', { reason: '请补充理由' }, HEAD);
    await docket.draft(one, '被控侵权产品与权利要求1等同。');
    const approve = page.getByRole('button', { name: /^批准裁决书/ });
    const conflict = page.getByRole('alert').filter({ hasText: '已修改本案' });
    await approve.click();
    await conflict.waitFor();
    await page.locator('.hz-part ins').filter({ hasText: '等同' }).waitFor();
    // Pressing the same button again goes over nobody's work.
    const again = page.waitForResponse((answer) => answer.url().endsWith('/transitions/approve-ruling'));
    await approve.click();
    expect((await again).status()).toBe(412);
    await conflict.getByRole('button', { name: '查看差异' }).click();
    await conflict.getByRole('listitem').filter({ hasText: '退回修改' }).waitFor();
    expect(await page.getByLabel(/^审批意见/).inputValue()).toBe('同意,请注意文书格式');
    await looksGood(stage, page, 'head-conflict');
    await conflict.getByRole('button', { name: '以我为准重新提交' }).click();
    await page.getByText('已批准').waitFor();
    expect(faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('on a slow line the next one still follows, though the change is told before the answer', async () => {
    const [one, other] = [await docket.submitted(), await docket.submitted()];
    const { page, faults } = await stage.signedIn(HEAD);
    await page.route('**/transitions/approve-ruling', async (route) => {
      const told = page.waitForResponse((read) => read.url().endsWith(`/api/v1/cases/${one.id}`));
      const answer = await route.fetch();
      await told;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.fulfill({ response: answer });
    });
    await page.goto(`/desk/approvals/${one.id}`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: '批准裁决书，看下一件' }).click();
    await page.waitForURL(new RegExp(`/desk/approvals/(?!${one.id})`));
    await page.getByText('已批准').waitFor();
    expect([other.id.length, faults]).toEqual([36, []]);
    await page.context().close();
  }, 60_000);

  it('more than a page of drafts can be reached, and the count does not pretend to be of all', async () => {
    await rowsLike(await docket.submitted(), 60);
    const { page, faults } = await stage.signedIn(HEAD);
    await page.goto('/desk/approvals', { waitUntil: 'domcontentloaded' });
    await page.getByText('等待审批，已列出 50 件，后面还有').waitFor();
    await page.getByRole('button', { name: '再显示一些' }).click();
    await page
      .getByRole('status')
      .getByText(/^等待审批 6\d 件$/)
      .waitFor();
    await settled(page);
    expect(await page.locator('main tbody tr').count()).toBeGreaterThan(60);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
