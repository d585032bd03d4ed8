/** The role chosen in this tab, out of several; none means all of them. Kept as the API takes it: `role/agency[/colleague]`. */
const KEY = 'hengzhi.role';
const listeners = new Set<() => void>();

export const chosenRole = (): string | null => sessionStorage.getItem(KEY);

/** @param key null to act in all roles again */
export function chooseRole(key: string | null): void {
  if (key) sessionStorage.setItem(KEY, key);
  else sessionStorage.removeItem(KEY);
  for (const tell of listeners) tell();
}

/** @returns how to stop listening */
export function onRole(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
