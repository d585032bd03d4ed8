import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { useCode } from '../../../parts/codes';
import { todayInChina } from '../../../parts/dates';
import { DeadlineTag } from '../../../parts/deadline/DeadlineTag';
import { CardTable, type Column } from '../../../parts/table/CardTable';
import type { CaseDetail, ClockView } from '../../../parts/types';
import type { TabProps } from '../CasePage';
import { partyName } from '../Record';
import { words } from '../words';

export function Clocks({ of }: TabProps): ReactNode {
  const say = useWords(words);
  const columns = useColumns(of);
  return (
    <>
      <section className="hz-panel">
        <Bands of={of} />
      </section>
      <CardTable caption={say('clocks')} columns={columns} rows={of.clocks} rowKey={(clock) => clock.id} />
    </>
  );
}

function useColumns(of: CaseDetail): Column<ClockView>[] {
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  return [
    {
      key: 'clock',
      title: say('clock'),
      main: true,
      cell: (clock) => `${both(clock.title)}${clock.subject ? ` · ${partyName(of, clock.subject)}` : ''}`,
    },
    { key: 'state', title: say('state'), cell: (clock) => <DeadlineTag health={clock.health} clock={clock.id} /> },
    { key: 'from', title: say('from'), cell: (clock) => clock.anchoredOn },
    { key: 'whose', title: say('whoseTurn'), cell: (clock) => code(clock.duty) },
    {
      key: 'basis',
      title: say('basis'),
      cell: (clock) => (
        <>
          {clock.citation} <Standing of={clock.standing} />
        </>
      ),
    },
  ];
}

const dayNumber = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** A band a clock, from where it starts to its last day, with what is not counted drawn over it. */
function Bands({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const drawn = of.clocks.filter((clock) => clock.dueOn);
  if (drawn.length === 0) return <p>{say('noRunning')}</p>;
  const today = todayInChina();
  const first = Math.min(...drawn.map((clock) => dayNumber(clock.anchoredOn)));
  const last = Math.max(dayNumber(today), ...drawn.map((clock) => dayNumber(clock.dueOn ?? today)));
  const at = (date: string): string => `${((dayNumber(date) - first) / Math.max(1, last - first)) * 100}%`;
  const span = (from: string, to: string): { left: string; width: string } => ({
    left: at(from),
    width: `max(3px, ${((dayNumber(to) - dayNumber(from)) / Math.max(1, last - first)) * 100}%)`,
  });
  return (
    <div className="hz-bands">
      {drawn.map((clock) => (
        <div key={clock.id} className="hz-band">
          <span>
            {both(clock.title)}
            {clock.subject ? ` · ${partyName(of, clock.subject)}` : ''}
          </span>
          <span
            className="hz-band-line"
            role="img"
            aria-label={say('band', { title: both(clock.title), from: clock.anchoredOn, to: clock.dueOn ?? '' })}
          >
            <span
              className="hz-band-run"
              data-state={clock.state}
              style={span(clock.anchoredOn, clock.dueOn ?? today)}
            />
            {clock.pauses.map((pause) => (
              <span
                key={pause.from}
                className="hz-band-pause"
                title={say('pausedBand', { from: pause.from, to: pause.to ?? today })}
                style={span(pause.from, pause.to ?? today)}
              />
            ))}
            <span className="hz-band-today" title={say('today')} style={{ left: at(today) }} />
          </span>
        </div>
      ))}
    </div>
  );
}
