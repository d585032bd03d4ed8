import type { ClockView } from '../../parts/types';

/** The running clock that falls due first; the office's own duties before the rest on the same day. */
export function nextClockOf(clocks: readonly ClockView[]): ClockView | null {
  const running = clocks.filter((clock) => (clock.state === 'armed' || clock.state === 'paused') && clock.dueOn);
  return (
    [...running].sort(
      (a, b) =>
        (a.dueOn ?? '').localeCompare(b.dueOn ?? '') || Number(b.duty === 'authority') - Number(a.duty === 'authority'),
    )[0] ?? null
  );
}
