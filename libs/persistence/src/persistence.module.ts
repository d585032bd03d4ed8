import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import type { Config } from '#libs/kernel';
import { Database, makePool } from './database.js';
import { KeyReceipts } from './key-receipts.js';
import { refuseUnfit } from './refuse-unfit.js';

/** Gives every module the one Database, under the restricted role. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly database: Database) {}

  static forRoot(config: Config, name: string): DynamicModule {
    return {
      module: PersistenceModule,
      global: true,
      providers: [
        {
          provide: Database,
          useFactory: async (): Promise<Database> => {
            const database = new Database(
              makePool({
                url: config.databaseUrl,
                size: config.poolSize,
                name: `hengzhi-${name}`,
                role: 'hengzhi_app',
              }),
            );
            await refuseUnfit(database, config);
            return database;
          },
        },
        { provide: KeyReceipts, inject: [Database], useFactory: (database: Database) => new KeyReceipts(database) },
      ],
      exports: [Database, KeyReceipts],
    };
  }

  /** After everything else: requests and jobs under way still need it. */
  async onApplicationShutdown(): Promise<void> {
    await this.database.close();
  }
}
