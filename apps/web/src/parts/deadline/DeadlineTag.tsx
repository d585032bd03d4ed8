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
import { lookOf } from './look';
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
export function DeadlineTag({
  health,
  clock,
  standing,
}: {
  health: Health;
  clock?: string | null;
  /** What the clock rests on: the office's own target must not look like a limit of the law. */
  standing?: string | undefined;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const basis = useBasis();
  const Icon = ICONS[health.state];
  const inside = (
    <>
      <Icon aria-hidden />
      {standing === 'policy' ? <strong>{say('own')}</strong> : null}
      <span>{both(health.words)}</span>
      {health.dueOn ? <span className="hz-deadline-date">{health.dueOn}</span> : null}
    </>
  );
  const look = lookOf(health, standing);
  if (!clock) return <span className={look}>{inside}</span>;
  return (
    <button
      type="button"
      className={look}
      onClick={(event) => {
        event.stopPropagation();
        basis.open(clock);
      }}
    >
      {inside}
      <span className="hz-visually-hidden">{say('why')}</span>
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
    readonly standing: string;
    readonly party: string | null;
    readonly provisional: boolean;
    readonly health: Health;
  } | null;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  if (!next) return <span className="hz-quiet">{say('none')}</span>;
  return (
    <span className="hz-deadline-next">
      <DeadlineTag health={next.health} clock={next.id} standing={next.standing} />
      <span className="hz-quiet">
        {both(next.title)}
        {next.party ? ` · ${next.party}` : ''}
        {next.targetOn ? ` · ${say('target', { date: next.targetOn })}` : ''}
        {next.provisional ? <span title={say('provisionalHint')}> · {say('provisional')}</span> : null}
      </span>
    </span>
  );
}
