import { isId } from '#libs/kernel';
import { recordOf, type AnyEdition, type Source } from '#libs/procedures';
import type { StoredCase } from '../../domain/case.js';
import type { Clock } from '../../domain/clock.js';
import { editionOf } from './titles.js';

const isMatter = (source: Source): boolean =>
  'last' in source ? source.last === 'matter' : 'input' in source && source.input === 'matter';

/** Matters and parties are numbered alike: which of the two a clock is about only the steps that start it say. */
const runsAboutMatter = ({ transitions }: AnyEdition, clock: string): boolean =>
  transitions.some(({ clocks = [] }) =>
    clocks.some(
      (effect) => 'start' in effect && effect.start === clock && !!effect.subject && isMatter(effect.subject),
    ),
  );

/** The name of the party or the person for whom a clock runs; null where it runs for all, or about a matter. */
export async function whoseClock(
  stored: StoredCase,
  { clock, subject }: Pick<Clock, 'clock' | 'subject'>,
  namesOf: (id: string) => Promise<ReadonlyMap<string, string>>,
): Promise<string | null> {
  if (subject === '' || runsAboutMatter(editionOf(stored), clock)) return null;
  const party = recordOf(stored.file, 'party', subject)?.name;
  if (party !== undefined) return party;
  return isId(subject) ? ((await namesOf(subject)).get(subject) ?? null) : null;
}
