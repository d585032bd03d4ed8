/** A plain loop: one round, a rest, the next round, until stopped. Rounds never overlap; a failing one is told of. */
export class Loop {
  private timer: NodeJS.Timeout | null = null;
  private round: Promise<void> = Promise.resolve();
  private stopped = true;
  private failures = 0;

  constructor(
    private readonly work: () => Promise<unknown>,
    private readonly restMs: number,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.next(0);
  }

  /** Lets the round under way end, and no other begin. */
  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearTimeout(this.timer);
    await this.round;
  }

  private next(ms: number): void {
    this.timer = setTimeout(() => {
      this.round = this.turn();
    }, ms);
  }

  private async turn(): Promise<void> {
    try {
      await this.work();
      this.failures = 0;
    } catch (error) {
      this.failures += 1;
      this.onFailure(error);
    }
    // After failures the rest grows, up to eight times: a database that is starting need not be asked more often.
    if (!this.stopped) this.next(this.restMs * Math.min(8, 2 ** this.failures));
  }
}
