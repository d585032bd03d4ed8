import { goesOn } from '../../parts/deadline/look';
import type { ClockView } from '../../parts/types';

/** The clock by which a case is spoken of: clocks come with the most urgent first, and last those nobody waits for. */
export function nextClockOf([first]: readonly ClockView[]): ClockView | null {
  if (!first || (first.ofRight && first.state === 'armed')) return null;
  return goesOn(first) ? first : null;
}

/** The office's own targets 内部目标 that are still to be met, or are missed, beside what a case is spoken of by. */
export function targetsOf(clocks: readonly ClockView[]): ClockView[] {
  const next = nextClockOf(clocks);
  return clocks.filter((one) => one !== next && one.standing === 'policy' && one.duty === 'authority' && goesOn(one));
}
