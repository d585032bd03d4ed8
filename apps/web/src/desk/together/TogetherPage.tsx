import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { Standing } from '../../parts/basis/BasisView';
import type { CaseDetail, StepView } from '../../parts/types';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { CaseLine } from '../step/CaseLine';
import { Refused } from '../step/Refused';
import { words as stepWords } from '../step/words';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { JoinForm } from './JoinForm';
import { openTogether, TOGETHER_AT } from './open-together';
import { SplitForm } from './SplitForm';
import '../step/step.css';
import './together.css';

export const JoinPage = (): ReactNode => <TogetherPage act="join" />;
export const SplitPage = (): ReactNode => <TogetherPage act="split" />;

/** Joining cases, or trying them apart again: what all of them do at once or none (Order 81 art. 21). */
function TogetherPage({ act }: { act: 'join' | 'split' }): ReactNode {
  const { id = '' } = useParams();
  const say = useWords(stepWords);
  const common = useWords(desk);
  const both = useBoth();
  const detail = useCase(id);
  const known = useSteps(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => (
        <PageReading of={known} title={common('case')}>
          {(steps) => {
            const step = steps.steps.find((one) => TOGETHER_AT[one.transition] === act);
            if (!step) return <Page title={say('notFound')}>{null}</Page>;
            const open = openTogether(steps)[act];
            return (
              <Page title={both(step.title)}>
                <CaseLine of={of} />
                <p className="hz-step-basis">
                  {say('basis', { citation: step.citation })} <Standing of={step.standing} />
                </p>
                <section className="hz-panel">
                  {open ? <Form act={act} of={of} step={open} version={steps.version} /> : <Refused step={step} />}
                </section>
              </Page>
            );
          }}
        </PageReading>
      )}
    </PageReading>
  );
}

interface FormProps {
  readonly act: 'join' | 'split';
  readonly of: CaseDetail;
  readonly step: StepView;
  readonly version: number;
}

function Form({ act, of, step, version }: FormProps): ReactNode {
  if (act === 'join') return <JoinForm of={of} step={step} version={version} />;
  return of.consolidation ? <SplitForm of={of} step={step} group={of.consolidation} /> : null;
}
