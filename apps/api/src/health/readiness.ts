import { Injectable } from '@nestjs/common';

/** Whether this process wants requests at all: not once it was told to stop. */
@Injectable()
export class Readiness {
  private readonly since = performance.now();
  private wanted = true;

  stop(): void {
    this.wanted = false;
  }

  get stopping(): boolean {
    return !this.wanted;
  }

  /** Seconds since this process came up. */
  get age(): number {
    return (performance.now() - this.since) / 1_000;
  }
}
