import { Alert, Button } from 'antd';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { shell } from '../../shell/words';
import type { Named } from '../together/SeveralProblem';
import { Refusals } from './Refusals';
import { useAssign, type Person } from './use-assign';
import { words } from './words';
import '../work/work.css';

interface Assigning {
  /** `done` is called with the ids of those that were refused, and not where all of it failed. */
  begin(cases: readonly Named[], person: Person, done: (refused: readonly string[]) => void): void;
  readonly busy: boolean;
}
const Assigned = createContext<Assigning>({ begin: () => undefined, busy: false });
export const useAssigning = (): Assigning => useContext(Assigned);

/** Assigns, and stays on every page for the ten seconds in which it can be taken back. */
export function AssignProvider({ children }: { children: ReactNode }): ReactNode {
  const say = useWords(words);
  const common = useWords(shell);
  const { done, turnedDown, assigning: busy, undoing, begin, undo, seen } = useAssign();
  const assigning = useMemo(() => ({ begin, busy }), [begin, busy]);
  return (
    <Assigned.Provider value={assigning}>
      {done ? (
        <div className="hz-assign hz-assign-undo" role="status">
          <span>{say('started', { seconds: done.seconds, count: done.count, name: done.name })}</span>
          <Button onClick={undo} loading={undoing}>
            {say('undo')}
          </Button>
        </div>
      ) : null}
      {turnedDown.length > 0 ? (
        <Alert
          type="error"
          showIcon
          role="alert"
          title={say('some', { count: turnedDown.length })}
          description={<Refusals of={turnedDown} />}
          closable={{ onClose: seen, 'aria-label': common('close') }}
        />
      ) : null}
      {children}
    </Assigned.Provider>
  );
}
