import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useListed } from '../../i18n/use-listed';
import { GiveUp } from '../../parts/GiveUp';
import { ProblemView } from '../../shell/states/ProblemView';
import { changed, differences } from './differences';
import type { Change } from './form';
import { useTaskWords } from './request-words';
import { taskOf, type Task } from './tasks';
import { useAnswers } from './use-answers';
import { draft, useDraft } from './use-draft';

/** Another window was first: what it changed, and whose words shall stand. */
export function StaleBar(): ReactNode {
  const { saving } = useDraft();
  return saving === 'stale' ? <Stale /> : null;
}

function Stale(): ReactNode {
  const say = useTaskWords();
  const listed = useListed();
  const { form, changes } = useDraft();
  const drop = useMutation({ mutationFn: () => draft.giveIn() });
  const tasks = [...new Set(changes.map(({ pointer }) => taskOf({ pointer, code: '' }, changed(form, changes))))];
  return (
    <Alert
      banner
      type="error"
      role="alert"
      title={say('staleTitle')}
      description={
        <>
          {tasks.length > 0 ? say('staleChanges', { list: listed(tasks.map((task) => say(task))) }) : null}
          {tasks.length > 0 ? <Differences tasks={tasks} changes={changes} /> : null}
          <ProblemView error={drop.error} />
          <div className="pb-acts pb-acts-bar">
            <Button onClick={() => draft.insist()}>{say('staleMine')}</Button>
            <GiveUp loading={drop.isPending} act={() => drop.mutate()}>
              {say('staleDrop')}
            </GiveUp>
          </div>
        </>
      }
    />
  );
}

/** Both wordings of every answer, one under the other, as they are read before submitting. */
function Differences({ tasks, changes }: { tasks: readonly Task[]; changes: readonly Change[] }): ReactNode {
  const say = useTaskWords();
  const answers = useAnswers();
  const { form } = useDraft();
  const [theirs, own] = [answers(changed(form, changes)), answers(form)];
  return (
    <details>
      <summary className="pb-link">{say('staleSee')}</summary>
      <dl className="pb-answers">
        {tasks.flatMap((task) =>
          differences(theirs[task] ?? [], own[task] ?? []).map((one, i) => (
            <div key={`${task}${i}`}>
              <dt>
                {say(task)} · {one.label}
              </dt>
              <dd>{say('staleTheirs', { text: one.theirs ?? say('nothing') })}</dd>
              <dd>{say('staleOwn', { text: one.own ?? say('nothing') })}</dd>
            </div>
          )),
        )}
      </dl>
    </details>
  );
}
