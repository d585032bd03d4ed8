import { Alert, Button } from 'antd';
import type { ReactNode } from 'react';
import { ButtonLink } from '../kit/ButtonLink';
import { useListed } from '../../i18n/use-listed';
import { draft, useDraft, useWriting } from './use-draft';
import { useTaskWords } from './request-words';

/** The draft expired at the office, and its papers with it: which must be sent again, until the writer says that it is known. */
export function LostPapers(): ReactNode {
  const say = useTaskWords();
  const listed = useListed();
  const writing = useWriting();
  const { lost } = useDraft();
  if (lost.length === 0) return null;
  return (
    <Alert
      banner
      type="warning"
      role="alert"
      title={say('lostTitle', { count: lost.length })}
      description={
        <>
          {say('lostHint', { list: listed(lost) })}
          <div className="pb-acts pb-acts-bar">
            <ButtonLink to="/file/evidence">{say('lostAgain')}</ButtonLink>
            <Button disabled={!writing} onClick={() => draft.seenLost()}>
              {say('lostSeen')}
            </Button>
          </div>
        </>
      }
    />
  );
}
