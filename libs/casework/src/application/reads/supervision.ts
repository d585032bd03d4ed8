import type { CasePerson, UnitOfWork, Work } from '../ports.js';

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
}

/**
 * The supervisor's page: names of clocks and cases only, of the agencies in which the person holds a role or that lie
 * below. An administrator reads it without reading cases, so it looks past the walls and keeps recusal by itself.
 */
export class Supervision {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: SupervisionBook,
  ) {}

  read(by: Pick<CasePerson, 'id' | 'roles' | 'below'>): Promise<SupervisionReport> {
    const agencies = [...new Set([...by.roles.map((r) => r.agency), ...by.below])];
    return this.work.run({ as: 'system' }, async (tx) => ({
      failingClocks: await this.book.failingClocks(tx, agencies, by.id),
      deadEffects: await this.book.deadEffects(tx, agencies, by.id),
      outages: await this.book.outages(tx),
    }));
  }
}
