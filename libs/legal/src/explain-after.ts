import type { Words } from '#libs/kernel';
import type { Calendar } from './calendar.js';
import type { CheckedTerm } from './check-term.js';
import type { Course, Leg } from './course.js';
import { stepsAfter } from './explain-steps.js';
import {
  checkListable,
  explainDay,
  isRest,
  workingDayCode,
  type ExplainedDay,
  type Explanation,
} from './explanation.js';
import type { Gap } from './gaps.js';
import type { DayNumber } from './legal-date.js';

const TRIGGER: Words = { zh: '起算事由发生之日,不计入', en: 'day of the trigger, not counted' };

/** Lists every day of a term from its trigger to where it rolled, with the calculation in lines. */
export function explainAfter(term: CheckedTerm, course: Course, calendar: Calendar): Explanation {
  checkListable(term.from, Math.max(course.nominal, course.due));
  const days: ExplainedDay[] = [explainDay(term.from, { counted: false, code: 'trigger', says: TRIGGER }, calendar)];
  for (const leg of course.legs) listLeg(leg, term.excluded, calendar, days);
  for (let day = course.nominal + 1; day <= course.due; day++) days.push(rolledDay(day, course.due, calendar));
  return { steps: stepsAfter(term, course, calendar), days };
}

function listLeg(leg: Leg, excluded: readonly Gap[], calendar: Calendar, days: ExplainedDay[]): void {
  const gaps = new GapFinder(excluded);
  let n = 0;
  for (let day = leg.start + 1; day <= leg.end; day++) {
    const gap = gaps.at(day);
    const facts = calendar.days.facts(day);
    if (gap) days.push(excludedDay(day, gap, calendar));
    else if (!leg.working)
      days.push(explainDay(day, { counted: true, n: ++n, code: 'counted', says: nth(n) }, calendar));
    else if (isRest(facts))
      days.push(explainDay(day, { counted: false, code: workingDayCode(facts), says: NOT_WORKING }, calendar));
    else
      days.push(explainDay(day, { counted: true, n: ++n, code: workingDayCode(facts), says: nthWorking(n) }, calendar));
  }
}

const NOT_WORKING: Words = { zh: '非工作日,不计入', en: 'no working day, not counted' };
const nth = (n: number): Words => ({ zh: `计入,第${n}日`, en: `counted, day ${n}` });
const nthWorking = (n: number): Words => ({ zh: `计入,第${n}个工作日`, en: `counted, working day ${n}` });

function excludedDay(day: DayNumber, { index, kind, title, rest }: Gap, calendar: Calendar): ExplainedDay {
  const exclusion = { index, ...(kind === undefined ? {} : { kind }) };
  const [zh, en] = [title?.zh ?? kind, title?.en ?? kind];
  const says = rest
    ? {
        zh: '届满日顺延中,随其后的扣除时间一并后移',
        en: 'the end was rolling, and moved on with the excluded time after it',
      }
    : {
        zh: `属于不计入期限的第${index + 1}段时间${zh === undefined ? '' : `(${zh})`}`,
        en: `falls in excluded interval ${index + 1}${en === undefined ? '' : ` (${en})`}`,
      };
  return explainDay(day, { counted: false, code: 'excluded', says, exclusion }, calendar);
}

function rolledDay(day: DayNumber, due: DayNumber, calendar: Calendar): ExplainedDay {
  const says =
    day === due
      ? { zh: '顺延后的期限届满日', en: 'the end, rolled to this first working day' }
      : { zh: '休息日,期限顺延', en: 'a day of rest, the end rolls on' };
  return explainDay(day, { counted: false, code: day === due ? 'due' : 'rolled', says }, calendar);
}

/** Finds, for days asked in rising order, the first interval as given that holds the day. */
class GapFinder {
  readonly #waiting: Gap[];
  #open: Gap[] = [];

  constructor(excluded: readonly Gap[]) {
    this.#waiting = excluded.filter((g) => g.to > g.from).sort((a, b) => b.from - a.from);
  }

  at(day: DayNumber): Gap | undefined {
    for (let next = this.#waiting.at(-1); next && next.from <= day; next = this.#waiting.at(-1)) {
      this.#open.push(next);
      this.#waiting.pop();
    }
    if (this.#open.length === 0) return undefined;
    this.#open = this.#open.filter((g) => g.to > day);
    return this.#open.reduce<Gap | undefined>((first, g) => (first && first.index < g.index ? first : g), undefined);
  }
}
