import { Injectable } from '@nestjs/common';
import type { Region } from '#libs/identity';
import { Database } from '#libs/persistence';

/** The GB/T 2260 tree, one level at a time. */
@Injectable()
export class Regions {
  constructor(private readonly database: Database) {}

  /** Regions directly below `parent`; of the whole country where it is left out. */
  below(parent = '000000'): Promise<Region[]> {
    return this.database.run({ as: 'system' }, (tx) =>
      tx.query<Region>(
        'select code, name, parent from regions where parent = $1 order by code',
        [parent],
        'regions-below',
      ),
    );
  }
}
