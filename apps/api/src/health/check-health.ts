import { Injectable } from '@nestjs/common';
import { isAway } from '#libs/persistence';
import { DomainError } from '#libs/kernel';
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
    return {
      ready: ok && !stopping,
      stopping,
      database,
      queueStore: this.vitals.queueStoreUp ? 'up' : 'down',
      canary: { ok, ageSeconds: ageSeconds === null ? null : Math.round(ageSeconds * 10) / 10 },
    };
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
