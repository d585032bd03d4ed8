import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useBoth, useLanguage, useTitled, useWords } from '../../i18n/words';
import { weekdayOf } from '../../parts/dates';
import { useBasis } from '../../parts/basis/basis-context';
import { lookOf } from '../../parts/deadline/look';
import { words as deadlineWords } from '../../parts/deadline/words';
import { isOver, weeksOf } from './month';
import type { Limit, Month } from './use-calendar';
import { words } from './words';

const SHOWN = 4;

export function MonthGrid({ of, month, items }: { of: Month; month: string; items: readonly Limit[] }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const [params] = useSearchParams();
  // Whoever looks at everybody's days goes on looking at everybody's.
  const agenda = (of: string): string =>
    new URLSearchParams({ ...Object.fromEntries(params), month: of, as: 'agenda' }).toString();
  const weeks = weeksOf(month);
  const dayOf = new Map(of.days.map((day) => [day.on, day]));
  const busy = new Set([...items.map(({ clock }) => clock.dueOn), ...of.hearings.map(({ on }) => on)]);
  const week = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    // Some browsers answer with a promise, which an effect must not hand on.
    void week.current?.scrollIntoView({ block: 'nearest' });
  }, [month]);
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
        {weeks.map((days) => (
          <tr
            key={days[0]}
            ref={days.includes(of.today) ? week : null}
            data-over={isOver(days, { today: of.today, busy })}
          >
            {days.map((date) => {
              const due = items.filter((item) => item.clock.dueOn === date);
              return (
                <td
                  key={date}
                  data-outside={!date.startsWith(month)}
                  data-today={date === of.today}
                  data-rest={dayOf.get(date)?.working === false}
                >
                  <span className="hz-month-day">
                    {Number(date.slice(8))}
                    {date === of.today ? ` · ${say('today')}` : ''}
                    {dayOf.get(date)?.holiday ? ` · ${dayOf.get(date)?.holiday ?? ''}` : ''}
                    <Kind of={dayOf.get(date)} />
                  </span>
                  <ul>
                    {of.hearings
                      .filter((hearing) => hearing.on === date)
                      .map((hearing) => (
                        <li key={`${hearing.caseId}/${hearing.hearing}`}>
                          <strong>{say('hearing', { time: hearing.time })}</strong>{' '}
                          <Link to={`/cases/${hearing.caseId}?tab=hearing`}>{hearing.number ?? hearing.title}</Link>
                        </li>
                      ))}
                    {due.slice(0, SHOWN).map((item) => (
                      <Entry key={item.clock.id} item={item} />
                    ))}
                  </ul>
                  {due.length > SHOWN ? (
                    <Link to={{ search: agenda(date.slice(0, 7)), hash: date }}>
                      {say('more', { count: due.length - SHOWN })}
                    </Link>
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

/** A day of rest, or one of a holiday's name on which the office is at work in exchange for another. */
function Kind({ of }: { of: Month['days'][number] | undefined }): ReactNode {
  const say = useWords(words);
  if (!of || (of.working && !of.holiday)) return null;
  return <small> {say(of.working ? 'work' : 'rest')}</small>;
}

function Entry({ item }: { item: Limit }): ReactNode {
  const say = useWords(deadlineWords);
  const both = useBoth();
  const titled = useTitled();
  const basis = useBasis();
  const { clock } = item;
  return (
    <li>
      <button
        type="button"
        className={lookOf(clock.health, clock.standing)}
        data-clock={clock.id}
        onClick={() => basis.open(clock.id)}
        title={`${both(clock.health.words)} ${clock.dueOn ?? ''}`}
      >
        {clock.standing === 'policy' ? `${say('own')} · ` : ''}
        {titled(clock.title)}
        {item.clock.party ? ` · ${item.clock.party}` : ''} · {both(clock.health.words)}
      </button>
      <Link to={`/cases/${item.caseId}`}>{item.number ?? item.title}</Link>
    </li>
  );
}
