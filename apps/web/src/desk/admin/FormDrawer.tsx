import { Button, Drawer } from 'antd';
import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/words';
import { GiveUp } from '../../parts/GiveUp';
import { shell } from '../../shell/words';
import { admin } from './words';

/** What would be lost: something typed, the answer to what is on its way, or what is shown this once. */
type Kept = 'typed' | 'sending' | 'shown';
const Keeping = createContext<(what: Kept) => () => void>(() => () => undefined);

/** A drawer with forms in it: where closing it would lose something, a press beside it or Escape does not, and its button asks. */
export function FormDrawer({
  open,
  close,
  title,
  children,
}: {
  open: boolean;
  close: () => void;
  title: string;
  children: ReactNode;
}): ReactNode {
  const say = useWords(admin);
  const common = useWords(shell);
  const [all, setAll] = useState<readonly { readonly what: Kept }[]>([]);
  const keep = useCallback((what: Kept) => {
    const one = { what };
    setAll((known) => [...known, one]);
    return () => setAll((known) => known.filter((other) => other !== one));
  }, []);
  const has = (what: Kept): boolean => all.some((one) => one.what === what);
  const free = all.length === 0;
  return (
    <Drawer
      open={open}
      onClose={close}
      size={520}
      title={title}
      closable={false}
      keyboard={free}
      mask={{ closable: free }}
      extra={
        has('typed') ? (
          <GiveUp act={close} disabled={has('sending')}>
            {common('close')}
          </GiveUp>
        ) : (
          <Button onClick={close} disabled={has('sending')}>
            {has('shown') ? say('noted') : common('close')}
          </Button>
        )
      }
      destroyOnHidden
    >
      <Keeping.Provider value={keep}>{children}</Keeping.Provider>
    </Drawer>
  );
}

/** Keeps the drawer open against what is pressed beside it, for as long as there is something to lose. */
export function useKept(what: Kept, is: boolean): void {
  const keep = useContext(Keeping);
  useEffect(() => (is ? keep(what) : undefined), [is, keep, what]);
}

/** @returns to be called whenever something is typed, and with false once it is saved */
export function useTyped(isSending: boolean): (typed?: boolean) => void {
  const [typed, setTyped] = useState(false);
  useKept('typed', typed);
  useKept('sending', isSending);
  return (is = true) => setTyped(is);
}
