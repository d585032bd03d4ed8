import type { Words } from '#libs/kernel';
import type { Calendar } from './calendar.js';
import type { CheckedTerm, Stage } from './check-term.js';
import { addStage, type Course, type Leg } from './course.js';
import { natureOf, type ExplainedStep, type StepCode } from './explanation.js';
import { nthOutside } from './gaps.js';
import { civilOf, fromDay, type DayNumber } from './legal-date.js';
import type { Unit } from './term.js';

const UNIT_WORDS: Readonly<Record<Unit, Words>> = {
  hour: { zh: '小时', en: 'hour(s)' },
  'calendar-day': { zh: '日', en: 'calendar day(s)' },
  'working-day': { zh: '个工作日', en: 'working day(s)' },
  month: { zh: '个月', en: 'month(s)' },
  year: { zh: '年', en: 'year(s)' },
};

export const lengthWords = ({ count, unit }: Stage): Words => ({
  zh: `${count}${UNIT_WORDS[unit].zh}`,
  en: `${count} ${UNIT_WORDS[unit].en}`,
});

export const step = (code: StepCode, to: DayNumber, zh: string, en: string): ExplainedStep => ({
  code,
  to: fromDay(to),
  words: { zh, en },
});

/** The calculation of a term in days, months or years, line by line. */
export function stepsAfter(term: CheckedTerm, { legs, nominal, due }: Course, calendar: Calendar): ExplainedStep[] {
  const steps = [
    step(
      'trigger',
      term.from,
      '起算事由发生之日,当日不计入,自次日起算',
      'the trigger; its day is not counted, the next is the first',
    ),
  ];
  let first = true;
  for (const leg of legs) {
    for (const [stage, to] of endsOf(leg, term, calendar)) {
      const code = first ? 'term' : 'extension';
      const length = lengthWords(stage.stage);
      const rule = stage.rule;
      steps.push(
        first
          ? step(code, to, `期限${length.zh}${rule.zh}`, `term of ${length.en}${rule.en}`)
          : step(code, to, `延长${length.zh}${rule.zh}`, `extended by ${length.en}${rule.en}`),
      );
      first = false;
    }
    steps.push(...givenBack(leg, restIn(term)));
  }
  steps.push(step('end', nominal, '期限届满日(顺延前)', 'the term ends here, before any rolling'));
  if (due !== nominal) steps.push(rolledStep(nominal, due, calendar));
  return steps;
}

interface Worded {
  readonly stage: Stage;
  readonly rule: Words;
}

function endsOf(leg: Leg, term: CheckedTerm, calendar: Calendar): [Worded, DayNumber][] {
  let day = leg.start;
  let total = 0;
  return leg.stages.map((stage) => {
    if (leg.working) {
      total += stage.count;
      const measure = {
        countIn: (a: DayNumber, b: DayNumber) => calendar.days.workingIn(a, b),
        nthFrom: (a: DayNumber, n: number) => calendar.days.nthFrom(a, n),
      };
      return [{ stage, rule: { zh: '', en: '' } }, nthOutside(leg.start, total, term.gaps, measure)];
    }
    const to = addStage(day, stage);
    const rule = monthRule(stage.unit, day, to);
    day = to;
    return [{ stage, rule }, to];
  });
}

function monthRule(unit: Unit, from: DayNumber, to: DayNumber): Words {
  if (unit !== 'month' && unit !== 'year') return { zh: '', en: '' };
  return civilOf(from).day === civilOf(to).day
    ? { zh: ',止于对应日', en: ', to the corresponding day' }
    : { zh: ',无对应日,止于当月最后一日', en: ', to the last day of the month, there being no corresponding day' };
}

/** The excluded days that a leg in calendar days, months or years was given back; working days skip theirs. */
function givenBack({ working, start, total, end }: Leg, rest: number): ExplainedStep[] {
  const days = end - start - total - rest;
  if (working || days === 0) return [];
  const with_ =
    rest > 0
      ? { zh: `,连同其前的休息日${rest}日`, en: `, and ${rest} day(s) of rest before them moved on` }
      : { zh: '', en: '' };
  return [
    step(
      'excluded',
      end,
      `扣除不计入期限的${days}日${with_.zh},相应后延`,
      `${days} excluded day(s) given back${with_.en}`,
    ),
  ];
}

/** Days of rest in which the end had begun to roll when excluded time took its last day away. */
const restIn = ({ excluded }: CheckedTerm): number =>
  excluded.reduce((days, gap) => (gap.rest ? days + gap.to - gap.from : days), 0);

function rolledStep(nominal: DayNumber, due: DayNumber, calendar: Calendar): ExplainedStep {
  const nature = natureOf(nominal, calendar.days.facts(nominal));
  return due > nominal
    ? step(
        'rolled',
        due,
        `届满日为${nature.zh},顺延至其后第一个工作日`,
        `the end is a ${nature.en}; it rolls to the next working day`,
      )
    : step(
        'rolled',
        due,
        `届满日为${nature.zh},提前至其前最后一个工作日`,
        `the end is a ${nature.en}; it moves back to the working day before`,
      );
}
