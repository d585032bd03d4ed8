import type { Program } from './program.js';

const LOOK_MS = 50;
const REST_MS = 500;

/** Starts a program again whenever it ends, as the launcher does, and keeps what ended. */
export class Keeper {
  readonly deaths: Program[] = [];
  program: Program;
  private readonly timer: NodeJS.Timeout;
  private since: number | null = null;

  constructor(private readonly start: () => Program) {
    this.program = start();
    this.timer = setInterval(() => this.look(), LOOK_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.program.kill();
  }

  private look(): void {
    if (this.program.ended === null) return;
    this.since ??= performance.now();
    if (performance.now() - this.since < REST_MS) return;
    this.since = null;
    this.deaths.push(this.program);
    this.program = this.start();
  }
}
