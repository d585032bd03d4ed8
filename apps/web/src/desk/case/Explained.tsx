import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { api, take } from '../../api/client';
import { useBoth, useWords } from '../../i18n/words';
import { Reading } from '../../shell/states/States';
import { caseKey } from '../use-cases';
import { words } from './words';

/** Whose turn it is, what can be done, and what a condition still forbids. */
export function Explained({ id }: { id: string }): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const explained = useQuery({
    queryKey: [...caseKey(id), 'explain'],
    queryFn: () => take(api.GET('/api/v1/cases/{id}/explain', { params: { path: { id } } })),
  });
  return (
    <section className="hz-panel">
      <h2>{say('turn')}</h2>
      <Reading of={explained} rows={3}>
        {({ turn, tasks, blocked }) => (
          <>
            <p>
              <strong>{both(turn.words)}</strong>
            </p>
            <ul className="hz-steps">
              {tasks.slice(0, TASKS).map((task) => (
                <li key={task.transition}>
                  <Link to={`/cases/${id}/steps/${task.transition}`}>{both(task.title)}</Link>
                </li>
              ))}
            </ul>
            <h3>{say('blocks')}</h3>
            {blocked.length === 0 ? <p>{say('noBlocks')}</p> : null}
            <ul className="hz-steps">
              {blocked.slice(0, TASKS).map((one) => (
                <li key={one.transition}>
                  <span>{both(one.title)}</span>
                  {one.failures.map((failure, at) => (
                    <small key={at}>
                      {both(failure.message)}({failure.article})
                    </small>
                  ))}
                </li>
              ))}
            </ul>
          </>
        )}
      </Reading>
    </section>
  );
}

/** Enough to see what comes next; the rest lies behind “other steps”. */
const TASKS = 4;
