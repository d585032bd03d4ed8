import { Inject, Injectable } from '@nestjs/common';
import { PgDoorkeeper } from '#libs/identity';
import type { Config } from '#libs/kernel';
import { Database, KeyReceipts } from '#libs/persistence';

/** What is kept for a time only goes when that is over. */
@Injectable()
export class Housekeeping {
  private readonly door: PgDoorkeeper;

  constructor(
    private readonly receipts: KeyReceipts,
    database: Database,
    @Inject('CONFIG') private readonly config: Pick<Config, 'signInDays'>,
  ) {
    this.door = new PgDoorkeeper(database);
  }

  async execute(): Promise<void> {
    await this.receipts.clear();
    await this.door.clear(this.config.signInDays);
  }
}
