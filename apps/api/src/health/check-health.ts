import { Injectable } from '@nestjs/common';
import type { Pulse } from '#libs/casework';
import { isAway } from '#libs/persistence';
import { DomainError, type Words } from '#libs/kernel';
import { Readiness } from './readiness.js';
import { Vitals } from './vitals.js';

/** A canary this old means that its path has not worked for two minutes. */
export const CANARY_LIMIT_S = 120;
/** What was written for others and nobody took for two minutes does not leave any more: the worker hangs or is not there. */
export const OUTBOX_LIMIT_S = 120;

/** One thing that has to happen again and again, and how long ago it did. */
export interface Sign {
  readonly ok: boolean;
  readonly ageSeconds: number | null;
  readonly reason: Words | null;
}

export interface Health {
  readonly ready: boolean;
  readonly stopping: boolean;
  readonly database: 'up' | 'down';
  /** A lost queue store costs one sweep period and no deadline, so it does not make the process unready. */
  readonly queueStore: 'up' | 'down';
  /** By the sweep of any process; without it deadlines wait, so the process is not ready. */
  readonly canary: Sign;
  /** By a bell through queue and worker; without it a deadline waits for the sweep, seconds, so this alone does not redden. */
  readonly bells: Sign;
  /** Notices and other effects leave. */
  readonly outbox: Sign;
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
    const pulse = await this.pulse();
    const database = pulse === 'down' ? 'down' : 'up';
    const read = pulse === 'down' ? null : pulse;
    const canary = this.path(read && read.canarySweep, SWEEP_WORDS);
    const bells = this.path(read && read.canaryBell, BELL_WORDS);
    const outbox = this.sign(read && read.outboxStalled, OUTBOX_LIMIT_S, OUTBOX_WORDS);
    const { stopping } = this.readiness;
    const clock = this.clock();
    return {
      ready: database === 'up' && canary.ok && outbox.ok && clock.ok && !stopping,
      stopping,
      database,
      queueStore: this.vitals.queueStoreUp ? 'up' : 'down',
      canary,
      bells,
      outbox,
      clock,
    };
  }

  private path(age: number | null, words: (seconds: number) => Words): Sign {
    // Before the first flight of all there is no age; a process that has been up for long should have seen one.
    return this.sign(age ?? this.readiness.age, CANARY_LIMIT_S, words);
  }

  /** A process that has just come up gives everything the time to catch up with what waited. */
  private sign(age: number | null, limit: number, words: (seconds: number) => Words): Sign {
    if (age === null) return { ok: true, ageSeconds: null, reason: null };
    const ok = age < limit || this.readiness.age < limit;
    return { ok, ageSeconds: Math.round(age * 10) / 10, reason: ok ? null : words(Math.round(age)) };
  }

  private clock(): Health['clock'] {
    const { aheadMs, wrong } = this.vitals.processClock;
    const aheadSeconds = aheadMs === null ? null : aheadMs / 1_000;
    return { ok: !wrong, aheadSeconds, reason: wrong && aheadSeconds !== null ? wordsOf(aheadSeconds) : null };
  }

  private async pulse(): Promise<Pulse | 'down'> {
    try {
      return await this.vitals.pulse();
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

const SWEEP_WORDS = (seconds: number): Words => ({
  zh: `已${seconds}秒没有完成巡检,到期事项可能延误;请检查各进程日志`,
  en: `No round of the watch has rung for ${seconds} s, so deadlines may wait; see the logs of the processes`,
});
const BELL_WORDS = (seconds: number): Words => ({
  zh: `已${seconds}秒没有经队列和工作进程敲钟;期限由巡检处理,请检查工作进程与队列存储`,
  en: `No bell has come through queue and worker for ${seconds} s; the sweep handles deadlines meanwhile. Check the worker and the queue store`,
});
const OUTBOX_WORDS = (seconds: number): Words => ({
  zh: `有待发事项已等候${seconds}秒无人处理,通知没有发出;请检查工作进程`,
  en: `Outgoing work has waited ${seconds} s and nothing takes it, so notices do not leave; check the worker`,
});
