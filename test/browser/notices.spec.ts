import type { Page } from 'playwright-core';
import { Docket, OFFICER, type CaseAt } from './support/docket.js';
import { settled, violations } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, type Stage } from './support/stage.js';

/** What people are told of their cases: behind the bell in the head of every page. */
describe('notices', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  /** The page hears of a step and asks for what it brought; only then is that written, as the relay writes it in its own time. */
  const happens = async (page: Page, one: CaseAt, asked: RegExp): Promise<void> => {
    const answered = page.waitForResponse((response) => asked.test(response.url()));
    const step = { party: '2', document: 'answer-notice', sentOn: await docket.today(), method: 'mail' };
    await docket.step(one, 'record-service', step);
    await (await answered).finished();
    await docket.noticed(one.id, 'clock.rung', { clock: 'closing', mark: 0, dueOn: '2027-02-23' });
  };

  it('are counted, read with the way to their case, and marked', async () => {
    const { id } = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query('delete from notices');
    await docket.tell(id, 'clock.rung', { clock: 'closing', mark: 3, dueOn: '2027-02-23' });
    await docket.tell(id, 'answer.filed', { transition: 'file-answer', capacity: 'respondent' });
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto('/desk/calendar', { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: '通知，2 条未读' }).waitFor();
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await stage.picture(page, 'notices-bell', false);
    await page.getByRole('button', { name: '通知，2 条未读' }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByText('还剩3个工作日').waitFor();
    await looksGood(stage, page, 'notices', false);
    await drawer.getByRole('button', { name: /^标为已读.*还剩/ }).click();
    await page.getByRole('button', { name: '通知，1 条未读', includeHidden: true }).waitFor({ state: 'attached' });
    expect(await drawer.getByText('还剩3个工作日').count()).toBe(0);
    await drawer.getByRole('link').click();
    await page.waitForURL(`**/desk/cases/${id}`);
    await page.getByRole('button', { name: '通知', exact: true }).click();
    await drawer.getByText('没有未读通知').waitFor();
    await drawer.getByText('全部').click();
    await drawer.getByText('还剩3个工作日').waitFor();
    expect(await drawer.getByRole('link').count()).toBe(2);
    expect(await drawer.getByRole('button', { name: /标为已读/ }).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('appear by themselves on a page that is open', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query('delete from notices');
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto('/desk/calendar', { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: '通知', exact: true }).waitFor();
    await settled(page);
    await happens(page, one, /\/notices\?.*limit/);
    await page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('that were read far down stay so when a new one comes, and only the first of them are asked for again', async () => {
    const [told, changed] = [await docket.received(LONG_NAMES), await docket.docketed()];
    await stage.api.owner.query('delete from notices');
    await stage.api.owner.query(
      `with sent as (insert into outbox (topic, key, case_id, payload, at, next_at, received_at)
         select 'test', gen_random_uuid()::text, $1, '{}', hz_now(), hz_now(), hz_now() from generate_series(1, 120)
         returning id)
       insert into notices (outbox_id, person, case_id, kind, words, at)
       select id, $2, $1, 'clock.rung', '{"clock":"closing","mark":3,"dueOn":"2027-02-23"}', hz_now() from sent`,
      [told.id, await docket.personOf(OFFICER)],
    );
    // A stream that begins tells once more what happened in the last half minute: here, that is to be long ago.
    await stage.api.owner.query(`update outbox set at = at - interval '1 hour' where case_id = $1`, [told.id]);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    const asked: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      if (pathname.endsWith('/notices') && !searchParams.has('limit'))
        asked.push(searchParams.get('cursor') ?? 'first');
    });
    await page.goto('/desk/calendar', { waitUntil: 'domcontentloaded' });
    await page.getByRole('button', { name: /^通知，\d+ 条未读/ }).click();
    const drawer = page.getByRole('dialog');
    const lines = drawer.locator('.hz-notices > li');
    await lines.nth(49).waitFor();
    for (const last of [99, 119]) {
      await drawer.locator('.hz-more button').click();
      await lines.nth(last).waitFor();
    }
    await settled(page);
    const [known, second] = [await lines.count(), asked[1]];
    asked.length = 0;
    await happens(page, changed, /\/notices\?(?!.*limit)/);
    await lines.nth(known).waitFor();
    await drawer
      .getByRole('button', { name: /^标为已读/ })
      .last()
      .click();
    await lines.nth(known).waitFor({ state: 'detached' });
    // The second page tells of nothing that has changed.
    expect([await lines.count(), asked.includes('first'), asked.includes(second ?? '')]).toEqual([known, true, false]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
