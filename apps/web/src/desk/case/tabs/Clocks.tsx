import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { useCode } from '../../../parts/codes';
import { ClockTag } from '../../../parts/deadline/DeadlineTag';
import { CardTable, type Column } from '../../../parts/table/CardTable';
import type { ClockView } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { Bands } from '../Bands';
import { useClockName } from '../Record';
import { isBackward } from '../scale';
import { words } from '../words';

export function Clocks({ of }: TabProps): ReactNode {
  const say = useWords(words);
  const columns = useColumns();
  return (
    <>
      <section className="hz-panel">
        <Bands of={of} />
      </section>
      <CardTable caption={say('clocks')} columns={columns} rows={of.clocks} rowKey={(clock) => clock.id} />
    </>
  );
}

function useColumns(): Column<ClockView>[] {
  const cited = useCited();
  const say = useWords(words);
  const clockName = useClockName();
  const code = useCode();
  return [
    {
      key: 'clock',
      title: say('clock'),
      main: true,
      cell: (clock) => clockName(clock),
    },
    {
      key: 'state',
      title: say('state'),
      cell: (clock) => <ClockTag of={clock} />,
    },
    {
      key: 'from',
      title: say('from'),
      whole: true,
      width: '112px',
      cell: (clock) => (
        <>
          {isBackward(clock) ? say('backFrom', { date: clock.anchoredOn }) : clock.anchoredOn}
          {clock.settledOn ? (
            <span className="hz-quiet hz-clock-ended">{say('endedOn', { date: clock.settledOn })}</span>
          ) : null}
        </>
      ),
    },
    { key: 'whose', title: say('whoseTurn'), width: '92px', cell: (clock) => code(clock.duty) },
    {
      key: 'basis',
      title: say('basis'),
      cell: (clock) => (
        <>
          {clock.standing === 'policy' ? null : cited(clock.citation)} <Standing of={clock.standing} />
        </>
      ),
    },
  ];
}
