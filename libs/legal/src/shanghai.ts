import { DomainError } from '#libs/kernel';
import { dayNumberOf, fromDay, toDay, type DayNumber, type LegalDate } from './legal-date.js';

const MS_PER_DAY = 86_400_000;
const STANDARD = 8 * 3_600_000;
/** Since 1992 the zone has kept +08:00; before, summer time (1986–91, the 1940s) and local mean time need the zone's data. */
const SETTLED_SINCE = Date.UTC(1992, 0, 1);

const zone = new Intl.DateTimeFormat('en-US', {
  timeZone: 'Asia/Shanghai',
  calendar: 'gregory',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

function offsetAt(ms: number): number {
  if (ms >= SETTLED_SINCE) return STANDARD;
  const whole = Math.floor(ms / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of zone.formatToParts(whole)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

export const dayOfMs = (ms: number): DayNumber => Math.floor((ms + offsetAt(ms)) / MS_PER_DAY);

/** The instant of a wall-clock time in Shanghai: of two that show it the later; where none does, as counted before the clocks were put forward. */
export function msOfWallClock(day: DayNumber, msIntoDay: number): number {
  const wall = day * MS_PER_DAY + msIntoDay;
  if (wall - STANDARD >= SETTLED_SINCE + MS_PER_DAY) return wall - STANDARD;
  const before = offsetAt(wall - STANDARD - MS_PER_DAY);
  const after = offsetAt(wall - STANDARD + MS_PER_DAY);
  const shown = [wall - after, wall - before].filter((ms) => ms + offsetAt(ms) === wall);
  return shown.length > 0 ? Math.max(...shown) : wall - before;
}

const INSTANT =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?(?:([Zz])|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Milliseconds of an RFC 3339 instant (offset required, finer than a millisecond cut off), or null where it is none. */
export function readInstant(value: unknown): number | null {
  const match = typeof value === 'string' ? INSTANT.exec(value) : null;
  if (!match) return null;
  const [, date = '', hour, minute, second, fraction = '', zulu, sign, offHour, offMinute] = match;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const start = dayNumberOf(year, month, day) * MS_PER_DAY;
  // Date.UTC carries an impossible day over into the next month, so what comes back must be what went in.
  if (year < 100 || new Date(start).toISOString().slice(0, 10) !== date) return null;
  const time = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1000;
  const ms = Number(fraction.padEnd(3, '0').slice(0, 3));
  const offset = zulu ? 0 : (sign === '-' ? -1 : 1) * (Number(offHour) * 60 + Number(offMinute)) * 60_000;
  return start + time + ms - offset;
}

/** RFC 3339 at +08:00, milliseconds only where there are some. */
export const formatInstant = (ms: number): string =>
  new Date(ms + STANDARD)
    .toISOString()
    .replace(/(?:\.000)?Z$/, '')
    .concat('+08:00');

/**
 * The date that the calendar on the wall in Shanghai shows at an instant.
 * @throws DomainError LEGAL.BAD_INSTANT where the text is no RFC 3339 instant
 */
export function dateOfInstant(instant: string | Date): LegalDate {
  const ms = typeof instant === 'string' ? readInstant(instant) : instant.getTime();
  if (ms === null || Number.isNaN(ms)) {
    throw new DomainError('LEGAL.BAD_INSTANT', 'invalid', {
      zh: '不是带时区的有效时刻(RFC 3339)',
      en: 'Not a real instant with an offset (RFC 3339)',
    });
  }
  return fromDay(dayOfMs(ms));
}

const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Milliseconds into the day of `HH:mm` or `24:00`, or null where it is neither. */
export function readTimeOfDay(value: unknown): number | null {
  if (value === '24:00') return MS_PER_DAY;
  const match = typeof value === 'string' ? TIME.exec(value) : null;
  return match ? Number(match[1]) * 3_600_000 + Number(match[2]) * 60_000 : null;
}

/** Instant of a time of day given in milliseconds; 24:00, where a last day ends (民法典203), is 00:00 of the day that follows. */
export const msOfTime = (day: DayNumber, msIntoDay: number): number =>
  msIntoDay === MS_PER_DAY ? msOfWallClock(day + 1, 0) : msOfWallClock(day, msIntoDay);

/**
 * ISO 8601 instant in UTC (as `Date.prototype.toISOString` writes it, so that two of them compare as text) of a
 * time of day `HH:mm` or `24:00` in Shanghai.
 * @throws DomainError LEGAL.BAD_TIME
 */
export function instantOf(date: LegalDate, time: string): string {
  const ms = readTimeOfDay(time);
  if (ms === null) {
    throw new DomainError('LEGAL.BAD_TIME', 'invalid', { zh: '不是有效时间(HH:mm)', en: 'Not a time of day (HH:mm)' });
  }
  return new Date(msOfTime(toDay(date), ms)).toISOString();
}
