import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { AskFirst } from '../kit/AskFirst';
import { ButtonLink } from '../kit/ButtonLink';
import { Page } from '../kit/Page';
import { AllOnTheirWay } from '../uploads/Progress';
import { OF_DRAFT, sendings, useSendings } from '../uploads/use-sendings';
import { useEligibility } from '../check/use-eligibility';
import { ORDINARY } from '../kit/procedures';
import { KindOfRequest } from './KindOfRequest';
import { MissingPapers } from './MissingPapers';
import { missingPapers } from './missing-papers';
import { OtherDevice } from './OtherDevice';
import { SavedLine } from './SavedLine';
import { useTaskWords } from './request-words';
import { stateOf, TASKS, type TaskState } from './tasks';
import { draft, useDraft, useWriting } from './use-draft';

const WORD: Readonly<Record<TaskState, 'done' | 'fix' | 'todo' | 'optionalState' | 'sending' | 'lackingState'>> = {
  done: 'done',
  fix: 'fix',
  todo: 'todo',
  optional: 'optionalState',
  sending: 'sending',
  lacking: 'lackingState',
};

/** Everything that has to be written, with how far each is. */
export function TaskList(): ReactNode {
  const say = useTaskWords();
  const state = useDraft();
  const writing = useWriting();
  const { running } = useSendings(OF_DRAFT);
  const list = useEligibility(state.form.procedure ?? ORDINARY).data?.checklist ?? [];
  const lacking = missingPapers(list, state.form, state.papers);
  const begun = state.key !== null;
  useEffect(() => {
    if (begun && writing) void draft.check();
  }, [begun, writing]);
  const ofPapers = running.length > 0 ? 'sending' : lacking.length > 0 && state.papers.length > 0 ? 'lacking' : null;
  return (
    <Page title={say('title')} back="/" lead={say('lead')}>
      <KindOfRequest />
      <ol className="pb-tasks">
        {TASKS.map((task) => {
          const how = (task === 'evidence' && ofPapers) || stateOf(task, state);
          return (
            <li key={task}>
              <Link to={`/file/${task}`}>{say(task)}</Link>
              <span className={`pb-state pb-state-${how}`}>{say(WORD[how])}</span>
            </li>
          );
        })}
      </ol>
      <MissingPapers form={state.form} papers={state.papers} />
      <AllOnTheirWay places={OF_DRAFT} />
      <div className="pb-acts">
        <ButtonLink to="/file/review" type="primary">
          {say('review')}
        </ButtonLink>
      </div>
      <OtherDevice />
      {writing ? <Discard /> : null}
      <SavedLine />
    </Page>
  );
}

/** What is removed here is gone from this device. */
function Discard(): ReactNode {
  const say = useTaskWords();
  const discard = (): void => {
    sendings.stopAll(OF_DRAFT);
    draft.forget();
  };
  return <AskFirst label={say('discard')} sure={say('discardSure')} no={say('discardNo')} act={discard} />;
}
