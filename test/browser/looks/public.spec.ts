import type { Page } from 'playwright-core';
import { overflow, violations } from '../support/inspect.js';
import { inEveryLook, inspectInEveryLook, REFUSED } from '../support/looks.js';
import { answering, type TwoSides } from '../support/parties.js';
import { draftKept, keepInBrowser, STATES } from '../support/public-states.js';
import { filled, SCREENS } from '../support/screens.js';
import { openStage, PHONE, type Look, type Seen, type Stage } from '../support/stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light-zh|^390-dark-zh/;

describe('the public pages', () => {
  let stage: Stage;
  let sides: TwoSides;
  let from = 0;
  beforeAll(async () => {
    stage = await openStage();
    sides = await answering(stage);
  }, 60_000);
  afterAll(() => stage.close(), 20_000);

  const picture =
    (name?: string) =>
    async (page: Page, path: string, look: string): Promise<void> => {
      const said =
        name ??
        (path
          .replace(/[\da-f-]{36}/, 'one')
          .replace(/[^a-z]+/g, '-')
          .replace(/^-/, '') ||
          'home');
      if (PICTURED.test(look)) await stage.picture(page, `look-${said}-${look}`);
    };
  /** Every look comes from an address of its own: the office takes only so much a minute from one. */
  const prepared = async (look: Look, prepare: (page: Page) => Promise<unknown>): Promise<Seen> => {
    const seen = await stage.open(look, `203.0.113.${(from += 1)}`);
    await prepare(seen.page);
    return seen;
  };

  it('before anything is written', async () => {
    const open = (look: Look): Promise<Seen> => prepared(look, () => Promise.resolve());
    expect(await inspectInEveryLook(open, SCREENS.public, picture())).toEqual([]);
  }, 150_000);

  it('of a request, full of the longest names there are', async () => {
    const open = (look: Look): Promise<Seen> => prepared(look, (page) => page.addInitScript(draftKept()));
    expect(await inspectInEveryLook(open, SCREENS.request, picture())).toEqual([]);
  }, 480_000);

  it('of a case, for the party that has to answer', async () => {
    const { code, phoneTail } = sides.respondent;
    const door = keepInBrowser('sessionStorage', 'hengzhi.follow', { code, phoneTail });
    const { rows } = await stage.api.owner.query<{ id: string }>(
      `select id from documents where case_id = $1 and kind = 'answer-notice'`,
      [sides.desk.caseId],
    );
    const paths = SCREENS.followed.map((path) => filled(path, { letter: rows[0]?.id ?? '' }));
    const open = (look: Look): Promise<Seen> => prepared(look, (page) => page.addInitScript(door));
    expect(await inspectInEveryLook(open, paths, picture())).toEqual([]);
  }, 300_000);

  const BEING_READ = [
    ['the list of papers', '/checklist', /\/eligibility$/, 'public'],
    ['a case', '/follow', /\/api\/v1\/follow$/, 'case'],
  ] as const;
  const WAITING = [
    ['zh', '正在读取'],
    ['en', 'Reading …'],
  ] as const;
  it.each(BEING_READ.flatMap((one) => WAITING.map(([language, said]) => [language, ...one, said] as const)))(
    'in %s, while %s is still being read, the page says so and can be read itself, at every width, light and dark',
    async (language, _, path, asked, name, said) => {
      const { page, context } = await stage.open({ ...PHONE, language }, '203.0.113.250');
      await page.addInitScript(keepInBrowser('sessionStorage', 'hengzhi.follow', sides.respondent));
      let go: () => void = () => undefined;
      const answered = new Promise<void>((resolve) => (go = resolve));
      await page.route(asked, async (route) => {
        await answered;
        await route.continue();
      });
      await page.goto(path, { waitUntil: 'domcontentloaded' });
      await page.getByText(said).waitFor({ state: 'attached' });
      await inEveryLook(page, async (look) => {
        // Its colours are those of the first language.
        const found = await violations(page, { structure: true, colours: language === 'zh' });
        expect([look, found, await overflow(page)]).toEqual([look, [], 0]);
        if (look.endsWith('light')) await stage.picture(page, `look-loading-${name}-${look}-${language}`);
      });
      go();
      await page.getByText(said).waitFor({ state: 'detached' });
      await context.close();
    },
    60_000,
  );

  it.each(STATES)(
    '$name',
    async ({ name, path, prepare }) => {
      const open = (look: Look): Promise<Seen> => prepared(look, prepare);
      expect(await inspectInEveryLook(open, [path], picture(name), REFUSED)).toEqual([]);
    },
    60_000,
  );
});
