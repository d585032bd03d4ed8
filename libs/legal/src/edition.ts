/** A version of rules that governs what begins from a day on. Days are legal dates `YYYY-MM-DD`. */
export interface Dated {
  readonly effectiveFrom: string;
}

/** The edition in force on a day: of those that had taken effect the latest, whatever their order; null before the first. */
export function pickEdition<E extends Dated>(editions: readonly E[], date: string): E | null {
  let picked: E | null = null;
  for (const edition of editions) {
    if (edition.effectiveFrom > date) continue;
    if (picked === null || edition.effectiveFrom > picked.effectiveFrom) picked = edition;
  }
  return picked;
}
