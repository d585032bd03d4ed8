import { CheckCircleOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { LongText } from '../../parts/LongText';
import type { Line } from './lines';
import { words } from './words';

/** One line of the notice, and whether it is still needed. */
export function NoticeLine({
  n,
  line,
  met,
  set,
  remove,
}: {
  n: number;
  line: Line;
  met: 'passed' | 'atHand' | null;
  set: (text: string) => void;
  remove: (button: HTMLElement) => void;
}): ReactNode {
  const say = useWords(words);
  const note = useId();
  return (
    <li data-met={met ?? undefined}>
      <LongText
        aria-label={say('item', { n })}
        aria-describedby={met ? note : undefined}
        value={line.text}
        maxLength={1000}
        onChange={(event) => set(event.target.value)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={say('remove', { n })}
        data-remove
        onClick={({ currentTarget }) => remove(currentTarget)}
      />
      {met ? (
        <span id={note} className="hz-notice-met">
          <CheckCircleOutlined aria-hidden /> {say(met === 'passed' ? 'nowPassed' : 'nowAtHand')}
        </span>
      ) : null}
    </li>
  );
}
