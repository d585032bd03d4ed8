import type { Page, Route } from 'playwright-core';
import { Docket, HEAD, OFFICER, type CaseAt } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

const GONE = '佛山市顺德区已退出门窗有限公司';
const CONFIRMED = {
  words: { zh: '已法制审核(主席令第71号)', en: 'Legally reviewed (主席令第71号)' },
  confirmation: { documentNumber: '主席令第71号', on: '2026-01-05', by: ['甲', '乙'] },
};
const ANOTHER = {
  ...{ from: '2026-01-05', to: '2026-01-06', approval: null },
  citation: '《专利行政裁决和调解办法》第20条',
};

interface Counted {
  readonly law: object;
  readonly exclusions: readonly { readonly citation: string | null }[];
}

/** What has changed in a case since: nobody is to take it for what still is. */
describe('how things stand in a case', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(() => Promise.all(stage.browser.contexts().map((context) => context.close())));

  const go = async (page: Page, address: string): Promise<void> => {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await settled(page);
  };
  const opened = async (address: string): Promise<Seen> => {
    const seen = await stage.signedIn(OFFICER);
    await go(seen.page, address);
    return seen;
  };
  const strip = (page: Page) => page.getByRole('region', { name: '案件摘要' });
  const enter = (one: CaseAt, records: object): Promise<unknown> =>
    stage.api.owner.query('update cases set file = file || $2::jsonb where id = $1', [one.id, records]);

  it('whoever is to be recused is asked for no step that is refused, and told who decides', async () => {
    const one = await docket.docketed();
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const next = strip(page).locator('.ant-btn-primary');
    await next.waitFor();
    const today = await docket.today();
    await docket.step(one, 'request-recusal', {
      ...{ party: '2', person: await docket.personOf(OFFICER), ground: 'other-relation', reason: '曾为请求人工作' },
      ...{ knewOn: today, receivedOn: today },
    });
    await go(page, `/desk/cases/${one.id}`);
    await strip(page)
      .getByText(/^等待.*负责人.*：决定回避$/)
      .waitFor();
    expect([await next.count(), faults]).toEqual([0, []]);
  }, 60_000);

  it('a hearing says whether it is to come, and is no appointment once the case has ended', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const at = { time: '09:30', place: '第一审理庭', online: false };
    await enter(one, {
      'hearing/1': { ...at, on: '2026-03-02', state: 'cancelled' },
      'hearing/2': { ...at, on: '2026-04-02', state: 'scheduled' },
    });
    const { page, faults } = await opened(`/desk/cases/${one.id}?tab=hearing`);
    const heads = page.getByRole('heading', { name: /^口头审理 \d/ });
    expect(await heads.allInnerTexts()).toEqual(['口头审理 1 · 已取消', '口头审理 2 · 待举行']);
    expect(await strip(page).innerText()).toContain('2026-04-02 09:30');
    await looksGood(stage, page, 'hearings');
    await stage.api.owner.query('update cases set open = false where id = $1', [one.id]);
    await go(page, `/desk/cases/${one.id}?tab=hearing`);
    expect(await heads.allInnerTexts()).toEqual(['口头审理 1 · 已取消', '口头审理 2 · 没有举行的记录']);
    expect(await strip(page).innerText()).not.toContain('口头审理');
    expect(faults).toEqual([]);
  }, 60_000);

  it('a duty that is overdue still stands among what runs, when nothing else does', async () => {
    const one = await docket.received(LONG_NAMES);
    await stage.api.owner.query(
      `update clocks set state = 'fired', due_on = '2026-03-02', due_at = '2026-03-02T16:00:00Z' where case_id = $1`,
      [one.id],
    );
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const running = page.locator('.hz-panel', { has: page.getByRole('heading', { name: '进行中的期限' }) });
    await running.getByText(/^超期 \d+ /).waitFor();
    expect([await running.getByText('没有进行中的期限').count(), faults]).toEqual([0, []]);
  }, 60_000);

  it('its track is told, and a target that is missed stands in grey beneath the day of the law', async () => {
    const one = await docket.docketed(LONG_NAMES);
    const plain = { track: 'simplified', factsAreClear: true, bothConsent: true };
    await docket.step(one, 'choose-track', { ...plain, reason: '事实清楚' });
    await stage.api.owner.query(
      `update clocks set state = 'fired', due_on = '2026-03-02', due_at = '2026-03-02T16:00:00Z'
       where case_id = $1 and clock = 'simplified-target'`,
      [one.id],
    );
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const due = strip(page).locator('.hz-strip-due dd');
    expect(await due.count()).toBe(2);
    expect(await due.first().innerText()).not.toContain('内部目标');
    expect(await due.locator('.hz-deadline-overdue.hz-deadline-own').innerText()).toMatch(/内部目标\s*超期 \d+ /);
    expect(await due.last().getAttribute('class')).toBe('hz-quiet');
    const track = strip(page).locator('dl > div', { has: page.getByText('办理方式', { exact: true }) });
    expect(await track.allInnerTexts()).toEqual([expect.stringMatching(/^办理方式\s+简易（内部目标）$/)]);
    await looksGood(stage, page, 'target-missed');
    await docket.step(one, 'choose-track', { track: 'standard', reason: '案情有争议' });
    await track.getByText('普通', { exact: true }).waitFor();
    expect([await track.count(), faults]).toEqual([1, []]);
  }, 60_000);

  it('a party that has left is named as one that left, and where nothing is sent to it not at all', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await enter(one, {
      'party/9': { role: 'requester', name: GONE, left: true, leftOn: '2026-03-02', leftBecause: 'deemed-withdrawn' },
    });
    const { page, faults } = await opened(`/desk/cases/${one.id}?tab=parties`);
    const gone = page.locator('.hz-panel', { has: page.getByRole('heading', { name: GONE }) });
    await gone.getByText('按撤回处理，2026-03-02 退出').waitFor();
    expect([await page.getByText(GONE).count(), await gone.getByRole('button').count()]).toEqual([1, 0]);
    await looksGood(stage, page, 'party-left');
    await go(page, `/desk/cases/${one.id}/steps/schedule-hearing`);
    const recipients = page.locator('aside.hz-panel', { has: page.getByRole('heading', { name: '受送达人' }) });
    expect(await recipients.getByRole('listitem').allInnerTexts()).not.toContainEqual(expect.stringContaining(GONE));
    await go(page, '/desk/cases');
    await page.keyboard.press('j');
    await page.locator(`main [data-row="${one.id}"][data-current]`).waitFor();
    await page.keyboard.press('p');
    const short = page.getByRole('dialog', { name: '案件概要' });
    await short.getByText('被请求人', { exact: true }).first().waitFor();
    expect([await short.getByText(GONE).count(), faults]).toEqual([0, []]);
  }, 60_000);

  it('a rule that was reviewed is not called one that awaits it, and each exclusion has its own article', async () => {
    const one = await docket.eventful(LONG_NAMES);
    const { rows } = await stage.api.owner.query<{ id: string }>(
      `select id from clocks where case_id = $1 and jsonb_array_length(pauses) > 0 limit 1`,
      [one.id],
    );
    const { page, faults } = await stage.signedIn(OFFICER);
    let first: string | null = null;
    await page.route(/\/certificate$/, async (route: Route) => {
      const answer = await route.fetch();
      const { law, exclusions, ...rest } = (await answer.json()) as Counted;
      first = exclusions[0]?.citation ?? null;
      const json = {
        ...rest,
        law: { ...law, standing: 'unverified', ...CONFIRMED },
        exclusions: [...exclusions, { ...exclusions[0], ...ANOTHER }],
      };
      await route.fulfill({ response: answer, json });
    });
    await go(page, `/desk/clocks/${rows[0]?.id ?? ''}/sheet`);
    await page.locator('.hz-basis-top').getByText('已法制审核（主席令第71号）').waitFor();
    expect(await page.getByText('待法制审核').count()).toBe(0);
    const lines = await page.locator('.hz-basis-excluded .hz-basis-text > *').allInnerTexts();
    expect(lines[0]?.endsWith(`（${String(first)}）`)).toBe(true);
    expect(lines.at(-2)).toMatch(/2026-01-05（《专利行政裁决和调解办法》第20条）$/);
    await looksGood(stage, page, 'basis-reviewed');
    expect(faults).toEqual([]);
  }, 60_000);

  it('a term in hours has its minute at the desk and on the sheet', async () => {
    const one = await docket.docketed(LONG_NAMES);
    await docket.step(one, 'propose-referral', { ground: 'crime', authority: 'police', facts: '伪造鉴定意见' });
    const on = await docket.today();
    await docket.step(one, 'approve-referral', { matter: '1', on, at: '00:00' }, HEAD);
    const { rows } = await stage.api.owner.query<{ id: string }>(
      `select id from clocks where case_id = $1 and clock = 'referral-sending'`,
      [one.id],
    );
    const { page, faults } = await opened(`/desk/cases/${one.id}`);
    const tag = page.locator(`main [data-clock="${rows[0]?.id ?? ''}"]`).first();
    await tag.getByText('00:00 到期').waitFor();
    await tag.click();
    const basis = page.getByRole('dialog', { name: /期限依据/ });
    await basis.getByText(`自 ${on} 00:00 起连续计算`).waitFor();
    await basis
      .locator('.hz-basis-due')
      .getByText(/^至 \S+ 00:00 止$/)
      .waitFor();
    await looksGood(stage, page, 'basis-hours', false);
    await go(page, `/desk/clocks/${rows[0]?.id ?? ''}/sheet`);
    await page.getByText('按小时计算，夜间和休息日连续计算，不顺延').waitFor();
    expect(faults).toEqual([]);
  }, 60_000);
});
