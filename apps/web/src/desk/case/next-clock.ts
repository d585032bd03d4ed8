import { goesOn } from '../../parts/deadline/look';
import type { ClockView } from '../../parts/types';

/** The clock by which a case is spoken of: clocks come with the most urgent first, and last those nobody waits for. */
export function nextClockOf([first]: readonly ClockView[]): ClockView | null {
  if (!first || (first.ofRight && first.state === 'armed')) return null;
  return goesOn(first) ? first : null;
}
