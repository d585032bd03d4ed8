import type { ReactNode } from 'react';
import { useBoth } from '../../i18n/words';
import { useCode } from '../../parts/codes';
import { textOf, type FileRecord } from '../../parts/types';
import { useMatter } from './matter-words';
import { useStanding } from '../step/fields/record-name';
import { Record } from './Record';
import type { TabProps } from './tab-props';

/** Matters by which papers were asked for: they belong to the papers that came. */
const OF_PAPERS: readonly string[] = [
  'supplement',
  'claims-clarification',
  'identity-papers',
  'evidence-notice',
  'evaluation-report',
  'translation',
];

export const asksForPapers = ({ fields }: FileRecord): boolean => OF_PAPERS.includes(textOf(fields['matter']));

/** Each matter beside the main line, by its name, with what it holds. */
export function Matters({ of, steps, found }: TabProps & { found: readonly FileRecord[] }): ReactNode {
  const both = useBoth();
  const code = useCode();
  const named = useMatter();
  const standing = useStanding(of);
  const nameOf = (matter: string): string => {
    const clock = of.clocks.find((one) => one.clock === matter);
    return named(matter) || (clock ? both(clock.title) : code(matter));
  };
  return found.map(({ key, fields }) => {
    const stands = standing(fields);
    return (
      <section key={key} className="hz-panel">
        <h2>{nameOf(textOf(fields['matter']) || key)}</h2>
        {stands ? <p className="hz-quiet">{stands}</p> : null}
        <Record fields={fields} of={of} steps={steps} />
      </section>
    );
  });
}
