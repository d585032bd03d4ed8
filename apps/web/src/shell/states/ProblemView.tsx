import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { shell } from '../words';
import { Sentence } from '../../parts/Sentence';
import { useReason } from '../bracketed';
import { useShown } from './use-shown';

/** What did not come about: a form that is on this page alone, one that is kept beyond it, or what needed no filling in. */
export type Said = 'failed' | 'failedKept' | 'notDone' | 'notIn';

/** A refused request, above the form that it refused: every reason with its article; the fields say theirs themselves. */
export function ProblemView({
  error,
  again,
  said = 'failed',
}: {
  error: unknown;
  again?: () => void;
  said?: Said;
}): ReactNode {
  const say = useWords(shell);
  const both = useBoth();
  const why = useReason();
  const ref = useShown(error);
  if (!error) return null;
  const problem = problemOf(error);
  const failures = problem.failures ?? [];
  // What failed at a field is told of the field as well.
  const errors = (problem.errors ?? []).filter(
    (one) => !failures.some(({ messages }) => messages.zh === one.messages.zh),
  );
  const reasons = [...failures, ...errors];
  return (
    <div ref={ref} tabIndex={-1} className="hz-problem">
      <Alert
        type="error"
        showIcon
        role="alert"
        title={say(said, { reason: both(problem.titles) })}
        description={
          <>
            {reasons.length > 0 && (
              <ul style={{ margin: 0, paddingInlineStart: 20 }}>
                {reasons.map((reason, at) => (
                  <li key={at}>
                    <Sentence>{why(reason.messages, reason.article)}</Sentence>
                  </li>
                ))}
              </ul>
            )}
            {problem.traceId && <small>{say('traceId', { id: problem.traceId })}</small>}
          </>
        }
        action={again ? <Button onClick={again}>{say('retry')}</Button> : null}
      />
    </div>
  );
}
