import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { moment } from '../../parts/dates';
import { GiveUp } from '../../parts/GiveUp';
import type { Draft } from './draft';
import { words } from './words';

/** What was typed before has been filled in, and how to begin anew. */
export function Restored({ of, drop }: { of: Draft; drop: () => void }): ReactNode {
  const say = useWords(words);
  // It would come back with the first values of the form: the page is opened anew instead.
  const empty = (): void => {
    drop();
    location.reload();
  };
  return (
    <Alert
      type="info"
      showIcon
      className="hz-step-note"
      title={say('restored', { at: moment(new Date(of.at).toISOString()) })}
      action={
        <GiveUp size="small" act={empty}>
          {say('discard')}
        </GiveUp>
      }
    />
  );
}
