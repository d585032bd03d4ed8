import { DatePicker } from 'antd';
import en from 'antd/es/date-picker/locale/en_GB';
import zh from 'antd/es/date-picker/locale/zh_CN';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/words';
import { todayInChina } from '../dates';
import { DAYS } from './formats';
import { useOfficeDays, type OfficeDay } from './use-days';
import { words } from './words';
import './day.css';

/** Year and month at the head of the calendar are called by what they show. */
const bare = (locale: typeof zh): typeof zh => ({
  ...locale,
  lang: { ...locale.lang, yearSelect: '', monthSelect: '' },
});
const LOCALES = { zh: bare(zh), en: bare(en) } as const;

/** The ways of writing that no further digit can follow. */
const WHOLE = DAYS.slice(0, 2);

/**
 * A day that is typed to its end. It is taken over at once: taken over only when the field is left, it would answer the
 * press that leaves the field, and not the button that was pressed.
 */
function completed(text: string): string | null {
  const day = dayjs(text, WHOLE, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
}

/** A legal date, `YYYY-MM-DD`: typed, or chosen in a calendar in which the office's working days and days of rest are marked. */
export function DayField({
  value,
  onChange,
  max,
  id,
  label,
}: {
  value?: string;
  onChange?: (day: string | undefined) => void;
  /** The last day that may be chosen. */
  max?: string;
  id?: string;
  label?: string;
}): ReactNode {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState('');
  const day = value ? dayjs(value) : null;
  const days = useOfficeDays(shown || value?.slice(0, 7) || todayInChina().slice(0, 7), open);
  return (
    <DatePicker
      {...(id ? { id } : {})}
      {...(label ? { 'aria-label': label } : {})}
      locale={LOCALES[useLanguage()]}
      className="hz-day"
      classNames={{ popup: { root: 'hz-day-popup' } }}
      format={DAYS}
      // Takes over what was typed; the form around it is not to be sent with that.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      placeholder={say('hint')}
      value={day?.isValid() ? day : null}
      onInput={(event) => {
        const typed = completed((event.target as HTMLInputElement).value);
        if (typed && typed !== value && !(max && typed > max)) onChange?.(typed);
      }}
      onChange={(next: Dayjs | null) => onChange?.(next ? next.format('YYYY-MM-DD') : undefined)}
      onOpenChange={setOpen}
      onPanelChange={(next) => setShown(next.format('YYYY-MM'))}
      cellRender={(cell, { type, originNode }) =>
        type === 'date' ? <Cell day={cell as Dayjs} known={days} /> : originNode
      }
      {...(max ? { maxDate: dayjs(max) } : {})}
    />
  );
}

function Cell({ day, known }: { day: Dayjs; known: ReadonlyMap<string, OfficeDay> }): ReactNode {
  const say = useWords(words);
  const date = day.format('YYYY-MM-DD');
  const office = known.get(date);
  const weekend = [0, 6].includes(day.day());
  // An ordinary day says nothing: only what differs from the week is marked, beside the days of rest.
  const mark = office && !office.working ? 'rest' : office && weekend ? 'work' : null;
  return (
    <div
      className="ant-picker-cell-inner hz-day-cell"
      {...(mark ? { 'data-mark': mark } : {})}
      title={
        office ? `${say(office.working ? 'on' : 'off', { date })}${office.holiday ? ` ${office.holiday}` : ''}` : date
      }
    >
      {day.date()}
      {mark ? <small>{say(mark)}</small> : null}
    </div>
  );
}
