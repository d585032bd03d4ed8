import { Injectable } from '@nestjs/common';
import { CaseFeed, ReadPulse, type Pulse, type Room, type RoomLoad } from '#libs/casework';
import { ProcessClock, type ClockReading } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { QueueBells } from '#libs/queues';

/** Reads the system's vital signs. */
@Injectable()
export class Vitals {
  constructor(
    private readonly reading: ReadPulse,
    private readonly database: Database,
    private readonly bells: QueueBells,
    private readonly clock: ProcessClock,
    private readonly feed: CaseFeed,
  ) {}

  /** @throws DomainError PERSISTENCE.UNAVAILABLE */
  pulse(): Promise<Pulse> {
    return this.reading.execute(this.clock.boundMs);
  }

  get queueStoreUp(): boolean {
    return this.bells.up;
  }

  get processClock(): ClockReading {
    return this.clock.read();
  }

  get bellFailures(): number {
    return this.bells.failures;
  }

  /** Of the streams of live changes that this process serves. */
  streams(room: Room): RoomLoad {
    return this.feed.load(room);
  }

  pool(): { total: number; idle: number; waiting: number } {
    return this.database.load();
  }
}
