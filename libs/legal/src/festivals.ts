import { dayNumberOf, type DayNumber } from './legal-date.js';
import { newMoonNear } from './new-moon.js';

const MS_PER_DAY = 86_400_000;

// The lunisolar date of noon UTC of a day is its date in China, eight hours ahead.
const lunar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function lunarDate(day: DayNumber): string {
  let month = '';
  let dayOfMonth = '';
  for (const { type, value } of lunar.formatToParts((day + 0.5) * MS_PER_DAY)) {
    if (type === 'month') month = value;
    if (type === 'day') dayOfMonth = value;
  }
  return `${month}-${dayOfMonth}`;
}

/**
 * The first day of a lunar month (never of a leap month) that has its middle within 75 days from `from` on. Intl tells
 * which month it is, seen from its middle, where a day more or less does not matter; the new moon tells its first day.
 */
function firstOfLunarMonth(from: DayNumber, month: number): DayNumber {
  for (let day = from; day < from + 75;) {
    const [name = '', dayOfMonth = ''] = lunarDate(day).split('-');
    const at = Number(dayOfMonth);
    if (name === String(month) && at >= 12 && at <= 18) return newMoonNear(day - at + 1);
    // On to the middle of this month where it still lies ahead, otherwise to that of the next.
    day += at < 12 ? 15 - at : Math.max(1, 43 - at);
  }
  throw new Error(`no lunar month ${month} within 75 days of day ${from}`);
}

/** 清明 by the formula in common use for the last century and this; afterwards a tropical year from one to the next. */
function clearAndBright(year: number): DayNumber {
  const short = year % 100;
  const century = Math.floor(year / 100);
  if (century === 19 || century === 20) {
    const day = Math.floor(short * 0.2422 + (century === 19 ? 5.59 : 4.81)) - Math.floor(short / 4);
    return dayNumberOf(year, 4, day);
  }
  return Math.floor(dayNumberOf(2000, 4, 4) + 18.53 / 24 + (year - 2000) * 365.2422);
}

/**
 * The holidays that the 全国年节及纪念日放假办法 (2025) fixes by itself: what can be known of a year before its notice
 * is out. Without the weekends that a notice would join to them, and without make-up days.
 */
export function statutoryHolidays(year: number): Map<DayNumber, string> {
  const days = new Map<DayNumber, string>();
  const put = (first: DayNumber, length: number, name: string): void => {
    for (let i = 0; i < length; i++) days.set(first + i, name);
  };
  put(dayNumberOf(year, 1, 1), 1, '元旦');
  // From New Year's Eve to the third of the first month: four days.
  put(firstOfLunarMonth(dayNumberOf(year, 1, 20), 1) - 1, 4, '春节');
  put(clearAndBright(year), 1, '清明节');
  put(dayNumberOf(year, 5, 1), 2, '劳动节');
  put(firstOfLunarMonth(dayNumberOf(year, 5, 20), 5) + 4, 1, '端午节');
  put(dayNumberOf(year, 10, 1), 3, '国庆节');
  put(firstOfLunarMonth(dayNumberOf(year, 8, 28), 8) + 14, 1, '中秋节');
  return days;
}
