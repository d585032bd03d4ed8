import type { ReactNode } from 'react';
import { useCited } from '../../../i18n/cited';
import { useListed } from '../../../i18n/use-listed';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { moment } from '../../../parts/dates';
import { words as person } from '../../person/words';
import { useNames } from '../../use-cases';
import { useAgencies } from '../agencies/use-agencies';
import { AuditTable } from './AuditTable';
import { detailsOf, type Told } from './told';
import type { ActsPage, AuditPages } from './use-audit';
import { ACTS, AT_THE_DOOR, words } from './words';

type Act = ActsPage['items'][number];

export function ActsList({ pages, empty }: { pages: AuditPages<ActsPage>; empty: string }): ReactNode {
  const say = useWords(words);
  const details = useDetails();
  const nameOf = (act: string): string => {
    const known = [...ACTS, ...AT_THE_DOOR].find((one) => one === act);
    return say(known ?? 'more');
  };
  return (
    <AuditTable
      pages={pages}
      empty={empty}
      rowKey={(act) => `${act.source}/${act.id}`}
      columns={[
        { key: 'what', title: say('what'), main: true, cell: (act) => nameOf(act.act) },
        { key: 'at', title: say('at'), cell: (act) => moment(act.at) },
        {
          key: 'who',
          title: say('who'),
          cell: (act) => act.by ?? say(IN_VAIN.includes(act.act) ? 'notKnown' : 'operator'),
        },
        { key: 'subject', title: say('subject'), cell: (act) => <Subject of={act} /> },
        { key: 'details', title: say('details'), width: '35%', cell: details },
      ]}
    />
  );
}

/** Who was there is not known. */
const IN_VAIN = ['sign-in-failed', 'locked-out', 'provider-refused'];

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What was acted on, by its name; what is a number to the system only is in small print beside it. */
function Subject({ of }: { of: Act }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const cited = useCited();
  if (of.called) {
    return (
      <>
        {both(of.called)} {ID.test(of.subject) ? null : <span className="hz-quiet hz-admin-block">{of.subject}</span>}
      </>
    );
  }
  if (of.subject === '') return say('notKnown');
  if (ID.test(of.subject)) return say('noNumber');
  return /^\d+$/.test(of.subject) ? say('item', { id: of.subject }) : cited(of.subject);
}

function useDetails(): (act: Told) => string {
  const say = useWords(words);
  const sayPerson = useWords(person);
  const both = useBoth();
  const code = useCode();
  const personOf = useNames();
  const listed = useListed();
  const { data: agencies = [] } = useAgencies();
  const agencyOf = (id: string): string => {
    const agency = agencies.find((one) => one.id === id);
    return agency ? both({ zh: agency.name, en: agency.nameEn ?? agency.name }) : '…';
  };
  return (act) => detailsOf(act, { say, sayPerson, code, agencyOf, personOf, listed });
}
