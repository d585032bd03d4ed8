import { TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { TIME, TIMES } from './formats';
import { useTyped } from './use-typed';
import { words } from './words';

/** A time of day, `HH:mm`, always of twenty-four hours whatever the browser is used to. */
export function TimeField({
  value,
  onChange,
  id,
}: {
  value?: string;
  onChange?: (time: string | undefined) => void;
  id?: string;
}): ReactNode {
  const say = useWords(words);
  const { chosen, ...typed } = useTyped(TIME, onChange);
  const time = value && TIME.whole(value) ? dayjs(`2000-01-01T${value}`) : null;
  return (
    <span {...typed}>
      <TimePicker
        {...(id ? { id } : {})}
        className="hz-day"
        format={TIMES}
        minuteStep={5}
        needConfirm={false}
        preserveInvalidOnBlur
        placeholder={say('time')}
        value={time}
        onChange={(next: Dayjs | null) => {
          chosen();
          onChange?.(next ? next.format('HH:mm') : undefined);
        }}
      />
    </span>
  );
}
