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
  /** How long the oldest row that no receiver has tried yet waits: nothing takes them, or nothing sends them. */
  readonly outboxStalled: number;
  /** Since the canary last rang on this path, or since its first flight was planned; null before that. */
  readonly canaryBell: number | null;
  readonly canarySweep: number | null;
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
