import { isId } from '#libs/kernel';
import { recordOf, runsAboutMatter } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { editionOf, type OfEdition } from './titles.js';

type Named = Pick<Clock, 'clock' | 'subject'>;

/**
 * What is known of the party that bears the number of a clock's subject, where the clock runs for that party: null where it
 * runs about a matter, which may bear the number of a party.
 */
export const ifForParty = <T>(of: OfEdition, { clock }: Pick<Named, 'clock'>, known: T | null): T | null =>
  known === null || runsAboutMatter(editionOf(of), clock) ? null : known;

/** The name of the party for whom a clock runs; null where it runs for all, for one of the office, or about a matter. */
export const partyOfClock = (stored: Pick<StoredCase, 'file' | 'procedure' | 'edition'>, clock: Named): string | null =>
  ifForParty(stored, clock, recordOf(stored.file, 'party', clock.subject)?.name ?? null);

/** Number of the party that a clock is about: for whom it runs, or whose the matter is; null where it is about none. */
export function partyConcerned(stored: StoredCase, clock: Named): string | null {
  if (!runsAboutMatter(editionOf(stored), clock.clock)) return clock.subject;
  return recordOf(stored.file, 'matter', clock.subject)?.byParty ?? null;
}

/** The name of the party or the person for whom a clock runs; null where it runs for all, or about a matter. */
export async function whoseClock(
  stored: StoredCase,
  clock: Named,
  namesOf: (id: string) => Promise<ReadonlyMap<string, string>>,
): Promise<string | null> {
  const party = partyOfClock(stored, clock);
  if (party !== null) return party;
  const { subject } = clock;
  return isId(subject) ? ((await namesOf(subject)).get(subject) ?? null) : null;
}
