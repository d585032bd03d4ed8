import type { Page } from 'playwright-core';
import { asAllowed } from '../support/as-allowed.js';
import { Docket, HEAD, OFFICER } from '../support/docket.js';
import { crowded, overflow, settled, violations } from '../support/inspect.js';
import { LONG_NAMES } from '../support/long-names.js';
import { traveller } from '../support/looks.js';
import { openStage, PHONE, type Stage } from '../support/stage.js';

/** Some with fields that few others have are looked at; the rest is alike. */
const PICTURED = ['docket', 'hold-hearing', 'suspend', 'order-appraisal', 'add-respondent'];

/** How a page is built and how wide it is; its colours are those of the forms that are looked at in every look. */
async function wrongWith(page: Page): Promise<string[]> {
  const [wider, forms] = [await overflow(page), await page.locator('main form').count()];
  return [
    ...(forms === 1 ? [] : [`${forms} forms`]),
    ...(wider > 0 ? [`${wider} px too wide`] : []),
    ...(await crowded(page)),
    ...(await violations(page, { structure: true, colours: false })),
  ];
}

describe('on a phone, the form of every step that the rules know', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, 60_000);
  afterAll(() => stage.close(), 30_000);

  it('can be read and reached, by whoever of the office may take it', async () => {
    const { id } = await new Docket(stage.api).eventful(LONG_NAMES);
    const [seen, found]: [Set<string>, string[]] = [new Set(), []];
    for (const login of [OFFICER, HEAD]) {
      const { body } = await stage.api.get(`/api/v1/cases/${id}/steps`, await stage.api.token(login));
      const all = (body as { steps: { transition: string }[] }).steps.map(({ transition }) => transition);
      const steps = all.filter((step) => !seen.has(step));
      const { page, context, faults } = await stage.signedIn(login, PHONE);
      await page.route(/\/steps$/, asAllowed(...steps));
      const go = traveller(page);
      for (const step of steps) {
        await go(`/desk/cases/${id}/steps/${step}`);
        await settled(page);
        found.push(...(await wrongWith(page)).map((what) => `${step}: ${what}`));
        if (PICTURED.includes(step)) await stage.picture(page, `step-${step}`);
        seen.add(step);
      }
      expect(faults).toEqual([]);
      await context.close();
    }
    expect(found).toEqual([]);
    expect(seen.size).toBeGreaterThan(150);
  }, 400_000);
});
