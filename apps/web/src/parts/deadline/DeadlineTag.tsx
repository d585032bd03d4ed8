import {
  CheckCircleOutlined,
  CheckOutlined,
  ClockCircleOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  HourglassOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { ComponentType, ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { useBasis } from '../basis/basis-context';
import type { Health } from '../types';
import { words } from './words';
import './deadline.css';

const ICONS: Readonly<Record<Health['state'], ComponentType>> = {
  waiting: HourglassOutlined,
  ok: CheckCircleOutlined,
  soon: ClockCircleOutlined,
  today: ExclamationCircleFilled,
  overdue: CloseCircleFilled,
  expired: MinusCircleOutlined,
  paused: PauseCircleOutlined,
  done: CheckOutlined,
  cancelled: MinusCircleOutlined,
};

/** How a deadline stands: a sign, words and the exact date, never a colour alone. With a clock it opens 期限依据. */
export function DeadlineTag({ health, clock }: { health: Health; clock?: string | null }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const basis = useBasis();
  const Icon = ICONS[health.state];
  const date = health.dueOn ?? say('waiting');
  const inside = (
    <>
      <Icon aria-hidden />
      <span>{both(health.words)}</span>
      {health.dueOn ? <span className="hz-deadline-date">{health.dueOn}</span> : null}
    </>
  );
  const look = `hz-deadline hz-deadline-${health.state}`;
  if (!clock) return <span className={look}>{inside}</span>;
  return (
    <button
      type="button"
      className={look}
      aria-label={say('why', { words: both(health.words), date })}
      onClick={(event) => {
        event.stopPropagation();
        basis.open(clock);
      }}
    >
      {inside}
    </button>
  );
}

/** The next deadline of a case, as a list shows it: what it is, how it stands, and the office's own target beneath. */
export function NextDeadline({
  next,
}: {
  next: {
    readonly id: string;
    readonly title: { readonly zh: string; readonly en: string };
    readonly targetOn: string | null;
    readonly provisional: boolean;
    readonly health: Health;
  } | null;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  if (!next) return <span className="hz-quiet">{say('none')}</span>;
  return (
    <span className="hz-deadline-next">
      <DeadlineTag health={next.health} clock={next.id} />
      <span className="hz-quiet">
        {both(next.title)}
        {next.targetOn ? ` · ${say('target', { date: next.targetOn })}` : ''}
        {next.provisional ? <span title={say('provisionalHint')}> · {say('provisional')}</span> : null}
      </span>
    </span>
  );
}
