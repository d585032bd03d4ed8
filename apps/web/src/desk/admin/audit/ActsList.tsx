import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import type { ActsPage, AuditPages } from './use-audit';
import { ACTS, AT_THE_DOOR, DETAILS, words } from './words';
import { AuditTable } from './AuditTable';

export function ActsList({ pages }: { pages: AuditPages<ActsPage> }): ReactNode {
  const say = useWords(words);
  const details = useDetails();
  const nameOf = (act: string): string => {
    const known = [...ACTS, ...AT_THE_DOOR].find((one) => one === act);
    return known ? say(known) : act;
  };
  return (
    <AuditTable
      pages={pages}
      rowKey={(act) => `${act.source}/${act.id}`}
      columns={[
        { key: 'what', title: say('what'), main: true, cell: (act) => nameOf(act.act) },
        { key: 'at', title: say('at'), cell: (act) => moment(act.at) },
        {
          key: 'who',
          title: say('who'),
          cell: (act) => act.by ?? say(act.source === 'door' ? 'notKnown' : 'operator'),
        },
        { key: 'subject', title: say('subject'), cell: (act) => act.subject },
        { key: 'details', title: say('details'), width: '35%', cell: (act) => details(act.reason) },
      ]}
    />
  );
}

/** A reason as it was typed; a change of a person as its fields. */
function useDetails(): (reason: string | null) => ReactNode {
  const say = useWords(words);
  const code = useCode();
  const named = (name: string): string => {
    const known = DETAILS.find((one) => one === name);
    return known ? say(known) : name;
  };
  const worded = (value: unknown): string =>
    typeof value === 'string' ? code(value) : value === true ? say('yes') : JSON.stringify(value);
  return (reason) => {
    if (reason === null) return '—';
    if (!reason.startsWith('{')) return reason;
    return <span className="hz-admin-mono">{fieldsIn(reason, named, worded)}</span>;
  };
}

function fieldsIn(text: string, named: (name: string) => string, worded: (value: unknown) => string): string {
  const fields = JSON.parse(text) as Record<string, unknown>;
  return Object.entries(fields)
    .map(([name, value]) => `${named(name)}: ${worded(value)}`)
    .join('; ');
}
