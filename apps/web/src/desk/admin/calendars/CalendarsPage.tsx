import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Alert, Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../i18n/words';
import { todayAtOffice } from '../../../parts/dates';
import { Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { admin } from '../words';
import { SpecialDays } from './SpecialDays';
import { useYear, useYears, type Year } from './use-years';
import { words } from './words';
import { YearGrid } from './YearGrid';
import './year.css';

/** The years by which every time limit is counted, each with its notices. */
export function CalendarsPage(): ReactNode {
  const common = useWords(admin);
  const say = useWords(words);
  const [params, setParams] = useSearchParams();
  const asked = params.get('year') ?? '';
  const shown = /^\d{4}$/.test(asked) ? asked : todayAtOffice().slice(0, 4);
  const year = useYear(shown);
  return (
    <Page title={common('calendars')}>
      <Years shown={Number(shown)} show={(one) => setParams({ year: String(one) }, { replace: true })} />
      <Reading of={year}>{(of) => <OneYear of={of} />}</Reading>
      <p className="hz-quiet">{say('load')}</p>
    </Page>
  );
}

function Years({ shown, show }: { shown: number; show: (year: number) => void }): ReactNode {
  const say = useWords(words);
  const years = useYears();
  return (
    <div className="hz-admin-bar hz-year-bar">
      <Button icon={<LeftOutlined />} aria-label={say('before')} onClick={() => show(shown - 1)} />
      <Reading of={years} rows={1}>
        {(of) => {
          const loaded = new Set(of.years.map((line) => line.year));
          const all = [...new Set([...loaded, ...of.provisional, shown])].sort((a, b) => a - b);
          return (
            <Select
              aria-label={say('year')}
              value={shown}
              onChange={show}
              options={all.map((year) => ({
                value: year,
                label: say(loaded.has(year) ? 'yearOf' : 'yearProvisional', { year: String(year) }),
              }))}
            />
          );
        }}
      </Reading>
      <Button icon={<RightOutlined />} aria-label={say('after')} onClick={() => show(shown + 1)} />
    </div>
  );
}

function OneYear({ of }: { of: Year }): ReactNode {
  const say = useWords(words);
  return (
    <>
      {of.provisional ? (
        <Alert type="warning" showIcon title={say('provisional', { year: String(of.year) })} />
      ) : (
        <Notices of={of} />
      )}
      <p>
        <strong>{say('workingDays', { count: of.workingDays })}</strong>{' '}
        <span className="hz-year-legend">
          <span data-kind="rest">{say('rest')}</span> {say('restSays')} <span data-kind="work">{say('work')}</span>{' '}
          {say('workSays')} <span data-kind="weekend">{say('weekend')}</span> {say('weekendSays')}
        </span>
      </p>
      <YearGrid of={of} />
      <SpecialDays of={of} />
    </>
  );
}

function Notices({ of }: { of: Year }): ReactNode {
  const say = useWords(words);
  return (
    <section className="hz-panel">
      <h2>{say('notices')}</h2>
      <ul className="hz-year-notices">
        {of.notices.map((notice, at) => (
          <li key={notice.url}>
            <a href={notice.url} target="_blank" rel="noreferrer">
              {say('notice', { n: at + 1, title: notice.title })}
            </a>{' '}
            <span className="hz-quiet">
              {notice.number ? say('number', { number: notice.number }) : say('noNumber')}
              {notice.issuedOn ? ` · ${say('issued', { date: notice.issuedOn })}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
