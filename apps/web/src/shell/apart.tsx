import { Button } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState, type ComponentType, type ReactNode } from 'react';
import { useWords } from '../i18n/words';
import { ErrorBoundary } from './ErrorBoundary';
import { Notice } from './states/Notice';
import { shell } from './words';
import './apart.css';

/** What lies over a page while it is open. */
interface Over {
  readonly open: boolean;
  readonly close: () => void;
}

/**
 * A drawer or dialog in a file of its own, read when it is first needed. One that does not come, or fails, says so over the page
 * and is asked for again; the page beneath stays with all that is typed in it.
 */
export function apart<P extends Over>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  // What did not come once is never asked for again by the same lazy part.
  const fresh = () => lazy(async () => ({ default: await load() }) as { default: ComponentType<Over> });
  let latest = fresh();
  return function Apart(props: P): ReactNode {
    const [{ Part, round }, setTried] = useState({ Part: latest, round: 0 });
    const again = (): void => {
      latest = fresh();
      setTried({ Part: latest, round: round + 1 });
    };
    return (
      <ErrorBoundary key={round} otherwise={<Missing open={props.open} close={props.close} again={again} />}>
        <Suspense fallback={null}>
          <Part {...props} />
        </Suspense>
      </ErrorBoundary>
    );
  };
}

function Missing({ open, close, again }: Over & { readonly again: () => void }): ReactNode {
  const say = useWords(shell);
  const was = useRef(open);
  // Made ready in vain: whoever opens it now has it asked for anew.
  useEffect(() => {
    if (open && !was.current) again();
    was.current = open;
  }, [open, again]);
  if (!open) return null;
  return (
    <div className="hz-apart">
      <Notice tone="bad" title={say('partMissing')} text={say('partMissingHint')}>
        <Button type="primary" onClick={again}>
          {say('retry')}
        </Button>
        <Button onClick={close}>{say('close')}</Button>
      </Notice>
    </div>
  );
}
