import type { Locator, Page } from 'playwright-core';
import { PDF } from '../../support/by-code.js';
import { settled } from './inspect.js';

type Entry =
  | { readonly text: string }
  | { readonly day: string }
  | { readonly number: string }
  | { readonly choose: string }
  | { readonly pick: string }
  | { readonly paper: string };

/** Somebody of the office who takes the steps of one case by its pages alone, told by their titles and labels. */
export class Clerk {
  private papers = 0;

  constructor(readonly page: Page) {}

  /** Opens the case by its list, never by an address that a person would have to know. */
  async open(list: string, title: RegExp): Promise<void> {
    await this.page.goto(list, { waitUntil: 'domcontentloaded' });
    await this.page.locator('main').getByRole('link', { name: title }).first().click();
    await this.page.getByRole('button', { name: '其他步骤' }).waitFor();
    await settled(this.page);
  }

  /** Finds a step in the list of all steps, fills it in and takes it. */
  async take(step: string, entries: Readonly<Record<string, Entry>>, more?: () => Promise<void>): Promise<void> {
    await this.page.getByRole('button', { name: '其他步骤' }).click();
    const drawer = this.page.getByRole('dialog', { name: '全部步骤' });
    await drawer.getByLabel('筛选步骤').fill(step);
    await drawer.getByRole('link', { name: step, exact: true }).click();
    await this.fill(step, entries, more);
  }

  /** Fills in the form that is open and sends it; the case is back afterwards. */
  async fill(step: string, entries: Readonly<Record<string, Entry>>, more?: () => Promise<void>): Promise<void> {
    const form = this.page.locator('form.ant-form');
    await form.waitFor();
    await settled(this.page);
    for (const [label, entry] of Object.entries(entries)) await this.enter(form, label, entry);
    await more?.();
    await form.getByRole('button', { name: step, exact: true }).click();
    await this.page.waitForURL(/\/desk\/cases\/[0-9a-f-]{36}$/);
    // The address is there before its page is.
    await this.page.locator('.hz-strip').waitFor();
    await settled(this.page);
  }

  private async enter(form: Locator, label: string, entry: Entry): Promise<void> {
    const item = form.locator('.ant-form-item', {
      has: this.page.locator('label', { hasText: new RegExp(`^${label}`) }),
    });
    if ('text' in entry) await item.locator('textarea, input').first().fill(entry.text);
    else if ('number' in entry) await item.locator('input[inputmode="numeric"]').fill(entry.number);
    else if ('choose' in entry) await item.getByRole('radio', { name: new RegExp(entry.choose) }).check();
    else if ('pick' in entry) {
      await item.getByRole('combobox').click();
      await this.page.locator('.ant-select-item-option', { hasText: entry.pick }).click();
    } else if ('paper' in entry) await this.upload(item, entry.paper);
    else {
      await item.locator('input').fill(entry.day);
      await item.locator('input').press('Enter');
    }
  }

  /** Every scan is its own: the store keeps one paper of the same bytes once. */
  private async upload(item: Locator, name: string): Promise<void> {
    this.papers += 1;
    const buffer = Buffer.concat([PDF, Buffer.from(`%${name}${this.papers}\n`)]);
    await item.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    await item.getByText(/已收到/).waitFor();
  }

  /** What is due next on the page of the case: the exact day and what is left until then, and what it rests on. */
  lastDay(): Promise<string> {
    return dayAndWhy(this.page, this.page.locator('.hz-strip-due button.hz-deadline'));
  }
}

/**
 * Reads the exact day and what is left until then off a page, as `2026-03-09 剩余 3 个工作日`, opens 期限依据 and sees that
 * it tells the same and names an article. @throws Error where one is missing
 */
export async function dayAndWhy(page: Page, opens: Locator, told: Locator = opens): Promise<string> {
  // What was just done may begin and end clocks: the day is read off the page as it stands then.
  await settled(page);
  const text = (await told.first().textContent()) ?? '';
  const day = /\d{4}-\d{2}-\d{2}/.exec(text)?.[0];
  const left = /剩余 \d+ (?:个工作日|天)|今日到期/.exec(text)?.[0];
  if (!day || !left) throw new Error(`no last day with what is left is told on ${page.url()}: ${text}`);
  await opens.first().click();
  const basis = page.getByRole('dialog').filter({ hasText: '期限依据' });
  const law = await basis.locator('.hz-basis-law').textContent();
  // What no article rules rests on the practice guide, or on the office's own target, which is named instead.
  if (!/第.*条|指南|内部目标/.test(law ?? ''))
    throw new Error(`nothing but “${law}” stands behind ${day} on ${page.url()}`);
  const top = (await basis.locator('.hz-basis-top').textContent()) ?? '';
  if (!top.includes(day) || !top.includes(left))
    throw new Error(`期限依据 tells another day than ${day}, ${left}, on ${page.url()}: ${top}`);
  await page.keyboard.press('Escape');
  await basis.waitFor({ state: 'hidden' });
  return `${day} ${left}`;
}
