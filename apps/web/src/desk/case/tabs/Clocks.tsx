import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useWords } from '../../../i18n/words';
import { Standing } from '../../../parts/basis/BasisView';
import { useCode } from '../../../parts/codes';
import { ClockTag, DeadlineTag } from '../../../parts/deadline/DeadlineTag';
import { CardTable, type Column } from '../../../parts/table/CardTable';
import type { ClockView } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { Bands } from '../Bands';
import { useClockName } from '../Record';
import { isBackward } from '../scale';
import { useExplained, type Explanation } from '../use-explained';
import { words } from '../words';

export function Clocks({ of }: TabProps): ReactNode {
  const say = useWords(words);
  const columns = useColumns();
  const awaited = useExplained(of.id).data?.awaited ?? [];
  const rows: readonly Row[] = [...of.clocks, ...awaited];
  return (
    <>
      <section className="hz-panel">
        <Bands of={of} />
      </section>
      <CardTable caption={say('clocks')} columns={columns} rows={rows} rowKey={keyOf} />
    </>
  );
}

/** A clock that has begun, or one that nothing has started yet. */
type Row = ClockView | Explanation['awaited'][number];
const hasBegun = (row: Row): row is ClockView => 'anchoredOn' in row;
const keyOf = (row: Row): string => (hasBegun(row) ? row.id : `${row.clock}/${row.subject}`);

function useColumns(): Column<Row>[] {
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
      cell: (row) =>
        hasBegun(row) ? <ClockTag of={row} /> : <DeadlineTag health={row.health} standing={row.standing} />,
    },
    {
      key: 'from',
      title: say('from'),
      whole: true,
      width: '112px',
      cell: (row) => (hasBegun(row) ? <Begun of={row} /> : say('notBegun')),
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

function Begun({ of: clock }: { of: ClockView }): ReactNode {
  const say = useWords(words);
  return (
    <>
      {isBackward(clock) ? say('backFrom', { date: clock.anchoredOn }) : clock.anchoredOn}
      {clock.settledOn ? (
        <span className="hz-quiet hz-clock-ended">{say('endedOn', { date: clock.settledOn })}</span>
      ) : null}
    </>
  );
}
