import type { ReactNode } from 'react';
import { useBoth, useWords } from '../../../i18n/words';
import { useCode } from '../../../parts/codes';
import { Nothing } from '../../../shell/states/States';
import { recordsOf, textOf } from '../../../parts/types';
import type { TabProps } from '../tab-props';
import { useMatter } from '../matter-words';
import { Record } from '../Record';
import { words } from '../words';

const KINDS = ['matter', 'litigation', 'link', 'transfer', 'joinder'] as const;

/** Matters beside the main line: suspensions, objections, suits, other cases, transfers. */
export function Links({ of, steps }: TabProps): ReactNode {
  const say = useWords(words);
  const both = useBoth();
  const code = useCode();
  const named = useMatter();
  const found = KINDS.flatMap((kind) => recordsOf(of.file, kind));
  if (found.length === 0) return <Nothing text={say('noLinks')} />;
  const nameOf = (matter: string): string => {
    const clock = of.clocks.find((one) => one.clock === matter);
    return named(matter) || (clock ? both(clock.title) : code(matter));
  };
  return found.map(({ key, fields }) => (
    <section key={key} className="hz-panel">
      <h2>{nameOf(textOf(fields['matter']) || key)}</h2>
      <Record fields={fields} of={of} steps={steps} />
    </section>
  ));
}
