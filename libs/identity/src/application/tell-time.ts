import type { OfficeClock } from './ports.js';

/** What time it is at the office, so that a page counts its days by the office's clock and not by the computer's. */
export class TellTime {
  constructor(private readonly clock: OfficeClock) {}

  execute(): Promise<Date> {
    return this.clock.now();
  }
}
