import { DomainError } from '#libs/kernel';
import type { Calendar } from './calendar.js';
import { checkTerm, type CheckedTerm, type Stage } from './check-term.js';
import { addStage, type Course, type Leg } from './course.js';
import { explainBefore, explainHours } from './explain-other.js';
import { explainAfter } from './explain-after.js';
import { nthOutside, runOutside, type Measure } from './gaps.js';
import { addMonthsToDay, fromDay, type DayNumber } from './legal-date.js';
import { endsOutside } from './term-errors.js';
import { dayOfMs, formatInstant, msOfTime } from './shanghai.js';
import type { Counted, TermRequest, Unit } from './term.js';

const MS_PER_HOUR = 3_600_000;

const EVERY_DAY: Measure = {
  countIn: (first, last) => Math.max(0, last - first + 1),
  nthFrom: (first, n) => first + n - 1,
};

/**
 * Counts a term: the one place in the product where days, months and hours become a date.
 *
 * The day of the trigger is not counted; months and years end on the corresponding day, else on the last of the month
 * (民法典201, 202, 专利法实施细则5); hours run from the stated moment through nights and weekends (民法典201(2)).
 * Extensions are joined to the end as it was; excluded time is given back day by day. `nominal` is where the term ends,
 * `due` where it rolls to. Time excluded after `nominal` changes nothing here; that a pause of a case may begin while the
 * end is rolling is the concern of whoever keeps clocks, who asks with the days of rest excluded as well.
 *
 * @throws DomainError TERMS.* for a wrong request, LEGAL.OUT_OF_RANGE when the end lies outside 1900–2500
 */
export function countTerm(request: TermRequest, calendar: Calendar): Counted {
  const term = checkTerm(request);
  try {
    return counted(request, term, calendar);
  } catch (error) {
    throw error instanceof DomainError && error.code === 'LEGAL.OUT_OF_RANGE' ? endsOutside() : error;
  }
}

function counted(request: TermRequest, term: CheckedTerm, calendar: Calendar): Counted {
  const explain = request.explain === true;
  const [{ unit }] = term.stages;
  if (term.direction === 'before') {
    return unit === 'hour' ? hoursBefore(term, calendar, explain) : daysBefore(term, calendar, explain);
  }
  return unit === 'hour' ? hoursAfter(term, calendar, explain) : daysAfter(term, calendar, explain);
}

function daysAfter(term: CheckedTerm, calendar: Calendar, explain: boolean): Counted {
  let provisional = false;
  const legs: Leg[] = [];
  let cursor = term.from;
  for (const stages of groupStages(term.stages)) {
    const leg = runLeg(cursor, stages, term, calendar, (from, to) => {
      provisional ||= calendar.days.isProvisional(from, to);
    });
    legs.push(leg);
    cursor = leg.end;
  }
  const nominal = cursor;
  const due = rolled(nominal, term, calendar);
  const course: Course = { legs, nominal, due };
  const dueOn = fromDay(due);
  return {
    nominal: fromDay(nominal),
    due: dueOn,
    dueOn,
    dueAt: new Date(msOfTime(due, term.cutOff)).toISOString(),
    provisional: provisional || calendar.days.isProvisional(Math.min(nominal, due), Math.max(nominal, due)),
    ...(explain ? { explanation: explainAfter(term, course, calendar) } : {}),
  };
}

/** Neighbouring stages that count the same kind of day, so that excluded time is given back once, at their joint end. */
function groupStages(stages: readonly Stage[]): Stage[][] {
  const groups: Stage[][] = [];
  for (const stage of stages) {
    const group = groups.at(-1);
    if (group?.[0] && isWorking(group[0].unit) === isWorking(stage.unit)) group.push(stage);
    else groups.push([stage]);
  }
  return groups;
}

const isWorking = (unit: Unit): boolean => unit === 'working-day';

function runLeg(
  start: DayNumber,
  stages: readonly Stage[],
  term: CheckedTerm,
  calendar: Calendar,
  consulted: (from: DayNumber, to: DayNumber) => void,
): Leg {
  if (stages.some((s) => isWorking(s.unit))) {
    const measure: Measure = {
      countIn: (first, last) => calendar.days.workingIn(first, last),
      nthFrom: (first, n) => calendar.days.nthFrom(first, n),
    };
    const total = stages.reduce((sum, s) => sum + s.count, 0);
    const end = nthOutside(start, total, term.gaps, measure, ([first, last]) => consulted(first, last));
    return { start, stages, working: true, total, end };
  }
  const planned = stages.reduce((day, stage) => addStage(day, stage), start);
  const total = planned - start;
  return { start, stages, working: false, total, end: nthOutside(start, total, term.gaps, EVERY_DAY) };
}

function rolled(day: DayNumber, { roll }: CheckedTerm, calendar: Calendar): DayNumber {
  if (roll === 'next-working-day') return calendar.days.nthFrom(day, 1);
  if (roll === 'previous-working-day') return calendar.days.nthBack(day, 1);
  return day;
}

function daysBefore(term: CheckedTerm, calendar: Calendar, explain: boolean): Counted {
  const [{ count, unit }] = term.stages;
  const working = isWorking(unit);
  const first = working ? calendar.days.nthBack(term.from - 1, count) : firstClearDay(term.from, count, unit);
  const latest = first - 1;
  // Asked here too, so that a day outside the calendar is refused as such and not looked up.
  const latestDate = fromDay(latest);
  const latestWorkingDay = calendar.days.nthBack(latest, 1);
  return {
    latest: latestDate,
    latestWorkingDay: fromDay(latestWorkingDay),
    dueAt: new Date(msOfTime(latest, term.cutOff)).toISOString(),
    provisional: calendar.days.isProvisional(latestWorkingDay, working ? term.from - 1 : latest),
    ...(explain ? { explanation: explainBefore(term, { first, latest, latestWorkingDay }, calendar) } : {}),
  };
}

function firstClearDay(from: DayNumber, count: number, unit: Unit): DayNumber {
  if (unit === 'calendar-day') return from - count;
  return addMonthsToDay(from, unit === 'year' ? -count * 12 : -count);
}

const hoursOf = (term: CheckedTerm): number => term.stages.reduce((sum, s) => sum + s.count, 0);

function hoursAfter(term: CheckedTerm, calendar: Calendar, explain: boolean): Counted {
  const end = runOutside(term.from, hoursOf(term) * MS_PER_HOUR, term.gaps);
  const day = dayOfMs(end);
  const dueOn = fromDay(day);
  return {
    nominal: formatInstant(end),
    due: formatInstant(end),
    dueOn,
    dueAt: new Date(end).toISOString(),
    provisional: calendar.days.isProvisional(day, day),
    ...(explain ? { explanation: explainHours(term, end, calendar) } : {}),
  };
}

function hoursBefore(term: CheckedTerm, calendar: Calendar, explain: boolean): Counted {
  const latest = term.from - hoursOf(term) * MS_PER_HOUR;
  const day = dayOfMs(latest);
  fromDay(day);
  const latestWorkingDay = calendar.days.nthBack(day, 1);
  return {
    latest: formatInstant(latest),
    latestWorkingDay: fromDay(latestWorkingDay),
    dueAt: new Date(latest).toISOString(),
    provisional: calendar.days.isProvisional(latestWorkingDay, day),
    ...(explain ? { explanation: explainHours(term, latest, calendar) } : {}),
  };
}
