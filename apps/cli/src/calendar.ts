import { readFile } from 'node:fs/promises';
import { LoadCalendarYear, PgCalendarBook, PgCaseBook, PgUnitOfWork, type Reprojected } from '#libs/casework';
import type { Config } from '#libs/kernel';
import type { YearData } from '#libs/legal';
import { asOwner } from './bring-up.js';

/**
 * Loads a year's holiday notice from a JSON file `{year, notices: [{title, number?, issuedOn?, url}], days: [{date,
 * kind: 'off' | 'work', holiday, notice}]}` and moves the running clocks that it moves. No bells are set: each
 * process sets those near at hand within a minute.
 */
export async function loadCalendar(config: Config, file: string): Promise<Reprojected> {
  const year = JSON.parse(await readFile(file, 'utf8')) as YearData;
  return asOwner(config, (database) =>
    new LoadCalendarYear({
      work: new PgUnitOfWork(database),
      book: new PgCaseBook(),
      calendars: new PgCalendarBook(),
      bells: { set: () => undefined },
    }).execute(year),
  );
}
