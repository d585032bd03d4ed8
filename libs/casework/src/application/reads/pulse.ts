import type { UnitOfWork, Work } from '../ports.js';

/** What the database says of the system's pulse. Seconds, by the database's clock. */
export interface Pulse {
  /** How long the most overdue armed clock has waited to be fired. */
  readonly clockLag: number;
  readonly rungLag: number;
  readonly outboxAge: number;
  readonly outboxDepth: number;
  readonly outboxDead: number;
  readonly clocksFailing: number;
  /** Processes seen within two minutes whose clock is further off than allowed. */
  readonly wrongClocks: number;
  /** Since the canary's last planned flight that has not rung, or since it last rang; null before its first flight. */
  readonly canaryAge: number | null;
}

export interface PulseBook {
  /** @param clockOffMs how far a process's clock may be off, ms */
  pulse(tx: Work, clockOffMs: number): Promise<Pulse>;
}

/** Feels the pulse of clocks, warnings and outbox, for health and metrics. */
export class ReadPulse {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: PulseBook,
  ) {}

  /** @param clockOffMs how far a process's clock may be off, ms. @throws DomainError PERSISTENCE.UNAVAILABLE */
  execute(clockOffMs: number): Promise<Pulse> {
    return this.work.run({ as: 'system' }, (tx) => this.book.pulse(tx, clockOffMs));
  }
}
