import { useState, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import type { CaseDetail, StepView, Steps } from '../../parts/types';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { Refused } from '../step/Refused';
import { StepHead } from '../step/StepHead';
import { words as stepWords } from '../step/words';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { JoinForm } from './JoinForm';
import { actOf, openTogether } from './open-together';
import { SplitForm } from './SplitForm';
import './together.css';

type Act = 'join' | 'split';

export const JoinPage = (): ReactNode => <TogetherPage act="join" />;
export const SplitPage = (): ReactNode => <TogetherPage act="split" />;

/** Joining cases, or trying them apart again: what all of them do at once or none (Order 81 art. 21). */
function TogetherPage({ act }: { act: Act }): ReactNode {
  const { id = '' } = useParams();
  const common = useWords(desk);
  const detail = useCase(id);
  const known = useSteps(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => (
        <PageReading of={known} title={common('case')}>
          {(steps) => <Found key={of.id} act={act} of={of} steps={steps} />}
        </PageReading>
      )}
    </PageReading>
  );
}

function Found({ act, of, steps }: { act: Act; of: CaseDetail; steps: Steps }): ReactNode {
  const say = useWords(stepWords);
  const both = useBoth();
  const step = steps.steps.find((one) => actOf(one) === act);
  const open = openTogether(steps)[act];
  // Once open, the form stays with what is typed in it, whatever somebody else does meanwhile; as every form of a step.
  const now = { open: open !== undefined, group: of.consolidation };
  const [first, setFirst] = useState(now);
  if (now.open && !first.open) setFirst(now);
  if (!step) return <Page title={say('notFound')}>{null}</Page>;
  return (
    <Page title={both(step.title)}>
      <StepHead of={of} step={step} />
      <section className="hz-panel">
        {open ? null : <Refused id={of.id} steps={steps} step={step} />}
        {first.open ? (
          <Form act={act} of={of} step={step} version={steps.version} group={of.consolidation ?? first.group} />
        ) : null}
      </section>
    </Page>
  );
}

interface FormProps {
  readonly act: Act;
  readonly of: CaseDetail;
  readonly step: StepView;
  readonly version: number;
  readonly group: CaseDetail['consolidation'];
}

function Form({ act, of, step, version, group }: FormProps): ReactNode {
  if (act === 'join') return <JoinForm of={of} step={step} version={version} />;
  return group ? <SplitForm of={of} step={step} group={group} /> : null;
}
