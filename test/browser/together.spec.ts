import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, type Stage } from './support/stage.js';

/** Several dockets about one patent: tried together, heard in one act, and taken apart again. */
describe('cases tried together', () => {
  let stage: Stage;
  let docket: Docket;
  const cases: CaseAt[] = [];
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
    for (let n = 0; n < 3; n += 1) cases.push(await docket.docketed(LONG_NAMES));
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const [first, second, third] = [0, 1, 2].map((n) => (): string => cases[n]?.id ?? '') as [Id, Id, Id];
  type Id = () => string;
  const numberOf = async (id: string): Promise<string> =>
    (await stage.api.owner.query<{ number: string }>('select number from cases where id = $1', [id])).rows[0]?.number ??
    '';
  const file = async (id: string): Promise<Record<string, Record<string, unknown>>> =>
    (await stage.api.owner.query<{ file: never }>('select file from cases where id = $1', [id])).rows[0]?.file ?? {};
  const goodLooks = (page: Page, name: string): Promise<void> => looksGood(stage, page, `together-${name}`);
  const at = async (page: Page, path: string): Promise<void> => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const there = (one: CaseAt | undefined): CaseAt => {
    if (!one) throw new Error('no such case');
    return one;
  };
  const colleagueMoves = async (one: CaseAt | undefined): Promise<void> => {
    await docket.step(there(one), 'extend-closing', { months: 1, ground: 'complex', reason: '案情复杂' }, HEAD);
  };
  const refusedAgain = async (page: Page, button: string): Promise<void> => {
    const refused = page.waitForResponse((response) => response.status() === 412);
    await page.getByRole('button', { name: button }).click();
    await refused;
  };
  const done = (page: Page): Promise<void> => page.getByText(/^已办理/).waitFor();

  it('are joined from the steps of one, each keeping its number and clocks', async () => {
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await at(page, `/desk/cases/${first()}?tab=links`);
    await page.getByRole('heading', { name: '关联案件' }).waitFor();
    await page.getByText('同一专利').first().waitFor();
    await goodLooks(page, 'related');
    await page.getByRole('button', { name: '其他步骤' }).click();
    await page.getByRole('link', { name: '合并审理' }).click();
    await page.getByRole('button', { name: '合并审理' }).click();
    await page.getByText('请至少选择一件').waitFor();
    await goodLooks(page, 'join');
    for (const one of [second(), third()]) await page.getByRole('checkbox', { name: await numberOf(one) }).check();
    await page.getByRole('radio', { name: await numberOf(first()) }).check();
    await page.getByRole('radio', { name: '专利相同' }).check();
    await page.getByLabel('理由').fill('涉及同一专利');
    // What was chosen and typed is there again however the page was left.
    await at(page, page.url());
    await page.getByText(/已带入您 \S+ \S+ 填写、尚未提交的内容/).waitFor();
    await page.getByRole('checkbox', { name: await numberOf(third()), checked: true }).waitFor();
    await page.getByRole('radio', { name: await numberOf(first()), checked: true }).waitFor();
    expect(await page.getByLabel('理由').inputValue()).toBe('涉及同一专利');
    await goodLooks(page, 'join-restored');
    // What was typed about the cases as they were stays so: neither coming back nor typing on is having looked at a change.
    const form = page.url();
    await at(page, '/desk/cases');
    await colleagueMoves(cases[2]);
    const moved = page.getByRole('status').filter({ hasText: '有新的变化' });
    for (const basis of ['涉及同一专利及产品', '涉及同一专利']) {
      await at(page, form);
      await moved.filter({ hasText: await numberOf(third()) }).waitFor();
      expect(await moved.count()).toBe(1);
      await page.getByLabel('理由').fill(basis);
    }
    await colleagueMoves(cases[1]);
    // It is said by itself, before anything is sent.
    await moved.filter({ hasText: await numberOf(second()) }).waitFor();
    await page.getByRole('button', { name: '合并审理' }).click();
    // Nothing is done in any of them, and it is told in which somebody was first; what was typed stands.
    const conflict = page.getByRole('alert').filter({ hasText: '已修改' });
    await conflict.filter({ hasText: await numberOf(second()) }).waitFor();
    await conflict.getByRole('button', { name: '查看差异' }).click();
    await conflict.getByRole('listitem').filter({ hasText: '延长办案期限' }).waitFor();
    await goodLooks(page, 'join-moved');
    // Pressing the same button again goes over nobody's work.
    await refusedAgain(page, '合并审理');
    await conflict.filter({ hasText: await numberOf(second()) }).waitFor();
    for (const { id } of cases) expect(await file(id)).not.toHaveProperty('consolidation/1');
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    // It is said of one case; in another somebody was first too.
    await conflict.filter({ hasText: await numberOf(third()) }).waitFor();
    for (const { id } of cases) expect(await file(id)).not.toHaveProperty('consolidation/1');
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    await done(page);
    await page.getByText('起合并审理').waitFor();
    expect(await page.evaluate("Object.keys(localStorage).filter((key) => key.includes('desk-step'))")).toEqual([]);
    await goodLooks(page, 'joined');
    for (const { id } of cases)
      expect(await file(id)).toMatchObject({ 'consolidation/1': { state: 'joined', lead: first() } });
    expect(faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('a hearing is planned once for all, or for one alone, and nobody is left to guess', async () => {
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await at(page, `/desk/cases/${first()}/steps/schedule-hearing`);
    await page.getByLabel('时间').fill('09:30');
    await page.getByLabel('时间').press('Tab');
    await page.getByLabel('审理日期').fill('2030-03-15');
    await page.getByLabel('审理日期').press('Tab');
    await page.getByLabel('地点').fill('第一审理庭');
    await page.getByRole('radio', { name: '否' }).check();
    await page.getByRole('button', { name: '安排口头审理' }).click();
    await page.getByText('请选择记入哪些案件').waitFor();
    await page.getByRole('radio', { name: '合并审理的全部 3 件未结案件' }).check();
    await goodLooks(page, 'schedule');
    // Filled in again, it is about every one of the cases as it was when the hearing was planned.
    const notice = { party: '2', document: 'answer-notice', sentOn: await docket.today(), method: 'mail' };
    const { rows } = await stage.api.owner.query<CaseAt>('select id, version from cases where id = $1', [second()]);
    await docket.step(there(rows[0]), 'record-service', notice);
    await at(page, page.url());
    const moved = page.getByRole('status').filter({ hasText: '有新的变化' });
    await moved.filter({ hasText: await numberOf(second()) }).waitFor();
    expect(await moved.count()).toBe(1);
    await page.getByRole('button', { name: '安排口头审理' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: '已修改' });
    await conflict.filter({ hasText: await numberOf(second()) }).waitFor();
    await moved.waitFor({ state: 'detached' });
    await goodLooks(page, 'schedule-moved');
    await refusedAgain(page, '安排口头审理');
    await conflict.filter({ hasText: await numberOf(second()) }).waitFor();
    for (const { id } of cases) expect(await file(id)).not.toHaveProperty('hearing/1');
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    await done(page);
    for (const { id } of cases)
      expect(await file(id)).toMatchObject({ 'hearing/1': { on: '2030-03-15', state: 'scheduled' } });

    await at(page, `/desk/cases/${first()}/steps/postpone-hearing`);
    await page.getByRole('radio', { name: '合并审理的全部 3 件未结案件' }).check();
    const part = page.getByRole('region', { name: await numberOf(second()) });
    await part.getByText('2030-03-15').waitFor();
    await goodLooks(page, 'postpone');
    expect(faults.filter((fault) => !fault.includes('status of 412'))).toEqual([]);
    await page.context().close();
  }, 60_000);

  it('are tried apart again: one goes on alone, and where fewer than two stay, all do', async () => {
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await at(page, `/desk/cases/${second()}?tab=links`);
    await page.getByRole('button', { name: '分案审理…' }).click();
    await page.getByRole('checkbox', { name: await numberOf(first()) }).check();
    await page
      .getByRole('radiogroup', { name: '其余案件的主案' })
      .getByRole('radio', { name: await numberOf(third()) })
      .check();
    await page.getByLabel('理由').fill('一案中止,其余案件继续审理');
    await goodLooks(page, 'split');
    await page.getByRole('button', { name: '分案审理' }).click();
    await done(page);
    expect(await file(first())).toMatchObject({ 'consolidation/1': { state: 'split' } });
    expect(await file(second())).toMatchObject({ 'consolidation/1': { state: 'joined', lead: third() } });
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
