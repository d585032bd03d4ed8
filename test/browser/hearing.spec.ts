import type { Page } from 'playwright-core';
import { enteredBy, hand, step } from './support/at-case.js';
import { Clerk, dayAndWhy } from './support/clerk.js';
import { Docket, OFFICER } from './support/docket.js';
import { answering, type TwoSides } from './support/parties.js';
import { openStage, type Seen, type Stage } from './support/stage.js';
import { LONG } from './support/stranger.js';
import { goTo, simulated } from './support/time.js';

const TITLE = new RegExp(LONG.requester.slice(0, 8));
const BOTH = [LONG.requester, LONG.respondent].map((name) => name.slice(0, 8));

/** From the time to answer to the panel's deliberation, by the screens alone; only the present is moved on. */
describe('a case that is heard', () => {
  let stage: Stage;
  let docket: Docket;
  let sides: TwoSides;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
    await simulated(stage.api);
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const faults: string[][] = [];
  const seen = (one: Seen): Page => {
    faults.push(one.faults);
    return one.page;
  };
  const clerk = async (): Promise<Clerk> => {
    const one = new Clerk(seen(await stage.signedIn(OFFICER)));
    await one.open('/desk', TITLE);
    return one;
  };
  const party = async (door: TwoSides['respondent']): Promise<Page> => seen(await enteredBy(stage, door));

  it('objects to competence, is refused, answers, is heard, and each day in between is told with its article', async () => {
    const today = await docket.today();
    const respondent = await party(sides.respondent);
    await step(respondent, '提出管辖权异议');
    await respondent.getByLabel(/^理由/).fill('被请求人住所地与侵权行为地均不在本机关辖区内。');
    await stage.picture(respondent, 'public-step-objection');
    await hand(respondent);
    await respondent.getByRole('link', { name: '回到案件' }).click();
    await respondent.getByText('现在：管辖权异议审查中').waitFor();
    await stage.picture(respondent, 'public-follow-objected');

    const officer = await clerk();
    const { page } = officer;
    await page.locator('.hz-strip').getByText('管辖权异议审查中').waitFor();
    await stage.picture(page, 'desk-case-objected');
    await officer.lastDay();
    await officer.take('驳回管辖权异议', { 理由: { text: '销售行为地在本机关辖区内。' }, 决定日期: { day: today } });
    await officer.lastDay();

    await respondent.reload({ waitUntil: 'domcontentloaded' });
    await step(respondent, '提交答辩书');
    await respondent.getByLabel(/^答辩要点/).fill('被控侵权产品不落入权利要求1的保护范围。');
    await hand(respondent);

    await officer.open('/desk', TITLE);
    await officer.take('转送答辩书', {
      被请求人: { choose: BOTH[1] ?? '' },
      转送日期: { day: today },
    });
    const held = await schedule(officer);
    await stage.picture(page, 'desk-case-hearing-set');
    expect(await officer.lastDay()).toMatch(/^\d{4}/);
    await page.getByRole('button', { name: '其他步骤' }).click();
    const steps = page.getByRole('dialog', { name: '全部步骤' });
    await steps.getByLabel('筛选步骤').fill('登记口头审理');
    await steps.getByText(`口头审理定于${held}`).first().waitFor();
    await stage.picture(page, 'desk-steps-before-hearing', false);
    await page.keyboard.press('Escape');
    await steps.waitFor({ state: 'hidden' });
    for (const who of BOTH) {
      await officer.take('登记口头审理通知收到', {
        口头审理: { choose: '' },
        当事人: { choose: who },
        收到日期: { day: today },
        送达方式: { pick: '直接' },
        送达凭证: { paper: '送达回证.pdf' },
      });
    }
    await respondent.goto('/follow', { waitUntil: 'domcontentloaded' });
    await respondent.getByText(/^现在/).waitFor();
    await stage.picture(respondent, 'public-follow-hearing');
    await respondent
      .locator('.pb-duty', { hasText: '参加口头审理' })
      .getByText(/缺席处理/)
      .waitFor();
    await respondent.getByText(`请您出席——口头审理：${held} 09:30，第一审理庭`).waitFor();
    await stage.picture(respondent, 'public-follow-hearing');

    await goTo(stage.api, held);
    const there = await clerk();
    await there.take('登记口头审理', {
      笔录已签名: { choose: '^是$' },
      审理要点: { text: '双方就权利要求1的技术特征逐项比对。' },
    });
    await stage.picture(there.page, 'desk-case-heard');
    await dayAndWhy(there.page, there.page.locator('.hz-strip-due button.hz-deadline'));
    await there.page.getByRole('button', { name: '合议', exact: true }).waitFor();
    expect(faults.flat()).toEqual([]);
  }, 150_000);

  /** On the first day for which the page says that the notice still arrives. */
  const schedule = async (officer: Clerk): Promise<string> => {
    const { page } = officer;
    await page.getByRole('button', { name: '其他步骤' }).click();
    const drawer = page.getByRole('dialog', { name: '全部步骤' });
    await drawer.getByLabel('筛选步骤').fill('安排口头审理');
    await drawer.getByRole('link', { name: '安排口头审理', exact: true }).click();
    const aside = page.locator('aside.hz-panel');
    await aside.getByText('最早可定于').waitFor();
    const day = /最早可定于 (\d{4}-\d{2}-\d{2})/.exec((await aside.textContent()) ?? '')?.[1] ?? '';
    await officer.fill('安排口头审理', {
      审理日期: { day },
      时间: { day: '09:30' },
      地点: { text: '第一审理庭' },
      线上: { choose: '^否$' },
    });
    return day;
  };
});
