/**
 * Gives a promise a budget. `add()` waits for ever while a queue store is away; a caller that only rings a bell
 * must not.
 */
export function bounded<T>(work: Promise<T>, ms: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`gave up after ${ms} ms`)), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
