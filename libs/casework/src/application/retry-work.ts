import { DomainError } from '#libs/kernel';
import type { UnitOfWork, Work } from './ports.js';

/** What is tried again: an effect that was set aside as dead, or a clock whose handler fails. */
export type Stuck = 'effect' | 'clock';

export interface Retry {
  readonly what: Stuck;
  readonly id: string;
  /** Who asks; null: the operator, by a command. */
  readonly by: string | null;
  /** Agencies of which this may be asked; null: all. */
  readonly agencies: readonly string[] | null;
  readonly reason: string;
}

export interface RetryBook {
  /** Lets it go again at once and writes who asked and why. False when there is nothing stuck by that id in reach. */
  retry(tx: Work, retry: Retry): Promise<boolean>;
}

/** Somebody mended the cause and lets the stuck work go again. */
export class RetryWork {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: RetryBook,
  ) {}

  /** @throws DomainError CASEWORK.NOTHING_STUCK, for what lies in another agency as for nothing */
  async execute(retry: Retry): Promise<{ id: string }> {
    const found = await this.work.run({ as: 'system' }, (tx) => this.book.retry(tx, retry));
    if (!found) throw nothingStuck();
    return { id: retry.id };
  }
}

const nothingStuck = (): DomainError =>
  new DomainError('CASEWORK.NOTHING_STUCK', 'notFound', {
    zh: '没有这项待重试的事项',
    en: 'There is nothing stuck by this id',
  });
