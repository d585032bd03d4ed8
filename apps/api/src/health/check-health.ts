import { Injectable } from '@nestjs/common';
import { isAway } from '#libs/persistence';
import { DomainError, type Words } from '#libs/kernel';
import { Readiness } from './readiness.js';
import { Vitals } from './vitals.js';

/** A canary this old means that neither bell nor sweep has worked for two minutes. */
export const CANARY_LIMIT_S = 120;

export interface Health {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly database: 'up' | 'down';
  /** A lost queue store costs one sweep period and no deadline, so it does not make the process unready. */
  readonly queueStore: 'up' | 'down';
  readonly canary: { readonly ok: boolean; readonly ageSeconds: number | null };
  /** Nothing fires by this process's clock, but it plans the bells and dates the logs: a wrong one must be set right. */
  readonly clock: { readonly ok: boolean; readonly aheadSeconds: number | null; readonly reason: Words | null };
}

/** Whether this process may be sent requests, and why not. */
@Injectable()
export class CheckHealth {
  constructor(
    private readonly vitals: Vitals,
    private readonly readiness: Readiness,
  ) {}

  async execute(): Promise<Health> {
    const age = await this.canaryAge();
    const database = age === 'down' ? 'down' : 'up';
    const ageSeconds = age === 'down' ? null : age;
    const fresh = ageSeconds !== null && ageSeconds < CANARY_LIMIT_S;
    const ok = database === 'up' && (fresh || this.readiness.age < CANARY_LIMIT_S);
    const { stopping } = this.readiness;
    const clock = this.clock();
    return {
      ready: ok && clock.ok && !stopping,
      stopping,
      database,
      queueStore: this.vitals.queueStoreUp ? 'up' : 'down',
      canary: { ok, ageSeconds: ageSeconds === null ? null : Math.round(ageSeconds * 10) / 10 },
      clock,
    };
  }

  private clock(): Health['clock'] {
    const { aheadMs, wrong } = this.vitals.processClock;
    const aheadSeconds = aheadMs === null ? null : aheadMs / 1_000;
    return { ok: !wrong, aheadSeconds, reason: wrong && aheadSeconds !== null ? wordsOf(aheadSeconds) : null };
  }

  private async canaryAge(): Promise<number | null | 'down'> {
    try {
      return (await this.vitals.pulse()).canaryAge;
    } catch (error) {
      if (isAway(error) || (error instanceof DomainError && error.category === 'unavailable')) return 'down';
      throw error;
    }
  }
}

const wordsOf = (ahead: number): Words => ({
  zh: `本进程时钟比数据库时钟${ahead > 0 ? '快' : '慢'}${Math.abs(ahead)}秒;期限仍按数据库时钟处理,请校准本机时钟`,
  en: `This process’s clock is ${Math.abs(ahead)} s ${ahead > 0 ? 'ahead of' : 'behind'} the database’s; deadlines still follow the database, but set this machine’s clock right`,
});
