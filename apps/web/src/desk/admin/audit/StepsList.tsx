import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing, Reading } from '../../../shell/states/States';
import { admin } from '../words';
import { More } from './More';
import type { AuditPages, StepsPage } from './use-audit';
import { words } from './words';

export function StepsList({ pages }: { pages: AuditPages<StepsPage> }): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const both = useBoth();
  const code = useCode();
  return (
    <Reading of={pages}>
      {({ pages: read }) => {
        const rows = read.flatMap((page) => page.items);
        if (rows.length === 0) return <Nothing text={say('none')} />;
        return (
          <>
            <p role="status" className="hz-quiet">
              {common(pages.hasNextPage ? 'shownMore' : 'shown', { count: rows.length })}
            </p>
            <CardTable
              caption={say('list')}
              rows={rows}
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
                { key: 'change', title: say('change'), cell: (step) => `${step.from ?? '—'} → ${step.to}` },
              ]}
            />
            <More pages={pages} />
          </>
        );
      }}
    </Reading>
  );
}
