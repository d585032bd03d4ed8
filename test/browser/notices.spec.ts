import { Docket, OFFICER } from './support/docket.js';
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
    await docket.tell(one.id, 'clock.rung', { clock: 'closing', mark: 0, dueOn: '2027-02-23' });
    const step = { party: '2', document: 'answer-notice', sentOn: await docket.today(), method: 'mail' };
    await docket.step(one, 'record-service', step);
    await page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
