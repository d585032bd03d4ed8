const ZONE = 'Asia/Shanghai';
const day = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE });

/** Milliseconds by which the office's clock is ahead of the browser's. */
let ahead = 0;

/** Takes over what time it is at the office, `now` in ISO 8601 or as in the `Date` of an answer: a computer may be set to another day. */
export const heardFromOffice = (now: string, at = Date.now()): void => void (ahead = Date.parse(now) - at);

/** The day at the office, by its clock and in China wherever the browser stands: `2026-03-09`. */
export const todayAtOffice = (at = Date.now()): string => day.format(at + ahead);

const DAY_MS = 86_400_000;
/** All of China counts from here, summer and winter. */
const EAST_MS = 8 * 3_600_000;

/** The instant that it is at the office, in ISO 8601. */
export const nowAtOffice = (at = Date.now()): string => new Date(at + ahead).toISOString();

/** Milliseconds until the next day begins at the office. */
export const untilTomorrow = (at = Date.now()): number => DAY_MS - ((at + ahead + EAST_MS) % DAY_MS);

/** An instant as the office reads it: `2026-03-09 10:32`. */
export function moment(instant: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', minute: '2-digit' });
  const at = new Date(instant);
  return `${day.format(at)} ${time.format(at)}`;
}

/** `10:32` for something of today at the office; of another day as `moment` has it. */
export function timeOf(instant: string, at = Date.now()): string {
  const whole = moment(instant);
  return whole.startsWith(todayAtOffice(at)) ? whole.slice(11) : whole;
}

/** The legal date before one. */
export const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) - DAY_MS).toISOString().slice(0, 10);

/** The weekday of a legal date in the language of the page. */
export const weekdayOf = (date: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
