import { Injectable } from '@nestjs/common';
import { ReadPulse, type Pulse } from '#libs/casework';
import { Database } from '#libs/persistence';
import { QueueBells } from '#libs/queues';

/** Reads the system's vital signs. */
@Injectable()
export class Vitals {
  constructor(
    private readonly reading: ReadPulse,
    private readonly database: Database,
    private readonly bells: QueueBells,
  ) {}

  /** @throws DomainError PERSISTENCE.UNAVAILABLE */
  pulse(): Promise<Pulse> {
    return this.reading.execute();
  }

  get queueStoreUp(): boolean {
    return this.bells.up;
  }

  get bellFailures(): number {
    return this.bells.failures;
  }

  pool(): { total: number; idle: number; waiting: number } {
    return this.database.load();
  }
}
