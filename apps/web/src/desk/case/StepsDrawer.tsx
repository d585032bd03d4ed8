import { SearchOutlined } from '@ant-design/icons';
import { Drawer, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useCited } from '../../i18n/cited';
import { useBoth, useWords } from '../../i18n/words';
import type { Steps, StepView } from '../../parts/types';
import { formOf } from '../together/open-together';
import { offeredSteps, openSteps } from './open-steps';
import { words } from './words';
import { Sentence } from '../../parts/Sentence';
import { useReason } from '../../shell/bracketed';

/** Every step of the procedure: those that are open, and the others with the reason and the article. */
export function StepsDrawer({
  id,
  steps,
  open,
  close,
}: {
  id: string;
  steps: Steps;
  open: boolean;
  close: () => void;
}): ReactNode {
  const cited = useCited();
  const say = useWords(words);
  const both = useBoth();
  const [filter, setFilter] = useState('');
  const wanted = filter.trim().toLowerCase();
  const found = offeredSteps(steps).filter((step) => both(step.title).toLowerCase().includes(wanted));
  const takable = openSteps(steps);
  const isOpen = (step: StepView): boolean => takable.includes(step);
  const allowed = found.filter(isOpen);
  const forbidden = found.filter((step) => !isOpen(step) && !ofOtherStage(step));
  const elsewhere = found.filter((step) => !isOpen(step) && ofOtherStage(step));
  return (
    <Drawer open={open} onClose={close} title={say('stepsTitle')} size="min(560px, 100vw)">
      <Input
        aria-label={say('filter')}
        placeholder={say('filter')}
        prefix={<SearchOutlined aria-hidden />}
        value={filter}
        onChange={(event) => setFilter(event.target.value)}
        allowClear
      />
      <h3>{say('allowed', { count: allowed.length })}</h3>
      <ul className="hz-steps">
        {allowed.map((step) => (
          <li key={step.transition}>
            <Link to={formOf(id, step)}>{both(step.title)}</Link>
            <small>{cited(step.citation)}</small>
          </li>
        ))}
      </ul>
      <h3>{say('forbidden', { count: forbidden.length })}</h3>
      <Forbidden steps={forbidden} />
      <details open={wanted !== ''}>
        <summary>{say('otherStages', { count: elsewhere.length })}</summary>
        <Forbidden steps={elsewhere} />
      </details>
    </Drawer>
  );
}

const ofOtherStage = ({ atStage }: StepView): boolean => !atStage;

function Forbidden({ steps }: { steps: readonly StepView[] }): ReactNode {
  const both = useBoth();
  const reason = useReason();
  return (
    <ul className="hz-steps">
      {steps.map((step) => (
        <li key={step.transition}>
          <span>{both(step.title)}</span>
          {step.failures.map((failure, at) => (
            <small key={at}>
              <Sentence>{reason(failure.message, failure.article)}</Sentence>
            </small>
          ))}
        </li>
      ))}
    </ul>
  );
}
