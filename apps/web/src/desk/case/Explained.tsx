import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useListed } from '../../i18n/use-listed';
import { useBoth, useWords } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { ClockTag } from '../../parts/deadline/DeadlineTag';
import type { CaseDetail, Steps } from '../../parts/types';
import { Reading } from '../../shell/states/States';
import { useExplained, type Explanation, type Task } from './use-explained';
import { openSteps } from './open-steps';
import { words } from './words';
import { Sentence } from '../../parts/Sentence';
import { useReason } from '../../shell/bracketed';

interface Props {
  readonly of: CaseDetail;
  readonly steps: Steps | undefined;
}

/** Whose turn it is, what the running clocks wait for, and what a condition still forbids. */
export function Explained({ of, steps }: Props): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const explained = useExplained(of.id);
  return (
    <section className="hz-panel">
      <h2>{say('turn')}</h2>
      <Reading of={explained} rows={3}>
        {({ turn, tasks, blocked }) => (
          <>
            <p>
              <strong>
                <Sentence>{both(turn.words)}</Sentence>
              </strong>
            </p>
            <Tasks of={of} steps={steps} tasks={tasks} />
            <Blocks blocked={blocked} />
          </>
        )}
      </Reading>
    </section>
  );
}

function Tasks({ of, steps, tasks }: Props & { tasks: readonly Task[] }): ReactNode {
  const say = useWords(words);
  const awaited = tasks.filter((task) => task.meets.length > 0);
  const ahead = tasks.filter((task) => task.main && task.meets.length === 0);
  const listed = [...awaited, ...ahead].map((task) => task.transition);
  // What the list of all steps has beyond these, so that both count the same.
  const beside = steps ? openSteps(steps).filter((step) => !listed.includes(step.transition)).length : 0;
  return (
    <>
      <List title={say('awaited')} of={of} steps={steps} tasks={awaited} />
      <List title={say('ahead')} of={of} steps={steps} tasks={ahead} />
      {beside > 0 ? <p className="hz-quiet">{say('beside', { count: beside })}</p> : null}
    </>
  );
}

function List({ title, of, steps, tasks }: Props & { title: string; tasks: readonly Task[] }): ReactNode {
  if (tasks.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="hz-steps">
        {tasks.map((task) => (
          <TaskLine key={task.transition} of={of} steps={steps} task={task} />
        ))}
      </ul>
    </>
  );
}

/** A step that the reader may take leads there; another one says whose it is. */
function TaskLine({ of, steps, task }: Props & { task: Task }): ReactNode {
  const listed = useListed();
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const mine = steps?.steps.some((step) => step.transition === task.transition && step.allowed);
  const clock = of.clocks.find((one) => one.id === task.meets[0]);
  return (
    <li className="hz-task">
      <span>
        {mine ? (
          <Link to={`/cases/${of.id}/steps/${task.transition}`}>{both(task.title)}</Link>
        ) : (
          <>
            {both(task.title)} <small>{say('whose', { who: listed(task.by.map((who) => code(who))) })}</small>
          </>
        )}
      </span>
      {clock ? <ClockTag of={clock} /> : null}
    </li>
  );
}

function Blocks({ blocked }: Pick<Explanation, 'blocked'>): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const reason = useReason();
  return (
    <>
      <h3>{say('blocks')}</h3>
      {blocked.length === 0 ? <p>{say('noBlocks')}</p> : null}
      <ul className="hz-steps">
        {blocked.map((one) => (
          <li key={one.transition}>
            <span>{both(one.title)}</span>
            {one.failures.map((failure, at) => (
              <small key={at}>
                <Sentence>{reason(failure.message, failure.article)}</Sentence>
              </small>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
