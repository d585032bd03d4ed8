import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useLanguage, useWords } from '../../i18n/words';
import { todayInChina, weekdayOf } from '../../parts/dates';
import { useBasis } from '../../parts/basis/basis-context';
import type { CaseItem } from '../../parts/types';
import { weeksOf } from './month';
import { words } from './words';

const SHOWN = 4;

export function MonthGrid({ month, items }: { month: string; items: readonly CaseItem[] }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const weeks = weeksOf(month);
  const today = todayInChina();
  return (
    <table className="hz-month">
      <caption className="hz-visually-hidden">{month}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((date) => (
            <th key={date} scope="col">
              {weekdayOf(date, language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((date) => {
              const due = items.filter((item) => item.next?.dueOn === date);
              return (
                <td key={date} data-outside={!date.startsWith(month)} data-today={date === today}>
                  <span className="hz-month-day">
                    {Number(date.slice(8))}
                    {date === today ? ` · ${say('today')}` : ''}
                  </span>
                  <ul>
                    {due.slice(0, SHOWN).map((item) => (
                      <Entry key={item.id} item={item} />
                    ))}
                  </ul>
                  {due.length > SHOWN ? (
                    <Link to={`?month=${month}&as=agenda`}>{say('more', { count: due.length - SHOWN })}</Link>
                  ) : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Entry({ item }: { item: CaseItem }): ReactNode {
  const both = useBoth();
  const basis = useBasis();
  if (!item.next) return null;
  const clock = item.next.id;
  return (
    <li>
      <button
        type="button"
        className={`hz-deadline hz-deadline-${item.next.health.state}`}
        onClick={() => basis.open(clock)}
        title={`${both(item.next.health.words)} ${item.next.dueOn ?? ''}`}
      >
        {both(item.next.title)} · {both(item.next.health.words)}
      </button>
      <Link to={`/cases/${item.id}`}>{item.number ?? item.title}</Link>
    </li>
  );
}
