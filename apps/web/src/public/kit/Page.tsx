import { useEffect, useRef, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../../i18n/words';
import { useTitle } from '../../shell/head';
import { kit } from './words';

/** A title of a case names parties and patent in full; it is set smaller than a short one. */
const LONG = 36;

/** One page: one heading, one column, the way back above it. The heading takes the focus, so that a new page is read out. */
export function Page({
  title,
  named = false,
  back,
  lead,
  busy = false,
  children,
}: {
  title: string;
  /** The title begins with a name, which is written as its bearer writes it. */
  named?: boolean;
  back?: string;
  lead?: ReactNode;
  /** What the page tells is being read, and nothing of it is there yet. */
  busy?: boolean;
  children: ReactNode;
}): ReactNode {
  const say = useWords(kit);
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  useEffect(() => {
    if (location.hash) return;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <main id="content" className="pb-page" aria-busy={busy || undefined}>
      {back ? (
        <Link className="pb-back hz-no-print" to={back}>
          {say('back')}
        </Link>
      ) : null}
      <h1 ref={heading} tabIndex={-1} className={`${title.length > LONG ? 'pb-long' : ''} ${named ? 'pb-name' : ''}`}>
        {title}
      </h1>
      {lead ? <p className="pb-lead">{lead}</p> : null}
      {children}
    </main>
  );
}
