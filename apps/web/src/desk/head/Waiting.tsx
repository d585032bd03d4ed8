import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { allowed } from '../../api/session';
import { useWords } from '../../i18n/words';
import { DeadlineTag } from '../../parts/deadline/DeadlineTag';
import { useActor } from '../frame/acting-as';
import { approvalsOf, useApprovals, type Approval } from './use-approvals';
import { waiting } from './waiting-words';

type Next = NonNullable<Approval['case']['next']>;

interface Waits {
  readonly count: number;
  /** With a mark where more stand behind those that were read. */
  readonly shown: string;
  /** What is due first of theirs. */
  readonly first: Next | null;
}

function useWaiting(): Waits {
  const pages = useApprovals();
  const rows = approvalsOf(pages);
  const nexts = rows.flatMap(({ case: { next } }) => (next?.dueOn ? [next] : []));
  // Of more than were read nobody knows which is due first.
  if (pages.hasNextPage) return { count: rows.length, shown: `${rows.length}+`, first: null };
  return { count: rows.length, shown: String(rows.length), first: nexts.reduce<Next | null>(earlier, null) };
}

const earlier = (first: Next | null, next: Next): Next =>
  first && (first.dueOn ?? '') <= (next.dueOn ?? '') ? first : next;

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
      <Link to="/approvals">{say('count', { shown })}</Link>
      {first ? (
        <span>
          {say('first')} <DeadlineTag health={first.health} clock={first.id} standing={first.standing} />
        </span>
      ) : null}
    </p>
  );
}
