import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import { CardTable } from '../../../parts/table/CardTable';
import { Nothing, Reading } from '../../../shell/states/States';
import { admin } from '../words';
import { More } from './More';
import type { ActsPage, AuditPages } from './use-audit';
import { ACTS, words } from './words';

export function ActsList({ pages }: { pages: AuditPages<ActsPage> }): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const details = useDetails();
  const nameOf = (act: string): string => {
    const known = ACTS.find((one) => one === act);
    return known ? say(known) : act;
  };
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
              rowKey={(act) => `${act.source}/${act.id}`}
              columns={[
                { key: 'what', title: say('what'), main: true, cell: (act) => nameOf(act.act) },
                { key: 'at', title: say('at'), cell: (act) => moment(act.at) },
                { key: 'who', title: say('who'), cell: (act) => act.by ?? say('operator') },
                { key: 'subject', title: say('subject'), cell: (act) => act.subject },
                { key: 'details', title: say('details'), width: '35%', cell: (act) => details(act.reason) },
              ]}
            />
            <More pages={pages} />
          </>
        );
      }}
    </Reading>
  );
}

/** A reason as it was typed; a change of a person as its fields. */
function useDetails(): (reason: string | null) => ReactNode {
  const code = useCode();
  return (reason) => {
    if (reason === null) return '—';
    if (!reason.startsWith('{')) return reason;
    return <span className="hz-admin-mono">{fieldsIn(reason, code)}</span>;
  };
}

function fieldsIn(text: string, code: (one: string) => string): string {
  const fields = JSON.parse(text) as Record<string, unknown>;
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${typeof value === 'string' ? code(value) : JSON.stringify(value)}`)
    .join('; ');
}
