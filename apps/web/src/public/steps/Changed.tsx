import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { GiveUp } from '../../parts/GiveUp';
import { ButtonLink } from '../kit/ButtonLink';
import type { Known } from './news';
import { NewsList } from './NewsList';
import { words } from './words';

/** The case has changed since this form was opened: what was typed stands, and goes out once its writer has looked. */
export function Changed({
  refused,
  read,
  since,
  looked,
  drop,
}: {
  /** It was submitted before its writer had looked. */
  refused: boolean;
  /** Whether the page tells the change by now. */
  read: boolean;
  /** What the page told when the form was opened. */
  since: Known | undefined;
  looked: () => void;
  drop: () => void;
}): ReactNode {
  const say = useWords(words);
  return (
    <Alert
      className="pb-warning"
      type="warning"
      showIcon
      role={refused ? 'alert' : 'status'}
      title={say(refused ? 'conflict' : 'changed')}
      description={
        <>
          {read ? <NewsList since={since} /> : null}
          <p>{say('changedHint')}</p>
          <div className="pb-acts pb-acts-bar">
            <Button loading={!read} onClick={looked}>
              {say('looked')}
            </Button>
            <ButtonLink to="/follow">{say('look')}</ButtonLink>
            {refused ? (
              <GiveUp danger act={drop}>
                {say('drop')}
              </GiveUp>
            ) : null}
          </div>
        </>
      }
    />
  );
}
