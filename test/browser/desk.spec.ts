import type { Page } from 'playwright-core';
import { inspectInEveryLook } from './support/looks.js';
import { Docket, HEAD } from './support/docket.js';
import { openStage, type Stage } from './support/stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light/;

describe('the pages of the desk', () => {
  let stage: Stage;
  let paths: string[];
  beforeAll(async () => {
    stage = await openStage();
    const docket = new Docket(stage.api);
    const [received, docketed, submitted] = [
      await docket.received(),
      await docket.docketed(),
      await docket.submitted(),
    ];
    paths = [
      '/desk?view=all',
      '/desk?view=mine',
      '/desk/calendar',
      '/desk/approvals',
      '/desk/team',
      `/desk/approvals/${submitted.id}`,
      `/desk/cases/${docketed.id}`,
      `/desk/cases/${received.id}/steps/docket`,
    ];
  }, 60_000);
  afterAll(() => stage.close());

  it('can be read by everybody, at every width, light and dark, in both languages, and fail in nothing', async () => {
    const seen = async (page: Page, path: string, look: string): Promise<void> => {
      if (!PICTURED.test(look)) return;
      const name = path.replace(/[\da-f-]{36}/, 'one').replace(/[^a-z]+/g, '-');
      await stage.picture(page, `${name.slice(1)}-${look}`);
    };
    expect(await inspectInEveryLook((look) => stage.signedIn(HEAD, look), paths, seen)).toEqual([]);
  }, 150_000);
});
