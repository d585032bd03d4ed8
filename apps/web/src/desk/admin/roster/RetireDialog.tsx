import { App } from 'antd';
import type { ReactNode } from 'react';
import { useWords } from '../../../i18n/words';
import { ReasonDialog } from '../ReasonDialog';
import { useRetire, type RosterEntry } from './use-roster';
import { words } from './words';

/** Takes somebody off the roster, with the reason; there is no way back. */
export function RetireDialog({ of, close }: { of: RosterEntry | null; close: () => void }): ReactNode {
  const say = useWords(words);
  const { message } = App.useApp();
  const retire = useRetire();
  return (
    <ReasonDialog
      open={of !== null}
      title={say('retireOf', { name: of?.name ?? '' })}
      hint={say('retireHint')}
      act={say('retire')}
      danger
      reason={say('reason')}
      needed={say('needed')}
      doing={retire}
      send={(reason, then) => of && retire.mutate({ id: of.id, reason }, then)}
      done={() => void message.success(say('retired'))}
      close={close}
    />
  );
}
