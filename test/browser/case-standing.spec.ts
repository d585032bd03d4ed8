import type { Page } from 'playwright-core';
import { Docket, OFFICER } from './support/docket.js';
import { settled } from './support/inspect.js';
import { openStage, type Seen, type Stage } from './support/stage.js';

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
});
