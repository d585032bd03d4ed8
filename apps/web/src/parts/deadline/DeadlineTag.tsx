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
import { Tag } from 'antd';
import { Fragment, type ComponentType, type ReactNode } from 'react';
import { useBoth, useTitled, useWords } from '../../i18n/words';
import { useBasis } from '../basis/basis-context';
import type { ClockView, Health } from '../types';
import { goesOn, isOthers, lookOf } from './look';
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
      data-clock={clock}
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

interface Noted {
  /** Until when the office itself means to be done. */
  readonly targetOn: string | null;
  readonly provisional: boolean;
}

/** What a deadline is called, and what else there is to say of a day that is still to come. */
function Notes({ called, of }: { called: string; of: Noted | null }): ReactNode {
  const say = useWords(words);
  const told = [
    called,
    of?.targetOn ? <span className="hz-deadline-note">{say('target', { date: of.targetOn })}</span> : '',
    of?.provisional ? <span title={say('provisionalHint')}>{say('provisional')}</span> : '',
  ].filter((one) => one !== '');
  if (told.length === 0) return null;
  return (
    <span className="hz-quiet">
      {told.map((one, at) => (
        <Fragment key={at}>
          {at > 0 ? ' · ' : ''}
          {one}
        </Fragment>
      ))}
    </span>
  );
}

/** A clock of a case: how it stands, what it is called where that is not said beside it, and what else there is to say. */
export function ClockTag({ of: clock, called = '' }: { of: ClockView; called?: string }): ReactNode {
  return (
    <span className="hz-deadline-told">
      <DeadlineTag health={clock.health} clock={clock.id} standing={clock.standing} />
      <Notes called={called} of={goesOn(clock) ? clock : null} />
    </span>
  );
}

/** The next deadline of a case, as a list shows it: what it is, how it stands, and the office's own target beneath. */
export function NextDeadline({
  next,
}: {
  next:
    | (Noted & {
        readonly id: string;
        readonly title: { readonly zh: string; readonly en: string };
        readonly standing: string;
        readonly duty: string;
        readonly party: string | null;
        readonly health: Health;
      })
    | null;
}): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  if (!next) return <span className="hz-quiet">{say('none')}</span>;
  const others = isOthers(next);
  return (
    <span className="hz-deadline-next" data-others={others}>
      {others ? <Tag icon={<HourglassOutlined />}>{say('others')}</Tag> : null}
      <DeadlineTag health={next.health} clock={next.id} standing={next.standing} />
      <Notes called={[titled(next.title), next.party].filter(Boolean).join(' · ')} of={next} />
    </span>
  );
}
