import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { allowed } from '../../api/session';
import { useWords } from '../../i18n/words';
import { useActor } from '../frame/acting-as';
import { approvalsOf, useApprovals } from './use-approvals';
import { waiting } from './waiting-words';

/** How many wait, with a mark where more stand behind those that were read, and the first day of theirs. */
function useWaiting(): { readonly count: number; readonly shown: string; readonly first: string | null } {
  const pages = useApprovals();
  const rows = approvalsOf(pages);
  const days = rows.flatMap((row) => row.case.next?.dueOn ?? []).sort();
  // Of more than were read nobody knows which is due first.
  if (pages.hasNextPage) return { count: rows.length, shown: `${rows.length}+`, first: null };
  return { count: rows.length, shown: String(rows.length), first: days[0] ?? null };
}

/** Beside the way to the approvals: how many wait. */
export function WaitingCount(): ReactNode {
  const say = useWords(waiting);
  const { count, shown } = useWaiting();
  if (count === 0) return null;
  return (
    <>
      <span className="hz-nav-count" aria-hidden>
        {shown}
      </span>
      <span className="hz-visually-hidden">{say('count', { shown })}</span>
    </>
  );
}

/** On the page with which a head begins the day: what waits to be decided, and by when. */
export function WaitingLine(): ReactNode {
  return allowed(useActor(), 'case.assign') ? <Line /> : null;
}

function Line(): ReactNode {
  const say = useWords(waiting);
  const { count, shown, first } = useWaiting();
  if (count === 0) return null;
  return (
    <p className="hz-waiting" role="status">
      <Link to="/approvals">{first === null ? say('count', { shown }) : say('line', { shown, date: first })}</Link>
    </p>
  );
}
