import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { BasisContext } from '../../parts/basis/basis-context';
import { apart } from '../../shell/apart';
import { dayIn } from './coming';
import { useCase } from './use-follow';

const BasisDrawer = apart(() => import('./FollowBasis').then((m) => m.FollowBasis));

/** Lets every page of a case open the basis of a day over itself; who goes on to another page leaves it behind. */
export function BasisHolder({ children }: { children: ReactNode }): ReactNode {
  const { pathname, state } = useLocation();
  const go = useNavigate();
  const { yours, agencys } = useCase().view;
  const day = dayIn(state);
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
    if (day === null) return;
    // Shown once: a reload does not put it over the page again.
    void go(pathname, { replace: true });
    const asked = [...yours, ...agencys].find(({ dueOn }) => dueOn === day);
    if (asked) basis.open(asked.clock.id);
  }, [day, pathname, go, yours, agencys, basis]);
  return (
    <BasisContext.Provider value={basis}>
      {children}
      {clock ? <BasisDrawer clock={clock} open={shown} close={() => setShown(false)} /> : null}
    </BasisContext.Provider>
  );
}
