import { Alert, Form } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link, useLocation, useParams, useSearchParams } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { useBasisAhead } from '../../parts/basis/use-certificate';
import type { CaseDetail, Steps } from '../../parts/types';
import { Nothing } from '../../shell/states/States';
import { nextClockOf } from '../case/next-clock';
import { Page } from '../frame/Page';
import { PageReading } from '../frame/PageReading';
import { useCase, useSteps } from '../use-cases';
import { desk } from '../words';
import { Aids } from './aids/Aids';
import { readDraft } from './draft';
import { aboutIn } from './field-spec';
import { Refused } from './Refused';
import { StepForm } from './StepForm';
import { StepHead } from './StepHead';
import type { Typed } from './use-send-step';
import { words } from './words';

/** One step of a case: what it asks for, by what article, and what stands beside it in the file. */
export function StepPage(): ReactNode {
  const { id = '', transition = '' } = useParams();
  const { search } = useLocation();
  const common = useWords(desk);
  const detail = useCase(id);
  const steps = useSteps(id);
  return (
    <PageReading of={detail} title={common('case')}>
      {(of) => (
        <PageReading of={steps} title={common('case')}>
          {(known) => <Found of={of} steps={known} transition={transition} key={`${of.id}/${transition}${search}`} />}
        </PageReading>
      )}
    </PageReading>
  );
}

function Found({ of, steps, transition }: { of: CaseDetail; steps: Steps; transition: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  useBasisAhead(nextClockOf(of.clocks)?.id);
  const [form] = Form.useForm<Typed>();
  const listed = steps.steps.find((one) => one.transition === transition);
  // Once open, a form stays: what somebody else does, even giving the case away, must not take away what is typed in it.
  const [begun, setBegun] = useState(listed);
  if (listed?.allowed && !begun?.allowed) setBegun(listed);
  const step = listed ?? begun;
  const [params] = useSearchParams();
  // Nor is it out of reach once the page is opened again.
  const [kept] = useState(
    () => listed !== undefined && readDraft({ of, step: listed, about: aboutIn(params, listed) }) !== null,
  );
  const began = kept || (begun?.allowed ?? false);
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
      <StepHead of={of} step={step} />
      <div className="hz-step-two">
        <section className="hz-panel">
          {listed ? null : <Alert type="warning" showIcon role="status" title={say('taken')} />}
          {step.allowed ? null : <Refused id={of.id} steps={steps} step={step} />}
          {began ? <StepForm of={of} steps={steps} step={step} form={form} /> : null}
        </section>
        <Aids of={of} steps={steps} step={step} form={form} />
      </div>
    </Page>
  );
}
