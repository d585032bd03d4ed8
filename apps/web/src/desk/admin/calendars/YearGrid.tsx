import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import { weeksOf } from '../../calendar/month';
import type { Year } from './use-years';
import { words } from './words';

type Day = Year['days'][number];

/** Twelve months. A day off and a day made up each carry a word, not a colour alone. */
export function YearGrid({ of }: { of: Year }): ReactNode {
  const days = new Map(of.days.map((day) => [day.on, day]));
  const months = Array.from({ length: 12 }, (_, at) => `${of.year}-${String(at + 1).padStart(2, '0')}`);
  return (
    <div className="hz-year" data-provisional={of.provisional}>
      {months.map((month) => (
        <Month key={month} month={month} days={days} />
      ))}
    </div>
  );
}

function Month({ month, days }: { month: string; days: ReadonlyMap<string, Day> }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const narrow = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', { weekday: 'narrow', timeZone: 'UTC' });
  const weeks = weeksOf(month);
  const today = todayAtOffice();
  return (
    <table className="hz-year-month">
      <caption>{say('month', { month: Number(month.slice(5)) })}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((date) => (
            <th key={date} scope="col">
              {narrow.format(new Date(`${date}T00:00:00Z`))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) =>
              date.startsWith(month) ? (
                <DayCell key={date} date={date} of={days.get(date)} today={date === today} />
              ) : (
                <td key={date} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A weekend is plain rest; only what a notice or a regulation arranged carries a word beside its number. */
function DayCell({ date, of, today }: { date: string; of: Day | undefined; today: boolean }): ReactNode {
  const say = useWords(words);
  const kind = of?.kind ?? 'working-day';
  const mark = kind === 'make-up-working-day' ? say('work') : kind === 'holiday' ? say('rest') : null;
  return (
    <td data-kind={kind} data-today={today} {...(today ? { 'aria-current': 'date' as const } : {})}>
      <span title={of?.holiday ?? undefined}>{Number(date.slice(8))}</span>
      {mark ? <small>{mark}</small> : null}
    </td>
  );
}
