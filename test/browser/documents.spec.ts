import { Docket, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { LONG_NAMES } from './support/long-names.js';
import { looksGood } from './support/looks-good.js';
import { DESK, openStage, type Stage } from './support/stage.js';

/** What the office wrote, as it is read, printed and served. */
describe('the documents of a case', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  it('are told apart, say what their addressees read, and stand on a page of their own for printing', async () => {
    const { id } = await new Docket(stage.api).eventful(LONG_NAMES);
    const { page, faults } = await stage.signedIn(OFFICER, DESK);
    await page.goto(`/desk/cases/${id}?tab=documents`, { waitUntil: 'domcontentloaded' });
    await settled(page);
    const all = await page.locator('summary').allInnerTexts();
    expect(new Set(all.map((line) => line.replace(/\d\d:\d\d/, ''))).size).toBe(all.length);
    const notice = page.locator('details').filter({ hasText: '答辩通知书' }).last();
    await notice.locator('summary').click();
    const text = await notice.innerText();
    expect(text).not.toMatch(/公证书编号|[0-9a-f]{8}-[0-9a-f]{4}|true|false/);
    await stage.picture(page, 'documents-open-1366');
    await notice.getByRole('link', { name: '阅读、打印文书' }).click();
    await page.getByText('广东省市场监督管理局').waitFor();
    await looksGood(stage, page, 'documents-letter');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 60_000);
});
