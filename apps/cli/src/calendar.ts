import { LoadCalendarYear, PgCalendarBook, PgCaseBook, PgUnitOfWork, type Reprojected } from '#libs/casework';
import type { Config } from '#libs/kernel';
import { asOwner } from './bring-up.js';
import { readCalendarFile } from './calendar-file.js';

/**
 * Loads a year's holiday notice from a file and moves the running clocks that it moves. No bells are set: each process
 * sets those near at hand within a minute.
 * @throws DomainError CALENDAR.BAD_FILE naming file and field; LEGAL.BAD_CALENDAR. Nothing is changed then.
 */
export async function loadCalendar(config: Config, file: string): Promise<Reprojected> {
  const year = await readCalendarFile(file);
  return asOwner(config, (database) =>
    new LoadCalendarYear({
      work: new PgUnitOfWork(database),
      book: new PgCaseBook(),
      calendars: new PgCalendarBook(),
      bells: { set: () => undefined },
    }).execute(year),
  );
}
