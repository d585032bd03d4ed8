import { Alert, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { Standing } from '../../parts/basis/BasisView';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail, StepView, Steps } from '../../parts/types';
import { Nothing } from '../../shell/states/States';
import { nextClockOf } from '../case/next-clock';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { Aids } from './aids/Aids';
import { StepForm, type Typed } from './StepForm';
import { words } from './words';
import './step.css';
import { Sentence } from '../../parts/Sentence';
import { useReason } from '../../shell/bracketed';

/** One step of a case: what it asks for, by what article, and what stands beside it in the file. */
export function StepPage(): ReactNode {
  const { id = '', transition = '' } = useParams();
  const common = useWords(desk);
  const detail = useCase(id);
  const steps = useSteps(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => (
        <PageReading of={steps} title={common('case')}>
          {(known) => <Found of={of} steps={known} transition={transition} key={`${of.id}/${transition}`} />}
        </PageReading>
      )}
    </PageReading>
  );
}

function Found({ of, steps, transition }: { of: CaseDetail; steps: Steps; transition: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const [form] = Form.useForm<Typed>();
  const listed = steps.steps.find((one) => one.transition === transition);
  // Once open, a form stays: what somebody else does, even giving the case away, must not take away what is typed in it.
  const [first] = useState(listed);
  const step = listed ?? first;
  const began = first?.allowed ?? false;
  if (!step) {
    return (
      <Page title={say('notFound')}>
        <Nothing text={say('notFound')}>
          <Link to={`/cases/${of.id}`}>{say('backToCase')}</Link>
        </Nothing>
      </Page>
    );
  }
  return (
    <Page title={both(step.title)}>
      <CaseLine of={of} />
      <p className="hz-step-basis">
        {say('basis', { citation: step.citation })} <Standing of={step.standing} />
      </p>
      <div className="hz-step-two">
        <section className="hz-panel">
          {listed ? null : <Alert type="warning" showIcon role="status" title={say('taken')} />}
          {step.allowed ? null : <Refused step={step} />}
          {began ? <StepForm of={of} steps={steps} step={step} form={form} /> : null}
        </section>
        <Aids of={of} steps={steps} step={step} form={form} />
      </div>
    </Page>
  );
}

function CaseLine({ of }: { of: CaseDetail }): ReactNode {
  const common = useWords(desk);
  return (
    <p className="hz-step-case">
      <Link to={`/cases/${of.id}`}>
        {of.number ?? common('noNumber')} {of.title}
      </Link>{' '}
      {of.health.state === 'waiting' ? null : (
        <DeadlineTag health={of.health} clock={nextClockOf(of.clocks)?.id ?? null} />
      )}
    </p>
  );
}

function Refused({ step }: { step: StepView }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const reason = useReason();
  return (
    <Alert
      type="warning"
      showIcon
      title={say('forbidden', { step: both(step.title) })}
      description={
        <ul>
          {step.failures.map((failure, at) => (
            <li key={at}>
              <Sentence>{reason(failure.message, failure.article)}</Sentence>
            </li>
          ))}
        </ul>
      }
    />
  );
}
