import { lazy, Suspense, useMemo, useState, type ReactNode } from 'react';
import { BasisContext } from './basis-context';

const BasisDrawer = lazy(() => import('./BasisDrawer').then((module) => ({ default: module.BasisDrawer })));

/** Holds the one drawer 期限依据 of a page. `printAt` gives the address of the print view, where the entry has one. */
export function BasisProvider({
  children,
  printAt,
}: {
  children: ReactNode;
  printAt?: (clockId: string) => string;
}): ReactNode {
  const [clock, setClock] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
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
      {clock ? (
        <Suspense fallback={null}>
          <BasisDrawer
            clock={clock}
            open={shown}
            close={() => setShown(false)}
            {...(printAt ? { printAt: printAt(clock) } : {})}
          />
        </Suspense>
      ) : null}
    </BasisContext.Provider>
  );
}
