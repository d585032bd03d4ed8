import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Segmented, Space } from 'antd';
import { useEffect, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useLanguage, useWords } from '../../i18n/words';
import { todayInChina, weekdayOf } from '../../parts/dates';
import { NextDeadline } from '../../parts/deadline/DeadlineTag';
import type { CaseItem } from '../../parts/types';
import { useNarrow } from '../../parts/use-narrow';
import { Nothing, Reading } from '../../shell/states/States';
import { Page } from '../frame/Page';
import { rowsOf, useWorkList } from '../use-cases';
import { desk } from '../words';
import { monthAfter } from './month';
import { MonthGrid } from './MonthGrid';
import { words } from './words';
import './calendar.css';

/** 期限日历: what falls due on which day, as a month or as a list. */
export function CalendarPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(desk);
  const narrow = useNarrow();
  const [params, setParams] = useSearchParams();
  const month = /^\d{4}-\d{2}$/.test(params.get('month') ?? '')
    ? (params.get('month') ?? '')
    : todayInChina().slice(0, 7);
  const agenda = narrow || params.get('as') === 'agenda';
  const view = params.get('view') === 'all' ? 'all' : 'mine';
  const set = (change: Record<string, string>): void =>
    setParams({ ...Object.fromEntries(params), ...change }, { replace: true });
  const pages = useWorkList({ view });
  const items = rowsOf(pages).filter((item) => item.next?.dueOn?.startsWith(month));
  useEffect(() => {
    const last = rowsOf(pages).at(-1)?.next?.dueOn;
    if (pages.hasNextPage && !pages.isFetching && last && last.slice(0, 7) <= month) void pages.fetchNextPage();
  }, [pages, month]);
  return (
    <Page
      title={common('calendar')}
      acts={
        <>
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
      <Reading of={pages}>
        {() => (agenda ? <Agenda items={items} /> : <MonthGrid month={month} items={items} />)}
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
      <Button onClick={() => go(todayInChina().slice(0, 7))}>{say('today')}</Button>
    </Space>
  );
}

function Agenda({ items }: { items: readonly CaseItem[] }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  if (items.length === 0) return <Nothing text={say('empty')} />;
  const days = [...new Set(items.map((item) => item.next?.dueOn ?? ''))];
  return days.map((date) => (
    <section key={date} className="hz-panel">
      <h2>
        {date} {weekdayOf(date, language)}
      </h2>
      <ul className="hz-agenda">
        {items
          .filter((item) => item.next?.dueOn === date)
          .map((item) => (
            <li key={item.id}>
              <Link to={`/cases/${item.id}`}>
                {item.number ? `${item.number} ` : ''}
                {item.title}
              </Link>
              <NextDeadline next={item.next} />
            </li>
          ))}
      </ul>
    </section>
  ));
}
