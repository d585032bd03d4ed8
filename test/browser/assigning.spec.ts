import type { Locator } from 'playwright-core';
import { Docket, HEAD } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

/** A head gives cases to officers, and some are refused. */
describe('cases that are assigned', () => {
  let stage: Stage;
  let docket: Docket;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const people = (set: string, login: string): Promise<unknown> =>
    stage.api.owner.query(`update people set ${set}, version = version + 1 where login = $1`, [login]);

  it('stay selected where they are refused, each reason with its article and its cases until that is closed', async () => {
    const ids = [(await docket.unassigned(LONG_NAMES)).id, (await docket.unassigned(LONG_NAMES)).id];
    const { page, faults } = await windows.open(HEAD, '/desk?view=unassigned');
    const bar = page.getByRole('region', { name: '已选案件' });
    const choose = (name: string): Locator => page.locator('.ant-select-item-option', { hasText: name });
    for (const id of ids) await page.locator(`[data-row="${id}"]`).getByRole('checkbox').check();
    await bar.getByRole('combobox', { name: '分配给' }).click();
    // Whom a step would refuse is not offered; a certificate is asked for where a panel is formed.
    await choose('郑示二').waitFor();
    expect(await choose('郑示首').count()).toBe(0);
    await choose('郑示二').click();
    await people(`absent_from = '2020-01-01'`, 'gd-officer2');
    await bar.getByRole('button', { name: '分配', exact: true }).click();
    const refused = page.getByRole('alert').filter({ hasText: '2 件未能办理' });
    await refused.getByText(/郑示二不是可以办理本案的人员（.*第\d+条/).waitFor();
    expect(await refused.getByRole('link').count()).toBe(2);
    await bar.getByText('已选 2 件').waitFor();
    await settled(page);
    await looksGood(stage, page, 'assign-refused');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.locator(`[data-row="${ids[0]}"]`).getByRole('checkbox').check();
    await bar.getByRole('combobox', { name: '分配给' }).click();
    const away = choose('郑示二');
    await away.waitFor();
    expect(await away.getAttribute('class')).toContain('ant-select-item-option-disabled');
    await people(`absent_from = null, certificate_valid_until = '2020-01-01'`, 'gd-officer2');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.locator(`[data-row="${ids[0]}"]`).getByRole('checkbox').check();
    await bar.getByRole('combobox', { name: '分配给' }).click();
    await choose('郑示二').click();
    await bar.getByRole('button', { name: '分配', exact: true }).click();
    await page.getByText('已把 1 件分配给郑示二').waitFor();
    await bar.waitFor({ state: 'hidden' });
    expect(faults).toEqual([]);
  }, 60_000);

  it('are told of as too many before they are sent', async () => {
    const { id } = await docket.unassigned(LONG_NAMES);
    await stage.api.owner.query(
      `insert into cases select (r).* from (select jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),
         'number', null)) as r from cases c, generate_series(1, 200) n where c.id = $1) s`,
      [id],
    );
    const { page, faults } = await windows.open(HEAD, '/desk?view=unassigned');
    const boxes = page.locator('main').getByRole('checkbox', { name: /^选择/ });
    for (const rows of [200, 201]) {
      await page.getByRole('button', { name: '再显示一些' }).click();
      await boxes.nth(rows - 1).waitFor();
    }
    await boxes.nth(0).check();
    await page.keyboard.down('Shift');
    await boxes.nth(200).click();
    await page.keyboard.up('Shift');
    await page.getByText('一次至多办理 200 件').waitFor();
    await looksGood(stage, page, 'assign-too-many', false);
    expect([await page.getByRole('combobox', { name: '分配给' }).count(), faults]).toEqual([0, []]);
  }, 60_000);
});
