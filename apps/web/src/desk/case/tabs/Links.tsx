import type { ReactNode } from 'react';
import { recordsOf } from '../../../parts/types';
import { Joined } from '../../together/Joined';
import { RelatedCases } from '../../together/RelatedCases';
import type { TabProps } from '../tab-props';
import { asksForPapers, Matters } from '../Matters';

const KINDS = ['matter', 'litigation', 'link', 'transfer', 'joinder'] as const;

/** Matters beside the main line: suspensions, objections, suits, transfers; cases tried together, and related ones. */
export function Links({ of, steps }: TabProps): ReactNode {
  const found = KINDS.flatMap((kind) => recordsOf(of.file, kind)).filter((record) => !asksForPapers(record));
  return (
    <>
      <Joined of={of} steps={steps} />
      <Matters of={of} steps={steps} found={found} />
      <RelatedCases id={of.id} />
    </>
  );
}
