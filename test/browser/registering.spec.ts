import { settled, violations } from './support/inspect.js';
import { openStage, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

describe('registering a person', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  it('what can be no login or name, and half a certificate, are told at their fields', async () => {
    const { page, faults } = await windows.open('gd-admin', '/desk/admin/people');
    await page.getByRole('button', { name: '登记人员' }).click();
    const form = page.getByRole('dialog');
    const send = (): Promise<void> => form.getByRole('button', { name: '登记人员' }).click();
    const said = (field: string, why: string): Promise<void> =>
      form.locator('.ant-form-item-has-error', { hasText: field }).getByText(why).waitFor();
    await form.getByLabel('登录名').fill('zhang san');
    await form.getByLabel('姓名').fill('   ');
    await form.getByLabel('初始密码').fill('a-first-password-2026');
    await form.getByLabel('办案资质证件号').fill('粤10-9002');
    await send();
    await said('姓名', '请填写此项');
    await form.getByLabel('姓名').fill('张某');
    await send();
    await said('登录名', '登录名须为2至64个字符且不含空白');
    await said('办案资质证件有效期至', '请填写办案资质证件有效期至');
    await settled(page);
    expect(await violations(page)).toEqual([]);
    await form.getByLabel('登录名').fill('zhang.san');
    await form.getByLabel('办案资质证件号').fill('');
    await send();
    await page.getByText('已登记 张某').waitFor();
    expect(faults.filter((fault) => !fault.includes('400'))).toEqual([]);
  }, 60_000);
});
