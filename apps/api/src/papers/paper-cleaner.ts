import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { BackgroundLog, CleanPapers, Loop } from '#libs/casework';

const EVERY_MS = 600_000;

/** Cleans away what abandoned drafts left behind, beside whatever other process does so too. */
@Injectable()
export class PaperCleaner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loop: Loop;

  constructor(clean: CleanPapers, log: BackgroundLog) {
    const round = async (): Promise<void> => {
      const cleaned = await clean.execute();
      if (Object.values(cleaned).some((count) => count > 0))
        log.noted?.('abandoned papers cleaned away', { ...cleaned });
    };
    this.loop = new Loop(round, EVERY_MS, (error) => log.failed('cleaning papers', error));
  }

  onApplicationBootstrap(): void {
    this.loop.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.loop.stop();
  }
}
