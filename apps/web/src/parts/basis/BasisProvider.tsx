import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { apart } from '../../shell/apart';
import { BasisContext } from './basis-context';
import type { StepAt } from './Objecting';

const BasisDrawer = apart(() => import('./BasisDrawer').then((module) => module.BasisDrawer));

/** Holds the one drawer 期限依据 of a page. `printAt` gives the address of the print view, where the entry has one. */
export function BasisProvider({
  children,
  printAt,
  stepAt,
}: {
  children: ReactNode;
  printAt?: (clockId: string) => string;
  stepAt: StepAt;
}): ReactNode {
  const [clock, setClock] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const [warm, setWarm] = useState(false);
  // Read and drawn, unseen, before it is asked for: the answer to “why this day?” must not wait for a file or for styles.
  useEffect(() => {
    const timer = setTimeout(() => setWarm(true), 150);
    return () => clearTimeout(timer);
  }, []);
  const basis = useMemo(
    () => ({
      open: (clockId: string) => {
        setClock(clockId);
        setShown(true);
      },
    }),
    [],
  );
  return (
    <BasisContext.Provider value={basis}>
      {children}
      {clock || warm ? (
        <BasisDrawer
          clock={clock}
          open={shown}
          close={() => setShown(false)}
          stepAt={stepAt}
          {...(printAt && clock ? { printAt: printAt(clock) } : {})}
        />
      ) : null}
    </BasisContext.Provider>
  );
}
