import type { Page } from 'playwright-core';
import { enteredBy, hand, step } from './support/at-case.js';
import { Clerk, dayAndWhy } from './support/clerk.js';
import { HEAD, OFFICER } from './support/docket.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';
import { Stranger } from './support/stranger.js';
import { goTo, simulated } from './support/time.js';

const TITLE = /广州衡平科技有限公司/;
const PANEL = ['郑示一', '郑示二', '郑示三'];
/** The second of the panel, who is not in charge of the case. */
const MEMBER = 'gd-officer2';
const RULING = {
  当事人的姓名: '请求人广州衡平科技有限公司;被请求人杭州某某制造有限公司。',
  当事人陈述: '请求人主张侵权;被请求人否认落入保护范围。',
  认定侵权是否成立: '被控侵权产品包含权利要求1的全部技术特征。',
  裁决内容: '被请求人立即停止制造、销售被控侵权产品。',
  起诉的途径: '不服本裁决的,可以自收到之日起十五日内向人民法院起诉。',
};

/**
 * Everything by the screens: no call of the API; of the database only the present is moved.
 *
 * The days are reckoned by hand. 办法: Order 81. Off by 国办发明电〔2024〕12号: 2025-10-01 to 10-08, worked instead on Sunday
 * 09-28 and Saturday 10-11; by 国办发明电〔2025〕7号: 2026-01-01 to 01-03, worked instead on Sunday 01-04. The first day is
 * never counted; a term in days or months that ends on a day off ends on the working day after. Left are working days
 * where these are seven or fewer or three quarters of the time are gone, and days otherwise (ux.md).
 */
