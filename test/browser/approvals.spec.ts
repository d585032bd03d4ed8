import { Docket, HEAD, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { openStage, type Stage } from './support/stage.js';

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

  it('on a slow line the next one still follows, though the change is told before the answer', async () => {
    const [one, other] = [await docket.submitted(), await docket.submitted()];
    const { page, faults } = await stage.signedIn(HEAD);
    await page.route('**/transitions/approve-ruling', async (route) => {
      const answer = await route.fetch();
      const told = page.waitForResponse((read) => read.url().endsWith(`/api/v1/cases/${one.id}`));
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
