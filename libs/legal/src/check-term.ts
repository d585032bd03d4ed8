import { civilOf, readDay, type DayNumber } from './legal-date.js';
import { mergeGaps, type Gap } from './gaps.js';
import { dayOfMs, msOfWallClock, readInstant, readTimeOfDay } from './shanghai.js';
import { refuse } from './term-errors.js';
import { DIRECTIONS, ROLLS, UNITS, type Direction, type Roll, type TermRequest, type Unit } from './term.js';

export const MAX_COUNT = 100_000;
export const MAX_MONTHS = 12_000;
export const MAX_YEARS = 1_000;
export const MAX_EXTENSIONS = 100;
export const MAX_EXCLUDED = 1_000;
export const LATEST_INPUT_YEAR = 2200;

/** The term itself, then each extension: how long, in which unit. */
export interface Stage {
  readonly count: number;
  readonly unit: Unit;
}

/** A request in which everything was found in order. `from` and `gaps` are day numbers, for hours milliseconds. */
export interface CheckedTerm {
  readonly from: number;
  readonly stages: readonly [Stage, ...Stage[]];
  /** As given, for the explanation. */
  readonly excluded: readonly Gap[];
  /** Sorted and merged, for the counting. */
  readonly gaps: readonly Gap[];
  readonly direction: Direction;
  readonly roll: Roll;
  /** Milliseconds into the due day. */
  readonly cutOff: number;
}

const MS_PER_DAY = 86_400_000;

/** @throws DomainError TERMS.* naming the field */
export function checkTerm(request: TermRequest): CheckedTerm {
  const { unit, direction = 'after', roll = 'none' } = request;
  const base = checkStage(request, 'count', 'unit', unit);
  if (!DIRECTIONS.includes(direction)) throw unknown('UNKNOWN_DIRECTION', 'direction', DIRECTIONS);
  if (!ROLLS.includes(roll)) throw unknown('UNKNOWN_ROLL', 'roll', ROLLS);
  const extensions = checkExtensions(request);
  const excluded = checkExcluded(request);
  if (direction === 'before') checkBackwards(request, roll);
  if (unit === 'hour' && roll !== 'none') {
    throw refuse('ROLL_NOT_ALLOWED', 'roll', '以小时计算的期限不顺延', 'a term in hours does not roll');
  }
  return {
    from: unit === 'hour' ? readHourStart(request.from) : readDayStart(request.from),
    stages: [base, ...extensions],
    excluded,
    gaps: mergeGaps(excluded),
    direction,
    roll,
    cutOff: checkCutOff(request),
  };
}

const unknown = (reason: Uppercase<string>, field: string, known: readonly string[]) =>
  refuse(reason, field, `只能是 ${known.join('、')} 之一`, `must be one of ${known.join(', ')}`);

function checkStage(stage: { readonly count: number }, countField: string, unitField: string, unit: Unit): Stage {
  if (!UNITS.includes(unit)) throw unknown('UNKNOWN_UNIT', unitField, UNITS);
  const most = unit === 'month' ? MAX_MONTHS : unit === 'year' ? MAX_YEARS : MAX_COUNT;
  const { count } = stage;
  if (!Number.isInteger(count) || count < 1 || count > most) {
    throw refuse('BAD_COUNT', countField, `应为1至${most}的整数`, `must be an integer from 1 to ${most}`);
  }
  return { count, unit };
}

function checkExtensions({ extensions = [], unit: own }: TermRequest): Stage[] {
  if (extensions.length > MAX_EXTENSIONS) throw tooMany('extensions', MAX_EXTENSIONS);
  return extensions.map((extension, i) => {
    const { unit = own } = extension;
    const stage = checkStage(extension, `extensions[${i}].count`, `extensions[${i}].unit`, unit);
    if ((unit === 'hour') !== (own === 'hour')) {
      throw refuse(
        'MIXED_UNITS',
        `extensions[${i}].unit`,
        '小时不能与日、月、年混用',
        'hours do not mix with days, months or years',
      );
    }
    return stage;
  });
}

