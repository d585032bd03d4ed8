import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { useEffect, useRef, type ReactNode } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useLanguage, useTitled, useWords } from '../../i18n/words';
import { todayAtOffice, weekdayOf } from '../../parts/dates';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { useNarrow } from '../../parts/use-narrow';
import { Nothing, Reading } from '../../shell/states/States';
import { Page } from '../frame/Page';
import { desk } from '../words';
import { FeedButton } from './FeedButton';
import { monthAfter, monthIn } from './month';
import { MonthGrid } from './MonthGrid';
import { useMonth, type Hearing, type Limit } from './use-calendar';
import { words } from './words';
import './calendar.css';

/** 期限日历: what falls due on which day, as a month or as a list. */
export function CalendarPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const narrow = useNarrow();
  const [params, setParams] = useSearchParams();
  const month = monthIn(params.get('month')) ?? todayAtOffice().slice(0, 7);
  const agenda = narrow || params.get('as') === 'agenda';
  const view = params.get('view') === 'all' ? 'all' : 'mine';
  const set = (change: Record<string, string>): void =>
    setParams({ ...Object.fromEntries(params), ...change }, { replace: true });
  const read = useMonth(month, view);
  const limits = read.data?.items ?? [];
  return (
    <Page
      title={common('calendar')}
      acts={
        <>
          <FeedButton />
          <Segmented
            aria-label={say('whose')}
            value={view}
            onChange={(value: string) => set({ view: value })}
            options={[
              { value: 'mine', label: say('mine') },
              { value: 'all', label: say('all') },
            ]}
          />
          {narrow ? null : (
            <Segmented
              aria-label={say('shape')}
              value={agenda ? 'agenda' : 'month'}
              onChange={(value: string) => set({ as: value })}
              options={[
                { value: 'month', label: say('month') },
                { value: 'agenda', label: say('agenda') },
              ]}
            />
          )}
        </>
      }
    >
      <MonthSwitch month={month} go={(to) => set({ month: to })} />
      <Reading of={read}>
        {(of) => (
          <>
            {of.complete ? null : <p className="hz-quiet">{say('partly')}</p>}
            {agenda ? (
              <Agenda
                items={limits.filter(({ clock }) => clock.dueOn?.startsWith(month))}
                hearings={of.hearings.filter(({ on }) => on.startsWith(month))}
              />
            ) : (
              <MonthGrid of={of} month={month} items={limits} />
            )}
          </>
        )}
      </Reading>
    </Page>
  );
}

function MonthSwitch({ month, go }: { month: string; go: (month: string) => void }): ReactNode {
  const say = useWords(words);
  const [year = '', number = ''] = month.split('-');
  return (
    <Space wrap className="hz-month-switch">
      <Button icon={<LeftOutlined />} aria-label={say('before')} onClick={() => go(monthAfter(month, -1))} />
      <h2 aria-live="polite">{say('name', { year, month: number })}</h2>
      <Button icon={<RightOutlined />} aria-label={say('after')} onClick={() => go(monthAfter(month, 1))} />
      <Button onClick={() => go(todayAtOffice().slice(0, 7))}>{say('today')}</Button>
    </Space>
  );
}

function Agenda({ items, hearings }: { items: readonly Limit[]; hearings: readonly Hearing[] }): ReactNode {
  const say = useWords(words);
  if (items.length + hearings.length === 0) return <Nothing text={say('empty')} />;
  const days = [...new Set([...items.map((item) => item.clock.dueOn ?? ''), ...hearings.map(({ on }) => on)])].sort();
  return days.map((date) => (
    <Day
      key={date}
      date={date}
      items={items.filter((item) => item.clock.dueOn === date)}
      hearings={hearings.filter(({ on }) => on === date)}
    />
  ));
}

/** One day of the agenda; an address may lead to it, as from the month in which not all of it found room. */
function Day({
  date,
  items,
  hearings,
}: {
  date: string;
  items: readonly Limit[];
  hearings: readonly Hearing[];
}): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  const language = useLanguage();
  const { hash } = useLocation();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (hash !== `#${date}`) return;
    heading.current?.focus({ preventScroll: true });
    // Some browsers answer with a promise, which an effect must not hand on.
    void heading.current?.scrollIntoView({ block: 'start' });
  }, [hash, date]);
  return (
    <section id={date} className="hz-panel">
      <h2 ref={heading} tabIndex={-1} className="hz-agenda-day">
        {date} {weekdayOf(date, language)}
      </h2>
      <ul className="hz-agenda">
        {hearings.map((hearing) => (
          <li key={`${hearing.caseId}/${hearing.hearing}`}>
            <Link className="hz-clamp" title={hearing.title} to={`/cases/${hearing.caseId}?tab=hearing`}>
              {hearing.number ? `${hearing.number} ` : ''}
              {hearing.title}
            </Link>
            <span>
              <strong>{say('hearing', { time: hearing.time })}</strong> {hearing.place}
            </span>
          </li>
        ))}
        {items.map((item) => (
          <li key={item.clock.id}>
            <Link className="hz-clamp" title={item.title} to={`/cases/${item.caseId}`}>
              {item.number ? `${item.number} ` : ''}
              {item.title}
            </Link>
            <span>
              {titled(item.clock.title)} {item.clock.party ? `· ${item.clock.party} ` : ''}
              <DeadlineTag health={item.clock.health} clock={item.clock.id} standing={item.clock.standing} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
