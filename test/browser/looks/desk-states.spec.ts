import type { Page } from 'playwright-core';
import { dialog, openDeskLooks, PATIENCE_MS, press, type DeskLooks } from '../support/desk-looks.js';
import { HEAD, OFFICER, type CaseAt } from '../support/docket.js';
import { LONG_NAMES } from '../support/long-names.js';
import { DESK } from '../support/stage.js';
import { inEveryLook, type View } from '../support/looks.js';
import { SCREENS, viewsOf } from '../support/screens.js';
import { overflow, violations } from '../support/inspect.js';

const problem = (status: number, code: string, zh: string, en: string) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ status, code, titles: { zh, en }, traceId: '4bf92f3577b34da6a3ce929d0e0e4736' }),
});
const submit = async (page: Page, answer: string): Promise<void> => {
  await page.locator('form.ant-form button[type=submit]').click();
  await page.locator('form.ant-form').locator(answer).first().waitFor();
};

describe('how a page of the desk stands can be read by everybody, at every width, light and dark, in both languages', () => {
  let looks: DeskLooks;
  let one: CaseAt;
  beforeAll(async () => {
    looks = await openDeskLooks();
    one = await looks.docket.docketed(LONG_NAMES);
  }, 60_000);
  afterAll(() => looks.stage.close(), 30_000);

  const somebodyIsFirst = async (page: Page): Promise<void> => {
    const form = page.locator('form.ant-form');
    await form.locator('input[inputmode="numeric"]').first().fill('1');
    await form.getByRole('radio').first().check();
    await form.locator('textarea').first().fill('案情复杂');
    const sent = { party: '2', document: 'answer-notice', sentOn: await looks.docket.today(), method: 'mail' };
    await looks.docket.step(one, 'record-service', sent);
    await submit(page, '.ant-alert-warning .ant-btn-dangerous');
  };

  it(
    'empty, not allowed, refused, changed by another',
    async () => {
      const step = (name: string): string => `/desk/cases/${one.id}/steps/${name}`;
      const views: View[] = [
        { name: 'state-empty', path: '/desk/cases?q=没有这样的当事人' },
        {
          name: 'state-refused',
          path: step('extend-closing'),
          act: (page) => submit(page, '.ant-form-item-explain-error'),
        },
        { name: 'state-conflict', path: step('extend-closing'), act: somebodyIsFirst },
      ];
      expect(await looks.inspectStates(HEAD, views)).toEqual([]);
      expect(await looks.inspectStates('gd-clerk', viewsOf(SCREENS.closed))).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'cannot be read, is cut off, has lost a file',
    async () => {
      const unread = problem(503, 'PERSISTENCE.UNAVAILABLE', '暂时不可用', 'Unavailable for the moment');
      const states: readonly (View & { prepare: (page: Page) => Promise<unknown> })[] = [
        {
          name: 'state-unread',
          path: '/desk',
          prepare: (page) => page.route(/\/api\/v1\/work-list\?/, (route) => route.fulfill(unread)),
        },
        {
          name: 'state-offline',
          path: `/desk/cases/${one.id}/steps/suspend`,
          prepare: (page) => page.addInitScript(`Object.defineProperty(navigator, 'onLine', { get: () => false })`),
        },
        {
          name: 'state-no-file',
          path: '/desk',
          prepare: (page) => page.route(/\/assets\/WorkPage/, (route) => route.abort()),
        },
        {
          name: 'state-no-drawer',
          path: `/desk/cases/${one.id}`,
          prepare: (page) => page.route(/\/assets\/BasisDrawer/, (route) => route.abort()),
          act: async (page) => {
            await page.locator('.hz-strip button.hz-deadline').first().click();
            await page.locator('.ant-alert').last().waitFor();
          },
        },
      ];
      for (const { prepare, ...view } of states)
        expect(await looks.inspectStates(OFFICER, [view], prepare)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'has news, has come back from the head, has lost its session',
    async () => {
      const back = await looks.docket.submitted(LONG_NAMES);
      await looks.docket.step(back, 'return-ruling', { reason: '请补充对等同特征的认定,\n并说明理由' }, HEAD);
      await looks.docket.tell(one.id, 'clock.rung', { clock: 'closing', mark: 3, dueOn: '2027-02-23' });
      await looks.docket.tell(one.id, 'answer.filed', { transition: 'file-answer', capacity: 'respondent' });
      const leave = async (page: Page): Promise<void> => {
        await page.context().clearCookies();
        await page.locator('.hz-desk-side a').nth(1).click();
        await dialog(page);
      };
      const views: View[] = [
        { name: 'state-returned', path: `/desk/cases/${back.id}` },
        { name: 'state-notices', path: '/desk/profile', act: press('.hz-desk-tools button:has(.hz-bell)') },
        { name: 'state-session-ended', path: '/desk/profile', act: leave },
      ];
      expect(await looks.inspectStates(OFFICER, views)).toEqual([]);
    },
    PATIENCE_MS,
  );

  it.each(['zh', 'en'] as const)(
    'while it reads (%s)',
    async (language) => {
      const { page, context } = await looks.stage.signedIn(OFFICER, { ...DESK, language });
      await page.route(/\/api\/v1\/work-list\?/, () => undefined);
      await page.goto('/desk', { waitUntil: 'domcontentloaded' });
      await page.locator('main [aria-busy="true"]').first().waitFor();
      const wrong: string[] = [];
      await inEveryLook(page, async (look) => {
        const wider = await overflow(page);
        // Its colours are those of the first language.
        const found = await violations(page, { structure: true, colours: language === 'zh' });
        wrong.push(...found.map((what) => `${look}: ${what}`));
        if (wider > 0) wrong.push(`${look}: ${wider} px too wide`);
      });
      expect(wrong).toEqual([]);
      await context.close();
    },
    60_000,
  );
});
