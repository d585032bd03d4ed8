import { openStage, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

describe('changing the own password', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  it('with a mistyped present one stays open, tells it of the field, and ends no session', async () => {
    const { page, faults } = await windows.open('gd-officer1', '/desk/profile');
    await page.getByRole('button', { name: '修改密码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('现密码').fill('mistyped');
    await dialog.getByLabel('新密码', { exact: true }).fill('a sentence of my own');
    await dialog.getByLabel('再输一次新密码').fill('a sentence of my own');
    await dialog.getByRole('button', { name: /保\s?存/ }).click();
    await dialog.locator('.ant-form-item-has-error', { hasText: '现密码不正确' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(1);
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  }, 60_000);
});