const tooMany = (field: string, most: number) => refuse('TOO_MANY', field, `最多${most}项`, `at most ${most} entries`);

function checkExcluded({ excluded = [], unit }: TermRequest): Gap[] {
  if (excluded.length > MAX_EXCLUDED) throw tooMany('excluded', MAX_EXCLUDED);
  const read = unit === 'hour' ? readHourBound : readDayBound;
  return excluded.map((gap, index) => {
    const from = read(gap.from, `excluded[${index}].from`);
    const to = read(gap.to, `excluded[${index}].to`);
    if (to < from)
      throw refuse('BAD_EXCLUSION', `excluded[${index}].to`, '不得早于from', 'must not be earlier than from');
    const { kind, title, rest } = gap;
    return {
      from,
      to,
      index,
      ...(kind === undefined ? {} : { kind }),
      ...(title ? { title } : {}),
      ...(rest ? { rest } : {}),
    };
  });
}

// No rule lengthens a notice that must be given in advance, stops it, or lets it be given later than its last day.
function checkBackwards({ extensions = [], excluded = [] }: TermRequest, roll: Roll): void {
  const refused = (field: string) =>
    refuse('NOT_BACKWARDS', field, '向前倒算的期限不适用', 'does not apply to a term counted back from a day');
  if (extensions.length > 0) throw refused('extensions');
  if (excluded.length > 0) throw refused('excluded');
  if (roll === 'next-working-day') throw refused('roll');
}

function checkCutOff({ cutOff = '24:00', unit }: TermRequest): number {
  const ms = readTimeOfDay(cutOff);
  if (ms === null || ms === 0) {
    throw refuse(
      'BAD_CUT_OFF',
      'cutOff',
      '应为00:01至24:00的时间(HH:mm)',
      'must be a time (HH:mm) from 00:01 to 24:00',
    );
  }
  if (unit === 'hour' && ms !== MS_PER_DAY) {
    throw refuse(
      'BAD_CUT_OFF',
      'cutOff',
      '以小时计算的期限不受营业时间限制',
      'a term in hours runs past the close of business',
    );
  }
  return ms;
}

const badDate = (field: string) =>
  refuse(
    'BAD_DATE',
    field,
    `应为1900至${LATEST_INPUT_YEAR}年间的有效日期(YYYY-MM-DD)`,
    `must be a real date (YYYY-MM-DD) from 1900 to ${LATEST_INPUT_YEAR}`,
  );

const badInstant = (field: string) =>
  refuse(
    'BAD_INSTANT',
    field,
    `应为1900至${LATEST_INPUT_YEAR}年间带时区的时刻(RFC 3339)`,
    `must be an instant with an offset (RFC 3339) from 1900 to ${LATEST_INPUT_YEAR}`,
  );

function withinBounds(day: DayNumber): boolean {
  const { year } = civilOf(day);
  return year >= 1900 && year <= LATEST_INPUT_YEAR;
}

function readDayStart(value: string): DayNumber {
  const ms = readInstant(value);
  return ms !== null && withinBounds(dayOfMs(ms)) ? dayOfMs(ms) : readDayBound(value, 'from');
}

function readDayBound(value: string, field: string): DayNumber {
  const day = readDay(value);
  if (day === null || !withinBounds(day)) throw badDate(field);
  return day;
}

function readHourStart(value: string): number {
  const ms = readInstant(value);
  if (ms === null || !withinBounds(dayOfMs(ms))) throw badInstant('from');
  return ms;
}

function readHourBound(value: string, field: string): number {
  const ms = readInstant(value);
  if (ms === null) return msOfWallClock(readDayBound(value, field), 0);
  if (!withinBounds(dayOfMs(ms))) throw badInstant(field);
  return ms;
}
