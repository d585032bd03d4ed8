import { DatePicker } from 'antd';
import en from 'antd/es/date-picker/locale/en_GB';
import zh from 'antd/es/date-picker/locale/zh_CN';
import dayjs, { type Dayjs } from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useState, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../i18n/words';
import { moment, nowAtOffice, todayAtOffice } from '../dates';
import { DAY, DAYS } from './formats';
import { useOfficeDays, type OfficeDay } from './use-days';
import { useTyped } from './use-typed';
import { words } from './words';
import './day.css';

// The calendar asks by this what time it is, for its today: the office's clock tells, whatever this computer is set to.
dayjs.extend((_, made) => void Object.assign(made.prototype, { tz: () => dayjs(moment(nowAtOffice())) }));

/** Year and month at the head of the calendar are called by what they show. */
const bare = (locale: typeof zh): typeof zh => ({
  ...locale,
  lang: { ...locale.lang, yearSelect: '', monthSelect: '' },
});
const LOCALES = { zh: bare(zh), en: bare(en) } as const;

/** A legal date, `YYYY-MM-DD`: typed, or chosen in a calendar in which the office's working days and days of rest are marked. */
export function DayField({
  value,
  onChange,
  max,
  id,
  label,
  onlyDays = false,
}: {
  value?: string;
  onChange?: (day: string | undefined) => void;
  /** The last day that may be chosen. */
  max?: string;
  id?: string;
  label?: string;
  /** What is no day is dropped when the field is left, where nobody would refuse it. */
  onlyDays?: boolean;
}): ReactNode {
  const say = useWords(words);
  const { chosen, ...typed } = useTyped(DAY, onChange, onlyDays);
  const [open, setOpen] = useState(false);
  const [shown, setShown] = useState('');
  const day = value && DAY.whole(value) ? dayjs(value) : null;
  const days = useOfficeDays(shown || day?.format('YYYY-MM') || todayAtOffice().slice(0, 7), open);
  return (
    <span {...typed}>
      <DatePicker
        {...(id ? { id } : {})}
        {...(label ? { 'aria-label': label } : {})}
        locale={LOCALES[useLanguage()]}
        className="hz-day"
        classNames={{ popup: { root: 'hz-day-popup' } }}
        format={DAYS}
        preserveInvalidOnBlur={!onlyDays}
        placeholder={say('hint')}
        value={day}
        onChange={(next: Dayjs | null) => {
          chosen();
          onChange?.(next ? next.format('YYYY-MM-DD') : undefined);
        }}
        onOpenChange={setOpen}
        onPanelChange={(next) => setShown(next.format('YYYY-MM'))}
        cellRender={(cell, { type, originNode }) =>
          type === 'date' ? <Cell day={cell as Dayjs} known={days} /> : originNode
        }
        {...(max ? { maxDate: dayjs(max) } : {})}
      />
    </span>
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
