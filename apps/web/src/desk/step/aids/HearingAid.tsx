import { Alert, Form } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useLanguage, useWords } from '../../../i18n/words';
import { amount } from '../../../parts/basis/rows';
import { words as basisWords } from '../../../parts/basis/words';
import { useCode } from '../../../parts/codes';
import { addDays, todayInChina, weekdayOf } from '../../../parts/dates';
import { useOfficeDays } from '../../../parts/day/use-days';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { recordsOf, textOf } from '../../../parts/types';
import { useEdition, type Edition } from '../../use-edition';
import type { AidProps } from './aid-props';
import { earliestHearing, latestNotice } from './notice-days';
import { words } from './words';

/** How long before the hearing everybody must have the notice, by which article, whether the day chosen leaves that time. */
export function HearingAid({ of, form }: AidProps): ReactNode {
  const say = useWords(words);
  const basis = useWords(basisWords);
  const both = useBoth();
  const code = useCode();
  const edition = useEdition(of.procedure, of.edition);
  const rule = edition.data?.clocks.find((clock) => clock.id === 'hearing-notice');
  const running = of.clocks.filter((clock) => clock.clock === 'hearing-notice' && clock.state === 'armed');
  return (
    <aside className="hz-panel">
      <h2>{say('notice')}</h2>
      {rule ? (
        <>
          <p>
            {say('noticeTerm', {
              title: both(rule.title),
              term: amount(basis, Math.abs(Number(rule.term['count'])), rule.term['unit']),
              citation: rule.citation,
            })}
          </p>
          <Fits form={form} rule={rule} />
        </>
      ) : null}
      <h3>{say('service')}</h3>
      <ul>
        {recordsOf(of.file, 'party').map((party) => (
          <li key={party.key}>
            {textOf(party.fields['name'])} · {code(textOf(party.fields['role']))}
          </li>
        ))}
      </ul>
      {running.map((clock) => (
        <p key={clock.id}>
          {clock.party} <ClockTag of={clock} />
        </p>
      ))}
    </aside>
  );
}

/** Reckoned here while the day is being chosen; when it is submitted the procedure checks it again. */
function Fits({ form, rule }: Pick<AidProps, 'form'> & { rule: Edition['clocks'][number] }): ReactNode {
  const say = useWords(words);
  const language = useLanguage();
  const on: unknown = Form.useWatch(['input', 'on'], form);
  const hearing = textOf(on);
  const today = todayInChina();
  const days = Math.abs(Number(rule.term['count']));
  const works = useWorks([today, addDays(today, 31), ...(hearing ? [hearing, addDays(hearing, -31)] : [])]);
  const named = (day: string): string => `${day} ${weekdayOf(day, language)}`;
  const earliest = earliestHearing(today, days, works);
  const latest = hearing ? latestNotice(hearing, days, works) : null;
  return (
    <>
      {earliest ? <p>{say('earliestDay', { day: named(earliest) })}</p> : null}
      {latest ? (
        <Alert
          type={latest < today ? 'error' : 'success'}
          showIcon
          role="status"
          className="hz-step-note"
          title={say(latest < today ? 'tooEarly' : 'fits', { latest: named(latest), hearing: named(hearing) })}
        />
      ) : null}
      {hearing && works(hearing) === false ? (
        <Alert type="warning" showIcon className="hz-step-note" title={say('restDay')} />
      ) : null}
    </>
  );
}

/** The office's days around some dates: at most four months, each read once. */
function useWorks(dates: readonly string[]): (day: string) => boolean | undefined {
  const months = [...new Set(dates.map((date) => date.slice(0, 7)))];
  const a = useOfficeDays(months[0] ?? '', months.length > 0);
  const b = useOfficeDays(months[1] ?? '', months.length > 1);
  const c = useOfficeDays(months[2] ?? '', months.length > 2);
  const d = useOfficeDays(months[3] ?? '', months.length > 3);
  return (day) => [a, b, c, d].find((known) => known.has(day))?.get(day)?.working;
}
