import { InjectQueue } from '@nestjs/bullmq';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Queue } from 'bullmq';
import {
  AnchorHistory,
  BackgroundLog,
  FileAnchorBook,
  KeepWatch,
  Loop,
  PgHistoryHeads,
  PgOutbox,
  PgUnitOfWork,
  PlanOverdueWarnings,
  relayToQueue,
} from '#libs/casework';
import type { Config } from '#libs/kernel';
import { EFFECTS, type EffectJob } from '#libs/queues';
import { Housekeeping } from './housekeeping.js';
import { UnderWay } from './under-way.js';
import { RELAY_PER_ROUND, RESTS } from './schedules.js';

/** Where outgoing rows come from and go to. */
@Injectable()
export class RelayStores {
  constructor(
    readonly work: PgUnitOfWork,
    readonly outbox: PgOutbox,
    readonly underWay: UnderWay,
    readonly housekeeping: Housekeeping,
    @InjectQueue(EFFECTS) readonly effects: Queue<EffectJob>,
  ) {}
}

/** The worker's own loops: the watch, the outbox relay, overdue warnings planned on. */
@Injectable()
export class Rounds implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly loops: Loop[];
  private stopping = false;

  constructor(
    private readonly watch: KeepWatch,
    overdue: PlanOverdueWarnings,
    private readonly log: BackgroundLog,
    private readonly stores: RelayStores,
    @Inject('CONFIG') config: Config,
  ) {
    const fail = (what: string) => (error: unknown) => this.log.failed(what, error);
    const relay = relayToQueue(stores.work, stores.outbox, stores.effects, fail('outbox relay'));
    const relayAll = async (): Promise<void> => {
      while ((await relay.execute(RELAY_PER_ROUND)) === RELAY_PER_ROUND && !this.stopping);
    };
    this.loops = [
      new Loop(() => watch.execute('sweep'), config.sweepMs, fail('watch')),
      new Loop(relayAll, RESTS.relay, fail('outbox relay')),
      new Loop(() => overdue.execute(), RESTS.overdue, fail('overdue warnings')),
      new Loop(() => stores.housekeeping.execute(), RESTS.housekeeping, fail('housekeeping')),
    ];
    if (config.anchorFile) {
      const anchors = new AnchorHistory(stores.work, new PgHistoryHeads(), new FileAnchorBook(config.anchorFile));
      this.loops.push(new Loop(() => anchors.execute(), RESTS.anchor, fail('anchoring')));
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.watch.arrive();
    const { work, outbox } = this.stores;
    await work.run({ as: 'system' }, (tx) => outbox.sendAgain(tx));
    for (const loop of this.loops) loop.start();
  }

  /** However much is due or to be sent: what is left is there for whoever starts next. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.watch.stop();
    await Promise.all(this.loops.map((loop) => loop.stop()));
    this.stores.underWay.loopsStopped();
  }
}
