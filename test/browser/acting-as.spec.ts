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
});
