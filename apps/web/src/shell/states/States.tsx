import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords } from '../../i18n/words';
import { shell } from '../words';
import { Notice } from './Notice';

/** While something is read. The words are there for those who cannot see the grey bars. */
export function Loading({ rows = 6 }: { rows?: number }): ReactNode {
  const say = useWords(shell);
  return (
    <div role="status" aria-busy="true">
      <span className="hz-visually-hidden">{say('loading')}</span>
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}

/** Nothing there: says what would be here and, where there is one, the next thing to do. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }): ReactNode {
  return <Notice title={text}>{children}</Notice>;
}

/** Something could not be read: the reason, the reference, and a way on. */
export function ReadFault({ error, again }: { error: unknown; again?: () => void }): ReactNode {
  const say = useWords(shell);
  const both = useBoth();
  const problem = problemOf(error);
  // Says who may.
  if (problem.status === 403) return <Notice title={both(problem.titles)} />;
  if (problem.status === 404) return <NotFound />;
  return (
    <Notice
      tone="bad"
      title={say('failedRead', { reason: both(problem.titles) })}
      text={problem.traceId ? say('traceId', { id: problem.traceId }) : null}
    >
      {again ? <Button onClick={again}>{say('retry')}</Button> : null}
    </Notice>
  );
}

export function NotFound(): ReactNode {
  const say = useWords(shell);
  return <Notice title={say('notFound')} text={say('notFoundHint')} />;
}

interface Read<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly isPending: boolean;
  /** Of what was asked for before. */
  readonly isPlaceholderData?: boolean;
  /** It was not answered, and is asked again by itself once the line is back. */
  readonly isPaused?: boolean;
  readonly failureReason?: Error | null;
  refetch(): unknown;
}

/** One read in its states: loading, failed, there. What was read before stays on the page while it is read again, but does not stand for another reading that does not come. */
export function Reading<T>({
  of,
  rows,
  children,
}: {
  of: Read<T>;
  rows?: number;
  children: (data: T) => ReactNode;
}): ReactNode {
  const error = of.error ?? (of.isPaused ? of.failureReason : null);
  if (of.data !== undefined && !(of.isPlaceholderData && error)) return children(of.data);
  if (error) return <ReadFault error={error} again={() => void of.refetch()} />;
  return <Loading {...(rows ? { rows } : {})} />;
}
