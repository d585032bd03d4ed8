import { DEMO_PASSWORD } from '#libs/identity';
import type { Page } from 'playwright-core';
import { PDF } from '../support/by-code.js';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { Hand, tell, timed } from './support/hand.js';
import { settled, until } from './support/inspect.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

const STEP = '立案并组成合议组';
const TYPED = '材料齐全,符合受理条件';

describe('what an officer types', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage({}, 'moving');
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close());

  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const stageOf = async ({ id }: CaseAt): Promise<string | undefined> => {
    const { rows } = await stage.api.owner.query<{ stage: string }>('select stage from cases where id = $1', [id]);
    return rows[0]?.stage;
  };
  const fillIn = async (page: Page): Promise<void> => {
    await page.getByRole('radio', { name: '是' }).first().check();
    const members = page.locator('.hz-choose');
    for (const name of ['郑示一', '郑示二', '郑示三']) await members.getByRole('checkbox', { name }).check();
    await members.getByRole('radio').first().check();
    await page.getByLabel(/办理备注/).fill(TYPED);
  };
  const expectSoon = async (holds: () => Promise<boolean>): Promise<void> => {
    for (const end = Date.now() + 20_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 100)))
      if (Date.now() > end) throw new Error('it did not come within ten seconds');
  };
  const submitOf = (page: Page) => page.locator('form').getByRole('button', { name: STEP });

  it('M2: a case in order is docketed with the keyboard alone, and the next one with four clicks', async () => {
    const [first, second] = [await docket.received(), await docket.received()];
    const { page, faults } = await stage.signedIn(OFFICER);
    const hand = new Hand(page);
    await goTo(page, '/desk');
    const byKeys = await timed(async () => {
      await hand.press('j', 'Enter');
      await hand.tabTo(page.getByRole('button', { name: STEP }));
      await hand.press('Enter');
      await submitOf(page).waitFor();
      const yes = page.getByRole('radio', { name: '是' }).first();
      await hand.tabTo(yes);
      await hand.press('Space');
      for (const name of ['郑示一', '郑示二', '郑示三']) {
        await hand.tabTo(page.locator('.hz-choose').getByRole('checkbox', { name }));
        await hand.press('Space');
      }
      await hand.press('Tab', 'Space');
      await hand.tabTo(submitOf(page));
      await hand.press('Enter');
      await page.getByText(`已办理：${STEP}`).waitFor();
    });
    tell('M2', 'docket by keyboard alone', 0, byKeys, 'no mouse');
    const stages = [await stageOf(first), await stageOf(second)];
    expect(stages.sort()).toEqual(['docketed', 'received']);
    const left = (await stageOf(first)) === 'received' ? first : second;
    await goTo(page, `/desk/cases/${left.id}`);
    const ms = await timed(async () => {
      await hand.click(page.getByRole('button', { name: STEP }));
      await hand.click(page.getByRole('radio', { name: '是' }).first());
      await hand.click(page.getByRole('button', { name: '沿用上次合议组' }));
      await hand.click(submitOf(page));
      await page.getByText(`已办理：${STEP}`).waitFor();
    });
    tell('M2', 'docket with all papers right', hand.clicks, ms, '≤ 4 clicks');
    expect([hand.clicks, await stageOf(left)]).toEqual([4, 'docketed']);
    expect(faults).toEqual([]);
  }, 60_000);

  it('an input method that composes is not mistaken for a shortcut', async () => {
    await docket.received();
    const { page, faults } = await stage.signedIn(OFFICER);
    await goTo(page, '/desk');
    const composed = `for (const init of [{ isComposing: true }, { keyCode: 229 }])
      for (const key of ['j', 'k', 'x', 'e', 'a', '/', '?', 'Enter'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))`;
    await page.evaluate(composed);
    await page.getByRole('searchbox').or(page.locator('.hz-desk-search input')).first().focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'jx', selectionStart: 2, selectionEnd: 2 });
    await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await session.send('Input.insertText', { text: '建兴' });
    const marks = page.locator('[data-current]:visible, .hz-assign:visible, [role="dialog"]:visible');
    expect([await marks.count(), await page.locator('.hz-desk-search input').inputValue()]).toEqual([0, '建兴']);
    await page.locator('h1').click();
    await page.keyboard.press('j');
    await page.locator('[data-current]').first().waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('stays when another changes the case meanwhile: both see it without reloading, nothing is overwritten', async () => {
    const one = await docket.received();
    const [mine, other] = [await stage.signedIn(OFFICER), await stage.signedIn(HEAD)];
    await goTo(other.page, `/desk/cases/${one.id}`);
    await goTo(mine.page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(mine.page);
    await docket.step(one, 'assign-officer', { officer: await docket.personOf(OFFICER) }, HEAD);
    const live = await timed(() => mine.page.getByText('本案有新的变化').waitFor());
    tell('live', 'a change of another appears', 0, live, 'no reload');
    await submitOf(mine.page).click();
    await mine.page.getByText(/已修改本案/).waitFor();
    expect(await mine.page.getByLabel(/办理备注/).inputValue()).toBe(TYPED);
    await mine.page.getByRole('button', { name: '查看差异' }).click();
    await mine.page.getByRole('button', { name: '以我为准重新提交' }).click();
    await mine.page.getByText(`已办理：${STEP}`).waitFor();
    await other.page.locator('.hz-strip').getByText('已立案').waitFor();
    expect([await stageOf(one), other.faults]).toEqual(['docketed', []]);
    expect(mine.faults.filter((fault) => !fault.includes('412'))).toEqual([]);
    await Promise.all([mine, other].map(({ context }: Seen) => context.close()));
  }, 60_000);

  it('stays on the page even when the case is given to somebody else', async () => {
    const one = await docket.received();
    const { page, faults } = await stage.signedIn(OFFICER);
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(page);
    await docket.step(one, 'assign-officer', { officer: await docket.personOf('gd-officer2') }, HEAD);
    await page.getByText('此步骤已不由您办理').waitFor();
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe(TYPED);
    expect(faults).toEqual([]);
  }, 60_000);

  const endSession = async (page: Page, login: string): Promise<void> => {
    await stage.api.owner.query('delete from sessions where person = $1', [await docket.personOf(login)]);
    // A session is known to the server for a moment longer.
    await expectSoon(async () => (await page.request.get('/api/v1/me')).status() === 401);
  };
  const ended = (page: Page) => page.getByRole('dialog', { name: /登录已过期/ });
  const signInAgain = async (page: Page, login: string): Promise<void> => {
    await ended(page).waitFor();
    await settled(page);
    await ended(page).getByLabel('登录名').fill(login);
    await ended(page).getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await ended(page).getByRole('button', { name: '登录', exact: true }).click();
  };

  it('is still there when the session has ended in between', async () => {
    const one = await docket.received();
    const { page, faults } = await stage.signedIn(OFFICER);
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(page);
    await endSession(page, OFFICER);
    await submitOf(page).click();
    await signInAgain(page, OFFICER);
    await ended(page).waitFor({ state: 'hidden' });
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe(TYPED);
    await submitOf(page).click();
    await page.getByText(`已办理：${STEP}`).waitFor();
    expect(await stageOf(one)).toBe('docketed');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  }, 60_000);

  it('is still there when the window is looked at again long after, every time', async () => {
    const login = 'gd-officer4';
    const { page, faults } = await stage.signedIn(login);
    await goTo(page, '/desk');
    await page.locator('.hz-desk-profile').click();
    await page.getByRole('menuitem', { name: '修改密码' }).click();
    // A dialog keeps nothing anywhere else: what is typed in it is gone with the page.
    const dialog = page.getByRole('dialog', { name: '修改密码' });
    const next = dialog.getByLabel('新密码', { exact: true });
    await dialog.getByLabel('现密码').fill(DEMO_PASSWORD);
    await next.fill(TYPED.repeat(2));
    for (const time of [1, 2]) {
      await endSession(page, login);
      await page.evaluate(`dispatchEvent(new Event('visibilitychange'))`);
      await signInAgain(page, login);
      await ended(page).waitFor({ state: 'hidden' });
      expect([time, await next.inputValue()]).toEqual([time, TYPED.repeat(2)]);
    }
    await dialog.getByLabel('再输一次新密码').fill(TYPED.repeat(2));
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('密码已修改').waitFor();
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  }, 60_000);

  it('never goes out in the name of somebody else who signs in in the same browser', async () => {
    const one = await docket.received();
    const login = 'gd-officer5';
    const person = await docket.personOf(login);
    await stage.api.owner.query('update cases set officer = $2 where id = $1', [one.id, person]);
    const { page, context, faults } = await stage.signedIn(login);
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(page);
    await endSession(page, login);
    await submitOf(page).click();
    const [byDialog] = await Promise.all([page.waitForEvent('load'), signInAgain(page, 'gd-officer2')]);
    await byDialog.locator('.hz-desk-profile').filter({ hasText: '郑示二' }).waitFor();
    const here = await context.cookies(stage.api.url.replace('http:', 'https:'));
    const value = await stage.api.token(HEAD);
    await context.addCookies(here.map((cookie) => ({ ...cookie, value })));
    await Promise.all([page.waitForEvent('load'), page.evaluate(`dispatchEvent(new Event('visibilitychange'))`)]);
    await page.locator('.hz-desk-profile').filter({ hasNotText: '郑示二' }).waitFor();
    expect(await stageOf(one)).toBe('received');
    expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  }, 60_000);

  const kept = (page: Page): Promise<string> => page.evaluate<string>('JSON.stringify({ ...localStorage })');

  /** A file of which the first part never arrives. */
  const cutUpload = async (page: Page, id: string, name: string): Promise<void> => {
    await page.route('**/api/v1/uploads/*', (route) => route.abort());
    await goTo(page, `/desk/cases/${id}?tab=evidence`);
    const file = { name, mimeType: 'application/pdf', buffer: PDF };
    await page.locator('main input[type="file"]').setInputFiles(file);
    const begun = `Object.keys(localStorage).some((key) => key.includes(${JSON.stringify(name)}))`;
    await until(page, begun, 'the mark of an upload', 5_000);
  };

  it('is not shown to whoever signs in next in the same tab', async () => {
    const one = await docket.received();
    const give = async (login: string): Promise<unknown> =>
      stage.api.owner.query('update cases set officer = $2 where id = $1', [one.id, await docket.personOf(login)]);
    const { page, faults } = await stage.signedIn('gd-officer3');
    await give('gd-officer3');
    await cutUpload(page, one.id, '客户合同.pdf');
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    await fillIn(page);
    const out = page.getByRole('menuitem', { name: '退出登录' });
    // A session that was not ended is not said to be: whoever comes next would be let in.
    await page.route('**/sessions/current', (route) => route.abort());
    const leave = async (): Promise<void> => {
      await page.locator('.hz-desk-profile').click();
      await out.click();
      await page.getByRole('dialog', { name: '有 1 项填写了还没有提交' }).getByText(STEP).waitFor();
      await page.getByRole('button', { name: '删除并退出' }).click();
    };
    await leave();
    await page.getByText(/您仍处于登录状态/).waitFor();
    await page.unroute('**/sessions/current');
    expect(await kept(page)).toContain(TYPED);
    await leave();
    await page.getByLabel('登录名').fill('gd-officer2');
    await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.locator('.hz-desk-profile').filter({ hasText: '郑示二' }).waitFor();
    expect(await kept(page)).not.toContain(TYPED);
    expect(await kept(page)).not.toContain('客户合同');
    await give('gd-officer2');
    await goTo(page, `/desk/cases/${one.id}/steps/docket`);
    expect(await page.getByLabel(/办理备注/).inputValue()).toBe('');
    // The requests that were cut above.
    expect(faults.filter((fault) => !/sessions\/current|uploads\/|ERR_FAILED/.test(fault))).toEqual([]);
  }, 60_000);

  it('on the keyboard goes to what has the focus and to what lies on top', async () => {
    await Promise.all([docket.received(), docket.received()]);
    const { page, context, faults } = await stage.signedIn(HEAD);
    const hand = new Hand(page);
    await goTo(page, '/desk/cases');
    const current = async (): Promise<string | null> => page.locator('[data-current]').getAttribute('data-row');
    await hand.press('j');
    const first = await current();
    const settings = page.getByRole('button', { name: '显示设置' });
    await settings.focus();
    await hand.press('Enter');
    await page.getByRole('switch', { name: '关怀版（大字）' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/desk/cases');
    await hand.press('Escape');
    await settled(page);
    await page.locator('main [data-row]').first().getByRole('checkbox').click();
    await page.getByText('已选 1 件').waitFor();
    await hand.press('j', 'x');
    await page.getByText('已选 2 件').waitFor();
    expect(await current()).not.toBe(first);
    await hand.press('k', 'e');
    const drawer = page.getByRole('dialog', { name: /期限依据/ });
    await drawer.getByText('起算日', { exact: true }).waitFor();
    await settled(page);
    await hand.press('j', 'x');
    await hand.press('Escape');
    await drawer.waitFor({ state: 'hidden' });
    expect([await current(), await page.getByText('已选 2 件').count()]).toEqual([first, 1]);
    await hand.press('Enter');
    await page.waitForURL(`**/desk/cases/${first ?? ''}`);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
