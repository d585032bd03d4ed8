/** How often this process looks for what is due, in milliseconds. */
export abstract class SweepPeriod {
  abstract readonly ms: number;
}
