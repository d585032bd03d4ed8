import {
  Injectable,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { BackgroundLog } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { Database, Leases } from '#libs/persistence';
import { TakeUpload } from './take-upload.js';
import { TusDoor } from './tus-door.js';
import { UploadLocks } from './upload-locks.js';
import { UploadTargets } from './upload-target.js';
import { UploadsController } from './uploads.controller.js';

const HOUR_MS = 3_600_000;

/** Drops what nobody finishes, once an hour; at the stop, what is under way is left for another process to continue. */
@Injectable()
class UploadSweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly door: TusDoor,
    private readonly locks: UploadLocks,
    private readonly log: BackgroundLog,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.door.purge(Date.now()).catch((error: unknown) => this.log.failed('uploads', error));
    }, HOUR_MS);
    this.timer.unref();
  }

  beforeApplicationShutdown(): void {
    if (this.timer) clearInterval(this.timer);
    this.locks.letGo();
  }
}

@Module({})
export class UploadsModule {
  static forRoot({ dataFolder, paperMaxMb }: Pick<Config, 'dataFolder' | 'paperMaxMb'>): DynamicModule {
    return {
      module: UploadsModule,
      controllers: [UploadsController],
      providers: [
        {
          provide: UploadLocks,
          inject: [Database, BackgroundLog],
          useFactory: (database: Database, log: BackgroundLog) =>
            new UploadLocks(new Leases(database, (error) => log.failed('leases', error))),
        },
        {
          provide: TusDoor,
          inject: [UploadLocks],
          useFactory: (locks: UploadLocks) => new TusDoor(dataFolder, paperMaxMb * 1_048_576, locks),
        },
        UploadTargets,
        TakeUpload,
        UploadSweeper,
      ],
    };
  }
}
