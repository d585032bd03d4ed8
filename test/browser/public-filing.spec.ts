import { COMPLAINT } from '../../apps/api/src/complaints/complaint.examples.js';
import { Docket } from './support/docket.js';
import { Hand, tell, timed } from './support/hand.js';
import { settled, until } from './support/inspect.js';
import { slowness, widened } from './support/machine.js';
import { draftKept } from './support/public-states.js';
import { openStage, PHONE, type Stage } from './support/stage.js';
import { LONG, Stranger, TypingStranger } from './support/stranger.js';

/** As an input method types digits, letters and dots in full width. */
const wideOf = (text: string): string =>
  text.replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('a stranger files a request', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({}, 'moving');
  }, 60_000);
  afterAll(() => stage.close());

  it('M7: five questions at most, no login, tell whether one can ask, by which article and where to go instead', async () => {
    const { page, faults, context } = await stage.open();
    const hand = new Hand(page);
    await page.goto('/', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const ask = async (answers: readonly string[]): Promise<number> => {
      let asked = 0;
      for (;;) {
        await settled(page);
        if ((await page.getByRole('radio').count()) === 0) return asked;
        const question = JSON.stringify(await page.locator('h1').innerText());
        await hand.click(page.getByRole('radio', { name: answers[asked] ?? '是', exact: true }));
        await hand.click(page.getByRole('button', { name: /下一题|看结果/ }));
        asked += 1;
        // What still stands there would be answered twice.
        await until(page, `document.querySelector('h1')?.innerText !== ${question}`, 'the next question');
      }
    };
    let questions = 0;
    const ms = await timed(async () => {
      await hand.click(page.getByRole('link', { name: /我要请求裁决/ }));
      await page.getByRole('radio').first().waitFor();
      questions = await ask([]);
    });
    tell('M7', `eligibility, ${questions} questions`, hand.clicks, ms, '≤ 5 questions, no login');
    expect(questions).toBeLessThanOrEqual(5);
    await page.getByRole('heading', { level: 1, name: /^按您的回答.可以提出请求/ }).waitFor();
    await page.getByText(/^依据.*第12条/).waitFor();
    await page.getByRole('link', { name: '填写请求书', exact: true }).waitFor();
    expect([await page.locator('.pb-card').count(), await page.getByText('可以这样办').count()]).toEqual([0, 0]);
    await stage.picture(page, 'public-check-can');
    await page.getByRole('link', { name: '重新回答' }).click();
    await page.getByRole('radio').first().waitFor();
    await ask(['否']);
    await page.getByRole('heading', { level: 1, name: /^按您的回答.不符合受理条件/ }).waitFor();
    await page.getByRole('link', { name: '仍要填写请求书', exact: true }).waitFor();
    await stage.picture(page, 'public-check-cannot');
    expect(await page.locator('.pb-card').first().innerText()).toMatch(/第.*条[^]*可以这样办/);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('M8, M10: writes every page, submits, and follows by two fields; what is typed is on the server within 3 s', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new Stranger(page, LONG);
    await stranger.open('/file');
    await stage.picture(page, 'public-file-list-empty');
    await stranger.agency();
    await stranger.task('办案机关');
    // Which agency is competent is nothing to guess: they stand by place and level, and when a province may act is said.
    expect(await page.locator('optgroup[label="广东省"] option').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^省级 · 广东省/), expect.stringMatching(/^市级 · /)]),
    );
    await page.getByText(/涉外、涉港澳台.*第7条/).waitFor();
    await stage.picture(page, 'public-file-agency');
    await page.getByRole('link', { name: /^以后再填/ }).click();
    await stranger.task('请求人');
    // What was answered before is saved, so that the time to the next saving begins with what is typed now.
    await drafted({ agency: 'gd-ip' });
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    await stranger.write('姓名或名称', LONG.requester);
    const saved = await timed(() => drafted({ parties: [{ name: LONG.requester }] }));
    tell('M8', 'autosave after the last key', 0, saved, '≤ 3 s');
    expect(saved).toBeLessThanOrEqual(3_000);
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    await page.getByRole('link', { name: /^以后再填/ }).click();
    await stranger.requester();
    await stranger.respondent();
    await stranger.right();
    await stranger.claims();
    await stranger.accused();
    await stranger.matters();
    await stranger.declarations();
    await stage.picture(page, 'public-file-list-full');
    await page.getByText('还缺少应当提交的材料').waitFor();
    await until(
      page,
      `document.querySelector('.pb-tasks + .ant-alert').getBoundingClientRect().top >= document.querySelector('.pb-tasks').getBoundingClientRect().bottom + 12`,
      'a gap beneath the list',
    );
    await page.getByText(/^现在也可以提交/).waitFor();
    const code = await stranger.submit();
    tell('M8', 'file with papers at hand', stranger.hand.clicks, '-', 'no step twice');
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    // The receipt says what was handed in, and what is lacking and follows.
    for (const said of [/^收件编号$/, LONG.respondent, /^ZL/, '没有随附材料', '还缺少应当提交的材料', /第16条/])
      await page.getByText(said).first().waitFor();
    for (const said of [/另行计算/, /^缺少的材料请尽快补交/, /收到时间/, /^20\d\d-\d\d-\d\d \d\d:\d\d$/])
      await page.getByText(said).first().waitFor();
    expect(await page.getByText('现在也可以提交').count()).toBe(0);
    expect(await page.getByRole('link', { name: '现在去提交材料' }).getAttribute('href')).toBe('/follow/send');
    await stage.picture(page, 'public-receipt');
    // The day on it leads to its calculation: the receipt brings the code along, the telephone it has not kept.
    const [day = ''] = /20\d\d-\d\d-\d\d/.exec(await page.getByText(/^办案机关最迟应于/).innerText()) ?? [];
    const link = page.getByRole('link', { name: `期限依据 ${day}` });
    await link.first().click();
    await page.getByText(new RegExp(`即可查看 ${day} 这一天`)).waitFor();
    expect(await page.getByLabel('查询码').inputValue()).toBe(code);
    await stage.picture(page, 'public-day-door');
    await page.getByLabel('联系电话后四位').fill('8000');
    await page.getByRole('button', { name: /查询$/ }).click();
    await page.getByRole('dialog').getByText('起算日', { exact: true }).waitFor();
    await page.getByRole('dialog').locator('.hz-basis-due').getByText(day).first().waitFor();
    await page.reload({ waitUntil: 'domcontentloaded' });
    await page.getByText(/^现在/).waitFor();
    await settled(page);
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', { name: '退出查询' }).click();
    await page.getByRole('heading', { level: 1, name: '查进度' }).waitFor();
    const hand = new Hand(page);
    const before = await slowness();
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByLabel('查询码').fill(code);
    await page.getByLabel('联系电话后四位').fill('8000');
    const ms = await timed(async () => {
      await hand.click(page.getByRole('button', { name: /查询$/ }));
      await page.getByText(/^现在/).waitFor();
    });
    tell('M10', 'follow by code, 2 fields', hand.clicks, ms, '≤ 1 s');
    expect(ms).toBeLessThanOrEqual(await widened(1_000, before));
    await settled(page);
    await stage.picture(page, 'public-follow-requester');
    // Once the office has docketed the case the day is kept and no clock ends on it: the receipt tells how it was counted.
    await page.goto('/receipt', { waitUntil: 'domcontentloaded' });
    await new Docket(stage.api).docket(await page.locator('#receipt-id').innerText());
    await link.first().click();
    const kept = page.getByRole('dialog', { name: /期限依据 · 立案期限/ });
    await kept.getByText(/^按期完成/).waitFor();
    await kept.locator('.hz-basis-due').getByText(day).first().waitFor();
    await stage.picture(page, 'public-day-kept');
    expect(faults).toEqual([]);
    await context.close();
  }, 150_000);

  /** Waits until the newest draft in the database holds this. */
  const drafted = async (holds: object): Promise<void> => {
    const end = performance.now() + 20_000;
    for (;;) {
      const { rowCount } = await stage.api.owner.query(
        `select from (select form from drafts order by created_at desc limit 1) newest where form @> $1`,
        [JSON.stringify(holds)],
      );
      if (rowCount === 1) return;
      if (performance.now() > end) throw new Error(`no draft holds ${JSON.stringify(holds)}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  };

  it('M8: the same with the keyboard alone', async () => {
    const { page, faults, context } = await stage.open();
    const stranger = new TypingStranger(page);
    await stranger.open('/file');
    let code = '';
    const ms = await timed(async () => {
      await stranger.whole();
      code = await stranger.submit();
    });
    tell('M8', 'file by keyboard alone', stranger.hand.clicks, ms, 'no mouse');
    expect([stranger.hand.clicks, code]).toEqual([0, expect.stringMatching(/^[0-9A-Z-]{19}$/)]);
    expect(faults).toEqual([]);
    await context.close();
  }, 90_000);

  it('full-width digits and letters are kept in normal width; pictures, letters and tabs do no harm', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const [mine] = COMPLAINT.parties;
    const credit = mine?.creditCode ?? '';
    const stranger = new Stranger(page, {
      phone: wideOf('13800138000'),
      patent: wideOf('ZL201510123456.1'),
      claims: '１、３－５',
      credit: wideOf(credit),
      total: wideOf('12'),
    });
    await stranger.open('/file');
    await stranger.requester();
    await stranger.right();
    await stranger.claims();
    await stranger.task('请求人');
    expect(await page.getByLabel('统一社会信用代码').inputValue()).toBe(credit);
    expect(await page.getByLabel('联系电话').inputValue()).toBe('13800138000');
    await stranger.done();
    await stranger.task('被控侵权产品和行为');
    const since = page.getByLabel(/^何时开始/);
    await since.focus();
    // The browser's own field for days takes no full width: it stays empty; and a year has four digits.
    await page.keyboard.insertText(wideOf('20250102'));
    await since.blur();
    expect(await since.inputValue()).toBe('');
    await since.pressSequentially('123120259');
    expect(await since.inputValue()).toMatch(/^\d{4}-/);
    await since.fill('2025-01-02');
    await page.getByRole('link', { name: /^以后再填/ }).click();
    await stranger.task('专利权');
    expect(await page.getByLabel('专利号').inputValue()).toBe('ZL201510123456.1');
    const total = page.getByLabel('权利要求总数');
    expect(await total.inputValue()).toBe('12');
    await total.fill('十😀');
    await page.getByText('请填写数字').waitFor();
    expect(await total.inputValue()).toBe('十😀');
    await total.fill(wideOf('12'));
    await total.blur();
    expect(await total.inputValue()).toBe('12');
    await page.getByLabel('专利名称').fill('一种\t折叠\t装置\n');
    await page.getByLabel('专利名称').blur();
    expect(await page.getByLabel('专利名称').inputValue()).toBe('一种 折叠 装置');
    await page.getByRole('link', { name: /^以后再填/ }).click();
    await page.locator('.pb-saved[data-saving="saved"]').waitFor();
    const { rows } = await stage.api.owner.query<{ form: Record<string, unknown> }>(
      'select form from drafts order by created_at desc limit 1',
    );
    expect(rows[0]?.form).toMatchObject({
      parties: [{ phone: '13800138000', creditCode: credit }],
      rights: [{ patentNumber: 'ZL201510123456.1', claimsTotal: 12, title: '一种 折叠 装置' }],
      accused: [{ since: '2025-01-02' }],
      claimsReliedOn: [1, 3, 4, 5],
    });
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a number that was typed goes with its patent, when the one before is taken out', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await page.addInitScript(draftKept({ form: { rights: [{ claimsTotal: 10 }, { claimsTotal: 7 }] } }));
    await stranger.open('/file/rights');
    const totals = page.getByLabel('权利要求总数');
    await totals.first().fill('11');
    await page.getByRole('button', { name: '删除第1项' }).click();
    await page.getByRole('button', { name: /^确定删除.专利 1/ }).click();
    await until(page, `document.querySelectorAll('[id$=claimsTotal]').length === 1`, 'one patent left');
    expect(await totals.inputValue()).toBe('7');
    // What cannot be read stays as it was typed, here and after a while elsewhere, and nobody goes on over it.
    await stranger.open('/file/claims');
    const claims = page.getByLabel('主张哪些权利要求');
    await claims.fill('1、3-5、x');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('alert').filter({ hasText: '需要改正' }).waitFor();
    expect(await page.locator('.pb-error').count()).toBe(1);
    await stage.picture(page, 'public-file-unread');
    await stranger.open('/file');
    await stranger.open('/file/claims');
    expect(await claims.inputValue()).toBe('1、3-5、x');
    await claims.fill('1、3-5');
    await page.getByRole('button', { name: '保存并继续' }).click();
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('the way back of the browser leads through the pages of the request, and what was typed is on them', async () => {
    const { page, faults, context } = await stage.open(PHONE);
    const stranger = new Stranger(page);
    await stranger.open('/');
    await page.getByRole('link', { name: /直接填写请求书/ }).click();
    await stranger.task('请求事项、事实与理由');
    await stranger.write('请求事项', '责令停止');
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: '填写请求书' }).waitFor();
    await page.goBack();
    await page.getByRole('link', { name: /继续填写请求书/ }).waitFor();
    await page.goForward();
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: '请求事项、事实与理由' }).waitFor();
    expect(await page.getByLabel('请求事项').inputValue()).toBe('责令停止');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('an input method that composes sends no form and changes no letter', async () => {
    const { page, faults, context } = await stage.open();
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await settled(page);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByLabel('查询码').focus();
    const session = await context.newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'ceshi 1', selectionStart: 7, selectionEnd: 7 });
    await page.evaluate(`for (const key of ['Enter', 'e', '/', '?'])
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, keyCode: 229, isComposing: true, bubbles: true, cancelable: true }))`);
    expect(await page.getByLabel('查询码').inputValue()).toBe('ceshi 1');
    await session.send('Input.insertText', { text: '测试1' });
    expect(await page.getByLabel('查询码').inputValue()).toBe('测试1');
    expect(asked.filter((url) => url.includes('/api/'))).toEqual([]);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('查进度');
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
