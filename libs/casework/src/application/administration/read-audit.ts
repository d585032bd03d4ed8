import { DomainError, isId, type Words } from '#libs/kernel';
import { addDays, builtInYears, dateOfInstant, daysFromTo, parseLegalDate, type Notice } from '#libs/legal';
import type { CasePerson, UnitOfWork } from '../ports.js';
import { partsOf } from '../reads/cursor.js';
import { stageTitle, transitionTitle } from '../reads/titles.js';
import type { AdministrationBook, AuditFilter, AuditLine, AuditPlace, Heartbeat } from './ports.js';

export interface AuditItem extends AuditLine {
  readonly title: Words;
  readonly fromTitle: Words | null;
  readonly toTitle: Words;
}

export interface AuditPage {
  readonly items: readonly AuditItem[];
  readonly nextCursor: string | null;
}

export interface AuditRequest extends Partial<AuditFilter> {
  readonly cursor?: string;
  readonly limit?: number;
}

/** A look at the history covers at most this many days, so that it costs the same in an old house. */
const MOST_DAYS = 31;

/** Everything that was done in an agency's cases, for its auditor: who, when, which step, never what was typed. */
export class ReadAudit {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: AdministrationBook,
  ) {}

  /** The last seven days where no dates are given. @throws DomainError ADMINISTRATION.TOO_LONG, CASEWORK.BAD_CURSOR */
  async execute(asked: AuditRequest, person: CasePerson): Promise<AuditPage> {
    const after = readPlace(asked.cursor);
    const limit = asked.limit ?? 50;
    const agencies = person.roles.filter((r) => r.role === 'auditor').map((r) => r.agency);
    return this.work.run(person.viewer, async (tx) => {
      const filter = filterOf(asked, dateOfInstant(await this.book.now(tx)));
      const rows = await this.book.audit(tx, agencies, filter, after, limit + 1);
      const items = rows.slice(0, limit).map(titled);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items, nextCursor: last ? writePlace([last.at, last.caseId, last.version]) : null };
    });
  }
}

const titled = (row: AuditLine): AuditItem => ({
  ...row,
  title: transitionTitle(row, row.transition),
  fromTitle: row.from === null ? null : stageTitle(row, row.from),
  toTitle: stageTitle(row, row.to),
});

function filterOf(asked: AuditRequest, today: string): AuditFilter {
  const to = parseLegalDate(asked.to ?? today);
  const from = parseLegalDate(asked.from ?? addDays(to, -6));
  if (daysFromTo(from, to) >= MOST_DAYS || from > to) throw tooLong();
  return { from, to, actor: asked.actor ?? null, transition: asked.transition ?? null, caseId: asked.caseId ?? null };
}

const writePlace = (place: AuditPlace): string => Buffer.from(JSON.stringify(place)).toString('base64url');

function readPlace(cursor: string | undefined): AuditPlace | null {
  if (cursor === undefined || cursor === '') return null;
  const [at, caseId, version] = partsOf(cursor);
  if (typeof at !== 'string' || Number.isNaN(Date.parse(at)) || !isId(caseId) || !Number.isInteger(version))
    throw badCursor();
  return [at, caseId, Number(version)];
}

const wrong = (code: `${Uppercase<string>}.${Uppercase<string>}`, pointer: string, message: Words): DomainError =>
  new DomainError(code, 'invalid', message, { issues: [{ pointer, code: 'range', message }] });

const badCursor = (): DomainError =>
  wrong('CASEWORK.BAD_CURSOR', '/cursor', { zh: '翻页标记无效', en: 'The cursor is not valid' });
const tooLong = (): DomainError =>
  wrong('ADMINISTRATION.TOO_LONG', '/from', {
    zh: `一次至多查看${MOST_DAYS}天`,
    en: `At most ${MOST_DAYS} days at once`,
  });

/** A year of the calendar as the office loaded it. */
export interface CalendarYearLine {
  readonly year: number;
  readonly notices: readonly Notice[];
  readonly daysOff: number;
  readonly workDays: number;
  /** Null for a year that came with this release. */
  readonly loadedAt: string | null;
}

/** The calendars 节假日 with their notices, and which years are counted without one so far. */
export class ReadCalendarYears {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: AdministrationBook,
  ) {}

  execute(): Promise<{ readonly years: readonly CalendarYearLine[]; readonly provisional: readonly number[] }> {
    return this.work.run({ as: 'system' }, async (tx) => {
      const loaded = await this.book.years(tx);
      // As the counting does: the years of this release where none were loaded.
      const known = loaded.length > 0 ? loaded : builtInYears.map((year) => ({ ...year, loadedAt: null }));
      const years = known.map(({ year, notices, days, loadedAt }) => ({
        year,
        notices,
        daysOff: days.filter((d) => d.kind === 'off').length,
        workDays: days.filter((d) => d.kind === 'work').length,
        loadedAt,
      }));
      const present = Number(dateOfInstant(await this.book.now(tx)).slice(0, 4));
      const ahead = [present, present + 1, present + 2];
      return { years, provisional: ahead.filter((y) => !years.some((l) => l.year === y)) };
    });
  }
}

/** The processes of the house and when each was last heard of. */
export class ReadHeartbeats {
  constructor(
    private readonly work: UnitOfWork,
    private readonly book: AdministrationBook,
  ) {}

  execute(): Promise<readonly Heartbeat[]> {
    return this.work.run({ as: 'system' }, (tx) => this.book.heartbeats(tx));
  }
}
