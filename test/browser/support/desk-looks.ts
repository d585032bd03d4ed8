import type { Page } from 'playwright-core';
import { Docket, OFFICER } from './docket.js';
import { LONG_NAMES } from './long-names.js';
import { inspectInEveryLook, REFUSED, type View } from './looks.js';
import { openStage, type Look, type Seen, type Stage } from './stage.js';

/** The looks of which a picture is kept. */
const PICTURED = /^(1366|390)-light-zh/;
export const PATIENCE_MS = 400_000;

const drawer = (page: Page): Promise<void> => page.locator('.ant-drawer-open').last().waitFor();
export const dialog = (page: Page): Promise<void> => page.locator('.ant-modal').last().waitFor();
export const press = (selector: string, then: (page: Page) => Promise<unknown> = drawer) => {
  return async (page: Page): Promise<void> => {
    await page.locator(selector).first().click();
    await then(page);
  };
};

/** An office with long names, and what is wrong with its pages in any look. */
export interface DeskLooks {
  readonly stage: Stage;
  readonly docket: Docket;
  /** A case just received, in the hands of the officer. */
  readonly received: string;
  inspect(login: string, views: readonly View[]): Promise<string[]>;
  /** The same of states that refusals bring about, or what is prepared on a page before it is opened. */
  inspectStates(login: string, views: readonly View[], prepare?: (page: Page) => Promise<unknown>): Promise<string[]>;
}

export async function openDeskLooks(): Promise<DeskLooks> {
  const stage = await openStage();
  const docket = new Docket(stage.api);
  const received = (await docket.unassigned(LONG_NAMES)).id;
  const officer = await docket.personOf(OFFICER);
  await stage.api.owner.query('update cases set officer = $2 where id = $1', [received, officer]);
  const seen = async (page: Page, name: string, look: string): Promise<void> => {
    // A page of two hundred rows is as high as thirty windows.
    if (PICTURED.test(look)) await stage.picture(page, `desk-${name}-${look}`, !['work', 'cases'].includes(name));
  };
  return {
    stage,
    docket,
    received,
    inspect: (login, views) => inspectInEveryLook((look) => stage.signedIn(login, look), views, seen),
    inspectStates(login, views, prepare) {
      const open = async (look: Look): Promise<Seen> => {
        const one = await stage.signedIn(login, look);
        await prepare?.(one.page);
        return one;
      };
      return inspectInEveryLook(open, views, seen, REFUSED);
    },
  };
}
