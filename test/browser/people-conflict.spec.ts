import type { Page } from 'playwright-core';
import { asSeenNow } from '../support/people.js';
import { givenUp, overflow, settled, violations } from './support/inspect.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';
import { editPerson, LONG_NAME, Windows } from './support/windows.js';

const ADMIN = 'gd-admin';

/** Two who change one person: the second is told, and decides; nothing of either is lost unawares. */
describe('two change one person', () => {
  let stage: Stage;
  const windows = new Windows(() => stage);
  const opened = windows.open.bind(windows);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const idOf = async (login: string): Promise<string> =>
    (await stage.api.owner.query<{ id: string }>('select id from people where login = $1', [login])).rows[0]?.id ?? '';
  /** Another administrator, elsewhere. */
  const other = async (login: string, change: object, what = 'change'): Promise<void> => {
    const asked = stage.api.post(`/api/v1/people/${await idOf(login)}/${what}`, await stage.api.token(ADMIN));
    const { status } = await asked.set('if-match', await asSeenNow(stage.api, login)).send(change);
    expect(status).toBe(200);
  };
  const now = async (login: string): Promise<unknown> =>
    (
      await stage.api.owner.query<object>(
        `select p.name, p.active, p.certificate, p.absent_from::text as away,
           array(select r.role from person_roles r where r.person = p.id order by r.role) as roles
         from people p where p.login = $1`,
        [login],
      )
    ).rows[0];
  const save = (page: Page, nth: number): Promise<void> =>
    page
      .getByRole('button', { name: /保\s?存/ })
      .nth(nth)
      .click();
  /** The browser notes the refusal by itself. */
  const unforeseen = (faults: readonly string[]): string[] => faults.filter((one) => !one.includes('status of 412'));

  it('the second sees who wrote what, and goes over it with what was changed here and nothing else', async () => {
    await other('gd-officer3', { name: LONG_NAME });
    const { page, faults } = await opened(ADMIN, '/desk/admin/people');
    await editPerson(page, LONG_NAME);
    await other('gd-officer3', { roles: ['officer', 'clerk'] });
    await page.getByRole('dialog').getByLabel('离岗首日').fill('2020-01-01');
    await page.getByRole('dialog').getByLabel('离岗首日').press('Tab');
    await save(page, 0);
    await page.getByText(/ \d\d:\d\d 已修改该人员$/).waitFor();
    expect(await now('gd-officer3')).toMatchObject({ away: null, roles: ['clerk', 'officer'] });
    await page.getByRole('button', { name: '查看差异' }).click();
    await page.getByText(/在本机关的角色.由“承办人”改为“书记员、承办人”/).waitFor();
    await settled(page);
    expect([await violations(page), await overflow(page)]).toEqual([[], 0]);
    await stage.picture(page, 'people-conflict', false);
    await page.setViewportSize(PHONE);
    await settled(page);
    expect(await overflow(page)).toBe(0);
    await stage.picture(page, 'people-conflict-phone', false);
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    await page.getByText('已保存').waitFor();
    expect(await now('gd-officer3')).toMatchObject({
      name: LONG_NAME,
      away: '2020-01-01',
      roles: ['clerk', 'officer'],
    });
    // What the other one wrote stands in the form now: saving once more does not take it back.
    expect(await page.getByRole('dialog').getByRole('checkbox', { name: '书记员' }).isChecked()).toBe(true);
    await other('gd-officer3', { absentFrom: null });
    expect(unforeseen(faults)).toEqual([]);
  }, 60_000);

  it('or gives the own change up for the latest; the certificate and the account are kept as the rest is', async () => {
    const { page, faults } = await opened(ADMIN, '/desk/admin/people');
    await editPerson(page, '郑示四');
    await other('gd-officer4', { certificate: '粤10-4444', certificateValidUntil: '2032-12-31' }, 'certificate');
    await page.getByRole('dialog').getByLabel('办案资质证件号').fill('粤10-9999');
    await save(page, 1);
    await page.getByText(/已修改该人员$/).waitFor();
    await givenUp(page, '载入最新内容');
    await page.getByText(/已修改该人员$/).waitFor({ state: 'detached' });
    expect(await page.getByRole('dialog').getByLabel('办案资质证件号').inputValue()).toBe('粤10-4444');
    // Saved here, one form after the other: that is nobody else.
    await page.getByRole('dialog').getByLabel('姓名').fill('郑示四改');
    await save(page, 0);
    await page.getByText('已保存').waitFor();
    await page.getByRole('dialog').getByLabel('办案资质证件号').fill('粤10-4445');
    await save(page, 1);
    await page.getByText('已保存').nth(1).waitFor();
    expect(await page.getByText(/已修改该人员$/).count()).toBe(0);
    await other('gd-officer4', { name: '郑示四又改' });
    await page.getByRole('button', { name: /停\s?用/ }).click();
    await page
      .getByRole('tooltip')
      .last()
      .getByRole('button', { name: /确\s?认/ })
      .click();
    await page.getByText(/已修改该人员$/).waitFor();
    expect(await now('gd-officer4')).toMatchObject({ active: true });
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    await page.getByRole('button', { name: '恢复在职' }).waitFor();
    expect(await now('gd-officer4')).toMatchObject({ name: '郑示四又改', active: false, certificate: '粤10-4445' });
    expect(unforeseen(faults)).toEqual([]);
  }, 60_000);

  it('whoever enters the own absence is told that the administrator was first', async () => {
    const { page, faults } = await opened('gd-officer5', '/desk/profile');
    await other('gd-officer5', { absentFrom: '2030-01-01', absentUntil: '2030-01-31' });
    await page.getByLabel('首日').fill('2031-02-03');
    await page.getByLabel('首日').press('Tab');
    await page.getByRole('button', { name: '登记请假' }).click();
    await page.getByText(/已修改该人员$/).waitFor();
    expect(await now('gd-officer5')).toMatchObject({ away: '2030-01-01' });
    await page.getByRole('button', { name: '查看差异' }).click();
    await page.getByText('离岗首日：由“无”改为“2030-01-01”').waitFor();
    await settled(page);
    await stage.picture(page, 'people-conflict-profile');
    await page.getByRole('button', { name: '以我为准重新提交' }).click();
    await page.getByText('已登记', { exact: true }).waitFor();
    expect(await now('gd-officer5')).toMatchObject({ away: '2031-02-03' });
    expect(unforeseen(faults)).toEqual([]);
  }, 60_000);
});
