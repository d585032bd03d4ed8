import type { ReactNode } from 'react';
import { useBoth } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { recordsOf, textOf } from '../../../parts/types';
import { Joined } from '../../together/Joined';
import { RelatedCases } from '../../together/RelatedCases';
import type { TabProps } from '../tab-props';
import { useMatter } from '../matter-words';
import { Record } from '../Record';

const KINDS = ['matter', 'litigation', 'link', 'transfer', 'joinder'] as const;

/** Matters beside the main line: suspensions, objections, suits, transfers; cases tried together, and related ones. */
export function Links({ of, steps }: TabProps): ReactNode {
  const both = useBoth();
  const code = useCode();
  const named = useMatter();
  const found = KINDS.flatMap((kind) => recordsOf(of.file, kind));
  const nameOf = (matter: string): string => {
    const clock = of.clocks.find((one) => one.clock === matter);
    return named(matter) || (clock ? both(clock.title) : code(matter));
  };
  return (
    <>
      <Joined of={of} steps={steps} />
      {found.map(({ key, fields }) => (
        <section key={key} className="hz-panel">
          <h2>{nameOf(textOf(fields['matter']) || key)}</h2>
          <Record fields={fields} of={of} steps={steps} />
        </section>
      ))}
      <RelatedCases id={of.id} />
    </>
  );
}
