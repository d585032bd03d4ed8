import { readFileSync } from 'node:fs';
import { enteredBy } from './support/at-case.js';
import { Clerk } from './support/clerk.js';
import { Docket, OFFICER } from './support/docket.js';
import { Hand, tell, timed } from './support/hand.js';
import { settled } from './support/inspect.js';
import { partyAt, streamsOf } from './support/live-party.js';
import { LONG_NAMES } from './support/long-names.js';
import { slowness, widened } from './support/machine.js';
import { answering } from './support/parties.js';
import { keepInBrowser } from './support/public-states.js';
import { openStage, type Stage } from './support/stage.js';

const FOLLOW = /\/api\/v1\/follow$/;

describe('the moments of a party', () => {
  let stage: Stage;
  let docket: Docket;
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);
  afterEach(async () => {
    await Promise.all(stage.browser.contexts().map((context) => context.close()));
    await streamsOf(stage, 0);
  });

  it('M5: reads what was served, with the copy of the request, with one click and within two seconds, and keeps it', async () => {
    const sides = await answering(stage);
    const { page, faults, context } = await enteredBy(stage, sides.respondent);
    await stage.picture(page, 'public-follow-respondent');
    const [fingers, before] = [new Hand(page), await slowness()];
    const ms = await timed(async () => {
      await fingers.click(page.getByRole('link', { name: '答辩通知书' }));
      await page.getByText('请求事项').waitFor();
    });
    tell('M5', 'read a letter that was served', fingers.clicks, ms, '2 clicks, ≤ 2 s');
    expect([fingers.clicks <= 2, ms <= (await widened(2_000, before))]).toEqual([true, true]);
    await settled(page);
    const letter = await page.locator('article').innerText();
    for (const said of ['责令被请求人立即停止制造', 'ZL201510123456.1', '第22条', '广东'])
      expect(letter).toContain(said);
    expect(letter).not.toMatch(/13800138000|withinCompetence/);
    await stage.picture(page, 'public-letter');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '保存为文件' }).click(),
    ]);
    expect(saved.suggestedFilename()).toMatch(/^答辩通知书-.*\.html$/);
    const kept = readFileSync((await saved.path()) ?? '', 'utf8');
    expect(kept).toContain('责令被请求人立即停止制造');
    expect(kept).not.toMatch(/<script/i);
    expect(faults).toEqual([]);
    await context.close();
  }, 60_000);

  it('a step of the office is on the page of a party within three seconds, and what it is writing beside stays', async () => {
    const one = await docket.received(LONG_NAMES);
    const { page, context, faults, door, stands } = await partyAt(stage, one);
    await context.addInitScript(keepInBrowser('sessionStorage', 'hengzhi.follow', door));
    const writing = await context.newPage();
    await writing.goto('/follow/step/query-deadline', { waitUntil: 'domcontentloaded' });
    const reason = writing.getByLabel(/^理由/);
    await reason.fill('写到一半的理由');
    await streamsOf(stage, 2);
    const officer = await stage.signedIn(OFFICER);
    await officer.page.goto(`/desk/cases/${one.id}/steps/docket`, { waitUntil: 'domcontentloaded' });
    const news = page.getByRole('status').filter({ hasText: /^本案有新的变化.本页已于 \d\d:\d\d 更新$/ });
    expect(await news.count()).toBe(0);
    const times: Promise<number>[] = [];
    const before = await slowness();
    await new Clerk(officer.page).fill('立案并组成合议组', { 属于本机关: { choose: '^是$' } }, async () => {
      for (const name of ['郑示一', '郑示二', '郑示三'])
        await officer.page.locator('.hz-choose').getByRole('checkbox', { name }).check();
      await officer.page.locator('.hz-choose').getByRole('radio').first().check();
      const read = writing.waitForResponse(FOLLOW);
      const shown = Promise.all([stands('已立案待送达'), read]);
      times.push(officer.page.waitForResponse(/\/transitions\/docket$/).then(() => timed(() => shown)));
    });
    const ms = (await times[0]) ?? Number.NaN;
    tell('live', 'a step of the office on the page of the party', 0, ms, '≤ 3 s');
    expect(ms).toBeLessThanOrEqual(await widened(3_000, before));
    await news.waitFor();
    await stage.picture(page, 'public-live-news');
    await settled(writing);
    expect(await reason.inputValue()).toBe('写到一半的理由');
    await writing.getByRole('status').filter({ hasText: '本案有新的变化' }).waitFor();
    expect([await page.getByText('已收件待立案').count(), faults, officer.faults]).toEqual([1, [], []]);
  }, 60_000);
});
