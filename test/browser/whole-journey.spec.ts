import type { Page } from 'playwright-core';
import { Clerk, dayAndWhy } from './support/clerk.js';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { openStage, PHONE, type Seen, type Stage } from './support/stage.js';
import { Stranger } from './support/stranger.js';

const TITLE = /广州衡平科技有限公司/;
const PANEL = ['郑示一', '郑示二', '郑示三'];
const RULING = {
  当事人的姓名: '请求人广州衡平科技有限公司;被请求人杭州某某制造有限公司。',
  当事人陈述: '请求人主张侵权;被请求人否认落入保护范围。',
  认定侵权是否成立: '被控侵权产品包含权利要求1的全部技术特征。',
  裁决内容: '被请求人立即停止制造、销售被控侵权产品。',
  起诉的途径: '不服本裁决的,可以自收到之日起十五日内向人民法院起诉。',
};

/** Everything by the screens: no call of the API, nothing written into the database. */
describe('a case from the request to the published ruling', () => {
  let stage: Stage;
  let today = '';
  beforeAll(async () => {
    stage = await openStage();
    today = await new Docket(stage.api).today();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const faults: string[][] = [];
  const seen = (one: Seen): Page => {
    faults.push(one.faults);
    return one.page;
  };
  const clerk = async (login: string): Promise<Clerk> => new Clerk(seen(await stage.signedIn(login)));
  const party = async (code: string, tail: string, address: string): Promise<Page> => {
    const page = seen(await stage.open(PHONE, address));
    await page.goto('/follow', { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.getByLabel('查询码').fill(code);
    await page.getByLabel('联系电话后四位').fill(tail);
    await page.getByRole('button', { name: /查询$/ }).click();
    await page.getByText(/^现在/).waitFor();
    await settled(page);
    return page;
  };
  const dutyOf = (page: Page, duty: string): Promise<string> => {
    const card = page.locator('.pb-card', { hasText: duty });
    return dayAndWhy(page, card.getByRole('button', { name: /期限依据/ }), card.locator('.pb-date'));
  };
  const act = async (page: Page, step: string, gist: string): Promise<void> => {
    await page.getByRole('link', { name: step, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: step }).waitFor();
    await settled(page);
    await page
      .getByLabel(/要点|意见|主张/)
      .first()
      .fill(gist);
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    await page.getByRole('link', { name: '回到案件' }).click();
    await page.getByText(/^现在/).waitFor();
    await settled(page);
  };

  it('is filed, answered, reviewed, decided, served and published, and every stop tells its last day and why', async () => {
    const requester = new Stranger(seen(await stage.open(PHONE, '198.51.100.10')));
    await requester.open('/file');
    await requester.whole();
    const code = await requester.submit();
    const asking = await party(code, '8000', '198.51.100.10');
    const docketing = await dutyOf(asking, '立案期限');

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
    expect(await officer.lastDay()).toBe(docketing);
    await officer.take('登记主体资格证明', { 请求人: { choose: '衡平' }, 主体资格证明: { paper: '营业执照.pdf' } });
    await officer.take('登记专利登记簿副本', { 专利: { choose: '折叠' }, 专利登记簿副本: { paper: '登记簿副本.pdf' } });
    await page.getByRole('link', { name: '收件审查' }).click();
    await page.getByRole('button', { name: '立案', exact: true }).click();
    await officer.fill('立案并组成合议组', { 属于本机关: { choose: '^是$' } }, async () => {
      for (const name of PANEL) await page.getByRole('checkbox', { name }).check();
      await page.getByRole('radio', { name: new RegExp(`${PANEL[0]}`) }).check();
    });
    await officer.lastDay();

    await officer.take('登记送达发出', {
      文书: { pick: '答辩通知书' },
      当事人: { choose: '某某制造' },
      送达方式: { pick: '直接' },
      发出日期: { day: today },
    });
    await page.getByRole('link', { name: '当事人与送达' }).click();
    const codes = page.getByRole('group', { name: '查询码' }).nth(1);
    const dialog = page.getByRole('dialog');
    await codes.getByRole('button', { name: '发放查询码' }).click();
    await dialog.getByText('答辩通知书').waitFor();
    await dialog.getByRole('button', { name: '发放查询码' }).click();
    const theirs = (await page.getByRole('article').locator('code').textContent())?.trim() ?? '';
    expect(theirs).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/);
    await dialog
      .getByRole('button', { name: /关\s?闭/ })
      .last()
      .click();
    await codes.getByText('随《答辩通知书》发放').waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await officer.open('/desk', TITLE);
    const receipt = { 收到日期: { day: today }, 送达方式: { pick: '直接' }, 送达凭证: { paper: '送达回证.pdf' } };
    await officer.take('登记被请求人收到请求书副本', { 被请求人: { choose: '某某制造' }, ...receipt });
    await officer.lastDay();

    const answering = await party(theirs, '9000', '198.51.100.20');
    await dutyOf(answering, '答辩');
    await act(answering, '提交答辩书', '被控侵权产品不落入保护范围');

    await officer.open('/desk', TITLE);
    await officer.lastDay();
    await officer.take('转送答辩书', { 被请求人: { choose: '某某制造' }, 转送日期: { day: today } });
    await officer.take('告知书面审理', {
      拟认定的事实: { text: '被请求人制造、销售某型折叠装置。' },
      理由: { text: '被控侵权产品的技术特征与权利要求1逐项对应。' },
      依据: { text: '《中华人民共和国专利法》第十一条、第六十五条' },
      证据: { text: '专利登记簿副本、产品照片。' },
      答复期: { number: '7' },
    });
    for (const who of ['衡平', '某某制造']) {
      await officer.take('登记书面审理告知书收到', {
        书面审理告知: { choose: '书面审理' },
        当事人: { choose: who },
        ...receipt,
      });
    }
    await officer.lastDay();
    for (const [mine, tail, address] of [
      [code, '8000', '198.51.100.11'],
      [theirs, '9000', '198.51.100.21'],
    ] as const) {
      const replying = await party(mine, tail, address);
      await dutyOf(replying, '答复');
      await act(replying, '提交书面答复', '对书面审理没有异议');
    }

    await officer.open('/desk', TITLE);
    await officer.take(
      '合议',
      { 合议日期: { day: today }, 结论: { choose: '^侵权成立$' }, 笔录已由: { choose: '^是$' } },
      () => vote(page),
    );
    await officer.lastDay();
    await officer.take('拟写裁决书', {
      ...Object.fromEntries(Object.entries(RULING).map(([label, text]) => [label, { text }])),
      认定$: { choose: '^侵权成立$' },
    });
    await officer.take('报批裁决书', {});

    await head.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '审批' }).click();
    await head.page.locator('main').getByRole('link', { name: TITLE }).click();
    await head.page.getByText(RULING.裁决内容.slice(0, 8)).waitFor();
    await dayAndWhy(head.page, head.page.locator('.hz-step-case button.hz-deadline'));
    await head.page.getByRole('button', { name: '批准裁决书', exact: true }).click();
    await head.page.getByText('已批准').waitFor();

    await officer.open('/desk', TITLE);
    await officer.take('作出裁决', { 作出日期: { day: today }, 已加盖公章: { choose: '^是$' } });
    await officer.lastDay();
    for (const who of ['衡平', '某某制造'])
      await officer.take('登记裁决书收到', { 当事人: { choose: who }, ...receipt });
    await officer.lastDay();
    await officer.take('公开裁决书', {
      公开日期: { day: today },
      公开载体: { text: '本机关官网' },
      已作删除: { choose: '^是$' },
    });
    await page
      .getByText(/裁决书?已送达/)
      .first()
      .waitFor();

    const told = await party(theirs, '9000', '198.51.100.22');
    await told.getByText(RULING.裁决内容).waitFor();
    await dutyOf(told, '起诉');
    expect(faults.flat()).toEqual([]);
  }, 400_000);

  const vote = async (page: Page): Promise<void> => {
    for (const name of PANEL) {
      await page.getByRole('radiogroup', { name }).getByRole('radio', { name: '同意', exact: true }).check();
      await page.getByRole('textbox', { name }).fill('落入权利要求1的保护范围');
    }
  };
});
