import { createContext, useContext } from 'react';

/** Opens 期限依据, the basis of a deadline, from any date on any page. */
export interface Basis {
  open(clockId: string): void;
}

export const BasisContext = createContext<Basis>({ open: () => undefined });
export const useBasis = (): Basis => useContext(BasisContext);
