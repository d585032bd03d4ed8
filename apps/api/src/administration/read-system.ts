import { Injectable } from '@nestjs/common';
import { ReadHeartbeats, type Heartbeat, type Pulse } from '#libs/casework';
import { CheckHealth, type Health } from '../health/check-health.js';
import { Vitals } from '../health/vitals.js';

export interface SystemView {
  readonly pulse: Pulse;
  /** Of the process that answers, part by part. */
  readonly readiness: Health;
  readonly processes: readonly Heartbeat[];
}

/** The state of the house for its administrator: lags, the parts of readiness, and every process last heard of. */
@Injectable()
export class ReadSystem {
  constructor(
    private readonly vitals: Vitals,
    private readonly health: CheckHealth,
    private readonly heartbeats: ReadHeartbeats,
  ) {}

  /** @throws DomainError PERSISTENCE.UNAVAILABLE */
  async execute(): Promise<SystemView> {
    const [pulse, readiness, processes] = await Promise.all([
      this.vitals.pulse(),
      this.health.execute(),
      this.heartbeats.execute(),
    ]);
    return { pulse, readiness, processes };
  }
}
