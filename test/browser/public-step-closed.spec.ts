import type { Page } from 'playwright-core';
import { fileComplaint, REQUESTER_TAIL } from '../support/complaints.js';
import { enteredBy, hand, step } from './support/at-case.js';
import { givenUp, overflow, settled, violations } from './support/inspect.js';
import { answering, type TwoSides } from './support/parties.js';
import { openStage, DESK, PHONE, type Stage } from './support/stage.js';

const OBJECTION = '提出管辖权异议';

describe('a step that closes while its party writes it', () => {
  let stage: Stage;
  let sides: TwoSides;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  beforeEach(async () => {
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close());

  const reason = (page: Page) => page.getByLabel(/^理由/);
  const closed = (page: Page) => page.getByRole('alert').filter({ hasText: '这一事项现在不能办理了' });
  const shelved = (page: Page) =>
    page.evaluate<number>("Object.keys(localStorage).filter((key) => key.includes('step')).length");
  const submit = (page: Page) => page.getByRole('button', { name: '提交', exact: true });
  const entered = async () => {
    const seen = await enteredBy(stage, sides.respondent);
    await step(seen.page, OBJECTION);
    return seen;
  };

  it('is said to be closed, in the form and over the answers: what was written stays, and nothing is sent', async () => {
    const [first, second, third] = [await entered(), await entered(), await entered()];
    const { page, faults } = second;
    await page
      .locator('section.pb-duty')
      .getByText(/^剩余 \d+ /)
      .waitFor();
    await reason(page).fill('被控行为地不在广东');
    await reason(third.page).fill('住所地不在广东');
    await third.page.getByRole('button', { name: '核对填写内容' }).click();
    await submit(third.page).waitFor();
    await reason(first.page).fill('甲页先提出的异议');
    await hand(first.page);
    await closed(page)
      .getByText(/^现在.管辖权异议/)
      .waitFor();
    await closed(page)
      .getByText(/^已办理：提出管辖权异议，/)
      .waitFor();
    await settled(page);
    expect([
      await reason(page).inputValue(),
      await page.locator('section.pb-duty').count(),
      await page.getByRole('button', { name: '核对填写内容' }).count(),
      await overflow(page),
      await violations(page),
    ]).toEqual(['被控行为地不在广东', 0, 0, 0, []]);
    await stage.picture(page, 'public-step-closed');
    await page.setViewportSize(DESK);
    await stage.picture(page, 'public-step-closed-wide');
    await page.setViewportSize(PHONE);
    await closed(third.page).waitFor();
    await third.page.getByText('住所地不在广东').waitFor();
    expect(await submit(third.page).count()).toBe(0);
    await givenUp(third.page, '放弃填写');
    await third.page.getByText(/^现在/).waitFor();
    expect(await shelved(third.page)).toBe(0);
    // It is read where it was written, also once the page is opened again.
    await page.reload({ waitUntil: 'domcontentloaded' });
    await closed(page)
      .getByText(/^已办理：提出管辖权异议，/)
      .waitFor();
    await settled(page);
    expect([await reason(page).inputValue(), await overflow(page), await violations(page)]).toEqual([
      '被控行为地不在广东',
      0,
      [],
    ]);
    await stage.picture(page, 'public-step-closed-again');
    expect(await shelved(page)).toBe(1);
    await page.locator('.ant-alert').getByRole('link', { name: '回到案件' }).click();
    await page.getByText(/^现在/).waitFor();
    expect(faults).toEqual([]);
    await Promise.all([first, second, third].map(({ context }) => context.close()));
  }, 60_000);

  it('by what was sent itself, without an answer, it is not said to be closed: the same is asked for again', async () => {
    const { page, context } = await entered();
    await reason(page).fill('答复在途中丢失的异议');
    await page.getByRole('button', { name: '核对填写内容' }).click();
    await page.route(
      /\/follow\/transitions\//,
      async (route) => {
        await route.fetch();
        await route.fulfill({ status: 504, contentType: 'text/html', body: 'Gateway Timeout' });
      },
      { times: 1 },
    );
    const read = page.waitForResponse(/\/api\/v1\/follow$/);
    await submit(page).click();
    await page.getByText(/服务器的回答无法识别/).waitFor();
    await (await read).finished();
    await settled(page);
    expect(await closed(page).count()).toBe(0);
    await submit(page).click();
    await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
    await context.close();
  }, 60_000);

  it('nothing is sent once the case has ended: no way leads there, and the page that is open already says so', async () => {
    const { receiptCode: code } = await fileComplaint(stage.api);
    const door = { code, phoneTail: REQUESTER_TAIL };
    const { page, faults, context } = await enteredBy(stage, door);
    await page.getByRole('link', { name: /^提交证据/ }).waitFor();
    const back = stage.api.post('/api/v1/follow/transitions/take-back-before-docketing').set('if-match', '"1"');
    expect((await back.send({ ...door, input: {} })).status).toBe(200);
    await page.getByText(/^本案已结束.不再在线接收材料/).waitFor();
    expect(await page.getByRole('link', { name: /^提交证据/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await page.goto(`${stage.api.url}/follow/send`, { waitUntil: 'domcontentloaded' });
    await page.getByText(/^本案已结束.不再在线接收材料/).waitFor();
    expect(await page.locator('input[type=file]').count()).toBe(0);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);
});
