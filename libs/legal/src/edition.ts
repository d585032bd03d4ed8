import { DomainError } from '#libs/kernel';
import type { LegalDate } from './legal-date.js';

export interface Edition {
  readonly effectiveFrom: LegalDate;
  /** Last day on which it governs new cases; absent while it does. */
  readonly effectiveTo?: LegalDate;
}

/**
 * The edition in force on a day: of those that had taken effect, the latest, whatever their order in the list.
 * @throws DomainError LEGAL.NO_EDITION when none had taken effect, or the latest had already ended
 */
export function pickEdition<E extends Edition>(editions: readonly E[], date: LegalDate): E {
  let picked: E | null = null;
  for (const edition of editions) {
    if (edition.effectiveFrom > date) continue;
    if (picked === null || edition.effectiveFrom > picked.effectiveFrom) picked = edition;
  }
  if (picked === null || (picked.effectiveTo !== undefined && picked.effectiveTo < date)) {
    throw new DomainError(
      'LEGAL.NO_EDITION',
      'refused',
      { zh: `${date}没有生效的版本`, en: `No edition was in force on ${date}` },
      { date },
    );
  }
  return picked;
}
