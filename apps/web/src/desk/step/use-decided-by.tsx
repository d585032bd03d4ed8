import { useState, type ReactNode } from 'react';
import type { CaseDetail, Steps } from '../../parts/types';
import { Changes } from './changes/Changes';

interface DecidedBy {
  /** The version of the case that what is typed is about, until its person has looked at it anew. */
  readonly seen: number;
  readonly isBehind: boolean;
  /** What was changed since; null where the page does not know how the case was before, which its timeline tells. */
  readonly changes: ReactNode;
  readonly decideBy: (version: number) => void;
  /** The case as it is now has been looked at. @returns its version */
  readonly look: () => number;
}

/**
 * What is typed about a case is about the case as it was then, whatever is read of it since.
 * @param kept the version at which what is filled in again was typed
 */
export function useDecidedBy(of: CaseDetail, steps: Steps, kept: number | undefined): DecidedBy {
  const [seen, setSeen] = useState(kept ?? steps.version);
  const [opened, setOpened] = useState(of);
  const isKnown = opened.version <= seen && of.version > opened.version;
  return {
    seen,
    isBehind: steps.version > seen,
    changes: isKnown ? <Changes from={opened} to={of} steps={steps} /> : null,
    decideBy: setSeen,
    look() {
      setOpened(of);
      setSeen(steps.version);
      return steps.version;
    },
  };
}
