/** The role chosen in this tab, out of several; none means all of them. Kept as the API takes it: `role/agency[/colleague]`. */
const KEY = 'hengzhi.role';
const listeners = new Set<() => void>();

/** The same, in a browser that refuses its store: as long as the page is open. */
let unkept: string | null = null;

/** Asked at every request, of strangers too. */
export function chosenRole(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return unkept;
  }
}

/** @param key null to act in all roles again */
export function chooseRole(key: string | null): void {
  unkept = key;
  try {
    if (key) sessionStorage.setItem(KEY, key);
    else sessionStorage.removeItem(KEY);
  } catch (error) {
    console.info('the role is not kept in this browser', error);
  }
  for (const tell of listeners) tell();
}

/** @returns how to stop listening */
export function onRole(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
