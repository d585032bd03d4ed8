import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { Reading } from '../../../shell/states/States';
import { MoreRows } from '../../more/MoreRows';
import type { TabProps } from '../tab-props';
import { momentsOf, useTimeline } from '../use-timeline';
import { words } from '../words';

/** The history as it is kept: every version with who, by what right, and the digest that chains it to the one before. */
export function Log({ of }: TabProps): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const pages = useTimeline(of.id);
  return (
    <Reading of={pages}>
      {() => (
        <>
          <CardTable
            caption={say('log')}
            rows={momentsOf(pages)}
            rowKey={(one) => String(one.version)}
            columns={[
              { key: 'version', title: say('version'), width: '60px', cell: (one) => one.version },
              { key: 'at', title: say('at'), whole: true, width: '140px', cell: (one) => moment(one.at) },
              { key: 'step', title: say('step'), main: true, cell: (one) => both(one.title) },
              {
                key: 'actor',
                title: say('actor'),
                cell: (one) => say('by', { name: one.actorName || one.actor, capacity: code(one.capacity) }),
              },
              { key: 'reason', title: say('reason'), cell: (one) => one.reason ?? '—' },
              {
                key: 'digest',
                title: say('digest'),
                width: '22%',
                cell: (one) => <span className="hz-wrap">{one.digest.slice(0, 32)}…</span>,
              },
            ]}
          />
          <MoreRows pages={pages} />
        </>
      )}
    </Reading>
  );
}
