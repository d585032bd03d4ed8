import type { Words } from '#libs/kernel';
import {
  addDays,
  cite,
  countTerm,
  dateOfInstant,
  parseLegalDate,
  type Calendar,
  type ExplainedStep,
  type LegalDate,
  type Term,
} from '#libs/legal';
import { termWords } from '#libs/procedures';
import type { CasePerson } from '../ports.js';
import { seeCase, type ReadDeps } from './case-access.js';
import { editionOf } from './titles.js';

/** A day with the time that has to be left before it. */
export interface DayBefore {
  readonly on: string;
  readonly working: boolean;
  /** The last day on which it can be done, and whether that is still to come. */
  readonly latest: string;
  readonly inTime: boolean;
  /** True where a year without a notice was looked at: the days may still move. */
  readonly provisional: boolean;
  readonly steps: readonly ExplainedStep[];
}

/** A time that is counted back from a day to be set, such as that of the notice of a hearing. */
export interface TimeBefore {
  readonly clock: string;
  readonly title: Words;
  readonly term: Words;
  readonly citation: string;
  readonly standing: string;
  /** The first working day that leaves the time where it is done today. */
  readonly earliest: DayBefore;
  /** The day asked about; null where none was. */
  readonly chosen: DayBefore | null;
}

/** What each time that is counted back leaves of the days to come, before any of it runs 倒计期间. */
export class DaysBefore {
  constructor(private readonly deps: ReadDeps) {}

  /** @param day `YYYY-MM-DD`, the day that may be set. @throws DomainError CASEWORK.NOT_FOUND */
  async execute(caseId: string, day: string | null, person: CasePerson): Promise<readonly TimeBefore[]> {
    const calendar = await this.deps.calendars.current();
    return this.deps.work.run(person.viewer, async (tx) => {
      const { stored } = await seeCase(this.deps, tx, caseId, person);
      const today = parseLegalDate(dateOfInstant(await this.deps.reader.now(tx)));
      return Object.entries(editionOf(stored).clocks).flatMap(([clock, { title, term, citation, standing }]) => {
        if ('set' in term || term.direction !== 'before') return [];
        const before = (on: LegalDate): DayBefore => dayBefore(on, term, today, calendar);
        const chosen = day === null ? null : before(parseLegalDate(day));
        const said = { clock, title, term: termWords(term), citation: cite(citation), standing };
        return [{ ...said, earliest: before(earliestAfter(term, today, calendar)), chosen }];
      });
    });
  }
}

/** The first working day whose time before it still holds today. Pure. */
export function earliestAfter(term: Term, today: LegalDate, calendar: Calendar): LegalDate {
  let day = addDays(today, 1);
  while (!calendar.isWorkingDay(day) || !dayBefore(day, term, today, calendar).inTime) day = addDays(day, 1);
  return day;
}

/** Counted by the function that counts the clock once it runs. Pure. */
export function dayBefore(on: LegalDate, term: Term, today: LegalDate, calendar: Calendar): DayBefore {
  const counted = countTerm({ ...term, from: on, explain: true }, calendar);
  if (!('latest' in counted)) throw new Error('the time does not count back');
  const { latest, provisional, explanation } = counted;
  const working = calendar.isWorkingDay(on);
  return { on, working, latest, inTime: latest >= today, provisional, steps: explanation?.steps ?? [] };
}
