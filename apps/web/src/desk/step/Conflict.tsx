import { Alert, Button, Space } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemOf } from '../../api/problem';
import { useBoth, useWords, type Both } from '../../i18n/words';
import { timeOf } from '../../parts/dates';
import { GiveUp } from '../../parts/GiveUp';
import { Loading } from '../../shell/states/States';
import { useShown } from '../../shell/states/use-shown';
import { words } from './words';

interface Change {
  readonly version: number;
  readonly at: string;
  readonly title: Both;
  readonly by?: string | null;
}

/** Somebody else was first: who, when and what, and three ways on. Nothing that was typed is lost by any of the first two; the third asks before. */
export function Conflict({
  id,
  name,
  error,
  mine,
  drop,
  known,
  children,
}: {
  id: string;
  /** Which case, where a form is about several. */
  name?: string;
  error: unknown;
  /** The version of the case that this page has read by now, where it reads what they wrote. */
  known?: number;
  /** What they wrote, where the page knows. */
  children?: ReactNode;
  mine: (version: number) => void;
  drop: () => void;
}): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const [shown, setShown] = useState(false);
  const ref = useShown(error);
  const problem = problemOf(error);
  const changes = (problem['changes'] ?? []) as readonly Change[];
  const last = changes.at(-1);
  const version = Number(problem['version']);
  return (
    <div ref={ref} tabIndex={-1} className="hz-problem">
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={say(last ? 'conflictOne' : 'conflictNone', {
          who: last?.by ?? '',
          time: last ? timeOf(last.at) : '',
          name: name ?? say('thisCase'),
        })}
        description={
          <>
            <p>{say('conflictKept')}</p>
            {shown ? (
              <ul>
                {changes.map((change) => (
                  <li key={change.version}>
                    {timeOf(change.at)} {change.by} {both(change.title)}
                  </li>
                ))}
                <li>
                  <a href={`/desk/cases/${id}?tab=timeline`} target="_blank" rel="noreferrer">
                    {say('look')}
                  </a>
                </li>
              </ul>
            ) : null}
            {shown && known !== undefined ? known >= version ? children : <Loading rows={2} /> : null}
            <Space wrap>
              <Button onClick={() => setShown(!shown)} aria-expanded={shown}>
                {say('see')}
              </Button>
              <Button type="primary" onClick={() => mine(version)}>
                {say('mine')}
              </Button>
              <GiveUp danger act={drop}>
                {say('drop')}
              </GiveUp>
            </Space>
          </>
        }
      />
    </div>
  );
}
