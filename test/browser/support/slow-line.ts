import type { Page } from 'playwright-core';

/** Holds what is asked of the server at an address until it is let go. @returns lets it go */
export async function held(page: Page, address: string | RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(address, async (route) => {
    await until;
    await route.continue();
  });
  return () => letGo();
}
