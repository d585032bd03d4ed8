import { DomainError, type Words } from '#libs/kernel';
import type { Calendar } from './calendar.js';
import { fromDay, weekdayOf, type DayNumber, type LegalDate } from './legal-date.js';
import { KIND_WORDS, works, type DayFacts } from './year-table.js';

/**
 * What became of a day. `trigger`: not counted; `counted`, `make-up-working-day`: counted; `weekend`, `holiday`: rest
 * days that a term in working days leaves out; `excluded`: falls in excluded time; `rolled`: a rest day after the end
 * that the term passed over; `due`: where it came to lie instead; `latest`, `target`: the two ends of a term
 * counted back.
 */
export type DayCode =
  | 'trigger'
  | 'counted'
  | 'make-up-working-day'
  | 'weekend'
  | 'holiday'
  | 'excluded'
  | 'rolled'
  | 'due'
  | 'latest'
  | 'target';

export interface ExplainedDay {
  readonly date: LegalDate;
  /** Monday 1 … Sunday 7. */
  readonly weekday: number;
  readonly counted: boolean;
  /** Running number of a counted day; begins anew where a term goes on in another kind of day. */
  readonly n?: number;
  /** Hours counted on this day, for terms in hours. */
  readonly hours?: number;
  readonly code: DayCode;
  readonly reason: Words;
  readonly holiday?: string;
  /** Number of the State Council notice, or its address where it has none. */
  readonly notice?: string;
  /** Which of the excluded intervals takes the day away. */
  readonly exclusion?: { readonly index: number; readonly kind?: string };
  /** True where the year had no notice, so that the day's nature may still change. */
  readonly provisional?: true;
}

export type StepCode = 'trigger' | 'term' | 'extension' | 'excluded' | 'end' | 'rolled' | 'clear' | 'latest';

/** One line of the calculation: what was added and where that led. `to` is a date, for hours an instant. */
export interface ExplainedStep {
  readonly code: StepCode;
  readonly to: string;
  readonly words: Words;
}

/** Everything the certificate of a term needs: the calculation in lines, and every day from the trigger on. */
export interface Explanation {
  readonly steps: readonly ExplainedStep[];
  readonly days: readonly ExplainedDay[];
}

/** The most days that are listed one by one: more than a century. */
export const MAX_EXPLAINED_DAYS = 40_000;

/** @throws DomainError TERMS.TOO_LONG_TO_EXPLAIN */
export function checkListable(first: DayNumber, last: DayNumber): void {
  if (last - first <= MAX_EXPLAINED_DAYS) return;
  throw new DomainError(
    'TERMS.TOO_LONG_TO_EXPLAIN',
    'invalid',
    {
      zh: `期限超过${MAX_EXPLAINED_DAYS}日,不能逐日列明`,
      en: `The term spans more than ${MAX_EXPLAINED_DAYS} days and cannot be listed day by day`,
    },
    { days: last - first },
  );
}

const WEEKDAYS: readonly Words[] = [
  { zh: '星期一', en: 'Monday' },
  { zh: '星期二', en: 'Tuesday' },
  { zh: '星期三', en: 'Wednesday' },
  { zh: '星期四', en: 'Thursday' },
  { zh: '星期五', en: 'Friday' },
  { zh: '星期六', en: 'Saturday' },
  { zh: '星期日', en: 'Sunday' },
];

/** What kind of day it is, in words: `星期六,调休上班日(国庆节)`. */
export function natureOf(day: DayNumber, { kind, holiday }: DayFacts): Words {
  const weekday = WEEKDAYS[weekdayOf(day) - 1] ?? { zh: '', en: '' };
  const nature = KIND_WORDS[kind];
  return {
    zh: `${weekday.zh},${nature.zh}${holiday ? `(${holiday})` : ''}`,
    en: `${weekday.en}, ${nature.en}${holiday ? ` (${holiday})` : ''}`,
  };
}

type Finding = Pick<ExplainedDay, 'counted' | 'code' | 'n' | 'hours' | 'exclusion'> & { readonly says: Words };

/** One line of the list: what was found about the day, with the facts of the calendar. */
export function explainDay(day: DayNumber, { says, ...finding }: Finding, calendar: Calendar): ExplainedDay {
  const facts = calendar.days.facts(day);
  const nature = natureOf(day, facts);
  const provisional = calendar.days.isProvisional(day, day);
  const note = provisional
    ? { zh: ';该年放假通知尚未载入,暂定', en: '; provisional: no holiday notice is loaded for this year' }
    : { zh: '', en: '' };
  return {
    date: fromDay(day),
    weekday: weekdayOf(day),
    ...finding,
    reason: { zh: `${nature.zh}:${says.zh}${note.zh}`, en: `${nature.en}: ${says.en}${note.en}` },
    ...(facts.holiday === undefined ? {} : { holiday: facts.holiday }),
    ...(facts.notice === undefined ? {} : { notice: facts.notice.number ?? facts.notice.url }),
    ...(provisional ? { provisional } : {}),
  };
}

/** The code of a day that a count of working days looks at. */
export function workingDayCode({ kind }: DayFacts): DayCode {
  if (kind === 'weekend' || kind === 'holiday') return kind;
  return kind === 'make-up-working-day' ? kind : 'counted';
}

export const isRest = (facts: DayFacts): boolean => !works(facts.kind);
