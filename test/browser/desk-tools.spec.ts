import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { settled, until } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Seen, type Stage } from './support/stage.js';
import { fallsDue, goTo, simulated } from './support/time.js';

/** A Monday. */
const TODAY = '2026-09-21';
const [REQUESTER = '', RESPONDENT = ''] = LONG_NAMES.parties.map(({ name }) => name);

/** What stands around the cases at the desk, on a day that is known. The queues are kept in the database, without Redis. */
describe('the tools of the desk', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage({ REDIS_URL: '' });
    docket = new Docket(stage.api);
    await simulated(stage.api);
    await goTo(stage.api, TODAY);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => Promise.all(stage.browser.contexts().map((context) => context.close())));

  const go = async (page: Page, address: string): Promise<void> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const opened = async (login: string, address: string): Promise<Seen> => {
    const seen = await stage.signedIn(login);
    await go(seen.page, address);
    return seen;
  };
  const givenTo = async (one: CaseAt, login: string): Promise<unknown> =>
    stage.api.owner.query('update cases set officer = $2 where id = $1', [one.id, await docket.personOf(login)]);
  const listed = (page: Page, ids: readonly string[]): Promise<void> =>
    until(
      page,
      `JSON.stringify([...document.querySelectorAll('main [data-row]')].map((row) => row.dataset.row).sort())
        === ${JSON.stringify(JSON.stringify([...ids].sort()))}`,
      `the rows ${ids.join()}`,
    );
  const pick = async (page: Page, box: string, option: string): Promise<void> => {
    await page.getByRole('combobox', { name: box, exact: true }).click();
    await page.locator('.ant-select-dropdown:visible .ant-select-item-option', { hasText: option }).first().click();
    await page.locator('.ant-select-dropdown:visible').waitFor({ state: 'hidden' });
  };

  it('a list is narrowed by several conditions at once, which are kept as a view, cleared, used again and given up', async () => {
    const docketed = await docket.docketed(LONG_NAMES);
    const [received, nobodys] = [await docket.received(), await docket.unassigned()];
    const all = [docketed, received, nobodys].map(({ id }) => id);
    const { page, faults } = await opened(OFFICER, '/desk/cases');
    await listed(page, all);
    await pick(page, '范围', '我的');
    await listed(page, [docketed.id, received.id]);
    await pick(page, '程序', '专利侵权纠纷行政裁决');
    await pick(page, '阶段', '已收件待立案');
    await pick(page, '承办人', '郑示一');
    await page.getByLabel('收案日自').fill('2026-09-21');
    await page.getByLabel('收案日自').press('Enter');
    await page.getByLabel('届满日不晚于').fill('20260929');
    await page.waitForURL(/dueBefore=2026-09-29/);
    // Two conditions in one breath, before the page is drawn anew: neither undoes the other.
    await page.evaluate(`document.querySelectorAll('.hz-filters [type="checkbox"]').forEach((box) => box.click())`);
    await page.waitForURL(/open=true&overdue=true/);
    await page.getByRole('checkbox', { name: '只看已超期' }).uncheck();
    await listed(page, [received.id]);
    await page.getByText('列出 1 件').waitFor();

    await page.getByRole('button', { name: '存为视图' }).click();
    const dialog = page.getByRole('dialog', { name: '存为视图' });
    await dialog.getByRole('button', { name: /保\s?存/ }).click();
    await dialog.getByText('请填写名称').waitFor();
    await dialog.getByLabel('视图名称').fill('本人收件待立案');
    await dialog.getByRole('button', { name: /保\s?存/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '删除此视图' }).waitFor();

    await page.getByLabel('届满日不晚于').fill('2026-09-28');
    await page.getByLabel('届满日不晚于').press('Enter');
    await page.getByText('没有符合条件的案件').waitFor();
    await page.getByRole('button', { name: '清除条件' }).click();
    await listed(page, all);
    expect([new URL(page.url()).search, await page.getByLabel('收案日自').inputValue()]).toEqual(['', '']);
    await pick(page, '已存视图', '本人收件待立案');
    await listed(page, [received.id]);
    expect(await page.getByLabel('届满日不晚于').inputValue()).toBe('2026-09-29');
    await looksGood(stage, page, 'cases-view');
    await page.getByRole('button', { name: '删除此视图' }).click();
    await page.getByRole('combobox', { name: '已存视图' }).waitFor({ state: 'hidden' });
    await listed(page, [received.id]);
    expect(faults).toEqual([]);
  }, 60_000);

  it('a case is found by its number and by a party; what is not found is said', async () => {
    const rights = LONG_NAMES.rights.map((right) => ({ ...right, patentNumber: 'ZL202110123456.7' }));
    const one = await docket.docketed({ ...LONG_NAMES, parties: renamed('佛山市南海区寻得见门窗有限公司'), rights });
    const asked = 'select number from cases where id = $1';
    const { rows } = await stage.api.owner.query<{ number: string }>(asked, [one.id]);
    const { page, faults } = await opened(OFFICER, '/desk');
    const box = page.getByRole('textbox', { name: '搜索案号、当事人、专利号' });
    const search = async (sought: string): Promise<void> => {
      await box.fill(sought);
      await box.press('Enter');
      await page.waitForURL((url) => url.searchParams.get('q') === sought);
    };
    for (const sought of [rows[0]?.number ?? '', '佛山市南海区寻得见', '寻得见门窗', 'zl202110123456']) {
      await search(sought);
      await listed(page, [one.id]);
      // The rows before stay until the answer has come: so the next ones cannot be taken for them.
      await search(`没有${sought}`);
      await page.getByText('没有符合条件的案件').waitFor();
    }
    await page.getByRole('button', { name: '清除条件' }).click();
    await page.locator(`main [data-row="${one.id}"]`).waitFor();
    expect(await box.count()).toBe(1);
    expect(faults).toEqual([]);
  }, 60_000);
  const renamed = (name: string) => LONG_NAMES.parties.map((party, at) => (at === 1 ? { ...party, name } : party));

  it('the keys lead to the search box, and do nothing once they are switched off, also after reloading', async () => {
    const { page, faults } = await opened(OFFICER, '/desk/cases');
    const box = page.getByRole('textbox', { name: '搜索案号、当事人、专利号' });
    const atBox = `document.activeElement?.closest('form')?.getAttribute('role') === 'search'`;
    const leave = (): Promise<void> => box.blur();
    for (const key of ['/', 'Control+k']) {
      await page.keyboard.press(key);
      await until(page, atBox, `the search box after ${key}`);
      await leave();
    }
    await box.press('/');
    expect(await box.inputValue()).toBe('/');
    await page.getByRole('button', { name: '显示设置' }).click();
    await settled(page);
    const keys = page.getByRole('switch', { name: '键盘快捷键' });
    await keys.click();
    await keys.and(page.locator('[aria-checked="false"]')).waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.locator('main [data-row]').first().waitFor();
    await settled(page);
    for (const key of ['/', '?', 'e', 'j', 'x', 'p']) await page.keyboard.press(key);
    await settled(page);
    expect(await page.evaluate(atBox)).toBe(false);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('main [data-current], main :checked').count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);

  it('a head is told what will be late up to the tenth working day, also on a day of rest, and who has how much', async () => {
    const days = ['2026-09-18', '2026-09-21', '2026-09-24', '2026-09-28', '2026-10-03', '2026-10-12', '2026-10-13'];
    await stage.api.owner.query('update cases set open = false');
    for (const day of days) {
      const one = await docket.received(LONG_NAMES);
      await givenTo(one, 'gd-officer5');
      await fallsDue(stage.api, one.id, day);
    }
    const { page, faults } = await opened(HEAD, '/desk/team');
    const coming = page.locator('section', { has: page.getByRole('heading', { name: '十个工作日内将超期' }) });
    await coming.locator('tbody tr').first().waitFor();
    expect(await coming.locator('tbody .hz-deadline-date').allInnerTexts()).toEqual(days.slice(1, -1));
    const load = page.locator('tbody tr', { has: page.getByRole('link', { name: '郑示五', exact: true }) });
    expect((await load.locator('td, th').allInnerTexts()).slice(1, 5).join().replace(/\s/g, '')).toBe('7,1,1,1');
    await stage.picture(page, 'team-coming');
    expect(faults).toEqual([]);
  }, 60_000);

  it('language and look are chosen by clicking and stay; the own profile says who one is', async () => {
    const { page, faults } = await opened(OFFICER, '/desk/profile');
    const facts = page.locator('.hz-panel', { has: page.getByRole('heading', { name: '基本信息' }) });
    expect((await facts.locator('dd').allInnerTexts()).slice(0, 3)).toEqual(['郑示一', OFFICER, '承办人']);
    await page.getByRole('button', { name: '显示设置' }).click();
    await settled(page);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'My profile' }).waitFor();
    await page.getByText('Dark', { exact: true }).click();
    await page.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByRole('heading', { level: 1, name: 'My profile' }).waitFor();
    await page.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await stage.picture(page, 'profile-dark-en');
    await page.getByRole('button', { name: 'Display' }).click();
    await settled(page);
    await page.getByText('中文', { exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '我的资料' }).waitFor();
    expect(faults).toEqual([]);
  }, 60_000);

  it('an absence that is over is not told as one that lasts', async () => {
    await stage.api.owner.query(
      `update people set absent_from = '2026-09-01', absent_until = '2026-09-18' where login = 'gd-officer5'`,
    );
    const { page, faults } = await opened('gd-officer5', '/desk/profile');
    await page.getByText('上次请假：2026-09-01 至 2026-09-18，已结束').waitFor();
    expect([await page.getByText(/^请假中/).count(), faults]).toEqual([0, []]);
  }, 60_000);

  it('a case explains itself: whose turn it is, what is awaited, and when each clock ran, rested and was prolonged', async () => {
    const one = await docket.eventful(LONG_NAMES);
    const { page, faults } = await opened(OFFICER, `/desk/cases/${one.id}`);
    const turn = page.locator('.hz-panel', { has: page.getByRole('heading', { name: '轮到谁' }) });
    await turn.getByText(/^等待新疆.*：答辩期，2026-10-08（剩余 7 个工作日）$/).waitFor();
    const said = await turn.innerText();
    expect(said).toMatch(/期限在等的步骤\s+提交答辩书\s[\s\S]*另有 \d+ 个步骤也可办理/);
    expect(said).toContain('应当有待决定的管辖权异议（专利纠纷行政裁决和调解办法 第9条）');
    await go(page, `/desk/cases/${one.id}?tab=clocks`);
    const band = page.locator('.hz-band', { has: page.getByRole('heading', { name: '办案期限' }) });
    const drawn = (kind: string): Promise<number> => band.locator(`.hz-band-line [data-kind="${kind}"]`).count();
    expect(await band.locator('.hz-band-words li').allInnerTexts()).toEqual([
      ' 中止：2026-09-21 至 尚未结束',
      ' 延长 1 个月：2026-12-21 至 恢复后确定',
    ]);
    expect([await drawn('pause'), await drawn('extension')]).toEqual([1, 1]);
    await looksGood(stage, page, 'case-bands');
    // In English every label that stands alone begins with a capital, whatever it is called within a sentence.
    const letters = `['.hz-band h3', '.hz-strip-facts dt'].map((one) => getComputedStyle(document.querySelector(one), '::first-letter').textTransform).join()`;
    expect(await page.evaluate(`(document.documentElement.lang = 'en', ${letters})`)).toBe('uppercase,uppercase');
    // A Thursday: three days later. What was due on 21 January 2027 is due on Sunday the 24th, and so on Monday.
    await goTo(stage.api, '2026-09-24');
    await docket.step(one, 'resume', { on: '2026-09-24', reason: 'other-case-decided' });
    await go(page, `/desk/cases/${one.id}?tab=clocks`);
    await band.getByRole('button', { name: '2027-01-25' }).waitFor();
    expect(await band.locator('.hz-band-words li').allInnerTexts()).toEqual([
      ' 中止：2026-09-21 至 2026-09-23',
      ' 延长 1 个月：2026-12-21 至 2027-01-21',
    ]);
    await goTo(stage.api, TODAY);
    expect(faults).toEqual([]);
  }, 60_000);

  it('the board of the queues opens also for those kept in the database, and for an administrator alone', async () => {
    const { page, faults } = await opened('gd-admin', '/desk/admin/queues');
    await page.getByText('postgres', { exact: false }).first().waitFor();
    const wrong: string[] = [];
    const board = await page.context().newPage();
    board.on('console', (message) => message.type() === 'error' && wrong.push(message.text()));
    await board.goto('/api/queues', { waitUntil: 'domcontentloaded' });
    for (const queue of ['bells', 'effects']) {
      await board.getByRole('link', { name: queue }).first().click();
      await board
        .getByRole('link', { name: /^(延迟|Delayed)/ })
        .first()
        .waitFor();
      await board.waitForURL((url) => url.pathname.includes(`/queue/${queue}`));
    }
    await stage.picture(board, 'board-postgres');
    expect([wrong, faults]).toEqual([[], []]);
    const officer = await opened(OFFICER, '/desk/admin/queues');
    await officer.page.getByText(/^您无权办理此事项/).waitFor();
    const refused = await officer.page.goto('/api/queues', { waitUntil: 'domcontentloaded' });
    expect([refused?.status(), await officer.page.getByText('bells').count()]).toEqual([403, 0]);
  }, 60_000);

  it('a case of another agency stays shut, whatever address is typed, and nothing of it comes to the page', async () => {
    const one = await docket.eventful(LONG_NAMES);
    const of = async (table: string): Promise<string> => {
      const asked = `select id from ${table} where case_id = $1 limit 1`;
      return (await stage.api.owner.query<{ id: string }>(asked, [one.id])).rows[0]?.id ?? '';
    };
    const path = `/desk/cases/${one.id}`;
    const inside = ['', '?tab=log', '/intake', '/steps/docket', '/join', `/documents/${await of('documents')}`];
    const paths = inside.map((rest) => path + rest);
    const { page } = await opened('sz-officer1', '/desk');
    const [pages, answers]: [string[], Promise<string>[]] = [[], []];
    page.on('response', (answer) => {
      const json = answer.headers()['content-type']?.includes('json');
      // A page that is left takes what was said to it along.
      if (json && answer.url().includes('/api/v1/')) answers.push(answer.text().catch(() => ''));
    });
    for (const address of [...paths, `/desk/clocks/${await of('clocks')}/sheet`, `/desk/approvals/${one.id}`]) {
      await go(page, address);
      const shut = page.getByText(/没有这个页面|您无权办理此事项/).first();
      await shut.waitFor().catch(() => Promise.reject(new Error(`${address} does not say that it is shut`)));
      pages.push(await page.content());
    }
    await stage.picture(page, 'case-elsewhere');
    await go(page, `/desk/cases?q=${encodeURIComponent(REQUESTER)}`);
    await page.getByText('没有符合条件的案件').waitFor();
    const said = (await Promise.all(answers)).filter((text) => text !== '');
    expect(said.length).toBeGreaterThan(paths.length);
    for (const known of [REQUESTER, RESPONDENT, 'ZL201510123456'])
      expect([...pages, ...said].filter((text) => text.includes(known))).toEqual([]);
  }, 60_000);
});
