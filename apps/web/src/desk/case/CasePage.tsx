import type { ReactNode } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useWords } from '../../i18n/words';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import type { CaseDetail } from '../../parts/types';
import { useTitle } from '../../shell/head';
import { PageReading } from '../frame/PageReading';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { CodeWanted } from './access/CodeWanted';
import { CaseHead } from './CaseHead';
import { nextClockOf } from './next-clock';
import { Clocks } from './tabs/Clocks';
import { Documents } from './tabs/Documents';
import { Evidence } from './tabs/Evidence';
import { Hearings } from './tabs/Hearings';
import { Links } from './tabs/Links';
import { Log } from './tabs/Log';
import { Overview } from './tabs/Overview';
import { Parties } from './tabs/Parties';
import { Timeline } from './tabs/Timeline';
import { words } from './words';
import './case.css';

const TABS = {
  overview: Overview,
  timeline: Timeline,
  clocks: Clocks,
  parties: Parties,
  evidence: Evidence,
  hearing: Hearings,
  documents: Documents,
  links: Links,
  log: Log,
} as const;
type TabKey = keyof typeof TABS;

export function CasePage(): ReactNode {
  const { id = '' } = useParams();
  const common = useWords(desk);
  const detail = useCase(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => <Known key={of.id} of={of} />}
    </PageReading>
  );
}

function Known({ of }: { of: CaseDetail }): ReactNode {
  const say = useWords(words);
  const steps = useSteps(of.id).data;
  const [params] = useSearchParams();
  const asked = params.get('tab') ?? 'overview';
  const tab: TabKey = asked in TABS ? (asked as TabKey) : 'overview';
  const Tab = TABS[tab];
  const next = nextClockOf(of.clocks);
  useBasisAhead(next?.id);
  useTitle(of.number ?? of.title);
  return (
    <>
      <CaseHead of={of} steps={steps} />
      {tab === 'parties' ? null : <CodeWanted of={of} />}
      <nav aria-label={say('tabs')} className="hz-tabs">
        {(Object.keys(TABS) as TabKey[]).map((key) => (
          <Link key={key} to={`?tab=${key}`} replace {...(key === tab ? { 'aria-current': 'page' as const } : {})}>
            {say(key)}
          </Link>
        ))}
      </nav>
      <Tab of={of} steps={steps} />
    </>
  );
}
