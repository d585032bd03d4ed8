export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is true. @throws after `ms`, naming what was waited for */
export async function until(
  what: string,
  ask: () => Promise<boolean> | boolean,
  ms = 60_000,
  restMs = 50,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`waited ${ms / 1000} s in vain for: ${what}`);
    await sleep(restMs);
  }
}
