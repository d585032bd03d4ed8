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

/** What the operator is told, and the exit code: 1 while clocks of some cases still stand by the year before. */
export function toldOf({ cases, clocks, left }: Reprojected): {
  readonly lines: readonly string[];
  readonly code: number;
} {
  const lines = [JSON.stringify({ cases, clocks, left: left.length })];
  if (left.length === 0) return { lines, code: 0 };
  const shown = left.slice(0, SHOWN).map(({ caseId, why }) => `  ${caseId}  ${why}`);
  return {
    lines: [
      ...lines,
      `尚有 ${left.length} 件案件的期限未按新日历重算,请再次运行同一命令 / the clocks of ${left.length} cases are not counted by the new calendar yet: run again`,
      ...shown,
    ],
    code: 1,
  };
}

const SHOWN = 20;
