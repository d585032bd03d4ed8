import { Docket, OFFICER } from './support/docket.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { openStage, type Stage } from './support/stage.js';
import { Windows } from './support/windows.js';

/** 待领取: an officer takes what nobody has. */
describe('cases to be taken', () => {
  let stage: Stage;
  let docket: Docket;
  const windows = new Windows(() => stage);
  afterEach(() => windows.close());
  beforeAll(async () => {
    stage = await openStage();
    docket = new Docket(stage.api);
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  const officerOf = async (id: string): Promise<string | null> =>
    (await stage.api.owner.query<{ officer: string | null }>('select officer from cases where id = $1', [id])).rows[0]
      ?.officer ?? null;

  it('are taken by a press or by a key, and are then one’s own', async () => {
    const ids = [];
    for (let n = 0; n < 3; n += 1) ids.push((await docket.unassigned(LONG_NAMES)).id);
    const me = await docket.personOf(OFFICER);
    const { page, faults } = await windows.open(OFFICER, '/desk?view=unassigned');
    const boxes = page.getByRole('checkbox', { name: /^选择/ });
    const bar = page.getByRole('region', { name: '已选案件' });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const marks = await page.locator('main tbody .hz-case-cell .hz-quiet').allInnerTexts();
    expect(marks).toEqual(ids.map(() => expect.stringMatching(/^未编号 · (ZL)?\d{12}\.[\dX]$/)));
    await looksGood(stage, page, 'claiming', false);
    await bar.getByRole('button', { name: /领\s?取/ }).click();
    await page.getByText('已领取 2 件').waitFor();
    await bar.waitFor({ state: 'hidden' });
    await boxes.nth(1).waitFor({ state: 'detached' });
    // Pressed again while the first press is under way, the key takes nothing twice.
    let asked = 0;
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/v1/assignments', async (route) => {
      asked += 1;
      await held;
      await route.continue();
    });
    for (const key of ['j', 'x', 'a']) await page.keyboard.press(key);
    await bar.getByRole('button', { name: /领\s?取/, disabled: true }).waitFor();
    await page.keyboard.press('a');
    release();
    await page.getByText('已领取 1 件').waitFor();
    expect(asked).toBe(1);
    expect(await Promise.all(ids.map(officerOf))).toEqual([me, me, me]);
    await page.goto('/desk?view=all', { waitUntil: 'domcontentloaded' });
    await boxes.nth(0).check();
    await bar.getByText('所选案件已有承办人').waitFor();
    const told = page.getByText('本案尚未指定承办人；办理后由您承办。');
    const step = async (id: string): Promise<void> => {
      await page.goto(`/desk/cases/${id}/steps/request-supplement`, { waitUntil: 'domcontentloaded' });
      await page.locator('form').getByRole('button', { name: '一次性告知补正' }).waitFor();
    };
    await step((await docket.unassigned(LONG_NAMES)).id);
    await told.waitFor();
    await looksGood(stage, page, 'step-makes-officer');
    await step(ids[0] ?? '');
    expect(await told.count()).toBe(0);
    expect(faults).toEqual([]);
  }, 60_000);
});
