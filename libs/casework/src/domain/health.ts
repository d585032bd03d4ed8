import type { Words } from '#libs/kernel';
import { daysFromTo, formatInstant, parseLegalDate, type Calendar } from '#libs/legal';
import type { Clock, Pause } from './clock.js';

/**
 * How a clock stands, for lists and marks. `waiting` 待起算 · `ok` more than 7 working days left and less than 75 %
 * used · `soon` less than that · `today` at most one working day left · `overdue` a duty of the authority not done ·
 * `expired` a party's time is over · `paused` · `done` · `cancelled`.
 */
export type HealthState = 'waiting' | 'ok' | 'soon' | 'today' | 'overdue' | 'expired' | 'paused' | 'done' | 'cancelled';

export interface Health {
  readonly state: HealthState;
  /** Always says days 天 or working days 个工作日, never a bare number. */
  readonly words: Words;
  /** The date that belongs to the words, `YYYY-MM-DD`. */
  readonly dueOn: string | null;
  /** Working days from tomorrow up to the due day; null unless it runs. */
  readonly workingDaysLeft: number | null;
}

export interface Present {
  /** Legal date of today and ISO instant of now, by the database's clock. */
  readonly today: string;
  readonly now: string;
  readonly calendar: Calendar;
}

const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Its last day does not end at midnight: what is left of it is told by the hour. */
const inHours = ({ term }: Clock): boolean => term.unit === 'hour';

/** Up to here a clock is amber: 7 working days, or three quarters of its time used. */
const SOON_WORKING_DAYS = 7;
const SOON_USED = 0.75;

/** Pure; `null` stands for a clock that nothing has started yet. */
export function healthOf(clock: Clock | null, present: Present): Health {
  if (!clock)
    return { state: 'waiting', words: { zh: '待起算', en: 'Not started' }, dueOn: null, workingDaysLeft: null };
  const { dueOn } = clock;
  const plain = (state: HealthState, zh: string, en: string): Health => ({
    state,
    words: { zh, en },
    dueOn,
    workingDaysLeft: null,
  });
  switch (clock.state) {
    case 'cancelled':
      return cancelled(clock, plain);
    case 'met':
      return done(clock, present, plain);
    case 'paused': {
      const days = pausedDays(clock.pauses, present.today);
      const [zh, en] = isSuspended(clock) ? ['中止中', 'Suspended'] : ['暂停计算', 'Paused'];
      return plain('paused', `${zh}(已扣除 ${days} 天)`, `${en} (${count(days, 'day')} given back)`);
    }
    case 'fired':
      return ended(clock, present, plain);
    case 'armed':
      return clock.dueAt !== null && clock.dueAt <= present.now
        ? ended(clock, present, plain)
        : running(clock, present);
  }
}

/** 中止 is one kind of excluded time among several, with effects of its own; the others only stop the count. */
const isSuspended = ({ pauses }: Clock): boolean => pauses.some((p) => p.to === null && p.kind === 'suspension');

/** What had run out before it was cancelled was not done. */
function cancelled({ duty, dueOn, settledOn }: Clock, plain: Plain): Health {
  const late = duty === 'authority' && dueOn && settledOn ? between(dueOn, settledOn) : 0;
  if (late <= 0) return plain('cancelled', '不再计算', 'No longer counted');
  return plain(
    'cancelled',
    `超期 ${late} 天未完成,不再计算`,
    `Not done, ${count(late, 'day')} overdue when it was no longer counted`,
  );
}

type Plain = (state: HealthState, zh: string, en: string) => Health;

/** What was left, or gone over, is told in days as the term counts them. */
function done(clock: Clock, { calendar }: Present, plain: Plain): Health {
  const { dueOn, settledOn } = clock;
  if (!dueOn || !settledOn) return plain('done', '按期完成', 'Done in time');
  const early = between(settledOn, dueOn);
  if (early < 0) return plain('done', `逾期完成(超期 ${-early} 天)`, `Done late (by ${count(-early, 'day')})`);
  // Of a term in hours the day of its end is late from the minute on.
  if (inHours(clock) && clock.state === 'fired' && early === 0) return plain('done', '逾期完成', 'Done late');
  const inWorkingDays = clock.term.unit === 'working-day';
  const left = inWorkingDays ? calendar.workingDaysBetween(parseLegalDate(settledOn), parseLegalDate(dueOn)) : early;
  if (left <= 0) return plain('done', '按期完成', 'Done in time');
  const unit = inWorkingDays ? (['个工作日', 'working day'] as const) : (['天', 'day'] as const);
  return plain('done', `按期完成(提前 ${left} ${unit[0]})`, `Done in time (${count(left, unit[1])} early)`);
}

function ended(clock: Clock, present: Present, plain: Plain): Health {
  if (clock.duty !== 'authority') return plain('expired', '期限已届满', 'The time is over');
  if (clock.settledOn) return done(clock, present, plain);
  const hours =
    inHours(clock) && clock.dueAt
      ? Math.floor((Date.parse(present.now) - Date.parse(clock.dueAt)) / HOUR_MS)
      : DAY_HOURS;
  if (hours < 1) return plain('overdue', '超期不足 1 小时', 'Overdue by less than an hour');
  if (hours < DAY_HOURS) return plain('overdue', `超期 ${hours} 小时`, `Overdue by ${count(hours, 'hour')}`);
  const days = Math.max(1, clock.dueOn ? between(clock.dueOn, present.today) : 1);
  return plain('overdue', `超期 ${days} 天`, `Overdue by ${count(days, 'day')}`);
}

function running(clock: Clock, present: Present): Health {
  const { dueOn, anchoredOn } = clock;
  if (!dueOn) return healthOf(null, present);
  const days = between(present.today, dueOn);
  const workingDaysLeft = Math.max(
    0,
    present.calendar.workingDaysBetween(parseLegalDate(present.today), parseLegalDate(dueOn)),
  );
  const health = (state: HealthState, zh: string, en: string): Health => ({
    state,
    words: { zh, en },
    dueOn,
    workingDaysLeft,
  });
  if (inHours(clock) && clock.dueAt) {
    const minute = formatInstant(Date.parse(clock.dueAt)).slice(11, 16);
    return health('today', `${minute} 到期`, `Due at ${minute}`);
  }
  if (days <= 0) return health('today', '今日到期', 'Due today');
  const workingDays = workingDaysLeft > 0;
  const left = workingDays
    ? { zh: `剩余 ${workingDaysLeft} 个工作日`, en: `${count(workingDaysLeft, 'working day')} left` }
    : { zh: `剩余 ${days} 天`, en: `${count(days, 'day')} left` };
  if (workingDaysLeft <= 1) return health('today', left.zh, left.en);
  const whole = Math.max(1, between(anchoredOn, dueOn));
  const used = between(anchoredOn, present.today) / whole;
  if (workingDaysLeft <= SOON_WORKING_DAYS || used >= SOON_USED) return health('soon', left.zh, left.en);
  return health('ok', `剩余 ${days} 天`, `${count(days, 'day')} left`);
}

const between = (from: string, to: string): number => daysFromTo(parseLegalDate(from), parseLegalDate(to));
const count = (n: number, unit: string): string => `${n} ${unit}${n === 1 ? '' : 's'}`;

/** Days that pauses have given back up to today, days in two pauses counted once. */
export function pausedDays(pauses: readonly Pause[], today: string): number {
  let total = 0;
  let reached = '';
  for (const { from, to } of [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const end = to !== null && to < today ? to : today;
    const begin = from > reached ? from : reached;
    if (end > begin) total += between(begin, end);
    if (end > reached) reached = end;
  }
  return total;
}
