import type { Page } from 'playwright-core';
import { Docket, HEAD, OFFICER } from './support/docket.js';
import { overflow, settled, violations } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { traveller } from './support/looks.js';
import { DESK, openStage, PHONE, type Stage } from './support/stage.js';

/** What the file of a case holds after years of it, so that every field has something to choose from. */
const FILE = {
  'matter/91': { matter: 'suspension', state: 'closed', openedOn: '2026-01-05', byParty: '2', ground: 'other-case' },
  'matter/92': { matter: 'litigation', state: 'open', openedOn: '2026-03-02', byParty: '2', ground: 'suit' },
  'hearing/1': { on: '2026-02-02', time: '14:00', place: '国家知识产权局第三审理庭', online: false, state: 'held' },
  'hearing/2': { on: '2026-04-01', time: '09:30', place: '第一审理庭', online: false, state: 'scheduled' },
  'answer/1': { party: '2', receivedOn: '2026-01-20', gist: '被控产品没有权利要求1的阻尼铰链，不落入保护范围。' },
  'decision/1': { state: 'made', order: '被请求人立即停止制造。', remedy: '可以自收到之日起十五日内起诉。' },
};
const GIST = `${FILE['decision/1'].order}\n${FILE['decision/1'].remedy}`;

interface Step {
  readonly transition: string;
  readonly input: Readonly<Record<string, { readonly type: { readonly kind: string; readonly of?: unknown } }>>;
}
/** Of what fields a form is made, whatever they are called: a choice of few answers looks unlike one of many. */
const buildOf = (input: Step['input']): string =>
  [
    ...new Set(
      Object.values(input).map(({ type: { kind, of } }) =>
        kind === 'list' ? JSON.stringify(of) : Array.isArray(of) ? `${kind} ${of.length > 4}` : kind,
      ),
    ),
  ]
    .sort()
    .join();

