import type { Page } from 'playwright-core';
import { settled } from './inspect.js';
import { PHONE, type Seen, type Stage } from './stage.js';

let places = 0;

/** A place of its own: the office takes only so much a minute from one. */
export const somewhere = (): string => `198.51.100.${20 + (places++ % 230)}`;

/** A party at its case. */
export async function enteredBy(stage: Stage, door: { code: string; phoneTail: string }): Promise<Seen> {
  const seen = await stage.open(PHONE, somewhere());
  const { page } = seen;
  await page.goto('/follow', { waitUntil: 'domcontentloaded' });
  await settled(page);
  await page.getByLabel('查询码').fill(door.code);
  await page.getByLabel('联系电话后四位').fill(door.phoneTail);
  await page.getByRole('button', { name: /查询$/ }).click();
  await page.getByText(/^现在/).waitFor();
  await settled(page);
  return seen;
}

/** Opens a step from the page of the case. */
export async function step(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await settled(page);
}

/** Hands in what was written for a step. */
export async function hand(page: Page): Promise<void> {
  await page.getByRole('button', { name: '核对填写内容' }).click();
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: /^已提交/ }).waitFor();
}
