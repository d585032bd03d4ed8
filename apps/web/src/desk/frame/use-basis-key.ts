import { useBasis } from '../../parts/basis/basis-context';
import { useShortcut } from '../../shell/use-shortcut';

const DATE = '[data-clock]';
const RUNNING = `${DATE}:not(.hz-deadline-done, .hz-deadline-cancelled, .hz-deadline-expired)`;

/** The date that is meant: of the row that has the focus, else of the row that was walked to, else the page's next one. */
function clockMeant(): string | null {
  const focused = document.activeElement;
  const rows = [focused?.closest('[data-row]'), focused?.closest('main li, main td')];
  rows.push(document.querySelector('main [data-current]'));
  const dates = rows.map((row) => row?.querySelector(DATE));
  const page = [`main ${RUNNING}`, `main ${DATE}`].map((sought) => document.querySelector(sought));
  return [...dates, ...page].find(Boolean)?.getAttribute('data-clock') ?? null;
}

/** E asks on every page of the desk why a day is the day it is. */
export function useBasisKey(): void {
  const basis = useBasis();
  useShortcut('e', () => {
    const clock = clockMeant();
    if (clock) basis.open(clock);
  });
}