/** Steps that come late or seldom: their forms are made from what the procedure declares, in words. */
describe('the forms of steps', () => {
  let stage: Stage;
  let id = '';
  beforeAll(async () => {
    stage = await openStage();
    ({ id } = await new Docket(stage.api).eventful(LONG_NAMES));
    await stage.api.owner.query('update cases set file = file || $2::jsonb where id = $1', [id, JSON.stringify(FILE)]);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  /** The form of a step, whatever stage the case is in: it is looked at, not sent. */
  const form = async (page: Page, transition: string): Promise<void> => {
    await page.goto(`/desk/cases/${id}/steps/${transition}`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    await page.locator('form.ant-form').waitFor();
  };
  /** What the page still reads when it is left is nobody's: the answers to it are not waited for. */
  const leave = async (page: Page): Promise<void> => {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await page.context().close();
  };
  const opened = async (login: string, look = DESK): Promise<{ page: Page; faults: string[] }> => {
    const { page, faults } = await stage.signedIn(login, look);
    await page.route(/\/api\/v1\/cases\/[^/]+\/steps$/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { steps: object[] };
      const steps = body.steps.map((step) => ({ ...step, allowed: true, failures: [], suggested: { gist: GIST } }));
      await route.fulfill({ response: answer, json: { ...body, steps } });
    });
    return { page, faults };
  };
  const offered = (page: Page, field: string): Promise<string[]> =>
    page.getByRole('radiogroup', { name: field }).locator('label').allInnerTexts();

  it('a record is offered by what it is, whose and how it stands, what is open first', async () => {
    const { page, faults } = await opened(OFFICER);
    await form(page, 'record-end-quashed');
    const matters = await offered(page, '诉讼或者复议');
    expect(matters[0]).toMatch(/^诉讼 · 新疆.* · 行政诉讼 · 2026-03-02 · 未了结$/);
    expect(matters.filter((one) => /[a-z]/.test(one))).toEqual([]);
    expect(matters.find((one) => one.startsWith('中止 · 新疆'))).toMatch(/须以另案结果为依据 · 2026-01-05 · 已了结$/);
    await form(page, 'postpone-hearing');
    // One that was held is put off no more, so nobody is offered it.
    expect(await offered(page, '口头审理')).toEqual(['2026-04-01 · 09:30 · 第一审理庭 · 待举行']);
    // Nothing was applied for: no field asks which application is granted.
    expect(await page.getByText('所答复的申请').count()).toBe(0);
    expect(faults).toEqual([]);
    await leave(page);
  }, 60_000);

  it('the notice of a ruling takes its text from the file, says how long it may run, and shows who has had what', async () => {
    const { page, faults } = await opened(OFFICER);
    await form(page, 'announce-ruling');
    await page.getByText(/^\d+ 至 \d+$/).waitFor();
    await page.getByRole('heading', { name: '送达跟踪' }).waitFor();
    await page.getByRole('button', { name: '从案卷带入' }).click();
    expect(await page.getByLabel('文书要旨和救济途径').inputValue()).toBe(GIST);
    await page.getByRole('button', { name: /^预览 送达回证/ }).waitFor();
    expect(await page.locator('main').innerText()).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}/);
    await stage.picture(page, 'step-announce-ruling');
    expect(faults).toEqual([]);
    await leave(page);
  }, 60_000);

  it('what cannot be applied for now is left out, and the form says why, on a phone too', async () => {
    for (const look of [DESK, PHONE]) {
      const { page, faults } = await opened(OFFICER, look);
      await form(page, 'file-application');
      await page.getByText(/现在不能选“延长举证期限”.*举证期限未在进行.*第.*条/).waitFor();
      await page.getByLabel('申请事项').click();
      const answers = await page.locator('.ant-select-item-option').allInnerTexts();
      expect([answers.includes('延长举证期限'), answers.includes('中止处理')]).toEqual([false, true]);
      await page.keyboard.press('Escape');
      const proves = `举证期限内无法取得 ${look.width}`;
      const purpose = page.getByRole('textbox', { name: /^证明目的/ });
      await purpose.fill(proves);
      // It is said of the paper, before that is chosen, and sends no form.
      await purpose.press('Enter');
      await settled(page);
      expect([await page.getByText(/^请填写/).count(), await overflow(page)]).toEqual([0, 0]);
      await stage.picture(page, `step-file-application-${look.width}`);
      const paper = {
        name: `说明${look.width}.pdf`,
        mimeType: 'application/pdf',
        buffer: Buffer.from(`%PDF-1.4 ${proves}`),
      };
      await page.locator('main input[type="file"]').first().setInputFiles(paper);
      await page.getByText(`已收到 ${paper.name}`).waitFor();
      const { rows } = await stage.api.owner.query('select purpose from papers where name = $1', [paper.name]);
      expect([rows, await purpose.inputValue()]).toEqual([[{ purpose: proves }], '']);
      expect(faults).toEqual([]);
      await leave(page);
    }
  }, 60_000);

  it('a step that is not open says why, its article in the brackets of the language', async () => {
    for (const [language, bracketed] of [
      ['zh', /[^ ]\uff08.*第\d+条.*\uff09$/],
      ['en', / \(.*, art\. \d+.*\)$/],
    ] as const) {
      const { page, faults } = await stage.signedIn(OFFICER, { ...DESK, language });
      await page.goto(`/desk/cases/${id}/steps/announce-ruling`, { waitUntil: 'domcontentloaded' });
      const reasons = page.getByRole('alert').locator('li');
      await reasons.first().waitFor();
      const said = await reasons.allInnerTexts();
      expect(said.filter((line) => !bracketed.test(line))).toEqual([]);
      expect(faults).toEqual([]);
      await leave(page);
    }
  }, 60_000);

  it('every step that anybody of the office can be offered fits a desk and a phone, and can be read by everybody', async () => {
    const seen = new Set<string>();
    const builds = new Set<string>();
    for (const login of [OFFICER, HEAD]) {
      const { page, faults } = await opened(login);
      const go = traveller(page);
      const listed = page.waitForResponse((answer) => answer.url().endsWith(`/cases/${id}/steps`));
      await page.goto(`/desk/cases/${id}`, { waitUntil: 'domcontentloaded' });
      const { steps } = (await (await listed).json()) as { steps: readonly Step[] };
      await settled(page);
      for (const { transition, input } of steps) {
        if (seen.has(transition)) continue;
        seen.add(transition);
        const build = buildOf(input);
        const isNew = !builds.has(build);
        builds.add(build);
        await page.setViewportSize(DESK);
        await go(`/desk/cases/${id}/steps/${transition}`);
        for (const look of [DESK, PHONE]) {
          await page.setViewportSize(look);
          await settled(page);
          await page.locator('form.ant-form').waitFor();
          // How a form is built is read once for each mixture of fields, at the desk; whether it fits, always and at both.
          const found = look === DESK && isNew ? await violations(page) : [];
          expect([transition, await overflow(page), found]).toEqual([transition, 0, []]);
          if (isNew) await stage.picture(page, `step-${transition}-${look.width}`);
        }
      }
      expect(faults).toEqual([]);
      await leave(page);
    }
    expect(seen.size).toBeGreaterThan(170);
  }, 300_000);
});
