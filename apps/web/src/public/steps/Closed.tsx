import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../i18n/words';
import { GiveUp } from '../../parts/GiveUp';
import { Sentence } from '../../parts/Sentence';
import { useCase } from '../follow/use-follow';
import { words as follow } from '../follow/words';
import { ButtonLink } from '../kit/ButtonLink';
import type { Known } from './news';
import { NewsList } from './NewsList';
import { words } from './words';

/** The step has closed while it was being written: what became of what was typed, and how the case stands now. */
export function Closed({
  since,
  again,
  drop,
}: {
  /** What the page told when the form was opened. */
  since: Known | undefined;
  /** Nobody knows any more whether it was submitted, and the answer lost, before the page was opened again. */
  again: boolean;
  drop: () => void;
}): ReactNode {
  const say = useWords(words);
  const tell = useWords(follow);
  const both = useBoth();
  const { view } = useCase();
  return (
    <Alert
      className="pb-warning"
      type="error"
      showIcon
      role="alert"
      title={say('closed')}
      description={
        <>
          <p>{say(again ? 'closedAgain' : 'closedHint')}</p>
          <NewsList since={since} />
          <p>
            {tell('stage', { stage: both(view.stageTitle) })}
            <br />
            <Sentence>{both(view.next)}</Sentence>
          </p>
          <div className="pb-acts pb-acts-bar">
            <ButtonLink to="/follow">{say('back')}</ButtonLink>
            <GiveUp danger act={drop}>
              {say('drop')}
            </GiveUp>
          </div>
        </>
      }
    />
  );
}
