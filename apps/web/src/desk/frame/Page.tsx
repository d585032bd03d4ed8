import type { ReactNode } from 'react';
import { useTitle } from '../../shell/head';

/** One page of the desk: its one heading, what can be done with it as a whole, and what it shows. */
export function Page({ title, acts, children }: { title: string; acts?: ReactNode; children: ReactNode }): ReactNode {
  useTitle(title);
  return (
    <>
      <div className="hz-page-head">
        <h1>{title}</h1>
        {acts ? <div className="hz-page-acts">{acts}</div> : null}
      </div>
      {children}
    </>
  );
}
