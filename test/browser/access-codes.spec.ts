import type { Page } from 'playwright-core';
import { Docket, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, type Look, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

/** The code by which a party comes to its case: given, printed, given anew and taken back at the desk. */
describe('codes for parties', () => {
  let stage: Stage;
  let docket: Docket;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const opened = async (of: CaseAt, login = OFFICER, look: Look = DESK) => {
    const seen = await windows.open(login, `/desk/cases/${of.id}?tab=parties`, look);
    return { ...seen, codeOf: (at: number) => seen.page.getByRole('group', { name: '查询码' }).nth(at) };
  };
  const goodLooks = (page: Page, name: string): Promise<void> =>
    looksGood(stage, page, `access-codes-${name}`, name !== 'slip');
  const opens = async (code: string, phoneTail: string): Promise<number> =>
    (await stage.api.post('/api/v1/follow').send({ code, phoneTail })).status;
  const shown = async (page: Page): Promise<string> => {
    const text = (await page.getByRole('article').locator('code').textContent()) ?? '';
    expect(text).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    return text;
  };

  it('the respondent gets one with the notice to answer, on a slip; a new one ends it, and so does taking it back', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const sentOn = await docket.today();
    await docket.step(one, 'record-service', { party: '2', document: 'answer-notice', sentOn, method: 'mail' });
    const { page, faults, codeOf } = await opened(one);
    const [dialog, respondent] = [page.getByRole('dialog'), codeOf(1)];
    await respondent.getByText('该当事人还没有查询码').waitFor();
    await goodLooks(page, 'none');
    await page.goto(`/desk/cases/${one.id}`, { waitUntil: 'domcontentloaded' });
    await page.getByRole('link', { name: '去发放' }).click();
    await settled(page);
    await respondent.getByRole('button', { name: '发放查询码' }).click();
    await dialog.getByText('答辩通知书').waitFor();
    await goodLooks(page, 'asked');
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    const first = await shown(page);
    await dialog.getByText('登记电话的后四位').waitFor();
    await goodLooks(page, 'slip');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { name: '送达跟踪', includeHidden: true }).isVisible()).toBe(false);
    expect(await dialog.getByRole('button', { name: '打印告知单', includeHidden: true }).isVisible()).toBe(false);
    expect(await page.getByRole('article').isVisible()).toBe(true);
    await stage.picture(page, 'access-codes-printed');
    await page.emulateMedia({ media: 'screen' });
    expect(await opens(first, '9000')).toBe(200);
    await dialog
      .getByRole('button', { name: /关\s?闭/ })
      .last()
      .click();
    await respondent.getByText('随《答辩通知书》发放').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByText(first).count()).toBe(0);

    await respondent.getByRole('button', { name: '重新发放' }).click();
    await dialog.getByText('原查询码随即作废').waitFor();
    await dialog.getByRole('button', { name: '重新发放' }).click();
    const second = await shown(page);
    expect([await opens(first, '9000'), await opens(second, '9000')]).toEqual([404, 200]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await respondent.getByRole('button', { name: /作\s?废/ }).click();
    await page
      .getByRole('tooltip')
      .getByRole('button', { name: /确\s?认/ })
      .click();
    await respondent.getByText('该当事人现在没有可用的查询码').waitFor();
    await goodLooks(page, 'revoked');
    expect(await opens(second, '9000')).toBe(404);
    expect(faults).toEqual([]);
  }, 60_000);

  it('a requester who lost its own gets another before docketing, a respondent is told to wait for it', async () => {
    const one = await docket.received(LONG_NAMES);
    const { page, faults, codeOf } = await opened(one);
    await codeOf(1).getByText('立案后方可').waitFor();
    expect(await codeOf(1).getByRole('button', { name: '发放查询码' }).isEnabled()).toBe(false);
    await codeOf(0).getByText('随《收件回执》发放').waitFor();
    await codeOf(0).getByRole('button', { name: '重新发放' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '重新发放' }).click();
    expect(await opens(await shown(page), '8000')).toBe(200);
    expect(faults).toEqual([]);
  }, 60_000);

  it('of whom neither telephone nor credit code is known, four characters are agreed on', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query(
      `update cases set file = file || jsonb_build_object('party/2', (file -> 'party/2') - '{phone,creditCode}'::text[]) where id = $1`,
      [one.id],
    );
    await stage.api.owner.query(
      `update case_parties set phone_tail = null, credit_code = null where case_id = $1 and party = '2'`,
      [one.id],
    );
    const { page, faults, codeOf } = await opened(one);
    await codeOf(1).getByRole('button', { name: '发放查询码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    await dialog.getByText('请填写此项').waitFor();
    await goodLooks(page, 'agreed');
    await dialog.getByLabel('约定的四位字符').fill('3X7K');
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    await shown(page);
    await dialog.getByText('约定的四位字符').waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('a telephone that has no number is known only from the answer, which then asks for four characters', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query(
      `update cases set file = file || jsonb_build_object('party/2', file -> 'party/2' || '{"phone": "由前台转接"}') where id = $1`,
      [one.id],
    );
    await stage.api.owner.query(
      `update case_parties set phone_tail = null, credit_code = null where case_id = $1 and party = '2'`,
      [one.id],
    );
    const { page, codeOf } = await opened(one);
    await codeOf(1).getByRole('button', { name: '发放查询码' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    await dialog.getByLabel('约定的四位字符').fill('3X7K');
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    expect(await opens(await shown(page), '3x7k')).toBe(200);
  }, 60_000);

  it('how a party is reached is masked until it is asked for, and the auditor reads who asked', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await stage.api.owner.query(
      `update cases set file = file || jsonb_build_object(
         'party/2', file -> 'party/2' || '{"idNumber": "650121199001011234", "email": "yili.zhizao@example.cn"}',
         'agent/9', '{"partyId": "2", "name": "欧阳阿依古丽·买买提江", "firm": "察布查尔律师事务所", "phone": "13700137000"}'::jsonb)
       where id = $1`,
      [one.id],
    );
    const { page, faults } = await opened(one);
    const panel = page.locator('section.hz-panel', { hasText: LONG_NAMES.parties[1]?.name ?? '' });
    await panel.getByText('139****9000').waitFor();
    await goodLooks(page, 'contacts-masked');
    await panel.getByRole('button', { name: /^显示新疆.*联系方式/ }).click();
    for (const full of ['13900139000', '650121199001011234', 'yili.zhizao@example.cn'])
      await panel.getByText(full).waitFor();
    expect(await panel.getByText('137****7000').count()).toBe(1);
    await goodLooks(page, 'contacts-shown');
    await page.reload({ waitUntil: 'domcontentloaded' });
    await panel.getByText('139****9000').waitFor();

    const intake = await windows.open(OFFICER, `/desk/cases/${(await docket.received(LONG_NAMES)).id}/intake`);
    await intake.page.getByRole('button', { name: /^显示内蒙古.*联系方式/ }).click();
    await intake.page.getByText('13800138000').waitFor();
    await goodLooks(intake.page, 'contacts-intake');
    const auditor = await windows.open('gd-auditor', '/desk/admin/audit?act=contacts-shown');
    await auditor.page.getByText('第2号当事人（被请求人）').waitFor();
    expect(await auditor.page.getByText('查看联系方式和身份号码').count()).toBeGreaterThan(1);
    await goodLooks(auditor.page, 'contacts-audit');
    expect([faults, intake.faults, auditor.faults]).toEqual([[], [], []]);
  }, 90_000);

  it('who has no part in the case, is told who gives them', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const { page, faults, codeOf } = await opened(one, 'gd-officer4');
    await codeOf(1).getByText('查询码由承办人或者负责人发放').waitFor();
    expect(await page.getByRole('button', { name: /联系方式/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '发放查询码' }).count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);
});
