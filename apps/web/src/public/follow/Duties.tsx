import type { ReactNode } from 'react';
import { useBoth, useLanguage, useTitled, useWords, type Both } from '../../i18n/words';
import { weekdayOf } from '../../parts/dates';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { Warnings } from '../../parts/Warnings';
import { AskedFor } from './AskedFor';
import { HearingCard } from './HearingCard';
import { PeriodBasis } from './PeriodBasis';
import { useCase, type Duty, type OpenStep } from './use-follow';
import { words } from './words';

/** What this person must do: in words, how long it still runs, the exact day, and why that day. */
export function Yours(): ReactNode {
  const say = useWords(words);
  const { view } = useCase();
  const duties = view.yours.filter(({ clock }) => !clock.ofRight);
  return (
    <section>
      <h2>{say('yours')}</h2>
      {duties.length + view.hearings.length === 0 ? <p>{say('yoursNone')}</p> : null}
      {view.hearings.map((hearing) => (
        <HearingCard key={hearing.id} of={hearing} />
      ))}
      {duties.map((duty) => (
        <DutyCard key={duty.clock.id} duty={duty} mine />
      ))}
      <Rights />
    </section>
  );
}

/** What may be asked for within a time, and need not be. */
function Rights(): ReactNode {
  const say = useWords(words);
  const { view } = useCase();
  const rights = view.yours.filter(({ clock }) => clock.ofRight);
  if (rights.length === 0) return null;
  return (
    <>
      <h3>{say('rights')}</h3>
      <p>{say('rightsNote')}</p>
      {rights.map((right) => (
        <DutyCard key={right.clock.id} duty={right} told={toldOf(right, view.steps)} />
      ))}
    </>
  );
}

export function Agencys(): ReactNode {
  const say = useWords(words);
  const { view } = useCase();
  if (view.agencys.length === 0) return null;
  return (
    <section>
      <h2>{say('agencys')}</h2>
      {view.agencys.map((duty) => (
        <DutyCard key={duty.clock.id} duty={duty} />
      ))}
    </section>
  );
}

/** What no calculation tells of the time for the same step, such as what is learned only at a hearing. */
const toldOf = ({ clock }: Duty, steps: readonly OpenStep[]): readonly Both[] =>
  steps
    .filter(({ periods }) => periods.some((period) => period.clock === clock.id))
    .flatMap(({ periods }) => periods.filter((period) => period.clock === null).map(({ words }) => words));

interface CardProps {
  readonly duty: Duty;
  readonly mine?: boolean;
  readonly told?: readonly Both[];
}

function DutyCard({ duty, mine = false, told = [] }: CardProps): ReactNode {
  const say = useWords(words);
  const titled = useTitled();
  const language = useLanguage();
  const late = ['overdue', 'expired', 'today'].includes(duty.clock.health.state);
  return (
    <div className={`pb-card ${mine ? 'pb-duty' : ''} ${mine && late ? 'pb-duty-late' : ''}`}>
      <p>
        <strong>{titled(duty.clock.title)}</strong>
      </p>
      <p>
        <DeadlineTag health={duty.clock.health} standing={duty.why.standing} />
        {duty.dueOn ? (
          <span className="pb-date"> {say('by', { date: duty.dueOn, weekday: weekdayOf(duty.dueOn, language) })}</span>
        ) : null}
      </p>
      {told.map((words) => (
        <p key={words.zh}>{titled(words)}</p>
      ))}
      <AskedFor items={duty.asked} />
      <Concerning clock={duty.clock.id} mine={mine} />
      <PeriodBasis
        of={duty.why}
        provisional={duty.clock.provisional}
        clock={duty.clock.id}
        named={titled(duty.clock.title)}
      />
    </div>
  );
}

/** What belongs to a period: what to know before one’s step within it, and what was asked for and changes nothing yet. */
function Concerning({ clock, mine }: { clock: string; mine: boolean }): ReactNode {
  const both = useBoth();
  const { view } = useCase();
  const within = view.steps.filter(({ periods }) => mine && periods.some((period) => period.clock === clock));
  return (
    <>
      {within.map((step) => (
        <Warnings className="pb-warning" key={step.transition} of={step.warns} />
      ))}
      {view.pending
        .filter(({ clocks }) => clocks.includes(clock))
        .map(({ words: said, on }) => (
          <p key={said.zh + on}>{both(said)}</p>
        ))}
    </>
  );
}
