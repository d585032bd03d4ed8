import type { Calendar } from './calendar.js';
import type { CheckedTerm } from './check-term.js';
import type { BackwardCourse } from './course.js';
import { lengthWords, step } from './explain-steps.js';
import {
  checkListable,
  explainDay,
  isRest,
  workingDayCode,
  type ExplainedDay,
  type Explanation,
} from './explanation.js';
import { mergeGaps, type Gap } from './gaps.js';
import type { DayNumber } from './legal-date.js';
import { dayOfMs, formatInstant, msOfWallClock } from './shanghai.js';

const MS_PER_HOUR = 3_600_000;

/** Lists the days of a notice in advance from the latest working day to the day it is counted back from. */
export function explainBefore(term: CheckedTerm, course: BackwardCourse, calendar: Calendar): Explanation {
  const { first, latest, latestWorkingDay } = course;
  const [stage] = term.stages;
  checkListable(latestWorkingDay, term.from);
  const length = lengthWords(stage);
  const steps = [
    step('trigger', term.from, '由此日向前倒算,当日不计入', 'counted back from this day, which is not counted'),
    step(
      'clear',
      first,
      `其间须有完整的${length.zh},自此日起`,
      `${length.en} must lie clear in between, from this day on`,
    ),
    step('latest', latest, '最迟应于此日', 'the latest day'),
    step('latest', latestWorkingDay, '最迟工作日', 'the latest working day'),
  ];
  const days: ExplainedDay[] = [];
  for (let day = latestWorkingDay; day <= latest; day++) days.push(latestDay(day, latest, latestWorkingDay, calendar));
  const clear: ExplainedDay[] = [];
  let n = 0;
  for (let day = term.from - 1; day >= first; day--) {
    const facts = calendar.days.facts(day);
    const left = stage.unit === 'working-day' && isRest(facts);
    if (!left) n++;
    const says = left
      ? { zh: '非工作日,不计入', en: 'no working day, not counted' }
      : { zh: `倒数第${n}日,计入`, en: `counted, ${n} back` };
    const code = stage.unit === 'working-day' ? workingDayCode(facts) : 'counted';
    clear.push(explainDay(day, { counted: !left, code, says, ...(left ? {} : { n }) }, calendar));
  }
  const target = explainDay(
    term.from,
    {
      counted: false,
      code: 'target',
      says: { zh: '倒算的基准日,不计入', en: 'the day counted back from, not counted' },
    },
    calendar,
  );
  return { steps, days: [...days, ...clear.reverse(), target] };
}

function latestDay(day: DayNumber, latest: DayNumber, working: DayNumber, calendar: Calendar): ExplainedDay {
  const zh = `${day === latest ? '最迟之日' : ''}${day === working ? '最迟工作日' : ''}` || '休息日';
  const en = day === latest ? 'the latest day' : day === working ? 'the latest working day' : 'a day of rest';
  return explainDay(day, { counted: false, code: 'latest', says: { zh, en } }, calendar);
}

/** Lists, for a term in hours, how many of them each day took; `end` is its end, or its beginning when counted back. */
export function explainHours(term: CheckedTerm, end: number, calendar: Calendar): Explanation {
  const [from, to] = [Math.min(term.from, end), Math.max(term.from, end)];
  const [first, last] = [dayOfMs(from), dayOfMs(to)];
  checkListable(first, last);
  const total = term.stages.reduce((sum, s) => sum + s.count, 0);
  const steps = [
    {
      code: 'trigger' as const,
      to: formatInstant(term.from),
      words: { zh: '自规定时刻起算', en: 'runs from the stated moment' },
    },
    ...(to - from > total * MS_PER_HOUR
      ? [
          {
            code: 'excluded' as const,
            to: formatInstant(end),
            words: { zh: '扣除不计入期限的时间', en: 'excluded time given back' },
          },
        ]
      : []),
    {
      code: term.direction === 'before' ? ('latest' as const) : ('end' as const),
      to: formatInstant(end),
      words: {
        zh: `${total}小时届满之时,夜间及休息日连续计算`,
        en: `${total} hour(s), through nights and days of rest`,
      },
    },
  ];
  const days: ExplainedDay[] = [];
  const gaps = mergeGaps(term.excluded);
  for (let day = first; day <= last; day++) {
    const [start, stop] = [Math.max(from, msOfWallClock(day, 0)), Math.min(to, msOfWallClock(day + 1, 0))];
    if (stop > start || day === first) days.push(hoursDay(day, start, stop, gaps, calendar));
  }
  return { steps, days };
}

function hoursDay(day: DayNumber, start: number, stop: number, gaps: readonly Gap[], calendar: Calendar): ExplainedDay {
  const lost = gaps.reduce((sum, g) => sum + Math.max(0, Math.min(stop, g.to) - Math.max(start, g.from)), 0);
  const hours = Math.max(0, stop - start - lost) / MS_PER_HOUR;
  const taken =
    lost > 0 ? { zh: `,扣除${lost / MS_PER_HOUR}小时`, en: `, ${lost / MS_PER_HOUR} excluded` } : { zh: '', en: '' };
  const says = { zh: `计入${hours}小时${taken.zh}`, en: `${hours} hour(s) counted${taken.en}` };
  return explainDay(
    day,
    { counted: hours > 0, hours, code: hours > 0 || lost === 0 ? 'counted' : 'excluded', says },
    calendar,
  );
}
