import { TimePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { TIMES } from './formats';
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
  const time = value ? dayjs(`2000-01-01T${value}`) : null;
  return (
    <TimePicker
      {...(id ? { id } : {})}
      className="hz-day"
      format={TIMES}
      minuteStep={5}
      needConfirm={false}
      // Takes over what was typed; the form around it is not to be sent with that.
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      placeholder={say('time')}
      value={time?.isValid() ? time : null}
      onChange={(next: Dayjs | null) => onChange?.(next ? next.format('HH:mm') : undefined)}
    />
  );
}
