import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { BasisContext } from '../../parts/basis/basis-context';
import { apart } from '../../shell/apart';
import { clockIn } from './coming';

const BasisDrawer = apart(() => import('./FollowBasis').then((m) => m.FollowBasis));

/** Lets every page of a case open the basis of a day over itself; who goes on to another page leaves it behind. */
export function BasisHolder({ children }: { children: ReactNode }): ReactNode {
  const { pathname, state } = useLocation();
  const go = useNavigate();
  const asked = clockIn(state);
  const [clock, setClock] = useState<string | null>(null);
  const [shown, setShown] = useState(false);
  const basis = useMemo(
    () => ({
      open: (id: string) => {
        setClock(id);
        setShown(true);
      },
    }),
    [],
  );
  useEffect(() => setShown(false), [pathname]);
  useEffect(() => {
    if (asked === null) return;
    // Shown once: a reload does not put it over the page again.
    void go(pathname, { replace: true });
    basis.open(asked);
  }, [asked, pathname, go, basis]);
  return (
    <BasisContext.Provider value={basis}>
      {children}
      {clock ? <BasisDrawer clock={clock} open={shown} close={() => setShown(false)} /> : null}
    </BasisContext.Provider>
  );
}
