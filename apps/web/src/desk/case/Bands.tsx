import type { CSSProperties, ReactNode } from 'react';
import { useCited } from '../../i18n/cited';
import { useBoth, useWords } from '../../i18n/words';
import { Standing } from '../../parts/basis/BasisView';
import { ClockTag, DeadlineTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail } from '../../parts/types';
import { Reading } from '../../shell/states/States';
import { isBackward, scaleOf, type Scale } from './scale';
import { useExplained, type Band, type Explanation } from './use-explained';
import { words } from './words';
import './bands.css';

type Stretch = Band['stretches'][number];

/** A band a clock on one scale of days: when it ran, rested, was prolonged and went over. The same stands beneath in words. */
export function Bands({ of }: { of: Pick<CaseDetail, 'id'> }): ReactNode {
  return <Reading of={useExplained(of.id)}>{(explained) => <Drawn explained={explained} />}</Reading>;
}

function Drawn({ explained }: { explained: Explanation }): ReactNode {
  const say = useWords(words);
  const { bands, awaited, today } = explained;
  if (bands.length + awaited.length === 0) return <p>{say('noRunning')}</p>;
  const scale = scaleOf(bands, today);
  return (
    <div className="hz-bands">
      {bands.length > 0 ? <Legend /> : null}
      {bands.map((band) => (
        <BandLine key={band.clock.id} band={band} scale={scale} today={today} />
      ))}
      {bands.length > 0 ? <Axis scale={scale} /> : null}
      {awaited.map((clock) => (
        <AwaitedLine key={`${clock.clock}/${clock.subject}`} of={clock} />
      ))}
    </div>
  );
}

/** A clock that nothing has started yet: how long it will run, from what, and which step starts it. */
function AwaitedLine({ of: clock }: { of: Explanation['awaited'][number] }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const cited = useCited();
  return (
    <section className="hz-band" data-awaited>
      <h3>
        {both(clock.title)}
        {clock.party ? <small> {clock.party}</small> : null}
      </h3>
      <p className="hz-band-dates">
        <DeadlineTag health={clock.health} standing={clock.standing} />
      </p>
      <p className="hz-band-awaits">
        {say('awaits', { rule: both(clock.rule), step: both(clock.startedBy) })}{' '}
        <span className="hz-quiet">
          {clock.standing === 'policy' ? null : cited(clock.citation)} <Standing of={clock.standing} />
        </span>
      </p>
    </section>
  );
}

const KINDS = ['running', 'pause', 'extension', 'overdue'] as const;

function Legend(): ReactNode {
  const say = useWords(words);
  return (
    <ul className="hz-band-legend" aria-label={say('legend')}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <span className="hz-band-key" data-kind={kind} aria-hidden /> {say(`band-${kind}`)}
        </li>
      ))}
      <li>
        <span className="hz-band-key" data-kind="today" aria-hidden /> {say('today')}
      </li>
    </ul>
  );
}

/** What has no end yet is drawn to the end of the scale. */
const place = (scale: Scale, from: string, to: string | null): CSSProperties => {
  const ends = [scale.at(from), to ? scale.at(to) : 100];
  const start = Math.min(...ends);
  return { left: `min(${start}%, 100% - 6px)`, width: `max(6px, ${Math.max(...ends) - start}%)` };
};

function BandLine({ band, scale, today }: { band: Band; scale: Scale; today: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const { clock, stretches } = band;
  const told = stretches.filter(({ kind }) => kind !== 'running');
  // While a clock rests nobody knows the day to which it was prolonged.
  const until = ({ kind, to }: Stretch): string => to ?? say(kind === 'extension' ? 'onResuming' : 'goesOn');
  return (
    <section className="hz-band" data-ended={clock.settledOn !== null || clock.state === 'cancelled'}>
      <h3>
        {both(clock.title)}
        {clock.party ? <small> {clock.party}</small> : null}
      </h3>
      <p className="hz-band-dates">
        {isBackward(clock) ? say('backFrom', { date: clock.anchoredOn }) : `${clock.anchoredOn} →`}{' '}
        {clock.settledOn ? `${clock.settledOn} ` : ''}
        <ClockTag of={clock} />
      </p>
      <div className="hz-band-line" aria-hidden>
        <span data-kind="plan" style={place(scale, clock.anchoredOn, clock.settledOn ?? clock.dueOn)} />
        {stretches.map(({ kind, from, to }, at) => (
          <span key={at} data-kind={kind} style={place(scale, from, to)} />
        ))}
        <span className="hz-band-today" style={{ left: `min(${scale.at(today)}%, 100% - 2px)` }} />
      </div>
      {told.length > 0 ? (
        <ul className="hz-band-words">
          {told.map((stretch, at) => (
            <li key={at}>
              <span className="hz-band-key" data-kind={stretch.kind} aria-hidden />{' '}
              {say('stretch', { title: both(stretch.title), from: stretch.from, to: until(stretch) })}
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

function Axis({ scale }: { scale: Scale }): ReactNode {
  return (
    <div className="hz-band-axis" data-dense={scale.ticks.length > 4} aria-hidden>
      {scale.ticks.map(({ on, label }) => (
        <span key={on} style={{ left: `${scale.at(on)}%` }}>
          {label}
        </span>
      ))}
    </div>
  );
}
