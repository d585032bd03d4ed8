import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { Sentence } from '../../parts/Sentence';
import type { StepView } from '../../parts/types';
import { useReason } from '../../shell/bracketed';
import { words } from './words';

/** Why a step is not open now, each reason with its article. */
export function Refused({ step }: { step: StepView }): ReactNode {
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
