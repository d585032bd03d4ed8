import { Button } from 'antd';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { useAssign, type Person } from './use-assign';
import { words } from './words';
import '../work/work.css';

interface Assigning {
  /** `done` is called once they are assigned, and not where it failed. */
  begin(cases: readonly string[], person: Person, done: () => void): void;
  readonly busy: boolean;
}
const Assigned = createContext<Assigning>({ begin: () => undefined, busy: false });
export const useAssigning = (): Assigning => useContext(Assigned);

/** Assigns, and stays on every page for the ten seconds in which it can be taken back. */
export function AssignProvider({ children }: { children: ReactNode }): ReactNode {
  const say = useWords(words);
  const { done, assigning: busy, undoing, begin, undo } = useAssign();
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
      {children}
    </Assigned.Provider>
  );
}
