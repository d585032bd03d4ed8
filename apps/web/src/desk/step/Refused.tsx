import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useBoth, useWords } from '../../i18n/words';
import { Sentence } from '../../parts/Sentence';
import type { Steps, StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { cureOf } from './cure';
import { words } from './words';

/** Why a step is not open now, each reason with its article and the open step that would do away with it. */
export function Refused({ id, steps, step }: { id: string; steps: Steps; step: StepView }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const reason = useReason();
  return (
    <Alert
      type="warning"
      showIcon
      title={say('forbidden', { step: both(step.title) })}
      description={
        <>
          <ul>
            {step.failures.map((failure, at) => (
              <li key={at}>
                <Sentence>{reason(failure.message, failure.article)}</Sentence>
                <Cure id={id} by={cureOf(failure.guard, steps)} />
              </li>
            ))}
          </ul>
          <Link to={`/cases/${id}`}>{say('backToCase')}</Link>
        </>
      }
    />
  );
}

function Cure({ id, by }: { id: string; by: StepView | null }): ReactNode {
  const both = useBoth();
  if (!by) return null;
  return (
    <div>
      <Link to={`/cases/${id}/steps/${by.transition}`}>{both(by.title)}</Link>
    </div>
  );
}
