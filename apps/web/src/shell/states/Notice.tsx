import type { ReactNode } from 'react';
import './notice.css';

/** One thing to say in the middle of a page: what it is, what it means, what can be done. */
export function Notice({
  title,
  text,
  tone = 'plain',
  children,
}: {
  title: ReactNode;
  text?: ReactNode;
  tone?: 'plain' | 'bad';
  children?: ReactNode;
}): ReactNode {
  return (
    <div className={`hz-notice hz-notice-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <p className="hz-notice-title">{title}</p>
      {text ? <p className="hz-notice-text">{text}</p> : null}
      {children ? <div className="hz-notice-acts">{children}</div> : null}
    </div>
  );
}