describe('a case from the request to the published ruling', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await simulated(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const faults: string[][] = [];
  const seen = (one: Seen): Page => {
    faults.push(one.faults);
    return one.page;
  };
  const clerk = async (login: string): Promise<Clerk> => new Clerk(seen(await stage.signedIn(login)));
  const party = async (code: string, phoneTail: string): Promise<Page> =>
    seen(await enteredBy(stage, { code, phoneTail }));
  const dutyOf = (page: Page, duty: string): Promise<string> => {
    const card = page.locator('.pb-card', { hasText: duty });
    const told = card.locator('p', { has: page.locator('.pb-date') });
    return dayAndWhy(page, card.getByRole('button', { name: /期限依据/ }), told);
  };
  /** Where the calculation of a duty has its days of rest from: on the screen, and on paper, where no link can be followed. */
  const restFrom = async (page: Page, duty: string): Promise<(string | null)[]> => {
    const basis = page.getByRole('dialog');
    const card = page.locator('.pb-card', { hasText: duty });
    await card
      .getByRole('button', { name: /期限依据/ })
      .first()
      .click();
    const notice = basis.getByRole('listitem').getByRole('link');
    const address = await notice.getAttribute('href');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate<string>(
      `getComputedStyle(document.querySelector('.hz-basis-days a'), '::after').content`,
    );
    await page.emulateMedia({ media: 'screen' });
    await page.keyboard.press('Escape');
    await basis.waitFor({ state: 'hidden' });
    return [address, printed];
  };
  const act = async (page: Page, name: string, gist: string): Promise<void> => {
    await step(page, name);
    await page
      .getByLabel(/要点|意见|主张/)
      .first()
      .fill(gist);
    await hand(page);
  };

  it('is filed, answered, reviewed, decided, served and published, and every stop tells its last day and why', async () => {
    // Thursday. 立案 5 working days (art. 20): Fri 26, Sun 28 (worked), Mon 29, Tue 30, then Thu 10-09.
    await goTo(stage.api, '2025-09-25');
    const requester = new Stranger(seen(await stage.open(PHONE, '198.51.100.10')));
    await requester.open('/file');
    await requester.whole();
    const code = await requester.submit();
    await requester.page.getByText('2025-10-09').first().waitFor();
    const asking = await party(code, '8000');
    expect(await dutyOf(asking, '立案期限')).toBe('2025-10-09 剩余 5 个工作日');

    const head = await clerk(HEAD);
    await head.page.goto('/desk?view=unassigned', { waitUntil: 'domcontentloaded' });
    await head.page.locator('main').getByRole('checkbox').first().check();
    await head.page.getByRole('combobox', { name: '分配给' }).click();
    await head.page.locator('.ant-select-item-option', { hasText: PANEL[0] ?? '' }).click();
    await head.page.getByRole('button', { name: '分配', exact: true }).click();
    await head.page.getByText(/已把 1 件分配给/).waitFor();

    const officer = await clerk(OFFICER);
    const { page } = officer;
    await officer.open('/desk', TITLE);
    expect(await officer.lastDay()).toBe('2025-10-09 剩余 5 个工作日');
    await officer.take('登记主体资格证明', { 请求人: { choose: '衡平' }, 主体资格证明: { paper: '营业执照.pdf' } });
    await officer.take('登记专利登记簿副本', { 专利: { choose: '折叠' }, 专利登记簿副本: { paper: '登记簿副本.pdf' } });

    // Friday. 送达请求书副本 5 working days from docketing (art. 22): Sun 28, Mon 29, Tue 30, 10-09, Fri 10-10.
    await goTo(stage.api, '2025-09-26');
    await officer.open('/desk', TITLE);
    expect(await officer.lastDay()).toBe('2025-10-09 剩余 4 个工作日');
    await page.getByRole('link', { name: '收件审查' }).click();
    await page.getByRole('button', { name: '立案并组成合议组' }).click();
    await officer.fill('立案并组成合议组', { 属于本机关: { choose: '^是$' } }, async () => {
      for (const name of PANEL) await page.getByRole('checkbox', { name }).check();
      await page.getByRole('radio', { name: new RegExp(`${PANEL[0]}`) }).check();
    });
    expect(await officer.lastDay()).toBe('2025-10-10 剩余 5 个工作日');

    await officer.take('登记送达发出', {
      文书: { pick: '答辩通知书' },
      当事人: { choose: '某某制造' },
      送达方式: { pick: '直接' },
      发出日期: { day: '2025-09-26' },
    });
    const theirs = await issueCode(page);
    await officer.open('/desk', TITLE);
    const received = (day: string) =>
      ({ 收到日期: { day }, 送达方式: { pick: '直接' }, 送达凭证: { paper: '送达回证.pdf' } }) as const;
    await officer.take('登记被请求人收到请求书副本', {
      被请求人: { choose: '某某制造' },
      ...received('2025-09-26'),
    });
    // 答辩 15 days from the receipt (art. 22): 4 in September, the 15th is Saturday 10-11, which is worked, so nothing moves.
    // Working days left: 28, 29, 30, 10-09, 10-10, 10-11.
    expect(await officer.lastDay()).toBe('2025-10-11 剩余 6 个工作日');

    // Sunday, worked. 转送答辩书 5 working days from the answer (art. 22): 29, 30, 10-09, 10-10, Sat 10-11.
    await goTo(stage.api, '2025-09-28');
    const answering = await party(theirs, '9000');
    expect(await dutyOf(answering, '答辩')).toBe('2025-10-11 剩余 5 个工作日');
    expect(await restFrom(answering, '答辩')).toEqual(Array(2).fill(expect.stringContaining('www.gov.cn/')));
    // 申请回避 3 working days from the copy, with which the panel was told (art. 5): Sun 28, Mon 29, Tue 30.
    expect(await dutyOf(answering, '申请回避')).toBe('2025-09-30 剩余 2 个工作日');
    await act(answering, '提交答辩书', '被控侵权产品不落入保护范围');
    await officer.open('/desk', TITLE);
    expect(await officer.lastDay()).toBe('2025-10-11 剩余 5 个工作日');
    await officer.take('转送答辩书', { 被请求人: { choose: '某某制造' }, 转送日期: { day: '2025-09-28' } });
    await officer.take('告知书面审理', {
      拟认定的事实: { text: '被请求人制造、销售某型折叠装置。' },
      理由: { text: '被控侵权产品的技术特征与权利要求1逐项对应。' },
      依据: { text: '《中华人民共和国专利法》第十一条、第六十五条' },
      证据: { text: '专利登记簿副本、产品照片。' },
      答复期: { number: '7' },
    });
    // 办案期限 3 months from docketing on 09-26 (art. 37): Friday 12-26; 2 days of September, 31, 30 and 26 are left.
    expect(await officer.lastDay()).toBe('2025-12-26 剩余 89 天');

    // Tuesday. 答复期 7 days as the notice says: Tuesday 10-07 is off, as is 10-08, so Thursday 10-09.
    await goTo(stage.api, '2025-09-30');
    await officer.open('/desk', TITLE);
    for (const who of ['衡平', '某某制造']) {
      await officer.take('登记书面审理告知书收到', {
        书面审理告知: { choose: '书面审理' },
        当事人: { choose: who },
        ...received('2025-09-30'),
      });
    }
    expect(await officer.lastDay()).toBe('2025-10-09 剩余 1 个工作日');
    const early = await party(code, '8000');
    expect(await dutyOf(early, '答复')).toBe('2025-10-09 剩余 1 个工作日');
    await act(early, '提交书面答复', '对书面审理没有异议');

    // The last day itself, nine days after the receipt: who replies on it replies in time.
    await goTo(stage.api, '2025-10-09');
    const late = await party(theirs, '9000');
    expect(await dutyOf(late, '答复')).toBe('2025-10-09 今日到期');
    await act(late, '提交书面答复', '对书面审理没有异议');
    await officer.open('/desk', TITLE);
    // 22 days of October, 30 and 26.
    expect(await officer.lastDay()).toBe('2025-12-26 剩余 78 天');
    // Of the panel, who is not in charge: finds the case, sees by when it must close, and enters what the panel concluded.
    const member = await clerk(MEMBER);
    await member.open('/desk/cases', TITLE);
    expect(await member.lastDay()).toBe('2025-12-26 剩余 78 天');
    await member.take(
      '合议',
      { 合议日期: { day: '2025-10-09' }, 结论: { choose: '^侵权成立$' }, 笔录已由: { choose: '^是$' } },
      () => vote(member.page),
    );
    await member.page.getByRole('link', { name: '时间线' }).click();
    const deliberated = member.page.locator('.hz-moments li', { hasText: '合议 → ' });
    await deliberated.getByText(PANEL[1] ?? '').waitFor();

    // Monday. 80 of 91 days are gone: working days 16 to 19 and 22 to 26 are left.
    await goTo(stage.api, '2025-12-15');
    await officer.open('/desk', TITLE);
    expect(await officer.lastDay()).toBe('2025-12-26 剩余 9 个工作日');
    await officer.take('拟写裁决书', {
      ...Object.fromEntries(Object.entries(RULING).map(([label, text]) => [label, { text }])),
      认定$: { choose: '^侵权成立$' },
    });
    await officer.take('报批裁决书', {});
    await head.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审批' }).click();
    await head.page.locator('main').getByRole('link', { name: TITLE }).click();
    await head.page.getByText(RULING.裁决内容.slice(0, 8)).waitFor();
    expect(await dayAndWhy(head.page, head.page.locator('.hz-step-case button.hz-deadline'))).toBe(
      '2025-12-26 剩余 9 个工作日',
    );
    await head.page.getByRole('button', { name: '批准裁决书', exact: true }).click();
    await head.page.getByText('已批准').waitFor();
    await officer.open('/desk', TITLE);
    await officer.take('作出裁决', { 作出日期: { day: '2025-12-15' }, 已加盖公章: { choose: '^是$' } });
    // 送达裁决书 5 working days, the office's own target: 16 to 19, and Monday 22.
    expect(await officer.lastDay()).toBe('2025-12-22 剩余 5 个工作日');

    // Thursday. 起诉 15 days from the receipt (专利法 art. 65): of the requester 12-16, so Wednesday 12-31, in 13 days;
    // of the respondent 12-18, so Friday 01-02, which is off, as is 01-03, and Sunday 01-04 is worked; in 17 days.
    await goTo(stage.api, '2025-12-18');
    await officer.open('/desk', TITLE);
    await officer.take('登记裁决书收到', { 当事人: { choose: '衡平' }, ...received('2025-12-16') });
    await officer.take('登记裁决书收到', { 当事人: { choose: '某某制造' }, ...received('2025-12-18') });
    expect(await officer.lastDay()).toBe('2025-12-31 剩余 13 天');
    await officer.take('公开裁决书', {
      公开日期: { day: '2025-12-18' },
      公开载体: { text: '本机关官网' },
      已作删除: { choose: '^是$' },
    });
    await published(page);
    expect(await dutyOf(await party(code, '8000'), '起诉')).toBe('2025-12-31 剩余 13 天');
    const told = await party(theirs, '9000');
    await told.getByText(RULING.裁决内容).waitFor();
    expect(await dutyOf(told, '起诉')).toBe('2026-01-04 剩余 17 天');

    // The last day to sue of the one side, when that of the other is over; the day after, the ruling is in effect.
    await goTo(stage.api, '2026-01-04');
    const last = await party(theirs, '9000');
    expect(await dutyOf(last, '起诉')).toBe('2026-01-04 今日到期');
    await last.getByText('现在：裁决已送达').waitFor();
    await goTo(stage.api, '2026-01-05');
    await officer.open('/desk?view=all', TITLE);
    await page.locator('.hz-strip').getByText('裁决已生效').waitFor();
    expect(faults.flat()).toEqual([]);
  }, 400_000);

  /** Gives the respondent its code, to go with the notice to answer. */
  const issueCode = async (page: Page): Promise<string> => {
    await page.getByRole('link', { name: '当事人与送达' }).click();
    const codes = page.getByRole('group', { name: '查询码' }).nth(1);
    const dialog = page.getByRole('dialog');
    await codes.getByRole('button', { name: '发放查询码' }).click();
    await dialog.getByText('答辩通知书').waitFor();
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    const code = (await page.getByRole('article').locator('code').textContent())?.trim() ?? '';
    expect(code).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await dialog
      .getByRole('button', { name: /关\s?闭/ })
      .last()
      .click();
    await codes.getByText('随《答辩通知书》发放').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    return code;
  };

  const vote = async (page: Page): Promise<void> => {
    for (const name of PANEL) {
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '同意', exact: true }).check();
      await page.getByRole('textbox', { name }).fill('落入权利要求1的保护范围');
    }
  };

  /**
   * On which day and where. 公开 20 working days from 12-15 (art. 83): 9 until 12-26, 12 until 12-31, 13 on Sunday 01-04,
   * 18 until 01-09, Tuesday 01-13; on 12-18 the third, so seventeen early.
   */
  const published = async (page: Page): Promise<void> => {
    await page.getByRole('link', { name: '文书', exact: true }).click();
    const sheet = page.locator('.hz-document', { hasText: '信息公开审查表' });
    await sheet.getByText('信息公开审查表').click();
    const facts = sheet.locator('.hz-facts');
    await facts.waitFor();
    expect(await facts.locator('dt').allInnerTexts()).toEqual(['公开日期', '公开载体']);
    expect(await facts.locator('dd').allInnerTexts()).toEqual(['2025-12-18', '本机关官网']);
    await stage.picture(page, 'desk-case-published');
    await page.getByRole('link', { name: '期限', exact: true }).click();
    const kept = page.locator('tr', { hasText: '第83条' });
    await kept.getByText('按期完成（提前 17 个工作日）').waitFor();
    await kept.getByText('2026-01-13').waitFor();
  };
});
