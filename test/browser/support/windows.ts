import type { Page } from 'playwright-core';
import { settled } from './inspect.js';
import { DESK, type Seen, type Stage } from './stage.js';

/** The longest name that somebody of an office might bear. */
export const LONG_NAME = '欧阳阿依古丽·买买提江·努尔买买提·阿卜杜热合曼(市场监管综合行政执法支队)';

/** The windows of one test. One person may have six that hear of changes; those of a test before are none of them. */
export class Windows {
  private readonly open_: Seen['context'][] = [];

  constructor(private readonly stage: () => Stage) {}

  /** A page of somebody who has signed in, once it stands still. */
  async open(login: string, path: string, look = DESK): Promise<Seen> {
    const seen = await this.stage().signedIn(login, look);
    this.open_.push(seen.context);
    await seen.page.goto(path, { waitUntil: 'domcontentloaded' });
    await settled(seen.page);
    return seen;
  }

  async close(): Promise<void> {
    for (const context of this.open_.splice(0)) await context.close();
  }
}

/** Opens the forms of one person on the administrator's page of people. */
export async function editPerson(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { name: '基本信息与离岗代理' }).waitFor();
  await settled(page);
}
