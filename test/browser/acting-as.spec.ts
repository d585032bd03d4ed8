import type { Page } from 'playwright-core';
import { openStage, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

/** Who has several roles: the desk offers what the one that was chosen opens, and of what is each agency's own, each agency. */
describe('acting in one of several roles', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const alsoHas = (login: string, agency: string, role: string): Promise<unknown> =>
    stage.api.owner.query(
      'insert into person_roles (person, agency, role) select id, $2, $3 from people where login = $1',
      [login, agency, role],
    );
  const actAs = async (page: Page, role: string): Promise<void> => {
    await page.getByRole('combobox', { name: '身份' }).click();
    await page.locator('.ant-select-item-option', { hasText: role }).click();
  };

  it('begins at a page that this role opens', async () => {
    await alsoHas('gd-clerk', 'gd-ip', 'administrator');
    await alsoHas('gd-clerk', 'gd-ip', 'auditor');
    const { page, faults } = await windows.open('gd-clerk', '/desk');
    await actAs(page, '管理员');
    await page.waitForURL(/\/desk\/admin\/people$/);
    await page.getByRole('button', { name: '登记人员' }).waitFor();
    await actAs(page, '书记员');
    await page.waitForURL(/\/desk$/);
    await page.getByRole('heading', { name: '我的待办' }).waitFor();
    await actAs(page, '监督人员');
    await page.waitForURL(/\/desk\/cases$/);
    await page.goto('/desk/admin/people', { waitUntil: 'domcontentloaded' });
    await page.getByText('您无权办理此事项（需要：管理员）').waitFor();
    // What the page before asks for in the role that is gone is refused.
    expect(faults.filter((fault) => !fault.includes('403'))).toEqual([]);
  }, 60_000);

  it('a rule that was proposed for one agency is proposed for the next one', async () => {
    await alsoHas('gd-admin', 'sz-ip', 'administrator');
    const address = '/desk/admin/procedures/ordinary-ruling/2025-02-01?tab=articles';
    const { page, faults } = await windows.open('gd-admin', address);
    await page.getByRole('textbox').fill('行政诉讼法');
    const [row, dialog] = [page.locator('main tbody tr', { hasText: '待法制审核' }).first(), page.getByRole('dialog')];
    for (const [agency, document] of [
      ['gd-ip', '主席令第71号'],
      ['sz-ip', '主席令第72号'],
    ] as const) {
      await row.getByRole('button', { name: '提出审核' }).click();
      await dialog.getByLabel('公报或文件号').fill(document);
      await dialog.getByRole('button', { name: '提出审核' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await row.getByText(`待第二人确认 · ${agency}`).waitFor();
    }
    expect(await row.getByRole('button', { name: '提出审核' }).count()).toBe(0);
    const { rows } = await stage.api.owner.query(
      'select agency, document_number from rule_confirmations order by agency',
    );
    expect([rows, faults]).toEqual([
      [
        { agency: 'gd-ip', document_number: '主席令第71号' },
        { agency: 'sz-ip', document_number: '主席令第72号' },
      ],
      [],
    ]);
  }, 60_000);
});
