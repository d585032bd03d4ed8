import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { holds } from '../../../api/session';
import { useWords } from '../../../i18n/words';
import { Page } from '../../frame/Page';
import { NotAllowed } from '../NotAllowed';
import { Parts } from '../Parts';
import { useActor } from '../../frame/acting-as';
import { usePart } from '../use-part';
import { admin } from '../words';
import { ActsList } from './ActsList';
import { AuditFilters } from './AuditFilters';
import { partsFor } from './parts-for';
import { StepsList } from './StepsList';
import { useActs, useAuditSteps } from './use-audit';
import { words } from './words';

/** Who did what and when: to accounts and machinery, and in the agency's cases. */
export function AuditPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const me = useActor();
  const [params] = useSearchParams();
  const parts = partsFor({ readsCases: holds(me, 'auditor'), ofAct: params.has('act') });
  const part = usePart(parts);
  return (
    <Page title={common('audit')}>
      <Parts parts={parts} current={part} name={say} />
      {part === 'steps' ? <Steps /> : <Acts key={part} of={part === 'doors' ? 'sign-ins' : 'acts'} />}
    </Page>
  );
}

/** What stands in the address and is not empty, by the names that the list knows. */
function useFilter<K extends string>(names: readonly K[]): { readonly [N in K]?: string } {
  const [params] = useSearchParams();
  const given = names.flatMap((name) => (params.get(name) ? [[name, params.get(name)]] : []));
  return Object.fromEntries(given) as { [N in K]?: string };
}

const isEmpty = (filter: object): boolean => Object.keys(filter).length === 0;

function Acts({ of }: { of: 'acts' | 'sign-ins' }): ReactNode {
  const say = useWords(words);
  const filter = useFilter(['from', 'to', 'actor', 'act']);
  const pages = useActs({ of, ...filter });
  return (
    <>
      <AuditFilters by={of === 'acts' ? 'act' : 'door'} />
      <ActsList key={JSON.stringify(filter)} pages={pages} empty={say(isEmpty(filter) ? 'noneYet' : 'none')} />
    </>
  );
}

/** The walls around cases hold before administration too: only an auditor's pages have anything on them. */
function Steps(): ReactNode {
  const say = useWords(words);
  const me = useActor();
  if (holds(me, 'auditor')) return <AuditorsSteps />;
  return (
    <>
      <NotAllowed who={['auditor']} />
      <p className="hz-admin-centre">{say('auditorOnly')}</p>
    </>
  );
}

function AuditorsSteps(): ReactNode {
  const say = useWords(words);
  const filter = useFilter(['from', 'to', 'actor', 'transition', 'caseId']);
  const pages = useAuditSteps(filter);
  return (
    <>
      <AuditFilters by="transition" />
      <p className="hz-quiet">{say('stepsHint')}</p>
      <StepsList key={JSON.stringify(filter)} pages={pages} empty={say(isEmpty(filter) ? 'noneLately' : 'none')} />
    </>
  );
}
