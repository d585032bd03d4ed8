/**
 * Moves the focus to the control of an id, as `idOf` makes it; to that around it where the fault lies inside an answer
 * (`f-accused-0-acts-2`), and to the first of the page where a whole part is missing and has no control yet.
 */
export function focusOn(id: string): void {
  for (let at = id; at.includes('-'); at = at.slice(0, at.lastIndexOf('-'))) {
    const found = document.getElementById(at);
    if (found) return found.focus();
  }
  document.querySelector<HTMLElement>('main :is(input, select, textarea)')?.focus();
}
