import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import type { AuditPages, StepsPage } from './use-audit';
import { words } from './words';
import { AuditTable } from './AuditTable';

export function StepsList({ pages, empty }: { pages: AuditPages<StepsPage>; empty: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  return (
    <AuditTable
      pages={pages}
      empty={empty}
      rowKey={(step) => `${step.caseId}/${step.version}`}
      columns={[
        { key: 'what', title: say('what'), main: true, cell: (step) => both(step.title) },
        { key: 'at', title: say('at'), cell: (step) => moment(step.at) },
        {
          key: 'who',
          title: say('who'),
          cell: (step) => (
            <>
              {step.actorName}{' '}
              <span className="hz-quiet hz-admin-block">
                {say('capacity', { capacity: code(step.capacity) })}
                {step.onBehalfOf ? ` · ${say('onBehalf')}` : ''}
              </span>
            </>
          ),
        },
        {
          key: 'case',
          title: say('case'),
          cell: (step) => <Link to={`/cases/${step.caseId}`}>{step.number ?? say('noNumber')}</Link>,
        },
        {
          key: 'change',
          title: say('change'),
          cell: (step) => `${step.fromTitle ? both(step.fromTitle) : '—'} → ${both(step.toTitle)}`,
        },
      ]}
    />
  );
}
