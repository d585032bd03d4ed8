import type { UnitOfWork, Work } from '../ports.js';

export interface FailingClock {
  readonly id: string;
  readonly caseId: string;
  readonly clock: string;
  readonly dueOn: string | null;
  readonly failures: number;
  readonly lastFailure: string | null;
  readonly ringAt: string | null;
}

export interface DeadEffect {
  readonly id: string;
  readonly topic: string;
  readonly caseId: string | null;
  readonly attempts: number;
  readonly lastFailure: string | null;
  readonly deadAt: string;
}

export interface Outage {
  readonly beganAt: string;
  readonly endedAt: string;
  readonly noticedBy: string;
}

/** An act that is no step of a case: on an account, or on what was stuck. `by` is null for the operator's command. */
export interface OfficeAct {
  readonly at: string;
  readonly agency: string;
  readonly by: string | null;
  readonly act: string;
  readonly subject: string;
  readonly reason: string | null;
}

/** What does not run by itself any more and needs a person. */
export interface SupervisionReport {
  readonly failingClocks: readonly FailingClock[];
  readonly deadEffects: readonly DeadEffect[];
  readonly outages: readonly Outage[];
}

export interface SupervisionBook {
  /** Of the cases of these agencies, without those in which `person` is recused. */
  failingClocks(tx: Work, agencies: readonly string[], person: string): Promise<FailingClock[]>;
  deadEffects(tx: Work, agencies: readonly string[], person: string): Promise<DeadEffect[]>;
  outages(tx: Work): Promise<Outage[]>;
  acts(tx: Work, agencies: readonly string[]): Promise<OfficeAct[]>;
}

/**
 * The supervisor's page: names of clocks and cases only, of the agencies that the
 * person supervises, and of those directly below for a head. An administrator reads it without reading cases, so it looks past the walls and keeps recusal by itself.
 */
export class Supervision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: SupervisionBook,
  ) {}

  /** @param agencies those of which the person may supervise */
  read(by: string, agencies: readonly string[]): Promise<SupervisionReport> {
    return this.work.run({ as: 'system' }, async (tx) => ({
      failingClocks: await this.book.failingClocks(tx, agencies, by),
      deadEffects: await this.book.deadEffects(tx, agencies, by),
      outages: await this.book.outages(tx),
    }));
  }

  /** What was done to accounts and to the machinery of these agencies, newest first. */
  acts(agencies: readonly string[]): Promise<OfficeAct[]> {
    return this.work.run({ as: 'system' }, (tx) => this.book.acts(tx, agencies));
  }
}
