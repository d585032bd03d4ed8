import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { Reading } from '../../../shell/states/States';
import { Page } from '../../frame/Page';
import { admin } from '../words';
import { Outages, StuckWork } from './StuckWork';
import { PulseTable, ProcessTable, ReadinessTable } from './Tables';
import { useStuck, useSystem } from './use-health';
import { words } from './words';

/** Whether the house works, part by part, and what in it waits for a person. */
export function HealthPage(): ReactNode {
  const say = useWords(words);
  const common = useWords(admin);
  const system = useSystem();
  const stuck = useStuck();
  return (
    <Page title={common('health')}>
      <Reading of={system}>
        {(of) => (
          <p role="status">
            <span className={`hz-admin-tag hz-admin-tag-${of.readiness.ready ? 'good' : 'bad'}`}>
              {of.readiness.ready ? '✓' : '✕'} {say(of.readiness.ready ? 'ready' : 'notReady')}
            </span>
          </p>
        )}
      </Reading>
      <section className="hz-admin-section">
        <h2>{say('stuck')}</h2>
        <Reading of={stuck}>{(of) => <StuckWork of={of} />}</Reading>
      </section>
      <Reading of={system}>
        {(of) => (
          <>
            <ReadinessTable of={of.readiness} />
            <PulseTable of={of.pulse} />
            <ProcessTable rows={of.processes} />
          </>
        )}
      </Reading>
      <Reading of={stuck} rows={2}>
        {(of) => <Outages rows={of.outages} />}
      </Reading>
    </Page>
  );
}
